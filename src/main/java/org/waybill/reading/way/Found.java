package org.waybill.reading.way;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.claim.Filler;
import org.waybill.claim.Ground;
import org.waybill.claim.Means;
import org.waybill.claim.Role;
import org.waybill.claim.Way;
import org.waybill.text.Token;

/** The way of one flow while it is being read. */
final class Found {

  /** The verb that tells a stop, so that of several ends of a way the last is the end. */
  private final Map<Stop, Integer> legs = new HashMap<>();

  private int leg;
  private final SetMultimap<Role, Stop> stops = LinkedHashMultimap.create();
  private final SetMultimap<Role, Filler> carriers = LinkedHashMultimap.create();
  private final Map<Means, Way.Transport> transports = new LinkedHashMap<>();

  /** What is added from now on is told by this word. */
  void leg(Token word) {
    leg = word.tag().isVerb() ? word.index() : -1;
  }

  void add(Role role, Stop stop) {
    boolean known =
        stops.values().stream()
            .anyMatch(other -> other.filler().span().equals(stop.filler().span()));
    if (!known) {
      stops.put(role, stop);
      legs.put(stop, leg);
    }
  }

  void carrier(Filler filler) {
    carriers.put(Role.CARRIER, filler);
  }

  void transport(Way.Transport transport) {
    transports.putIfAbsent(transport.means(), transport);
  }

  /** A capital is a place only on a way of which the words tell more. */
  WayReader.Route route(Optional<Way.Distance> distance) {
    boolean tells =
        !transports.isEmpty()
            || stops.values().stream().anyMatch(stop -> stop.sure() && isHard(stop));
    SetMultimap<Role, Filler> roles = LinkedHashMultimap.create(carriers);
    stops.forEach(
        (role, stop) -> {
          if (stop.sure() || tells) {
            roles.put(
                role == Role.DESTINATION && goesOn(stop) ? Role.WAYPOINT : role, stop.filler());
          }
        });
    return new WayReader.Route(roles, new Way(inOrder(), distance));
  }

  private List<Way.Transport> inOrder() {
    return transports.values().stream().sorted(Comparator.comparing(Way.Transport::span)).toList();
  }

  /** {@code taken to Westhaven and moved on to Quillport}. */
  private boolean goesOn(Stop stop) {
    return legs.get(stop) >= 0
        && stops.get(Role.DESTINATION).stream().anyMatch(other -> legs.get(other) > legs.get(stop));
  }

  private static boolean isHard(Stop stop) {
    return !(stop.filler().ground() instanceof Ground.Described);
  }
}
