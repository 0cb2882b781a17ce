package org.waybill.evaluation;

import java.util.Locale;

/**
 * One error of the program, or of gold.
 *
 * @param what type of the claim, or name of the slot
 * @param expected what gold says; empty when it says nothing
 * @param found what the program read; empty when it read nothing
 */
public record Mistake(Kind kind, String what, String expected, String found, String sentence) {

  /** In which way the program erred. */
  public enum Kind {
    /** Annotated and not found. */
    MISSED,
    /** Found and not annotated. */
    INVENTED,
    /** Found, but with a wrong value. */
    WRONG;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
