package org.waybill.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Quads to sorted lines and back. Equal sets of quads give equal bytes. */
final class NQuads {
  private static final String FORBIDDEN = "<>\"{}|^`\\";

  private NQuads() {}

  /**
   * One line a quad, without repeats, sorted by the bytes of the line. Blank nodes are named anew
   * by {@link BlankNodes}.
   *
   * @throws IllegalArgumentException when a quad is in the default graph, which the union would
   *     hide, or has an IRI with a character that no IRI has
   */
  static byte[] bytes(Collection<Quad> quads) {
    for (Quad quad : quads) {
      if (quad.isDefaultGraph() || !quad.getGraph().isURI()) {
        throw new IllegalArgumentException("not in a named graph: " + quad);
      }
    }
    Terms terms = new Terms();
    byte[][] lines =
        BlankNodes.name(quads).stream()
            .map(quad -> terms.line(quad).getBytes(StandardCharsets.UTF_8))
            .sorted(Arrays::compareUnsigned)
            .toArray(byte[][]::new);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] last = null;
    for (byte[] line : lines) {
      if (!Arrays.equals(line, last)) {
        out.writeBytes(line);
      }
      last = line;
    }
    return out.toByteArray();
  }

  /** Terms as they are written, each looked at once: a graph says much of few. */
  private static final class Terms {
    private final Map<Node, String> written = new HashMap<>();
    private final LabelFormatter format = new LabelFormatter();

    /** The quad as N-Quads, with its final full stop and line feed. */
    String line(Quad quad) {
      return String.join(
          " ",
          term(quad.getSubject()),
          term(quad.getPredicate()),
          term(quad.getObject()),
          term(quad.getGraph()),
          ".\n");
    }

    private String term(Node node) {
      return written.computeIfAbsent(
          node,
          one -> {
            refuseBadIri(one);
            StringWriterI out = new StringWriterI();
            format.format(out, one);
            return out.toString();
          });
    }
  }

  private static void refuseBadIri(Node node) {
    String iri =
        node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralDatatypeURI() : "";
    for (int i = 0; i < iri.length(); i++) {
      char c = iri.charAt(i);
      if (c <= ' ' || FORBIDDEN.indexOf(c) >= 0) {
        throw new IllegalArgumentException("not an IRI: " + iri);
      }
    }
  }

  static long count(byte[] lines) {
    long count = 0;
    for (byte b : lines) {
      count += b == '\n' ? 1 : 0;
    }
    return count;
  }

  /** Those lines that are of the graph, without its name. */
  static byte[] triples(byte[] lines, String graph) {
    String end = " <" + graph + "> .";
    ByteArrayOutputStream out = new ByteArrayOutputStream(lines.length);
    new String(lines, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.endsWith(end))
        .map(line -> line.substring(0, line.length() - end.length()) + " .\n")
        .forEach(line -> out.writeBytes(line.getBytes(StandardCharsets.UTF_8)));
    return out.toByteArray();
  }

  /**
   * Reads what {@link #bytes} gave, which has looked at the terms; they are not looked at again.
   *
   * @throws org.apache.jena.riot.RiotException when a line is not N-Quads
   */
  static void parse(byte[] lines, Consumer<Quad> sink) {
    RDFParser.source(new ByteArrayInputStream(lines))
        .lang(Lang.NQUADS)
        .labelToNode(LabelToNode.createUseLabelAsGiven())
        .errorHandler(new LineErrors())
        .checking(false)
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                sink.accept(quad);
              }
            });
  }
}
