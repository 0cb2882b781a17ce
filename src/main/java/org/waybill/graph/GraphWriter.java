package org.waybill.graph;

import static org.waybill.graph.Vocabulary.JOINED_BY;
import static org.waybill.graph.Vocabulary.READ;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.waybill.article.Article;
import org.waybill.claim.Claim;
import org.waybill.claim.Reading;
import org.waybill.dating.Dated;
import org.waybill.event.Story;
import org.waybill.problem.Problem;
import org.waybill.registry.TurtleFile.Subject;

/**
 * Writes what is known as named graphs: one an article, one a story, one each for registry,
 * ontology and runs. Give the same and get the same bytes; nothing is kept between calls.
 */
public final class GraphWriter {
  private final Iris iris;
  private final Function<String, Optional<String>> outlets;
  private final String version;
  private final Map<String, String> inputs;

  /**
   * @param outlets gives the registry IRI of an outlet by a name on a page; empty when unknown
   * @param version of the program, without a clock in it
   * @param inputs SHA-256 sums of the data files, by file name
   */
  public GraphWriter(
      Iris iris,
      Function<String, Optional<String>> outlets,
      String version,
      Map<String, String> inputs) {
    this.iris = iris;
    this.outlets = outlets;
    this.version = version;
    this.inputs = Map.copyOf(inputs);
  }

  /**
   * The graph of an article.
   *
   * @param reading the article's, in the order of its sentences; equal claims are written once
   * @throws IllegalArgumentException when a claim is another article's or lies outside of the text
   */
  public NamedGraph article(Article article, Reading reading) {
    GraphDraft draft = new GraphDraft(iris.articleGraph(article.file()));
    new ArticleWriter(iris, outlets, version).write(article, draft);
    draft.add(run(), READ, iris.article(article.file()));
    ClaimNames names = new ClaimNames(iris, reading.claims());
    ClaimWriter writer = new ClaimWriter(iris, article, draft);
    int position = 0;
    for (Claim claim : names.claims()) {
      if (!claim.article().equals(article.file())) {
        throw new IllegalArgumentException(
            "a claim of " + claim.article() + " given for " + article.file());
      }
      position++;
      writer.write(names.of(claim), position, claim);
    }
    new MissWriter(iris, article, draft).write(reading.misses());
    return draft.segment();
  }

  /** The graph of an article that was not read, because it tells of nothing that was asked for. */
  public NamedGraph passedOver(Article article) {
    GraphDraft draft = new GraphDraft(iris.articleGraph(article.file()));
    new ArticleWriter(iris, outlets, version).writePassedOver(article, draft);
    draft.add(run(), READ, iris.article(article.file()));
    return draft.segment();
  }

  /**
   * The graph of a story.
   *
   * @param claims all claims of the articles in which it is told, within an article in the order
   *     given to {@link #article}
   */
  public NamedGraph story(Story story, Collection<Claim> claims) {
    GraphDraft draft = new GraphDraft(iris.storyGraph(story.key()));
    draft.add(iris.story(story.key()), JOINED_BY, run());
    new StoryWriter(iris, draft).write(story, claims);
    return draft.segment();
  }

  /**
   * The graph of what other articles tell of one article's day of issue.
   *
   * @param claims all claims of the articles that are tied, as for {@link #story}
   */
  public NamedGraph dating(Dated dated, Collection<Claim> claims) {
    GraphDraft draft = new GraphDraft(iris.datingGraph(dated.article()));
    new DatingWriter(iris, new ClaimNames(iris, claims), draft).write(dated, claims);
    return draft.segment();
  }

  /** The graph of the registry, as its files say it. */
  public NamedGraph registry(Collection<Subject> subjects, Consumer<Problem> problems) {
    return new TurtleCopier(iris.registryGraph(), problems).copy(subjects);
  }

  /** The graph of the ontology, as its files say it: core and lexicon, no shapes, no examples. */
  public NamedGraph ontology(Collection<Subject> subjects, Consumer<Problem> problems) {
    return new TurtleCopier(iris.ontologyGraph(), problems).copy(subjects);
  }

  /** The run by which this writer's articles are read: the same for the same version and data. */
  public Node run() {
    return RunWriter.node(iris, version, inputs);
  }

  /** The graph that says what the run is. */
  public NamedGraph runs() {
    GraphDraft draft = new GraphDraft(iris.runGraph(run()));
    new RunWriter(iris).write(version, inputs, draft);
    return draft.segment();
  }
}
