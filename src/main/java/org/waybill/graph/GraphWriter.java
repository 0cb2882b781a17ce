package org.waybill.graph;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.waybill.article.Article;
import org.waybill.claim.Claim;
import org.waybill.claim.Reading;
import org.waybill.dating.Dated;
import org.waybill.event.Event;
import org.waybill.event.Utterance;
import org.waybill.problem.Problem;

/**
 * Writes what is known as named graphs: one an article, one each for events, registry, ontology and
 * runs. Give the same and get the same bytes; nothing is kept between calls.
 */
public final class GraphWriter {
  private final Iris iris;
  private final Function<String, Optional<String>> outlets;
  private final String version;

  /**
   * @param outlets gives the registry IRI of an outlet by a name on a page; empty when unknown
   * @param version of the program, without a clock in it
   */
  public GraphWriter(Iris iris, Function<String, Optional<String>> outlets, String version) {
    this.iris = iris;
    this.outlets = outlets;
    this.version = version;
  }

  /**
   * The graph of an article.
   *
   * @param reading the article's, in the order of its sentences; equal claims are written once
   * @throws IllegalArgumentException when a claim is another article's or lies outside of the text
   */
  public Segment article(Article article, Reading reading) {
    Sheet sheet = new Sheet(iris.articleGraph(article.file()));
    new ArticleWriter(iris, outlets, version).write(article, sheet);
    ClaimNames names = new ClaimNames(iris, reading.claims());
    ClaimWriter writer = new ClaimWriter(iris, article, sheet);
    int position = 0;
    for (Claim claim : names.claims()) {
      if (!claim.article().equals(article.file())) {
        throw new IllegalArgumentException(
            "a claim of " + claim.article() + " given for " + article.file());
      }
      position++;
      writer.write(names.of(claim), position, claim);
    }
    new MissWriter(iris, article, sheet).write(reading.misses());
    return sheet.segment();
  }

  /**
   * The graph of events and utterances, and of what articles tell of each other's day of issue.
   *
   * @param claims all claims of all articles, within an article in the order given to {@link
   *     #article}
   */
  public Segment events(
      Collection<Claim> claims,
      List<? extends Event> events,
      List<Utterance> utterances,
      List<Dated> dated) {
    Sheet sheet = new Sheet(iris.eventsGraph());
    ClaimNames names = new ClaimNames(iris, claims);
    EventWriter eventWriter = new EventWriter(iris, names, sheet);
    events.forEach(eventWriter::write);
    UtteranceWriter utteranceWriter = new UtteranceWriter(iris, names, sheet);
    utterances.forEach(utteranceWriter::write);
    DatingWriter datingWriter = new DatingWriter(iris, names, sheet);
    dated.forEach(datingWriter::write);
    return sheet.segment();
  }

  /** The graph of the registry, from its Turtle files. */
  public Segment registry(List<Path> files, Consumer<Problem> problems) {
    return new TurtleCopier(iris.registryGraph(), problems).copy(files);
  }

  /** The graph of the ontology, from its Turtle files: core and lexicon, no shapes, no examples. */
  public Segment ontology(List<Path> files, Consumer<Problem> problems) {
    return new TurtleCopier(iris.ontologyGraph(), problems).copy(files);
  }

  /**
   * The graph of runs, with one run.
   *
   * @param inputs SHA-256 sums of the data files, by file name
   * @param articles file names of all articles read
   */
  public Segment runs(Map<String, String> inputs, Collection<String> articles) {
    Sheet sheet = new Sheet(iris.runsGraph());
    new RunWriter(iris).write(version, inputs, articles, sheet);
    return sheet.segment();
  }
}
