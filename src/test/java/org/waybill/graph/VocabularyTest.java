package org.waybill.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.waybill.article.body.Outlet;
import org.waybill.article.issue.Issued;
import org.waybill.claim.Frame;
import org.waybill.claim.LengthUnit;
import org.waybill.claim.Means;
import org.waybill.claim.Role;
import org.waybill.claim.Stage;
import org.waybill.claim.Stance;
import org.waybill.event.Relation;
import org.waybill.event.Tie;

/** The constants and the ontology say the same, both ways. */
class VocabularyTest {
  private final Graph core = Turtle.read(Path.of("ontology/waybill.ttl"));

  @Test
  void everyConstantIsATermAndEveryTermHasAConstant() throws IllegalAccessException {
    Set<String> constants = new TreeSet<>();
    for (Field field : Vocabulary.class.getFields()) {
      if (field.get(null) instanceof Node node) {
        constants.add(node.getURI());
      }
    }
    Set<String> terms =
        Turtle.terms(core).stream()
            .filter(term -> !core.contains(term, RDF.type.asNode(), SKOS.Concept.asNode()))
            .filter(term -> !core.contains(term, RDF.type.asNode(), SKOS.ConceptScheme.asNode()))
            .map(Node::getURI)
            .collect(Collectors.toCollection(TreeSet::new));
    System.out.println(
        "vocabulary: " + constants.size() + " constants, " + terms.size() + " terms");
    assertTrue(terms.size() > 100);
    assertEquals(terms, constants);
  }

  @Test
  void aConstantIsNamedAfterItsTermAndAClassSaysSo() throws IllegalAccessException {
    for (Field field : Vocabulary.class.getFields()) {
      if (field.get(null) instanceof Node node) {
        String name = node.getURI().substring(Vocabulary.NAMESPACE.length());
        String words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        assertEquals(
            Character.isUpperCase(name.charAt(0)) ? words + "_CLASS" : words, field.getName());
      }
    }
  }

  @Test
  void everySchemeHoldsWhatTheRecordsKnow() {
    assertEquals(ids(Frame.values()), notations("frames"));
    assertEquals(ids(Stance.values()), notations("stances"));
    assertEquals(ids(Stage.values()), notations("stages"));
    assertEquals(ids(Outlet.Role.values()), notations("outlet-roles"));
    assertEquals(ids(Issued.Verdict.values()), notations("verdicts"));
    assertEquals(ids(Means.values()), notations("modes"));
    assertEquals(ids(LengthUnit.values()), notations("length-units"));
    Set<String> roles = ids(Role.values());
    roles.addAll(List.of("claimant", "goods", "relay"));
    assertEquals(roles, notations("roles"));
    Set<String> kinds =
        Stream.concat(
                Arrays.stream(Relation.Kind.values()).map(Relation.Kind::id),
                Arrays.stream(Tie.Kind.values()).map(Tie.Kind::id))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Relation.Kind.values().length + Tie.Kind.values().length, kinds.size());
    assertEquals(kinds, notations("relation-kinds"));
  }

  @Test
  void aConceptIsNamedBySchemeAndNotation() {
    List<Node> concepts =
        core.stream(Node.ANY, SKOS.notation.asNode(), Node.ANY)
            .map(triple -> triple.getSubject())
            .toList();
    assertEquals(72, concepts.size());
    for (Node concept : concepts) {
      String scheme =
          core.find(concept, SKOS.inScheme.asNode(), Node.ANY).next().getObject().getLocalName();
      String id =
          core.find(concept, SKOS.notation.asNode(), Node.ANY)
              .next()
              .getObject()
              .getLiteralLexicalForm();
      assertEquals(Vocabulary.concept(scheme.replaceAll("s$", ""), id), concept);
    }
  }

  private Set<String> notations(String scheme) {
    Node node = org.apache.jena.graph.NodeFactory.createURI(Vocabulary.NAMESPACE + scheme);
    return core.stream(Node.ANY, SKOS.inScheme.asNode(), node)
        .map(t -> core.find(t.getSubject(), SKOS.notation.asNode(), Node.ANY).next().getObject())
        .map(Node::getLiteralLexicalForm)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> ids(Enum<?>[] values) {
    Stream<String> ids =
        Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return ids.collect(Collectors.toCollection(TreeSet::new));
  }
}
