package org.waybill.joining;

import com.google.common.base.Throwables;
import java.util.List;
import java.util.function.Supplier;

/** What a step may throw. */
public final class Thrown {
  public static final List<Supplier<Throwable>> ALL =
      List.of(
          () -> new IllegalStateException("a bound was crossed"),
          StackOverflowError::new,
          () -> new AssertionError("this cannot be"));

  private Thrown() {}

  public static void when(boolean bad, Supplier<Throwable> fault) {
    if (bad) {
      Throwable thrown = fault.get();
      Throwables.throwIfUnchecked(thrown);
      throw new IllegalArgumentException(thrown);
    }
  }
}
