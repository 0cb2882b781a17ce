package org.waybill.graph;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.waybill.claim.Role;

/**
 * How a claim has who fills a role: the words by one property, the entity that is certain by
 * another.
 */
final class RoleTerms {
  static final Map<Role, Node> PARTS =
      Map.of(
          Role.SUPPLIER, Vocabulary.SUPPLIER_PART,
          Role.RECIPIENT, Vocabulary.RECIPIENT_PART,
          Role.AGENT, Vocabulary.AGENT_PART,
          Role.PARTICIPANT, Vocabulary.PARTICIPANT_PART,
          Role.TARGET, Vocabulary.TARGET_PART,
          Role.CARRIER, Vocabulary.CARRIER_PART,
          Role.ORIGIN, Vocabulary.ORIGIN_PART,
          Role.WAYPOINT, Vocabulary.WAYPOINT_PART,
          Role.DESTINATION, Vocabulary.DESTINATION_PART,
          Role.PLACE, Vocabulary.PLACE_PART);

  static final Map<Role, Node> SHORTCUTS =
      Map.of(
          Role.SUPPLIER, Vocabulary.SUPPLIER,
          Role.RECIPIENT, Vocabulary.RECIPIENT,
          Role.AGENT, Vocabulary.AGENT,
          Role.PARTICIPANT, Vocabulary.PARTICIPANT,
          Role.TARGET, Vocabulary.TARGET,
          Role.CARRIER, Vocabulary.CARRIER,
          Role.ORIGIN, Vocabulary.ORIGIN,
          Role.WAYPOINT, Vocabulary.WAYPOINT,
          Role.DESTINATION, Vocabulary.DESTINATION,
          Role.PLACE, Vocabulary.PLACE);

  private RoleTerms() {}
}
