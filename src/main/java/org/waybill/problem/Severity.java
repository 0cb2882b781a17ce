package org.waybill.problem;

/** How much a {@link Problem} costs. Only {@link #ERROR} makes a command exit with status 1. */
public enum Severity {
  /** Nothing was lost; worth knowing. */
  INFO,
  /** Something was read less well than it could have been. */
  WARNING,
  /** An article, file or request was skipped. The rest went on. */
  ERROR
}
