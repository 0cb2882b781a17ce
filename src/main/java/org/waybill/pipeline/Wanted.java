package org.waybill.pipeline;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.waybill.article.Article;
import org.waybill.claim.Frame;
import org.waybill.reading.gate.PageGate;

/** Which articles of a stream are worth reading. Many threads may share one. */
public final class Wanted implements Predicate<Article> {

  /** The frames that are asked for unless somebody asks otherwise. */
  public static final Set<Frame> USUAL = PageGate.USUAL;

  private final PageGate gate;
  private final Set<String> named;

  /**
   * @param frames of which an article must be able to tell
   * @param paths as people gave them: a file that they name themselves they want to have read
   */
  public Wanted(Knowledge knowledge, Set<Frame> frames, Collection<Path> paths) {
    this.gate = new PageGate(knowledge.lexicon(), knowledge.registry(), frames);
    this.named =
        paths.stream()
            .map(Path::getFileName)
            .map(String::valueOf)
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean test(Article article) {
    return named.contains(article.file()) || gate.passes(article.text());
  }
}
