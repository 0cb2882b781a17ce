package org.waybill.command;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import org.waybill.article.Article;
import org.waybill.claim.Frame;
import org.waybill.pipeline.Knowledge;
import org.waybill.pipeline.Wanted;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which articles are worth reading: a stream of news has ten on other matters for one on arms. */
final class FramesOption {

  private static final class Asked {
    @Option(
        names = "--frames",
        split = ",",
        paramLabel = "FRAME",
        description = {
          "Read on only what may tell of these, by its words: ${COMPLETION-CANDIDATES}. What is read"
              + " on is read whole. A file that you name, and what has fewer than 5 sentences, is"
              + " always read on. Of the rest the dataset keeps the text, and that it was passed"
              + " over. Default: transfer,request,denial,agreement,sanction."
        })
    private Set<Frame> frames;

    @Option(names = "--all", description = "Read on every article, whatever it is about.")
    private boolean all;
  }

  @ArgGroup private Asked asked;

  /**
   * Tells an article that is worth reading.
   *
   * @param paths as people gave them: what they name themselves they want to have read
   */
  Predicate<Article> wanted(Knowledge knowledge, Collection<Path> paths) {
    if (asked != null && asked.all) {
      return article -> true;
    }
    return new Wanted(knowledge, asked == null ? Wanted.USUAL : asked.frames, paths);
  }
}
