package org.waybill.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.waybill.article.Article;
import org.waybill.pipeline.Knowledge;
import org.waybill.pipeline.Pipeline;
import org.waybill.pipeline.Progress;
import org.waybill.watching.Watcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps the dataset in step with folders until it is interrupted. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = {
      "Keeps running, and keeps the dataset in step with files and folders: articles that come or"
          + " change there are read at once, and those whose file goes are taken back.",
      "",
      "At the start, files are read whose text the dataset does not have. What it holds of files"
          + " that are not there, or not watched, stays: take it back with retract. A file is read"
          + " when it has stood still for a moment; one that is renamed into the folder, at once."
          + " The dataset is taken only for the moment of each change, so that query, check and"
          + " build work beside it, and serve shows each change once it is made; a change waits"
          + " for whoever has the dataset at that moment. One line on standard error tells of each"
          + " change. Ctrl-C ends it after the change at hand.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  waybill watch pages/",
      "  waybill watch --dataset /srv/kg inbox/"
    })
final class Watch implements Callable<Integer> {
  @Mixin private DatasetOption dataset;

  @Mixin private BaseOption base;

  @Mixin private InputFormatOption input;

  @Mixin private FramesOption frames;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Folders, files or patterns.")
  private List<Path> paths;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (paths.contains(Path.of("-"))) {
      throw new ParameterException(spec.commandLine(), "Standard input cannot be watched.");
    }
    base.loadAhead();
    Problems problems = new Problems(spec);
    Optional<Knowledge> known = Home.knowledge(problems);
    if (known.isEmpty()) {
      return Problems.DATA_AT_FAULT;
    }
    PrintWriter err = spec.commandLine().getErr();
    Consumer<String> lines =
        line -> {
          err.println(line);
          err.flush();
        };
    Pipeline pipeline = base.pipeline(known.get(), new Silent(), problems);
    Predicate<Article> wanted = frames.wanted(known.get(), paths);
    try (Watcher watcher =
        new Watcher(paths, dataset.folder(), pipeline, input.reader(), wanted, lines, problems)) {
      Main.untilInterrupted(watcher::run, watcher::stop);
    }
    return 0;
  }

  /** The lines tell enough. */
  private static final class Silent implements Progress {
    @Override
    public void stage(String name, long steps) {}

    @Override
    public void step() {}

    @Override
    public void found(int more) {}
  }
}
