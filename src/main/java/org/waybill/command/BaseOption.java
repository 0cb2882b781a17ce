package org.waybill.command;

import com.google.common.base.Suppliers;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.waybill.graph.Iris;
import org.waybill.pipeline.Knowledge;
import org.waybill.pipeline.Pipeline;
import org.waybill.pipeline.Progress;
import org.waybill.problem.Problem;
import org.waybill.store.Store;
import org.waybill.text.Annotator;
import picocli.CommandLine.Option;

/** Where the IRIs of a dataset begin; the same for every command that writes to it. */
final class BaseOption {
  @Option(
      names = "--base",
      paramLabel = "IRI",
      defaultValue = Iris.DEFAULT_BASE,
      description = "Where the IRIs of your data begin. Default: ${DEFAULT-VALUE}.")
  private String base;

  private final Supplier<Annotator> annotator =
      Suppliers.memoize(() -> Annotator.load(Home.cache()));

  /**
   * Begins to load what reading and writing need beside whatever else is to be done, for those who
   * are likely to do both. A fault shows when it is needed.
   */
  void loadAhead() {
    Thread loading =
        new Thread(
            () -> {
              Store.prepare();
              Annotator unused = annotator.get();
            },
            "loading ahead");
    loading.setDaemon(true);
    loading.setUncaughtExceptionHandler((thread, fault) -> {});
    loading.start();
  }

  Pipeline pipeline(Knowledge knowledge, Progress progress, Consumer<Problem> problems) {
    return new Pipeline(knowledge, annotator, new Iris(base), Version.text(), progress, problems);
  }
}
