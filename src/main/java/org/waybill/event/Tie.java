package org.waybill.event;

import java.util.List;
import java.util.Locale;
import org.waybill.claim.Claim;

/**
 * How one event stands to another.
 *
 * @param event key of the event that does it
 * @param other key of the other
 * @param claims that show it, in order
 * @param why for people
 */
public record Tie(Kind kind, String event, String other, List<Claim> claims, String why) {

  /** What an event is to another. */
  public enum Kind {
    /** Some of the goods of the other. */
    PART_OF,
    /** What is given, sought or offered in return for the other. */
    IN_RETURN_FOR;

    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Tie {
    claims = List.copyOf(claims);
  }
}
