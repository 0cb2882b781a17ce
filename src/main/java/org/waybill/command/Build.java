package org.waybill.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.waybill.article.intake.InputFormat;
import org.waybill.pipeline.Knowledge;
import org.waybill.pipeline.Tally;
import org.waybill.problem.Code;
import org.waybill.query.Width;
import org.waybill.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads articles into the dataset. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = {
      "Reads articles, adds or replaces them in the dataset, and joins events over all of them.",
      "",
      "PATH is a page as text or HTML, a collection as JSON lines, CSV or WARC, or a folder of such"
          + " files; each may be packed with gzip. An article is known by its file name, one of a"
          + " collection by file name and identifier or line: read it again and its claims are"
          + " replaced. Files that cannot be read are reported and left out; the rest is built.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  waybill build data/articles",
      "  waybill build --dataset /srv/kg new-article.txt",
      "  waybill build news.jsonl.gz 'pages/*.html'",
      "  waybill build --show-changes corrected-article.txt",
      "  waybill build --to http://localhost:3030/news/data new-article.txt"
    })
final class Build implements Callable<Integer> {

  /** Columns of a terminal for the counts of one kind of claim. */
  private static final int STANCES = 76;

  @Mixin private DatasetOption dataset;

  @Mixin private BaseOption base;

  @Mixin private InputFormatOption input;

  @Mixin private FramesOption frames;

  @Mixin private ChangesOption changes;

  @Mixin private EndpointOption endpoint;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Article files, folders, patterns, or - for standard input.")
  private List<Path> paths;

  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "The same as --input-format: ${COMPLETION-CANDIDATES}.")
  void format(InputFormat format) {
    input.format(format);
  }

  @Override
  public Integer call() {
    Problems problems = new Problems(spec);
    if (paths.stream().anyMatch(Files::exists)) {
      base.loadAhead();
    }
    Optional<Knowledge> known = Home.knowledge(problems);
    if (known.isEmpty()) {
      return Problems.DATA_AT_FAULT;
    }
    try (Store store = Store.open(dataset.folder(), problems);
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr())) {
      changes.before(store);
      endpoint.open(problems);
      Tally tally =
          base.pipeline(known.get(), progress, problems)
              .build(store, input.reader(), paths, frames.wanted(known.get(), paths));
      progress.close();
      print(tally, problems, spec.commandLine().getOut());
      changes.after(store, dataset.folder(), spec.commandLine().getOut());
      endpoint.bring(store.snapshot(), progress, spec.commandLine().getOut());
    }
    return problems.exitStatus();
  }

  private void print(Tally tally, Problems problems, PrintWriter out) {
    out.printf(
        "%s, %s read%n",
        number(tally.articles(), "article"), number(tally.sentences(), "sentence"));
    if (tally.passedOver() > 0) {
      out.printf(
          "%,d of them passed over: by their words they tell of nothing asked for (see --frames)%n",
          tally.passedOver());
    }
    out.println(number(tally.claimCount(), "claim"));
    tally
        .claims()
        .forEach(
            (frame, stances) -> {
              List<String> told = new ArrayList<>();
              stances.forEach((stance, count) -> told.add(stance.id() + " " + count));
              int all = stances.values().stream().mapToInt(Integer::intValue).sum();
              out.printf("  %-13s %5d", frame.id(), all);
              List<String> lines = Width.wrap(String.join(", ", told), STANCES);
              out.println("  " + lines.get(0));
              lines.stream().skip(1).forEach(line -> out.println(" ".repeat(23) + line));
            });
    out.println(number(tally.misses(), "trigger word") + " gave no claim (ask cq16 which and why)");
    out.printf(
        "%s joined anew, %s in %s%n",
        number(tally.events(), "event"), number(tally.quads(), "quad"), dataset.folder());
    int failed = problems.count(Code.PAGE_FAILED);
    if (failed > 0) {
      out.println(number(failed, "page") + " left out, at which the program failed");
    }
    out.println(number(problems.count(), "problem"));
    out.flush();
  }

  private static String number(long count, String thing) {
    return "%,d %s%s".formatted(count, thing, count == 1 ? "" : "s");
  }
}
