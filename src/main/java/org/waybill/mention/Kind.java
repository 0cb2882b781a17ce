package org.waybill.mention;

/** What a mention may be. */
public enum Kind {
  NAME,
  DATE,
  COUNT,
  SUM,
  ITEM,
  PLACE
}
