package org.waybill.graph;

import static org.waybill.graph.Vocabulary.*;

import org.apache.jena.graph.Node;
import org.waybill.event.Relation;
import org.waybill.event.Tie;

/** Writes how claims, and events, stand to each other: a node that says why, and a shortcut. */
final class RelationWriter {
  private final Iris iris;
  private final ClaimNames names;
  private final SupportWriter support;
  private final GraphDraft draft;

  RelationWriter(Iris iris, ClaimNames names, SupportWriter support, GraphDraft draft) {
    this.iris = iris;
    this.names = names;
    this.support = support;
    this.draft = draft;
  }

  /**
   * @param number counts the relations of the story, from 1, like that of ties
   */
  void write(Node story, int number, Relation relation) {
    Node one = names.of(relation.one());
    Node other = names.of(relation.other());
    write(iris.below(story, "relation", number), relation.kind().id(), one, other, relation.why());
    draft.add(one, shortcut(relation.kind()), other);
  }

  void write(Node story, int number, Tie tie) {
    Node one = iris.event(tie.event());
    Node other = iris.event(tie.other());
    Node node = iris.below(story, "tie", number);
    write(node, tie.kind().id(), one, other, tie.why());
    support.claims(node, tie.claims());
    draft.add(one, tie.kind() == Tie.Kind.PART_OF ? PART_OF : IN_RETURN_FOR, other);
  }

  private void write(Node node, String kind, Node one, Node other, String why) {
    draft.type(node, RELATION_CLASS);
    draft.label(node, kind.replace('-', ' ') + ": " + why);
    draft.add(node, RELATION_KIND, concept("relation-kind", kind));
    draft.add(node, RELATES, one);
    draft.add(node, RELATES_TO, other);
    draft.text(node, WHY, why);
  }

  private static Node shortcut(Relation.Kind kind) {
    return switch (kind) {
      case CORROBORATES -> CORROBORATES;
      case REFINES -> REFINES;
      case RETELLS_DIFFERENTLY -> RETELLS_DIFFERENTLY;
      case CONTRADICTS -> CONTRADICTS;
      case DENIES -> DENIES;
      case DROPS_ATTRIBUTION -> DROPS_ATTRIBUTION;
    };
  }
}
