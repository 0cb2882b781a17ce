package org.waybill.pipeline;

import com.google.common.base.Suppliers;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.waybill.article.Article;
import org.waybill.article.ArticleReader;
import org.waybill.article.intake.Source;
import org.waybill.graph.GraphWriter;
import org.waybill.graph.Iris;
import org.waybill.joining.PlacedArticle;
import org.waybill.joining.SharedSegments;
import org.waybill.joining.StorySteps;
import org.waybill.problem.Attempt;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;
import org.waybill.store.Segment;
import org.waybill.text.Annotator;

/**
 * The same road in pieces that need no dataset, for those who do them on many machines and put them
 * together themselves. Many threads may share one.
 */
public final class Piecework {

  private final Knowledge knowledge;
  private final Supplier<PageSteps> steps;
  private final GraphWriter writer;

  /**
   * @param annotator asked at the first page that is read on
   * @param version of the program; part of the graph
   */
  public Piecework(Knowledge knowledge, Supplier<Annotator> annotator, Iris iris, String version) {
    this(
        knowledge,
        () -> new PageSteps(annotator.get(), knowledge.registry(), knowledge.lexicon()),
        knowledge.writer(iris, version));
  }

  Piecework(Knowledge knowledge, Supplier<PageSteps> steps, GraphWriter writer) {
    this.knowledge = knowledge;
    this.steps = Suppliers.memoize(steps::get);
    this.writer = writer;
  }

  /** An article that was read, with what is to be stored of it. */
  public record Piece(
      Segment segment, PlacedArticle told, int sentences, int misses, boolean passedOver) {}

  /**
   * Hands on what each article of a source comes to, on the thread that calls. A page that cannot
   * be read, or at which the program fails, becomes a problem.
   *
   * @param which as for {@link ArticleReader#read(Source, IntPredicate,
   *     java.util.function.Function, Consumer, Consumer)}
   */
  public void read(
      Source source,
      IntPredicate which,
      Predicate<Article> wanted,
      Consumer<Piece> pieces,
      Consumer<Problem> problems) {
    StorySteps stories = stories(problems);
    new Reader(steps, knowledge.registry(), Progress.SILENT, problems)
        .findings(
            new ArticleReader(),
            source,
            which,
            wanted,
            found ->
                new Attempt(Code.PAGE_FAILED, new Origin.Place(found.article().file()), problems)
                    .at(() -> WrittenArticle.of(found, stories, writer))
                    .ifPresent(
                        written ->
                            pieces.accept(
                                new Piece(
                                    written.segment(),
                                    written.told(),
                                    found.sentences(),
                                    found.reading().misses().size(),
                                    found.passedOver()))));
  }

  /** The steps from articles to stories. */
  public StorySteps stories(Consumer<Problem> problems) {
    return new StorySteps(knowledge.registry(), writer, problems);
  }

  public SharedSegments shared(StorySteps stories) {
    return new SharedSegments(stories, writer);
  }
}
