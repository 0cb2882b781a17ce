package org.waybill.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.waybill.graph.Shapes;
import org.waybill.pipeline.Sources;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;
import org.waybill.query.Answer;
import org.waybill.query.Question;
import org.waybill.query.QuestionBook;
import org.waybill.query.RowText;
import org.waybill.store.Snapshot;
import org.waybill.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks whether the dataset is sound and keeps its own rules. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Looks at every segment and every index of the dataset, and asks each query in"
          + " queries/checks,",
      "whose every row is a broken rule. Says what it examined."
    },
    footer = {"", "Example:", "  waybill check --dataset kg"})
final class Check implements Callable<Integer> {
  @Mixin private DatasetOption dataset;

  @Option(names = "--articles", description = "List the articles of the dataset and do no more.")
  private boolean articles;

  @Option(
      names = "--rebuild",
      description = "Build the database again from the segments first; mends a damaged one.")
  private boolean rebuild;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Problems problems = new Problems(spec);
    if (rebuild) {
      Store.rebuild(dataset.folder(), problems);
    }
    if (articles) {
      try (Snapshot snapshot = Snapshot.open(dataset.folder(), problems)) {
        snapshot.articles().forEach(out::println);
      }
    } else {
      Optional<Shapes> shapes = Shapes.read(new Sources(Home.folder()).shapes(), problems);
      List<Question> rules = rules(problems);
      if (shapes.isEmpty() || rules.isEmpty()) {
        return Problems.DATA_AT_FAULT;
      }
      try (Snapshot snapshot = Snapshot.open(dataset.folder(), problems)) {
        check(snapshot, shapes.get(), rules, problems, out);
      }
    }
    out.flush();
    return problems.exitStatus();
  }

  /** Empty after a problem: where no rule is asked, every dataset would pass. */
  private static List<Question> rules(Problems problems) {
    Path folder = new Sources(Home.folder()).checks();
    List<Question> rules = QuestionBook.read(folder).questions();
    if (rules.isEmpty()) {
      problems.accept(
          new Problem(
              Code.DATA_MISSING, new Origin.Place(folder.toString()), "it holds no rule to ask"));
    }
    return rules;
  }

  private void check(
      Snapshot snapshot, Shapes shapes, List<Question> rules, Problems problems, PrintWriter out) {
    Origin.Place place = new Origin.Place(dataset.folder().toString());
    if (snapshot.articles().isEmpty()) {
      problems.accept(new Problem(Code.CHECK_NOTHING, place, "it holds no articles"));
    }
    List<Problem> faults = snapshot.faults();
    faults.forEach(problems);
    if (!faults.isEmpty()) {
      return; // what a damaged dataset answers says nothing about its rules
    }
    for (Question rule : rules) {
      ask(rule, snapshot, problems);
    }
    shapes.validate(snapshot::forEachQuad).forEach(problems);
    out.printf(
        "examined: %d articles, %d graphs, %d statements, %d rules, %d shapes%n",
        snapshot.articles().size(),
        snapshot.graphs().size(),
        snapshot.quads(),
        rules.size(),
        shapes.count());
  }

  private static void ask(Question check, Snapshot snapshot, Problems problems) {
    if (check.ask(snapshot, Map.of(), Duration.ZERO) instanceof Answer.Rows rows) {
      for (String row : RowText.of(rows)) {
        problems.accept(new Problem(Code.CHECK_FAILED, new Origin.Place(check.name()), row));
      }
    }
  }
}
