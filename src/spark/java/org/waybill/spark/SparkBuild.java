package org.waybill.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.waybill.claim.Frame;
import org.waybill.command.Home;
import org.waybill.command.Version;
import org.waybill.graph.Iris;
import org.waybill.pipeline.Knowledge;
import org.waybill.pipeline.Sources;
import org.waybill.pipeline.Wanted;
import org.waybill.problem.Code;
import org.waybill.problem.Refused;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code spark-submit} starts. */
@Command(
    name = "SparkBuild",
    mixinStandardHelpOptions = true,
    description = {
      "Reads articles as 'waybill build' does, on many machines, and writes sorted N-Quads: put one"
          + " after the other, its parts are what 'waybill export --format nquads' gives of a local"
          + " build.",
      "",
      "PATH is a file, a folder or a pattern in any file system that Hadoop knows.",
      ""
    })
public final class SparkBuild implements Callable<Integer> {

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      description = "Where to, a folder that is not there yet: quads, and beside them problems.")
  private String out;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      defaultValue = Iris.DEFAULT_BASE,
      description = "Where the IRIs of your data begin. Default: ${DEFAULT-VALUE}.")
  private String base;

  @Option(names = "--frames", split = ",", paramLabel = "FRAME", description = "As of build.")
  private Set<Frame> frames = EnumSet.copyOf(Wanted.USUAL);

  @Option(names = "--all", description = "As of build.")
  private boolean all;

  @Option(names = "--gzip", description = "Pack each part.")
  private boolean gzip;

  @Option(
      names = "--tasks",
      paramLabel = "N",
      description = "Into how many the work is cut at least. Default: four for each processor.")
  private int tasks;

  @Option(
      names = "--share",
      paramLabel = "MB",
      defaultValue = "256",
      description = "Of a file no more for one task. Default: ${DEFAULT-VALUE}.")
  private int share;

  @Parameters(arity = "1..*", paramLabel = "PATH")
  private List<String> paths;

  public static void main(String[] args) {
    int status =
        new CommandLine(new SparkBuild())
            .setExecutionExceptionHandler(
                (fault, line, parsed) -> {
                  if (fault instanceof Refused refused) {
                    line.getErr().println(refused.problem().describe());
                    return 2;
                  }
                  throw fault;
                })
            .execute(args);
    if (status != 0) {
      System.exit(status);
    }
  }

  @Override
  public Integer call() throws IOException {
    SparkConf settings = new SparkConf().setIfMissing("spark.app.name", "Waybill");
    settings.setIfMissing("spark.rdd.compress", "true");
    try (JavaSparkContext spark = new JavaSparkContext(settings)) {
      return run(spark, System.out);
    }
  }

  int run(JavaSparkContext spark, PrintStream to) throws IOException {
    Configuration files = spark.hadoopConfiguration();
    Path folder = new Path(out);
    if (folder.getFileSystem(files).exists(folder)) {
      throw new Refused(Code.EXPORT_TARGET, out, "it is there already");
    }
    Optional<Knowledge> sound =
        Knowledge.read(
            new Sources(Home.folder()),
            Home.cache(),
            problem -> System.err.println(problem.describe()));
    if (sound.isEmpty()) {
      return 2;
    }
    Inputs inputs = new Inputs(files);
    inputs.find(paths);
    int cut = tasks > 0 ? tasks : 4 * spark.defaultParallelism();
    Count count =
        new Job(spark, setting(inputs), cut)
            .run(inputs.units((long) share << 20, cut), inputs.problems(), out, gzip);
    print(count, to);
    return 0;
  }

  private Setting setting(Inputs inputs) {
    return new Setting(
        UUID.randomUUID().toString(),
        base,
        Version.text(),
        Setting.files(Home.folder()),
        all ? Set.of() : frames.stream().map(Frame::name).collect(Collectors.toSet()),
        inputs.named());
  }

  private void print(Count count, PrintStream to) {
    to.printf("%,d articles, %,d sentences read%n", count.articles(), count.sentences());
    to.printf("%,d of them passed over%n", count.passedOver());
    to.printf("%,d claims, %,d events%n", count.claims(), count.events());
    to.printf("%,d trigger words gave no claim%n", count.misses());
    to.printf("%,d quads in %s/quads%n", count.quads(), out);
    to.printf("%,d problems in %s/problems%n", count.problems(), out);
    to.flush();
  }
}
