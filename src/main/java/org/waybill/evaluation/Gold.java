package org.waybill.evaluation;

import com.google.common.io.Files;
import java.util.List;
import java.util.Objects;

/**
 * The annotations of one article.
 *
 * @param file name of the annotation file, without folders
 * @param claims may be empty: then nothing in the article should be found
 */
public record Gold(String file, List<Annotation> claims) {

  private static final String SEED = "seed-";

  public Gold {
    Objects.requireNonNull(file);
    claims = List.copyOf(claims);
  }

  /**
   * Whether this is about the article of that file name: {@code NNN.json} is about {@code
   * NNN-….txt} or {@code NNN.txt}, {@code seed-NNN.json} about {@code NNN_….txt}.
   */
  public boolean isAbout(String article) {
    String stem = Files.getNameWithoutExtension(file);
    return Files.getNameWithoutExtension(article).equals(stem)
        || article.startsWith(
            stem.startsWith(SEED) ? stem.substring(SEED.length()) + "_" : stem + "-");
  }
}
