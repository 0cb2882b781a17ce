package org.waybill.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** Small quads for tests: a few claims an article, each article in a graph of its own. */
public final class Samples {
  public static final String BASE = "https://w3id.org/waybill/id/";

  private Samples() {}

  public static Node id(String path) {
    return NodeFactory.createURI(BASE + path);
  }

  public static String graph(String article) {
    return BASE + "article/" + article;
  }

  public static Quad quad(String graph, String subject, String predicate, Node object) {
    return Quad.create(id(graph), id(subject), id("term/" + predicate), object);
  }

  /** An article of that many claims, four quads a claim. */
  public static Segment article(String name, int claims) {
    return article(name, claims, "Text of " + name + ".\n");
  }

  public static Segment article(String name, int claims, String text) {
    List<Quad> quads = new ArrayList<>();
    String graph = "article/" + name;
    for (int i = 0; i < claims; i++) {
      String claim = "claim/" + name + "-" + i;
      quads.add(quad(graph, claim, "supplier", id("actor/a" + i % 3)));
      quads.add(quad(graph, claim, "recipient", id("actor/b" + i % 5)));
      quads.add(
          quad(
              graph,
              claim,
              "quantity",
              NodeFactory.createLiteralDT(Integer.toString(i), XSDDatatype.XSDinteger)));
      quads.add(
          quad(
              graph,
              claim,
              "sentence",
              NodeFactory.createLiteralLang("Claim " + i + " of “" + name + "”.", "en")));
    }
    return Segment.article(name, text, quads);
  }
}
