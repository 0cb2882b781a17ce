package org.waybill.command;

import com.google.common.collect.Sets;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.waybill.pipeline.Knowledge;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;
import org.waybill.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes articles back. */
@Command(
    name = "retract",
    mixinStandardHelpOptions = true,
    description = "Takes articles out of the dataset, with all claims that rest on them.",
    footer = {"", "Example:", "  waybill retract briefing-october.txt"})
final class Retract implements Callable<Integer> {
  @Mixin private DatasetOption dataset;

  @Mixin private BaseOption base;

  @Mixin private ChangesOption changes;

  @Parameters(arity = "1..*", paramLabel = "ARTICLE", description = "File names of articles.")
  private List<String> articles;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Problems problems = new Problems(spec);
    Optional<Knowledge> known = Home.knowledge(problems);
    if (known.isEmpty()) {
      return Problems.DATA_AT_FAULT;
    }
    try (Store store = Store.open(dataset.folder(), problems);
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr())) {
      changes.before(store);
      SortedSet<String> held = store.snapshot().articles();
      SortedSet<String> taken = new TreeSet<>(articles);
      for (String unknown : Sets.difference(taken, held)) {
        problems.accept(
            new Problem(
                Code.ARTICLE_UNKNOWN, new Origin.Place(unknown), "the dataset does not hold it"));
      }
      taken.retainAll(held);
      if (!taken.isEmpty()) {
        base.pipeline(known.get(), progress, problems).retract(store, taken);
      }
      progress.close();
      int left = store.snapshot().articles().size();
      spec.commandLine().getOut().println(taken.size() + " taken back, " + left + " left");
      spec.commandLine().getOut().flush();
      changes.after(store, dataset.folder(), spec.commandLine().getOut());
    }
    return problems.exitStatus();
  }
}
