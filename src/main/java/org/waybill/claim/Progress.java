package org.waybill.claim;

/** How a count or a sum stands to what went before it, as its words say. */
public enum Progress {
  /** The words do not say. */
  UNSAID,
  /** On top of what went before: {@code another 200 tanks}. */
  INCREMENT,
  /** All that was reached by then: {@code 300 tanks since May}. Never added to another. */
  TOTAL
}
