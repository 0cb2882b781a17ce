package org.waybill.query;

import java.util.ArrayList;
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
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.waybill.problem.Problem;
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
    return Txn.calculateRead(
        snapshot.dataset(),
        () -> {
          Facts facts = new Facts(snapshot.dataset().getUnionGraph());
          Sheet sheet = new Sheet(width);
          new Walk(facts, sheet).write(new NodeFinder(facts).find(typed));
          return sheet.toString();
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
    return Txn.calculateRead(
        snapshot.dataset(),
        () -> {
          Facts facts = new Facts(snapshot.dataset().getUnionGraph());
          Graph graph = GraphFactory.createDefaultGraph();
          graph.getPrefixMapping().setNsPrefixes(Facts.PREFIXES);
          Node start = new NodeFinder(facts).find(typed);
          Set<Node> next = Set.of(start);
          for (int steps = 0; steps < DEEPEST && !next.isEmpty(); steps++) {
            Set<Node> below = new LinkedHashSet<>();
            for (Node node : next) {
              facts.about(node).forEach(triple -> add(triple, graph, below));
            }
            next = below;
          }
          return new Answer.Statements(graph);
        });
  }

  private static void add(Triple triple, Graph graph, Set<Node> below) {
    graph.add(triple);
    Node value = triple.getObject();
    if (value.isURI() && value.getURI().startsWith(triple.getSubject().getURI() + "/")) {
      below.add(value);
    }
  }

  /** One telling. */
  private final class Walk {
    private final Facts facts;
    private final Sheet sheet;
    private final Passage passage;
    private final ClaimRoad claims;
    private final ArticleRoad articles;

    Walk(Facts facts, Sheet sheet) {
      this.facts = facts;
      this.sheet = sheet;
      this.passage = new Passage(facts, snapshot, problems);
      this.claims = new ClaimRoad(facts, passage, sheet);
      this.articles = new ArticleRoad(facts, sheet);
    }

    void write(Node node) {
      title(node, facts.label(node));
      if (Owner.isWhole(facts, node)) {
        whole(node);
      } else if (facts.one(node, "start").isPresent() && Owner.of(facts, node).isEmpty()) {
        characters(node);
      } else if (Owner.of(facts, node).isPresent()) {
        piece(node, Owner.of(facts, node).get());
      } else {
        new EntryRoad(facts, claims, sheet).write(node);
      }
    }

    private void title(Node node, String label) {
      String types =
          facts.all(node, RDF.Nodes.type).stream()
              .map(facts::label)
              .distinct()
              .collect(Collectors.joining(", "));
      boolean named = !label.equals(Facts.shorter(node));
      sheet.head((types.isEmpty() ? "node" : types) + (named ? ": " + label : ""));
      sheet.line(Facts.shorter(node));
    }

    private void whole(Node node) {
      if (facts.is(node, "Claim")) {
        claims.write(node);
        sheet.head("Where it stands");
        facts.all(node, "inArticle").forEach(articles::write);
      } else if (facts.is(node, "Article")) {
        sheet.blank();
        articles.write(node);
        articles.claims(node, claims);
      } else if (facts.is(node, "Run")) {
        sheet.blank();
        sheet.row("version", facts.text(node, "programVersion"));
        sheet.row("articles", Integer.toString(facts.all(node, "read").size()));
        facts.all(node, "input").forEach(input -> sheet.row("input", facts.text(input, "file")));
      } else {
        new EventRoad(facts, claims, sheet).write(node);
      }
    }

    /** A sentence or other characters: the claims read from them, and where they stand. */
    private void characters(Node node) {
      Set<Node> users = new LinkedHashSet<>();
      for (String property : List.of("evidence", "trigger")) {
        users.addAll(facts.owners(property, node));
      }
      for (Node attribution : facts.owners("cue", node)) {
        users.addAll(facts.owners("attribution", attribution));
      }
      Optional<Node> article = articleOf(node, users);
      String file = article.map(found -> facts.text(found, "file")).orElse("");
      sheet.blank();
      sheet.text(passage.quoted(node, file));
      sheet.head("What rests on it: " + Wording.many(users.size(), "claim"));
      new EntryRoad(facts, claims, sheet).list(new ArrayList<>(users));
      sheet.head("Where it stands");
      article.ifPresent(articles::write);
    }

    private Optional<Node> articleOf(Node node, Set<Node> users) {
      return facts
          .one(node, "inArticle")
          .or(() -> users.stream().flatMap(u -> facts.all(u, "inArticle").stream()).findFirst());
    }

    /** A piece first, then the whole it belongs to. */
    private void piece(Node node, Node whole) {
      String file = claims.file(whole);
      sheet.blank();
      if (facts.is(node, "Goods")) {
        claims.goods(node, file);
      } else if (facts.is(node, "Quantity")) {
        claims.quantity(node, file);
      } else if (facts.one(node, "role").isPresent()) {
        claims.part(node, file);
      } else if (facts.is(node, "Period")) {
        sheet.row("days", new Wording(facts).daysWithWords(node));
      } else if (facts.is(node, "IssueClue")) {
        articles.clue(node);
      } else if (facts.is(node, "Support")) {
        sheet.row("because", facts.text(node, "why"));
      }
      sheet.head("It belongs to this:");
      title(whole, facts.label(whole));
      whole(whole);
    }
  }
}
