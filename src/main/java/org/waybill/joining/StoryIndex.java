package org.waybill.joining;

import static org.waybill.graph.Vocabulary.EARLIEST;
import static org.waybill.graph.Vocabulary.FILE;
import static org.waybill.graph.Vocabulary.IN_ARTICLE;
import static org.waybill.graph.Vocabulary.ISSUED;
import static org.waybill.graph.Vocabulary.JOINED_BY;
import static org.waybill.graph.Vocabulary.LATEST;
import static org.waybill.graph.Vocabulary.READ;
import static org.waybill.graph.Vocabulary.RUN_CLASS;
import static org.waybill.graph.Vocabulary.TOLD_IN;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.waybill.claim.Period;
import org.waybill.graph.Iris;

/**
 * Looks up in the database who touches what: each answer costs what it holds, however large the
 * dataset is. Ask within a transaction.
 */
final class StoryIndex {

  private final DatasetGraph dataset;
  private final Iris iris;

  StoryIndex(DatasetGraph dataset, Iris iris) {
    this.dataset = dataset;
    this.iris = iris;
  }

  /** The stories that are told in an article, as nodes. */
  Set<Node> stories(String file) {
    return subjects(TOLD_IN, iris.article(file));
  }

  /** File names of the articles in which a story is told. */
  Set<String> articles(Node story) {
    return objects(story, TOLD_IN).stream().map(this::file).collect(sorted());
  }

  /**
   * File names of the articles that may have been heard together with one of these: those of its
   * stories, and only when others date it. A day that two of them tell of can rule out the day that
   * two others tell of.
   */
  Set<String> kin(Set<String> files) {
    return files.stream()
        .filter(this::isDated)
        .flatMap(file -> stories(file).stream())
        .distinct()
        .flatMap(story -> articles(story).stream())
        .distinct()
        .filter(this::isDated)
        .collect(sorted());
  }

  private boolean isDated(String file) {
    return holds(iris.dating(file), IN_ARTICLE, Node.ANY);
  }

  /** The day of issue of an article as other articles tell it; empty when none does. */
  Optional<Period> dating(String file) {
    return objects(iris.dating(file), ISSUED).stream()
        .findFirst()
        .map(period -> new Period(day(period, EARLIEST), day(period, LATEST), ""));
  }

  /** The runs that the dataset knows. */
  Set<Node> runs() {
    return subjects(RDF.Nodes.type, RUN_CLASS);
  }

  /** Whether a run read an article besides these; it looks no further than the first. */
  boolean hasRead(Node run, Set<String> but) {
    try (Stream<Quad> read = dataset.stream(Node.ANY, run, READ, Node.ANY)) {
      return read.map(quad -> file(quad.getObject())).anyMatch(file -> !but.contains(file));
    }
  }

  /** Whether a run joined a story besides these. */
  boolean hasJoined(Node run, Set<Node> but) {
    try (Stream<Quad> joined = dataset.stream(Node.ANY, Node.ANY, JOINED_BY, run)) {
      return joined.anyMatch(quad -> !but.contains(quad.getSubject()));
    }
  }

  private Optional<LocalDate> day(Node period, Node bound) {
    return objects(period, bound).stream()
        .findFirst()
        .map(node -> LocalDate.parse(node.getLiteralLexicalForm()));
  }

  private String file(Node article) {
    return objects(article, FILE).iterator().next().getLiteralLexicalForm();
  }

  private boolean holds(Node subject, Node property, Node value) {
    return dataset.contains(Node.ANY, subject, property, value);
  }

  private Set<Node> subjects(Node property, Node value) {
    return dataset.stream(Node.ANY, Node.ANY, property, value)
        .map(Quad::getSubject)
        .collect(Collectors.toSet());
  }

  private Set<Node> objects(Node subject, Node property) {
    return dataset.stream(Node.ANY, subject, property, Node.ANY)
        .map(Quad::getObject)
        .collect(Collectors.toSet());
  }

  private static <T extends Comparable<T>> java.util.stream.Collector<T, ?, Set<T>> sorted() {
    return Collectors.toCollection(TreeSet::new);
  }
}
