package org.waybill.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import edu.emory.mathcs.nlp.component.morph.english.EnglishMorphAnalyzer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lemmas that a noun or verb may have, whichever it is where it stands: too many rather than
 * too few. Irregular forms are those that the language library knows. Needs no model, and loads in
 * milliseconds.
 */
public final class Lemmas {

  private final Map<String, List<String>> irregularNouns = read("noun.exc");
  private final Map<String, List<String>> irregularVerbs = read("verb.exc");

  private static Map<String, List<String>> read(String name) {
    Map<String, List<String>> lemmas = new HashMap<>();
    try (InputStream in = EnglishMorphAnalyzer.class.getResourceAsStream(name);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      lines
          .lines()
          .map(line -> line.split(" "))
          .forEach(pair -> lemmas.computeIfAbsent(pair[0], any -> new ArrayList<>()).add(pair[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lemmas;
  }

  /**
   * @param form in lower case
   * @return itself first; with words that are none among them: {@code us} gives {@code u}
   */
  public List<String> of(String form) {
    List<String> lemmas = new ArrayList<>(List.of(form));
    lemmas.addAll(singulars(form));
    lemmas.addAll(irregularVerbs.getOrDefault(form, List.of()));
    cut(form, "ied", "y", lemmas);
    cut(form, "ed", "", lemmas);
    cut(form, "d", "", lemmas);
    cut(form, "n", "", lemmas);
    cut(form, "ying", "ie", lemmas);
    cut(form, "ing", "", lemmas);
    cut(form, "ing", "e", lemmas);
    undouble(form, "ed", lemmas);
    undouble(form, "ing", lemmas);
    return lemmas;
  }

  /**
   * What a noun may be in the singular, or a verb without the ending of the third person; empty for
   * a word that can be no plural.
   *
   * @param form in lower case
   */
  public List<String> singulars(String form) {
    List<String> irregular = irregularNouns.getOrDefault(form, List.of());
    if (!form.endsWith("s")) {
      return irregular;
    }
    List<String> singulars = new ArrayList<>(irregular);
    cut(form, "s", "", singulars);
    cut(form, "es", "", singulars);
    cut(form, "ies", "y", singulars);
    return singulars;
  }

  private static void cut(String form, String ending, String instead, List<String> lemmas) {
    if (form.length() > ending.length() && form.endsWith(ending)) {
      lemmas.add(form.substring(0, form.length() - ending.length()) + instead);
    }
  }

  /** {@code banned}, {@code shipping}. */
  private static void undouble(String form, String ending, List<String> lemmas) {
    int end = form.length() - ending.length();
    if (end > 2 && form.endsWith(ending) && form.charAt(end - 1) == form.charAt(end - 2)) {
      lemmas.add(form.substring(0, end - 1));
    }
  }
}
