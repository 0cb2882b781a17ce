package org.waybill.claim;

/** The part somebody or some place plays in what a claim says. */
public enum Role {
  SUPPLIER,
  RECIPIENT,
  /** Who acts, in every frame that moves no goods. */
  AGENT,
  /** Equal parties of a meeting, agreement or exercise. */
  PARTICIPANT,
  TARGET,
  /** What or who brings goods: a vessel, an aircraft, a line; never a state they go through. */
  CARRIER,
  ORIGIN,
  /** A place or state that goods go through. */
  WAYPOINT,
  DESTINATION,
  PLACE
}
