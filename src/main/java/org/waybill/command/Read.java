package org.waybill.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.waybill.article.Article;
import org.waybill.article.ArticleReader;
import org.waybill.article.Issued;
import org.waybill.article.Line;
import org.waybill.article.Outlet;
import org.waybill.problem.Problem;
import org.waybill.problem.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows articles as Waybill reads them, without building anything. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description =
        "Shows title, publisher, days of issue and text of articles as Waybill reads them.")
final class Read implements Callable<Integer> {

  /** How articles are printed. */
  enum Format {
    json,
    text
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      description =
          "One of ${COMPLETION-CANDIDATES}; text on a terminal, else json, one object a line.")
  private Format format = System.console() == null ? Format.json : Format.text;

  @Option(
      names = "--explain",
      description = "With json: add every line and every clue with its reason.")
  private boolean explain;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files or folders of articles.")
  private List<Path> paths;

  private final ObjectMapper json = new ObjectMapper();
  private boolean failed;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    new ArticleReader()
        .read(
            paths,
            article -> out.print(format == Format.json ? object(article) + "\n" : sheet(article)),
            this::report);
    out.flush();
    return failed ? 1 : 0;
  }

  private void report(Problem problem) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(problem.describe());
    err.flush();
    failed |= problem.severity() == Severity.ERROR;
  }

  private ObjectNode object(Article article) {
    ObjectNode node = json.createObjectNode();
    node.put("file", article.file());
    node.put("title", article.title());
    node.put("publisher", publisher(article));
    node.put("issued_earliest", article.issued().earliest().map(Object::toString).orElse(null));
    node.put("issued_latest", article.issued().latest().map(Object::toString).orElse(null));
    node.put("body", article.body());
    if (explain) {
      var outlets = node.putArray("outlets");
      for (Outlet outlet : article.outlets()) {
        outlets
            .addObject()
            .put("name", outlet.name())
            .put("role", outlet.role().name())
            .put("evidence", outlet.evidence());
      }
      var clues = node.putArray("clues");
      for (Issued.Clue clue : article.issued().clues()) {
        clues
            .addObject()
            .put("kind", clue.kind())
            .put("words", clue.words())
            .put("line", clue.line())
            .put("verdict", clue.verdict().name())
            .put("why", clue.why());
      }
      var lines = node.putArray("lines");
      for (Line line : article.lines()) {
        lines
            .addObject()
            .put("number", line.number())
            .put("kept", line.kept())
            .put("reason", line.reason())
            .put("text", line.text());
      }
    }
    return node;
  }

  private static String publisher(Article article) {
    return article.outlets().stream()
        .filter(outlet -> outlet.role() == Outlet.Role.PUBLISHER)
        .map(Outlet::name)
        .findFirst()
        .orElse(null);
  }

  private static String sheet(Article article) {
    StringBuilder text = new StringBuilder();
    Issued issued = article.issued();
    text.append(article.file()).append("\n  title      ").append(article.title());
    for (Outlet outlet : article.outlets()) {
      text.append(
          String.format(
              "%n  %-10s %s (“%s”)",
              outlet.role().name().toLowerCase(java.util.Locale.ROOT),
              outlet.name(),
              outlet.evidence()));
    }
    text.append("\n  issued     ")
        .append(issued.earliest().map(Object::toString).orElse("unknown"))
        .append(" to ")
        .append(issued.latest().map(Object::toString).orElse("unknown"));
    for (Issued.Clue clue : issued.clues()) {
      text.append(
          String.format(
              "%n    line %d, %s “%s”: %s: %s",
              clue.line(),
              clue.kind(),
              clue.words(),
              clue.verdict().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
              clue.why()));
    }
    text.append("\n\n");
    for (Line line : article.lines()) {
      if (!line.reason().equals("blank")) {
        text.append(
            String.format(
                "  %s %4d  %-28s %s%n",
                line.kept() ? "+" : "-", line.number(), line.reason(), line.text().strip()));
      }
    }
    return text.append("\n").toString();
  }
}
