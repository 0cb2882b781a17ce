package org.waybill.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.waybill.diff.Difference;
import org.waybill.diff.Holdings;
import org.waybill.store.Store;
import picocli.CommandLine.Option;

/** Whether to show what a command changed in the dataset, as {@code diff} would. */
final class ChangesOption {
  @Option(
      names = "--show-changes",
      description =
          "Show in what the dataset differs before (-) and after (+), in claims and events, as diff"
              + " does for two datasets.")
  private boolean shown;

  private Holdings before;

  /** To be called before anything is written. */
  void before(Store store) {
    if (shown) {
      before = Holdings.of(store.snapshot());
    }
  }

  /** To be called when all is written. */
  void after(Store store, Path folder, PrintWriter out) {
    if (shown) {
      Difference difference = Difference.between(before, Holdings.of(store.snapshot()));
      Difference.Values names = new Difference.Values(folder + " before", folder + " after");
      out.println();
      out.print(difference.text(names, Screen.reading()));
      out.flush();
    }
  }
}
