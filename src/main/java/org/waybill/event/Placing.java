package org.waybill.event;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;

/**
 * Where a claim belongs among all claims.
 *
 * @param story key shared by all claims, of whatever article, that can have to do with it
 * @param frame its own; for a denial that of what is denied
 * @param parties by which it is joined: those given, with an end that the rest of the article fills
 * @param given the parties that the claim itself names
 * @param names of those in it whom no entry explains
 * @param because what of it was filled from the rest of the article, for people; empty when nothing
 */
public record Placing(
    String story,
    Frame frame,
    Parties parties,
    Parties given,
    Map<Filler, Name> names,
    String because) {

  /** Frames whose parties are sides: of an unnamed official, whose he is says enough. */
  private static final Set<Frame> BY_SIDE =
      EnumSet.of(Frame.TRANSFER, Frame.REQUEST, Frame.AGREEMENT, Frame.EXERCISE);

  public Placing {
    names = Map.copyOf(names);
  }

  static boolean isBySide(Frame frame) {
    return BY_SIDE.contains(frame);
  }

  boolean isMovement() {
    return frame == Frame.TRANSFER || frame == Frame.REQUEST;
  }

  /**
   * Whether no other article can mean one of them: what is not of the registry is its article's,
   * but for the name of a side.
   */
  boolean isLocal() {
    return parties.all().anyMatch(id -> !Sides.isIri(id) && !(isBySide(frame) && Name.isName(id)));
  }
}
