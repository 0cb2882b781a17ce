package org.waybill.graph;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.SetMultimap;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.waybill.problem.Code;
import org.waybill.problem.Refused;
import org.waybill.text.Span;

/**
 * What one named graph says, to be read the way {@link GraphDraft} wrote it. Methods throw {@link
 * Refused} when the graph says something else than the writers do: another version wrote it.
 */
final class Facts {
  private record Key(Node property, Node node) {}

  private final String graph;
  private final SetMultimap<Key, Node> values;
  private final SetMultimap<Key, Node> subjects;

  Facts(Collection<Quad> quads) {
    ImmutableSetMultimap.Builder<Key, Node> forth = ImmutableSetMultimap.builder();
    ImmutableSetMultimap.Builder<Key, Node> back = ImmutableSetMultimap.builder();
    for (Quad quad : quads) {
      forth.put(new Key(quad.getPredicate(), quad.getSubject()), quad.getObject());
      back.put(new Key(quad.getPredicate(), quad.getObject()), quad.getSubject());
    }
    this.graph = quads.isEmpty() ? "" : quads.iterator().next().getGraph().toString();
    this.values = forth.build();
    this.subjects = back.build();
  }

  /** With what goes without saying. */
  Set<Node> all(Node subject, Node property) {
    Set<Node> said = values.get(new Key(property, subject));
    return said.isEmpty() ? Unsaid.of(property) : said;
  }

  Optional<Node> any(Node subject, Node property) {
    Set<Node> found = all(subject, property);
    if (found.size() > 1) {
      throw refused(subject, "has " + found.size() + " of " + property);
    }
    return found.stream().findFirst();
  }

  Node one(Node subject, Node property) {
    return any(subject, property).orElseThrow(() -> refused(subject, "has no " + property));
  }

  /** In the order of their positions. */
  List<Node> ordered(Collection<Node> nodes) {
    return nodes.stream()
        .sorted(Comparator.comparing(node -> integer(node, Vocabulary.POSITION)))
        .toList();
  }

  Set<Node> subjects(Node property, Node value) {
    return subjects.get(new Key(property, value));
  }

  /** The node of a class of which the graph holds one. */
  Node only(Node type) {
    Set<Node> found = subjects(RDF.Nodes.type, type);
    if (found.size() != 1) {
      throw refused(type, "has " + found.size() + " nodes where there is one");
    }
    return found.iterator().next();
  }

  /** Empty when absent, as {@link GraphDraft} leaves empty text out. */
  String text(Node subject, Node property) {
    return any(subject, property).map(Node::getLiteralLexicalForm).orElse("");
  }

  int integer(Node subject, Node property) {
    return parsed(subject, property, Integer::valueOf)
        .orElseThrow(() -> refused(subject, "has no " + property));
  }

  boolean truth(Node subject, Node property) {
    return one(subject, property).getLiteralLexicalForm().equals("true");
  }

  Optional<BigDecimal> decimal(Node subject, Node property) {
    return parsed(subject, property, BigDecimal::new);
  }

  Optional<LocalDate> date(Node subject, Node property) {
    return parsed(subject, property, LocalDate::parse);
  }

  Span span(Node subject) {
    int start = integer(subject, Vocabulary.START);
    return new Span(start, start + text(subject, Vocabulary.WORDS).length());
  }

  /**
   * The constant that a concept stands for.
   *
   * @param name gives a constant's node
   */
  <T> T constant(Node node, T[] constants, Function<T, Node> name) {
    for (T constant : constants) {
      if (name.apply(constant).equals(node)) {
        return constant;
      }
    }
    throw refused(node, "is not known here");
  }

  private <T> Optional<T> parsed(Node subject, Node property, Function<String, T> parser) {
    try {
      return any(subject, property).map(Node::getLiteralLexicalForm).map(parser);
    } catch (NumberFormatException | DateTimeException e) {
      throw new Refused(Code.DATASET_FORMAT, graph, subject + " has a malformed " + property, e);
    }
  }

  private Refused refused(Node subject, String what) {
    return new Refused(Code.DATASET_FORMAT, graph, subject + " " + what);
  }
}
