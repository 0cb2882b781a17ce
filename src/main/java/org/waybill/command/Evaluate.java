package org.waybill.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.waybill.article.Article;
import org.waybill.evaluation.Evaluation;
import org.waybill.evaluation.Gold;
import org.waybill.evaluation.GoldFile;
import org.waybill.pipeline.Knowledge;
import org.waybill.pipeline.Reader;
import org.waybill.registry.Registry;
import org.waybill.text.Annotator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how well articles are read. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Reads articles and holds the claims found against annotations: precision and",
      "recall of who sent to whom, how often goods, quantity, time, claimant and",
      "stance are right, recall of other events. No dataset is read or written.",
      "",
      "A path that ends in .json is an annotation file, any other an article or a",
      "folder of them. 001.json is about the article 001-….txt or 001.txt, and",
      "seed-001.json about 001_….txt.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  waybill evaluate gold/001.json gold/002.json articles/ --errors",
      "",
      "Exit status: 0 compared, 1 problems on the way, 2 nothing could be compared or",
      "the project's own data is at fault."
    })
final class Evaluate implements Callable<Integer> {

  /** How the result is printed. */
  enum Format {
    table,
    json
  }

  private static final int NOTHING_COMPARED = 2;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Option(
      names = "--errors",
      description = "Show each error: its sentence, what was expected and what was found.")
  private boolean errors;

  @Parameters(
      arity = "2..*",
      paramLabel = "GOLD... ARTICLES...",
      hideParamSyntax = true,
      description = "Annotation files (*.json), and articles or folders of them.")
  private List<Path> paths;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    List<Path> golds = paths.stream().filter(Evaluate::isGold).toList();
    List<Path> pages = paths.stream().filter(path -> !isGold(path)).toList();
    if (golds.isEmpty() || pages.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          golds.isEmpty()
              ? "Name an annotation file, which ends in .json."
              : "Name the articles after the annotation files.");
    }
    Problems problems = new Problems(spec);
    Optional<Knowledge> known = Home.knowledge(problems);
    if (known.isEmpty()) {
      return Problems.DATA_AT_FAULT;
    }
    Evaluation evaluation = evaluate(golds, pages, known.get(), problems);
    if (evaluation.total().compared() == 0) {
      spec.commandLine().getErr().println("Nothing could be compared.");
      spec.commandLine().getErr().flush();
      return NOTHING_COMPARED;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(printed(evaluation));
    out.flush();
    return problems.exitStatus();
  }

  private static boolean isGold(Path path) {
    return path.toString().endsWith(".json");
  }

  private Evaluation evaluate(
      List<Path> golds, List<Path> pages, Knowledge known, Problems problems) {
    List<Gold> gold = new ArrayList<>();
    golds.forEach(path -> GoldFile.read(path, problems).ifPresent(gold::add));
    if (gold.isEmpty()) {
      return new Evaluation(List.of());
    }
    try (ProgressLine progress = new ProgressLine(spec.commandLine().getErr())) {
      Registry registry = known.registry();
      Reader reader =
          new Reader(
              known.lexicon(), () -> Annotator.load(Home.cache()), registry, progress, problems);
      List<Article> articles = reader.articles(pages);
      return Evaluation.of(gold, articles, registry, reader, problems);
    }
  }

  private String printed(Evaluation evaluation) {
    return switch (format) {
      case json -> ScoreObject.of(evaluation, errors).toPrettyString() + "\n";
      case table -> ScoreTables.of(evaluation) + (errors ? ScoreTables.errors(evaluation) : "");
    };
  }
}
