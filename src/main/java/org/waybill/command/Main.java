package org.waybill.command;

import com.google.common.base.Throwables;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.waybill.problem.Refused;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The entry point. Exit status: 0 fine, 1 problems found, 2 wrong usage or own data at fault; see
 * {@link Diff} for its own.
 */
@Command(
    name = "waybill",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Reads news reports on arms transfers and diplomacy into a graph of claims:",
      "who says that who sent what to whom, how much, when, how sure, in which words.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  waybill build articles/               read a folder of articles into ./kg",
      "  waybill query --list                  the questions that come with Waybill",
      "  waybill query claims --format csv     every claim, one row each",
      "  waybill serve                         SPARQL and pages at http://localhost:3030/",
      "  waybill export claims.trig            the whole graph, one named graph an article",
      "",
      "Results go to standard output, problems to standard error.",
      "Exit status: 0 fine, 1 problems found (of diff: a difference), 2 wrong usage or a file of",
      "Waybill's own data at fault: then no dataset was opened."
    },
    subcommands = {
      Build.class,
      Watch.class,
      Read.class,
      Query.class,
      Serve.class,
      Export.class,
      Check.class,
      Trace.class,
      Diff.class,
      Retract.class,
      Evaluate.class,
      Explain.class
    })
public final class Main implements Runnable {
  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show stack traces with problems.")
  private boolean debug;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Asked for nothing in particular: that is wrong usage, and the help says what there is. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Name a command.");
  }

  boolean isDebugged() {
    return debug;
  }

  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    System.exit(execute(args));
  }

  /**
   * Works until it is done, or until Ctrl-C; then the exit status is 0 and does not tell of the
   * signal.
   *
   * @param stop makes the work come to its end, and is called by another thread
   */
  static void untilInterrupted(Runnable work, Runnable stop) {
    CountDownLatch ended = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              stop.run();
              try {
                ended.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              Runtime.getRuntime().halt(0);
            });
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      work.run();
    } finally {
      ended.countDown();
      unhook(hook);
    }
  }

  private static void unhook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It is being interrupted: the hook runs, and ends the program.
    }
  }

  /** What {@code main} does, but for the exit. */
  static int execute(String... args) {
    return line().execute(args);
  }

  /** All commands, ready to be run; tests give it writers of their own. */
  static CommandLine line() {
    Main main = new Main();
    CommandLine line = new CommandLine(main);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    line.setExecutionExceptionHandler(main.faults());
    line.setParameterExceptionHandler((fault, args) -> misused(fault));
    return line;
  }

  /** In a few lines, so that what is wrong is not lost above a page of help. */
  private static int misused(CommandLine.ParameterException fault) {
    CommandLine line = fault.getCommandLine();
    PrintWriter err = line.getErr();
    err.println(fault.getMessage());
    if (line.getParent() == null) {
      line.usage(err);
    } else if (!CommandLine.UnmatchedArgumentException.printSuggestions(fault, err)) {
      err.println("See: " + line.getCommandSpec().qualifiedName() + " --help");
    }
    err.flush();
    return line.getCommandSpec().exitCodeOnInvalidInput();
  }

  private IExecutionExceptionHandler faults() {
    return (fault, line, parsed) -> handle(fault, line);
  }

  private int handle(Exception fault, CommandLine line) {
    if (Screen.isClosedPipe(fault)) {
      return 0; // the reader has seen enough, as head does
    }
    if (fault instanceof Refused refused) {
      line.getErr().println(refused.problem().describe());
    } else {
      line.getErr().println("waybill: something went wrong that should not: " + fault);
      line.getErr().println("  Please report it, with what --debug shows.");
    }
    if (debug) {
      line.getErr().println(Throwables.getStackTraceAsString(fault));
    }
    line.getErr().flush();
    return 1;
  }
}
