package org.waybill.store;

import java.io.IOException;
import java.util.Locale;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;
import org.waybill.problem.Refused;

/** Says in the user's words what the system or the database threw. */
final class Faults {
  private Faults() {}

  /** A fault met while changing the dataset. */
  static Refused writing(Layout layout, Throwable fault) {
    if (fault instanceof Refused refused) {
      return refused;
    }
    if (isDiskFull(fault)) {
      return refused(Code.DISK_FULL, layout, "no space was left while writing", fault);
    }
    if (isFileFault(fault)) {
      return refused(Code.DATASET_UNWRITABLE, layout, words(fault), fault);
    }
    return reading(layout, fault);
  }

  /** A fault met while reading the database or a segment. */
  static Refused reading(Layout layout, Throwable fault) {
    if (fault instanceof Refused refused) {
      return refused;
    }
    return refused(Code.DATASET_DAMAGED, layout, words(fault), fault);
  }

  /** Mapped files report a full disk as an error of the machine, not as a fault of input. */
  private static boolean isDiskFull(Throwable fault) {
    for (Throwable t = fault; t != null; t = t.getCause()) {
      String message = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
      boolean mapped = t instanceof InternalError && message.contains("unsafe memory access");
      if (mapped || message.contains("no space left") || message.contains("disk quota")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFileFault(Throwable fault) {
    for (Throwable t = fault; t != null; t = t.getCause()) {
      if (t instanceof IOException) {
        return true;
      }
    }
    return false;
  }

  private static Refused refused(Code code, Layout layout, String what, Throwable fault) {
    return new Refused(
        new Problem(code, new org.waybill.problem.Origin.Place(layout.shown()), what), fault);
  }

  static String words(Throwable fault) {
    String name = fault.getClass().getSimpleName();
    return fault.getMessage() == null ? name : name + ": " + fault.getMessage();
  }
}
