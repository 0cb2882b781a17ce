package org.waybill.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.waybill.article.Article;
import org.waybill.pipeline.Knowledge;
import org.waybill.pipeline.Reader;
import org.waybill.pipeline.Steps;
import org.waybill.text.Annotator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows articles as Waybill reads them, without building anything. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description =
        "Shows articles as Waybill reads them: title, publisher, days of issue, text, and which"
            + " lines of the page were dropped for which reason. The days are those that the page"
            + " alone gives; what the story and other articles tell is in the graph: build, then"
            + " query cq13. With --until, what a later step found in them: sentences and tokens,"
            + " mentions, links, dependency trees, or claims with the words behind each part. No"
            + " dataset is read or written.",
    footer = {
      "",
      "Examples:",
      "  waybill read --format text page.txt",
      "  waybill read --format json --explain articles/ > articles.jsonl",
      "  waybill read --format text --until claim page.txt"
    })
final class Read implements Callable<Integer> {

  /** How articles are printed. */
  enum Format {
    json,
    text
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "${COMPLETION-CANDIDATES}; by default text on a terminal, else json, one object a line.")
  private Format format = Screen.isTerminal() ? Format.text : Format.json;

  @Option(
      names = "--explain",
      description = "With json: add every outlet, clue and line with its reason.")
  private boolean explain;

  @Option(
      names = "--until",
      paramLabel = "STEP",
      description =
          "Go on to this step and show what it found: ${COMPLETION-CANDIDATES}. Loads the language"
              + " models.")
  private Optional<Inside> until = Optional.empty();

  @Mixin private InputFormatOption input;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Articles, folders of them, patterns, or - for standard input.")
  private List<Path> paths;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Problems problems = new Problems(spec);
    if (until.isPresent()) {
      return inside(until.get(), out, problems);
    }
    input.reader().read(paths, article -> out.print(printed(article)), problems);
    out.flush();
    return problems.exitStatus();
  }

  private int inside(Inside step, PrintWriter out, Problems problems) {
    if (explain) {
      throw new ParameterException(
          spec.commandLine(), "--explain tells of the page itself: leave --until out.");
    }
    Optional<Knowledge> known = Home.knowledge(problems);
    if (known.isEmpty()) {
      return Problems.DATA_AT_FAULT;
    }
    try (ProgressLine progress = new ProgressLine(spec.commandLine().getErr())) {
      new Reader(
              known.get().lexicon(),
              () -> Annotator.load(Home.cache()),
              known.get().registry(),
              progress,
              problems)
          .steps(input.reader(), paths, steps -> out.print(printed(step, steps)));
    }
    out.flush();
    return problems.exitStatus();
  }

  private String printed(Inside step, Steps steps) {
    return switch (format) {
      case text -> step.sheet(steps);
      case json -> step.object(steps);
    };
  }

  private String printed(Article article) {
    return switch (format) {
      case text -> ArticleSheet.of(article);
      case json -> (explain ? ArticleObject.explained(article) : ArticleObject.of(article)) + "\n";
    };
  }
}
