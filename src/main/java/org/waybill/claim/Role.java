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
  /** Who brings goods or stands between supplier and recipient. */
  CARRIER,
  ORIGIN,
  DESTINATION,
  PLACE
}
