package org.waybill.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.waybill.graph.Vocabulary;

/** The names that a dataset's claims mean, and the labels in which they might be written ill. */
final class LabelNames {
  private LabelNames() {}

  /**
   * Names with a capital, by their words in lower case: labels of all who play a part but groups,
   * whose words are no names, and the names that no entry explains.
   */
  static Map<String, String> of(DatasetGraph dataset) {
    Map<String, String> names = new TreeMap<>();
    dataset.stream(Node.ANY, Node.ANY, Vocabulary.ENTITY, Node.ANY)
        .map(Quad::getObject)
        .filter(
            who ->
                !dataset.contains(Node.ANY, who, RDF.Nodes.type, Vocabulary.GROUP_CLASS)
                    && !dataset.contains(Node.ANY, who, RDF.Nodes.type, Vocabulary.LEGAL_ACT_CLASS))
        .distinct()
        .forEach(
            who -> dataset.stream(Node.ANY, who, RDFS.Nodes.label, Node.ANY).forEach(put(names)));
    dataset.stream(Node.ANY, Node.ANY, Vocabulary.UNLINKED_NAME, Node.ANY).forEach(put(names));
    return names;
  }

  private static java.util.function.Consumer<Quad> put(Map<String, String> names) {
    return quad -> {
      String name = quad.getObject().getLiteralLexicalForm();
      if (!folded(name).equals(" " + name.replace('-', ' ') + " ")) {
        names.put(folded(name), name);
      }
    };
  }

  /** Labels of whatever the articles and stories hold. */
  static Set<String> labels(DatasetGraph dataset) {
    Set<String> labels = new TreeSet<>();
    dataset.stream(Node.ANY, Node.ANY, RDFS.Nodes.label, Node.ANY)
        .filter(quad -> quad.getGraph().getURI().matches(".*/graph/(article|story)/.*"))
        .forEach(quad -> labels.add(quad.getObject().getLiteralLexicalForm()));
    return labels;
  }

  /** The names that a label holds without their capitals; names of files have none. */
  static List<String> lost(String label, Map<String, String> names) {
    String read = label.replaceAll("https?://\\S+|\\S+\\.txt", "");
    String words = (" " + read + " ").replaceAll("[^\\p{L}\\p{N}]+", " ");
    List<String> lost = new ArrayList<>();
    names.forEach(
        (folded, name) -> {
          if (words.contains(folded)) {
            lost.add(name + " in: " + label);
          }
        });
    return lost;
  }

  private static String folded(String name) {
    return (" " + name + " ").replaceAll("[^\\p{L}\\p{N}]+", " ").toLowerCase(Locale.ROOT);
  }
}
