package org.waybill.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.waybill.query.Answer;
import org.waybill.query.AnswerFormat;
import org.waybill.query.Question;
import org.waybill.query.QuestionBook;
import org.waybill.store.Snapshot;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks the dataset a question. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = {
      "Asks the dataset a question and prints the answer.",
      "",
      "QUERY is a file with a SPARQL query, or the name of one of Waybill's own questions.",
      "Parameters take the place of a variable of the query: from='North Korea'. Where the query"
          + " asks for a name, any known name will do, as DPRK or 'north korean'. Write an IRI in"
          + " angle brackets or with a prefix of the query; numbers and dates as they are.",
      "",
      "A table is as wide as the terminal, or as COLUMNS says, and 100 where neither is known. What"
          + " finds no room in a row stands below it.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  waybill query --list",
      "  waybill query cq01-who-sent-what-to-whom from=DPRK to=Russia --limit 5",
      "  waybill query cq02-how-many-origins --columns supplier,recipient,origins,event",
      "  waybill query claims --format csv > claims.csv",
      "  waybill query my.rq actor='<https://w3id.org/waybill/id/actor/iran>' --format json"
    })
final class Query implements Callable<Integer> {
  @Mixin private DatasetOption dataset;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private AnswerFormat format;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "0",
      description = "Stop the query after so many seconds. Default: never.")
  private long timeout;

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "COLUMN",
      description = {
        "Only these columns, in this order, as in --columns supplier,recipient,claim. By default all;"
            + " a table leaves out those of IRIs that lead back to claims and events."
      })
  private List<String> columns;

  @Option(
      names = "--limit",
      paramLabel = "ROWS",
      description = "Only so many rows, the first. By default all.")
  private Long limit;

  @Option(names = "--list", description = "List Waybill's own questions with their parameters.")
  private boolean list;

  @Parameters(index = "0", arity = "0..1", paramLabel = "QUERY", description = "File or name.")
  private Path query;

  @Parameters(index = "1..*", paramLabel = "NAME=VALUE", description = "Parameters of the query.")
  private Map<String, String> values = new LinkedHashMap<>();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (list) {
      list(spec.commandLine().getOut());
      return 0;
    }
    if (query == null) {
      throw usage("Name a query file, or use --list.");
    }
    if (timeout < 0) {
      throw usage("--timeout must not be negative.");
    }
    if (limit != null && limit < 1) {
      throw usage("--limit must be 1 or more.");
    }
    Problems problems = new Problems(spec);
    Question question = question();
    // A slip in the query or its options shows before the dataset is opened.
    check(question.columns(values));
    try (Snapshot snapshot = Snapshot.open(dataset.folder(), problems);
        OutputStream out = Screen.out()) {
      Map<String, String> settled = question.settle(snapshot, values, problems);
      Answer answer = question.ask(snapshot, settled, Duration.ofSeconds(timeout));
      if (answer instanceof Answer.Rows rows) {
        answer = excerpt(rows, question.nodes());
      }
      format.write(answer, out, Screen.width());
      if (format != AnswerFormat.TABLE && answer instanceof Answer.Rows rows) {
        rows.missing().lines().forEach(spec.commandLine().getErr()::println);
      }
    }
    return problems.exitStatus();
  }

  private Answer.Rows excerpt(Answer.Rows rows, List<String> nodes) {
    Answer.Rows first = limit == null ? rows : rows.first(limit);
    if (columns != null) {
      return first.only(columns.stream().distinct().toList());
    }
    return format == AnswerFormat.TABLE ? first.without(nodes) : first;
  }

  /**
   * @param all columns of the answer; none when it is no rows
   */
  private void check(List<String> all) {
    if (all.isEmpty() && (columns != null || limit != null)) {
      throw usage("--columns and --limit are for queries that SELECT rows.");
    }
    if (columns != null && columns.isEmpty()) {
      throw usage("--columns needs the name of a column.");
    }
    for (String column : columns == null ? List.<String>of() : columns) {
      if (!all.contains(column)) {
        throw usage(
            "No column is called '%s'. There are: %s.".formatted(column, String.join(", ", all)));
      }
    }
  }

  private CommandLine.ParameterException usage(String what) {
    return new CommandLine.ParameterException(spec.commandLine(), what);
  }

  private Question question() {
    if (!Files.exists(query)) {
      String name = query.toString().replaceFirst("\\.rq$", "");
      var own = QuestionBook.read(Home.queries()).find(name);
      if (own.isPresent()) {
        return own.get();
      }
    }
    return Question.read(query);
  }

  private static void list(PrintWriter out) {
    for (Question question : QuestionBook.read(Home.queries()).questions()) {
      out.println(question.name());
      out.println("    " + question.question());
      question
          .parameters()
          .forEach(p -> out.println("    %s=… (%s) %s".formatted(p.name(), p.type(), p.about())));
    }
    out.flush();
  }
}
