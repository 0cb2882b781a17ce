package org.waybill.joining;

import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;
import org.waybill.graph.GraphWriter;
import org.waybill.graph.Iris;
import org.waybill.problem.Problem;
import org.waybill.store.Batch;
import org.waybill.store.Snapshot;

/**
 * Makes anew what rests on the articles that change, and nothing else: the stories that they tell
 * or told, the articles that they date, and the stories that those tell. What comes out is what one
 * joining of all articles would give. A story or a family of dates at which the program fails
 * becomes a problem and is left out.
 */
public final class Joining {

  private final Iris iris;
  private final StorySteps does;
  private final GraphWriter writer;
  private final SharedSegments shared;
  private final Consumer<Problem> problems;

  public Joining(Iris iris, StorySteps does, GraphWriter writer, Consumer<Problem> problems) {
    this.iris = iris;
    this.does = does;
    this.writer = writer;
    this.shared = new SharedSegments(does, writer);
    this.problems = problems;
  }

  /** An article from its graph's quads, as they are stored. */
  public PlacedArticle told(Collection<Quad> graph, String text) {
    return does.told(graph, text);
  }

  /** Whether all that the dataset holds was joined last with this program and these data files. */
  public boolean isUpToDate(Snapshot snapshot) {
    return snapshot.read(
        () -> {
          StoryIndex index = new StoryIndex(snapshot.dataset(), iris);
          return index.hasJoined(writer.run(), Set.of()) && !isOfOtherData(index);
        });
  }

  /** A change makes anew whatever another run has joined, so it is all or nothing. */
  private boolean isOfOtherData(StoryIndex index) {
    return index.runs().stream()
        .anyMatch(run -> !run.equals(writer.run()) && index.hasJoined(run, Set.of()));
  }

  /**
   * Puts into the batch what changes with it.
   *
   * @param before what the dataset holds
   * @param added new in the batch, by file name
   * @param removed file names
   * @return how many events were made anew
   */
  public int join(
      Snapshot before, Batch batch, SortedMap<String, PlacedArticle> added, Set<String> removed) {
    return before.read(
        () -> {
          StoryIndex index = new StoryIndex(before.dataset(), iris);
          ArticlesToBe articles = new ArticlesToBe(before, index, does, iris, problems);
          articles.change(added, removed, isOfOtherData(index));
          return new Change(articles, index, batch, does, writer, shared, problems).make();
        });
  }
}
