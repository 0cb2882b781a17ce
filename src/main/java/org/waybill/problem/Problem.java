package org.waybill.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that went wrong or was left out, as a value: what, where, and through its {@link Code}
 * what to do about it.
 *
 * @param what the particular case in one sentence, without the place and without a final full stop
 * @param fault what the program threw; empty unless the program itself is at fault
 */
public record Problem(Code code, Origin origin, String what, Optional<Throwable> fault) {

  private static final String HOUSE = "org.waybill.";

  /** A message may quote a whole page. */
  private static final int LONGEST_MESSAGE = 160;

  public Problem {
    Objects.requireNonNull(code);
    Objects.requireNonNull(origin);
    Objects.requireNonNull(what);
    Objects.requireNonNull(fault);
  }

  /** A problem that is no fault of the program. */
  public Problem(Code code, Origin origin, String what) {
    this(code, origin, what, Optional.empty());
  }

  /**
   * A fault of the program, told in one line: what was thrown, and where in the program.
   *
   * @param what it was about, in front of that; may be empty
   */
  static Problem of(Code code, Origin origin, String what, Throwable fault) {
    String message = String.valueOf(fault.getMessage()).lines().findFirst().orElse("").strip();
    message = message.substring(0, Math.min(message.length(), LONGEST_MESSAGE));
    String thrown =
        fault.getClass().getSimpleName()
            + (fault.getMessage() == null ? "" : " (" + message + ")")
            + " at "
            + place(fault);
    return new Problem(
        code, origin, what.isEmpty() ? thrown : what + ": " + thrown, Optional.of(fault));
  }

  /** The innermost place in Waybill's own sources, or failing that the innermost of all. */
  private static String place(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    return Arrays.stream(trace)
        .filter(frame -> frame.getClassName().startsWith(HOUSE))
        .findFirst()
        .or(() -> Arrays.stream(trace).findFirst())
        .map(frame -> frame.getClassName() + ", line " + frame.getLineNumber())
        .orElse("an unknown place");
  }

  public Severity severity() {
    return code.severity();
  }

  /** Two lines for a terminal: code, place and case; then the remedy. */
  public String describe() {
    return severity().name().toLowerCase(Locale.ROOT)
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
