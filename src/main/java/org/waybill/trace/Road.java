package org.waybill.trace;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.waybill.problem.Problem;
import org.waybill.query.Answer;
import org.waybill.query.Printout;
import org.waybill.store.Snapshot;

/**
 * The road back from any node of a dataset to the characters it rests on. What does not agree with
 * the article's stored text is shown and told as a problem.
 */
public final class Road {
  private static final int DEEPEST = 6;

  private final Snapshot snapshot;
  private final Consumer<Problem> problems;

  public Road(Snapshot snapshot, Consumer<Problem> problems) {
    this.snapshot = snapshot;
    this.problems = problems;
  }

  /**
   * The road in words.
   *
   * @param typed a full IRI, a name with the prefix {@code id}, {@code lex} or {@code wb}, an
   *     article's file name, or an ending that only one IRI has
   * @param width columns of a line
   * @throws org.waybill.problem.Refused when no node, or more than one, is meant
   */
  public String text(String typed, int width) {
    return snapshot.read(
        () -> {
          Lookup lookup = new Lookup(snapshot.dataset().getUnionGraph());
          Printout out = new Printout(width);
          new Walk(lookup, out).write(new NodeFinder(lookup).find(typed));
          return out.toString();
        });
  }

  /**
   * What the graph says of the node and of the nodes that are its own, such as the parts of a
   * claim.
   *
   * @param typed as for {@link #text}
   * @throws org.waybill.problem.Refused when no node, or more than one, is meant
   */
  public Answer.Statements statements(String typed) {
    return snapshot.read(
        () -> {
          Lookup lookup = new Lookup(snapshot.dataset().getUnionGraph());
          Graph graph = GraphFactory.createDefaultGraph();
          graph.getPrefixMapping().setNsPrefixes(Lookup.PREFIXES);
          Node start = new NodeFinder(lookup).find(typed);
          Parts parts = new Parts(lookup);
          Set<Node> next = Set.of(start);
          for (int steps = 0; steps < DEEPEST && !next.isEmpty(); steps++) {
            Set<Node> below = new LinkedHashSet<>();
            for (Node node : next) {
              lookup.about(node).forEach(triple -> add(triple, graph, lookup, parts, below));
            }
            next = below;
          }
          return new Answer.Statements(graph);
        });
  }

  private static void add(Triple triple, Graph graph, Lookup lookup, Parts parts, Set<Node> below) {
    graph.add(triple);
    Node value = triple.getObject();
    boolean own = value.isURI() && value.getURI().startsWith(triple.getSubject().getURI() + "/");
    if (own || parts.holds(triple) || lookup.is(value, "Period")) {
      below.add(value);
    }
  }

  /** One telling. */
  private final class Walk {
    private final Lookup lookup;
    private final Printout out;
    private final Passage passage;
    private final ClaimRoad claims;
    private final ArticleRoad articles;
    private final MissRoad misses;

    Walk(Lookup lookup, Printout out) {
      this.lookup = lookup;
      this.out = out;
      this.passage = new Passage(lookup, snapshot, problems);
      this.claims = new ClaimRoad(lookup, passage, out);
      this.articles = new ArticleRoad(lookup, out);
      this.misses = new MissRoad(lookup, claims, articles, out);
    }

    void write(Node node) {
      title(node);
      if (Owner.isWhole(lookup, node)) {
        whole(node);
      } else if (lookup.is(node, "Miss")) {
        misses.write(node);
      } else if (lookup.one(node, "start").isPresent() && Owner.of(lookup, node).isEmpty()) {
        characters(node);
      } else if (Owner.of(lookup, node).isPresent()) {
        piece(node, Owner.of(lookup, node).get());
      } else {
        new EntryRoad(lookup, claims, out).write(node);
      }
    }

    private void title(Node node) {
      String label = new Caption(lookup).of(node);
      String types =
          lookup.types(node).stream()
              .map(lookup::label)
              .map(type -> type.replaceFirst("^\\w+:", ""))
              .distinct()
              .collect(Collectors.joining(", "));
      out.head((types.isEmpty() ? "node" : types) + (label.isEmpty() ? "" : ": " + label));
      out.line(Lookup.shorter(node));
    }

    private void whole(Node node) {
      if (lookup.is(node, "Claim")) {
        claims.write(node);
        out.head("Where it stands");
        lookup.all(node, "inArticle").forEach(articles::write);
      } else if (lookup.is(node, "Article")) {
        out.blank();
        articles.write(node);
        articles.claims(node, claims);
      } else if (lookup.is(node, "Run")) {
        out.blank();
        out.row("version", lookup.text(node, "programVersion"));
        out.row("articles", Integer.toString(lookup.all(node, "read").size()));
        lookup.all(node, "input").forEach(input -> out.row("input", lookup.text(input, "file")));
      } else if (lookup.is(node, "Story")) {
        new StoryRoad(lookup, out).write(node);
      } else if (lookup.is(node, "Series")) {
        new SeriesRoad(lookup, claims, out).write(node);
      } else if (lookup.is(node, "Relation")) {
        out.blank();
        out.row("kind", lookup.named(node, "relationKind"));
        new RelationRoad(lookup, claims, out).write(node);
      } else {
        new EventRoad(lookup, claims, out).write(node);
      }
    }

    /** A sentence or other characters: the claims read from them, and where they stand. */
    private void characters(Node node) {
      Set<Node> users = new LinkedHashSet<>();
      for (String property : List.of("evidence", "trigger", "cue")) {
        users.addAll(lookup.owners(property, node));
      }
      Optional<Node> article = articleOf(node, users);
      String file = article.map(found -> lookup.text(found, "file")).orElse("");
      out.blank();
      out.text(passage.quoted(node, file));
      out.head("What rests on it: " + Wording.many(users.size(), "claim"));
      new EntryRoad(lookup, claims, out).list(users);
      misses.list(lookup.all(node, "missed"));
      out.head("Where it stands");
      article.ifPresent(articles::write);
    }

    private Optional<Node> articleOf(Node node, Set<Node> users) {
      return lookup
          .one(node, "inArticle")
          .or(() -> users.stream().flatMap(u -> lookup.all(u, "inArticle").stream()).findFirst());
    }

    /** A piece first, then the whole it belongs to. */
    private void piece(Node node, Node whole) {
      String file = claims.file(whole);
      out.blank();
      if (lookup.is(node, "Goods")) {
        claims.goods(node, file);
      } else if (lookup.is(node, "Quantity")) {
        claims.quantity(node, file);
      } else if (lookup.is(node, "Sum")) {
        claims.sum(node, file);
      } else if (lookup.is(node, "Value")) {
        new ValueRoad(lookup, out).value(node);
      } else if (lookup.is(node, "IndependentOrigin")) {
        new ValueRoad(lookup, out).origin(node);
      } else if (lookup.is(node, "Repeat")) {
        new ValueRoad(lookup, out).repeat(node);
      } else if (lookup.is(node, "Point")) {
        new SeriesRoad(lookup, claims, out).point(node);
      } else if (lookup.is(node, "Part")) {
        claims.part(new Parts(lookup).with(node).get(0), file);
      } else if (lookup.is(node, "Period")) {
        out.row("days", new Wording(lookup).daysWithWords(node));
      } else if (lookup.is(node, "IssueClue")) {
        articles.clue(node);
      }
      out.head("It belongs to this:");
      title(whole);
      whole(whole);
    }
  }
}
