package org.waybill.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.waybill.claim.Claim;
import org.waybill.claim.Period;
import org.waybill.dating.Dated;
import org.waybill.event.Account;
import org.waybill.event.Story;
import org.waybill.graph.GraphWriter;
import org.waybill.problem.Problem;
import org.waybill.registry.TurtleFile.Subject;
import org.waybill.store.Segment;

/** The segments that articles share, each under its name. Needs no dataset. */
public final class SharedSegments {

  private final StorySteps does;
  private final GraphWriter writer;

  public SharedSegments(StorySteps does, GraphWriter writer) {
    this.does = does;
    this.writer = writer;
  }

  /**
   * What became of a story.
   *
   * @param events how many it has
   */
  public record Joined(Segment segment, int events) {}

  static String dating(String file) {
    return "dating " + file;
  }

  /** The name of a story's segment, by the story's node. */
  public static String story(Node story) {
    return "story " + lastStep(story);
  }

  static String run(Node run) {
    return "run " + lastStep(run);
  }

  private static String lastStep(Node node) {
    return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
  }

  /**
   * What other articles tell of one article's day of issue.
   *
   * @param articles gives it, and those it is tied to, by file name
   */
  public Segment dating(Dated dated, Function<String, PlacedArticle> articles) {
    List<Claim> claims = new ArrayList<>();
    Stream.concat(
            Stream.of(dated.article()),
            dated.ties().stream().map(tie -> tie.theirs().article()).distinct())
        .forEach(file -> claims.addAll(articles.apply(file).article().claims()));
    return Segment.shared(dating(dated.article()), writer.dating(dated, claims).quads());
  }

  /**
   * A story, joined anew; empty when none of the articles tells it.
   *
   * @param nodes gives the node of a story by its key
   * @param tellers all articles in which it is told, in order of name
   * @param narrowed the day of issue of an article as other articles tell it, by file name
   */
  public Optional<Joined> story(
      Node node,
      Function<String, Node> nodes,
      List<PlacedArticle> tellers,
      Function<String, Optional<Period>> narrowed) {
    List<Account> accounts = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    for (PlacedArticle told : tellers) {
      Optional<Period> bounds = narrowed.apply(told.article().file());
      claims.addAll(told.article().claims());
      told.placings()
          .forEach(
              (claim, placing) -> {
                if (nodes.apply(placing.story()).equals(node)) {
                  accounts.add(told.account(claim, bounds));
                }
              });
    }
    if (accounts.isEmpty()) {
      return Optional.empty();
    }
    Story story = does.fuse(accounts);
    Segment segment = Segment.shared(story(node), writer.story(story, claims).quads());
    return Optional.of(new Joined(segment, story.events().size()));
  }

  /** What the run is by which articles are read now. */
  public Segment run() {
    return Segment.shared(run(writer.run()), writer.runs().quads());
  }

  public Segment registry(Collection<Subject> entries, Consumer<Problem> problems) {
    return Segment.shared("registry", writer.registry(entries, problems).quads());
  }

  public Segment ontology(Collection<Subject> terms, Consumer<Problem> problems) {
    return Segment.shared("ontology", writer.ontology(terms, problems).quads());
  }
}
