package org.waybill.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Standard output, for commands that need more of it than printing lines. */
final class Screen {
  private static final int USUAL_WIDTH = 100;
  private static final int NARROW = 80;
  private static final String COUNT = "[1-9][0-9]{0,4}";

  private Screen() {}

  /** Standard output in bytes. Unlike {@code System.out} it tells when the reader is gone. */
  static OutputStream out() {
    return new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
  }

  /** Whether standard input and output are a terminal. */
  @SuppressWarnings("SystemConsoleNull") // bin/waybill asks newer Javas for the old console
  static boolean isTerminal() {
    return System.console() != null;
  }

  /** Columns of the terminal, which {@code COLUMNS} overrules; the usual ones where unknown. */
  static int width() {
    String asked = System.getenv("COLUMNS");
    if (asked != null && asked.matches(COUNT)) {
      return Integer.parseInt(asked);
    }
    if (!isTerminal()) {
      return USUAL_WIDTH;
    }
    try {
      Process stty =
          new ProcessBuilder("stty", "size").redirectInput(ProcessBuilder.Redirect.INHERIT).start();
      String[] size =
          new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
              .strip()
              .split(" ");
      return size.length == 2 && size[1].matches(COUNT) ? Integer.parseInt(size[1]) : USUAL_WIDTH;
    } catch (IOException e) {
      return USUAL_WIDTH; // no stty on this system
    }
  }

  /** Columns for text that people read: the terminal's, but no wider than eyes follow. */
  static int reading() {
    return isTerminal() ? Math.min(width(), USUAL_WIDTH) : NARROW;
  }

  static boolean isClosedPipe(Throwable fault) {
    for (Throwable t = fault; t != null; t = t.getCause()) {
      boolean io = t instanceof IOException;
      if (io && String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe")) {
        return true;
      }
    }
    return false;
  }
}
