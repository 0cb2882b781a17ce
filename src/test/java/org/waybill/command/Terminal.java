package org.waybill.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Runs commands as they are typed, and keeps what they print. */
final class Terminal {
  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();

  /** The exit status. */
  int run(String... args) {
    CommandLine line = Main.line();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    int status = line.execute(args);
    line.getOut().flush();
    line.getErr().flush();
    return status;
  }
}
