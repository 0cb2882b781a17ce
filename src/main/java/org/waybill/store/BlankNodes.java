package org.waybill.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/**
 * Names blank nodes by what is said about them, so that a Turtle file read twice gives the same
 * lines. Waybill mints none, but ontologies are full of them.
 *
 * <p>Colours are refined until they tell no more apart. Nodes still alike are then told apart one
 * at a time, which is exact for the trees and lists that ontologies are made of; only cyclic knots
 * of blank nodes that look alike yet differ could come out in another order.
 */
final class BlankNodes {
  private static final int LABEL_LENGTH = 24;

  private final List<Quad> quads;
  private final Map<Node, String> colours = new HashMap<>();
  private final Map<Node, List<Quad>> mentions = new HashMap<>();

  private BlankNodes(List<Quad> quads) {
    this.quads = quads;
    for (Quad quad : quads) {
      Stream.of(quad.getSubject(), quad.getObject())
          .filter(Node::isBlank)
          .distinct()
          .forEach(node -> mentions.computeIfAbsent(node, n -> new ArrayList<>()).add(quad));
    }
    mentions.keySet().forEach(node -> colours.put(node, ""));
  }

  static List<Quad> name(Collection<Quad> quads) {
    BlankNodes blank = new BlankNodes(quads.stream().distinct().toList());
    return blank.mentions.isEmpty() ? blank.quads : blank.renamed();
  }

  private List<Quad> renamed() {
    refine();
    int round = 0;
    for (List<Node> alike = alike(); !alike.isEmpty(); alike = alike()) {
      colours.put(alike.get(0), hash("apart " + round++ + colours.get(alike.get(0))));
      refine();
    }
    Map<Node, Node> names = new HashMap<>();
    colours.forEach(
        (node, colour) ->
            names.put(node, NodeFactory.createBlankNode("b" + colour.substring(0, LABEL_LENGTH))));
    return quads.stream()
        .map(
            quad ->
                Quad.create(
                    quad.getGraph(),
                    names.getOrDefault(quad.getSubject(), quad.getSubject()),
                    quad.getPredicate(),
                    names.getOrDefault(quad.getObject(), quad.getObject())))
        .toList();
  }

  /** The first colour, in order of colour, that several nodes share; empty when none does. */
  private List<Node> alike() {
    Map<String, List<Node>> byColour = new TreeMap<>();
    colours.forEach((node, c) -> byColour.computeIfAbsent(c, x -> new ArrayList<>()).add(node));
    return byColour.values().stream()
        .filter(nodes -> nodes.size() > 1)
        .findFirst()
        .orElse(List.of());
  }

  private void refine() {
    for (long before = -1, now = distinct(); now > before; now = distinct()) {
      before = now;
      Map<Node, String> next = new HashMap<>();
      mentions.forEach((node, about) -> next.put(node, colour(node, about)));
      colours.putAll(next);
    }
  }

  private long distinct() {
    return colours.values().stream().distinct().count();
  }

  private String colour(Node node, List<Quad> about) {
    List<String> lines = about.stream().map(quad -> seenFrom(node, quad)).sorted().toList();
    return hash(colours.get(node) + "\n" + String.join("\n", lines));
  }

  private String seenFrom(Node self, Quad quad) {
    return String.join(
        " ",
        term(self, quad.getSubject()),
        term(self, quad.getPredicate()),
        term(self, quad.getObject()),
        term(self, quad.getGraph()));
  }

  private String term(Node self, Node node) {
    if (!node.isBlank()) {
      return NodeFmtLib.strNT(node);
    }
    return node.equals(self) ? "_:self" : "_:" + colours.get(node);
  }

  private static String hash(String text) {
    return Digest.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
