package org.waybill.graph;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.SetMultimap;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The values that a property has unless a graph says another. The ontology gives them to whoever
 * asks the graph, by {@code wb:unlessSaid}.
 */
final class Unsaid {
  private static final Node FALSE = NodeFactory.createLiteralDT("false", XSDDatatype.XSDboolean);

  static final SetMultimap<Node, Node> VALUES =
      ImmutableSetMultimap.<Node, Node>builder()
          .put(Vocabulary.POSITION, number(1))
          .put(Vocabulary.STANCE, Vocabulary.concept("stance", "asserted"))
          .put(Vocabulary.GRADE, Vocabulary.concept("grade", "plain"))
          .put(Vocabulary.GROUND, Vocabulary.concept("ground", "named"))
          .put(Vocabulary.ROLE_REASON, text("subject"))
          .put(Vocabulary.LINK_REASON, text("name"))
          .put(Vocabulary.OWN_VOICE, FALSE)
          .put(Vocabulary.RUNNING_TOTAL, FALSE)
          .put(Vocabulary.INCREMENT, FALSE)
          .put(Vocabulary.APPROXIMATE, FALSE)
          .put(Vocabulary.ORIGIN_COUNT, number(1))
          .put(Vocabulary.MISS_REASON, text("no goods of the items scheme are named"))
          .build();

  private Unsaid() {}

  /** Empty for a property whose value has to be said. */
  static Set<Node> of(Node property) {
    return VALUES.get(property);
  }

  private static Node number(int value) {
    return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
  }

  private static Node text(String value) {
    return NodeFactory.createLiteralString(value);
  }
}
