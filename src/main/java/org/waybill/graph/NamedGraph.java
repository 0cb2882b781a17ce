package org.waybill.graph;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.writer.NQuadsWriter;
import org.apache.jena.sparql.core.Quad;

/**
 * All quads of one named graph, as they are stored: each once, in the order of their N-Quads lines
 * (by UTF-16 unit), so that equal graphs have equal bytes.
 *
 * @param lines the N-Quads lines of {@code quads}, one each, without line feeds
 */
public record NamedGraph(Node graph, List<Quad> quads, List<String> lines) {

  public NamedGraph {
    quads = List.copyOf(quads);
    lines = List.copyOf(lines);
  }

  /**
   * @throws IllegalArgumentException when a quad lies in another graph or has a blank node
   */
  public static NamedGraph of(Node graph, Collection<Quad> quads) {
    List<Quad> given = new ArrayList<>(quads);
    for (Quad quad : given) {
      if (!quad.getGraph().equals(graph)) {
        throw new IllegalArgumentException("not in " + graph + ": " + quad);
      }
      if (quad.getSubject().isBlank() || quad.getObject().isBlank()) {
        throw new IllegalArgumentException("blank node: " + quad);
      }
    }
    StringWriter out = new StringWriter();
    NQuadsWriter.write(out, given.iterator());
    // The writer escapes line ends in literals, so a line is a quad.
    String[] lines = out.toString().split("\n");
    Map<String, Quad> sorted = new TreeMap<>();
    for (int i = 0; i < given.size(); i++) {
      sorted.put(lines[i], given.get(i));
    }
    return new NamedGraph(graph, List.copyOf(sorted.values()), List.copyOf(sorted.keySet()));
  }

  /** N-Quads, a line feed after each line; encode as UTF-8. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(line).append('\n');
    }
    return text.toString();
  }
}
