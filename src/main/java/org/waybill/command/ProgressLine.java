package org.waybill.command;

import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.waybill.pipeline.Progress;

/** A progress bar on a terminal; silent when standard error is a pipe or a file. */
final class ProgressLine implements Progress, AutoCloseable {
  private final boolean shown;
  private ProgressBar bar;
  private long claims;

  ProgressLine(PrintWriter err) {
    err.flush();
    this.shown = Screen.isTerminal() && System.getenv("TERM") != null;
  }

  @Override
  public synchronized void stage(String name, long steps) {
    close();
    if (shown) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(name)
              .setInitialMax(steps == 0 ? -1 : steps)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              .setConsumer(new ConsoleProgressBarConsumer(System.err))
              .build();
    }
  }

  @Override
  public synchronized void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public synchronized void found(int more) {
    claims += more;
    if (bar != null) {
      bar.setExtraMessage(claims == 1 ? " 1 claim" : " " + claims + " claims");
    }
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
