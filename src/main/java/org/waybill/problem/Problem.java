package org.waybill.problem;

import java.util.Objects;

/**
 * Something that went wrong or was left out, as a value: what, where, and through its {@link Code}
 * what to do about it.
 *
 * @param what the particular case in one sentence, without the place and without a final full stop
 */
public record Problem(Code code, Origin origin, String what) {
  public Problem {
    Objects.requireNonNull(code);
    Objects.requireNonNull(origin);
    Objects.requireNonNull(what);
  }

  public Severity severity() {
    return code.severity();
  }

  /** Two lines for a terminal: code, place and case; then the remedy. */
  public String describe() {
    return severity().name().toLowerCase(java.util.Locale.ROOT)
        + " "
        + code.id()
        + ": "
        + origin.describe()
        + ": "
        + what
        + "\n  "
        + code.remedy();
  }
}
