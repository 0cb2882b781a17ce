package org.waybill.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.waybill.article.Article;
import org.waybill.article.ArticleReader;
import org.waybill.command.Home;
import org.waybill.command.Version;
import org.waybill.graph.Iris;
import org.waybill.pipeline.Knowledge;
import org.waybill.pipeline.Pipeline;
import org.waybill.pipeline.Progress;
import org.waybill.pipeline.Sources;
import org.waybill.pipeline.Wanted;
import org.waybill.problem.Problem;
import org.waybill.store.Store;
import org.waybill.text.Annotator;
import picocli.CommandLine;

/** The local build, and the job, of the same pages. */
final class Local {

  static final Path SAMPLE = Path.of("data/articles");

  private Local() {}

  static JavaSparkContext spark(String master) {
    return new JavaSparkContext(
        new SparkConf()
            .setMaster(master)
            .setAppName("tests")
            .set("spark.ui.enabled", "false")
            .set("spark.driver.host", "localhost")
            .set("spark.driver.bindAddress", "127.0.0.1"));
  }

  static Knowledge knowledge() {
    return Knowledge.read(new Sources(Home.folder()), Home.cache(), Local::refuse).orElseThrow();
  }

  private static void refuse(Problem problem) {
    throw new IllegalStateException(problem.describe());
  }

  /** What a local build of these paths exports. */
  static byte[] export(List<Problem> problems, Path... paths) throws IOException {
    return export(Desk.MODELS, problems, paths);
  }

  private static byte[] export(Supplier<Annotator> models, List<Problem> problems, Path... paths)
      throws IOException {
    Knowledge knowledge = knowledge();
    Predicate<Article> wanted = new Wanted(knowledge, Wanted.USUAL, List.of(paths));
    try (Store store = Store.inMemory()) {
      new Pipeline(
              knowledge,
              models,
              new Iris(Iris.DEFAULT_BASE),
              Version.text(),
              Progress.SILENT,
              problems::add)
          .build(store, new ArticleReader(), List.of(paths), wanted);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.snapshot().writeLines(out);
      return out.toByteArray();
    }
  }

  /** Runs the job; gives what it printed. */
  static String job(JavaSparkContext spark, String... args) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CommandLine.populateCommand(new SparkBuild(), args)
        .run(spark, new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The parts in order of name, one after the other, unpacked. */
  static byte[] parts(Path folder) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Path part : files(folder)) {
      byte[] bytes = Files.readAllBytes(part);
      all.write(
          part.toString().endsWith(".gz")
              ? new GZIPInputStream(Files.newInputStream(part)).readAllBytes()
              : bytes);
    }
    return all.toByteArray();
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new ArrayList<>(
          files
              .filter(file -> file.getFileName().toString().startsWith("part-"))
              .sorted()
              .toList());
    }
  }
}
