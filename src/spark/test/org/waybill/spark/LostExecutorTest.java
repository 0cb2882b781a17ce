package org.waybill.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two executors in processes of their own, one of which is killed. */
class LostExecutorTest {

  @TempDir private static Path folder;

  @Test
  void anExecutorKilledInTheMiddleChangesNothing() throws IOException {
    byte[] local = Local.export(new ArrayList<>(), Local.SAMPLE);
    // What Spark looks for where it is installed, or was built.
    Files.createDirectories(folder.resolve("home/jars"));
    Files.createDirectories(folder.resolve("home/launcher/target/scala-2.13"));
    System.setProperty("spark.testing", "true");
    System.setProperty("spark.test.home", folder.resolve("home").toString());
    AtomicBoolean killed = new AtomicBoolean();
    SparkConf settings =
        new SparkConf()
            .setMaster("local-cluster[2,1,2048]")
            .setAppName("lost executor")
            .set("spark.ui.enabled", "false")
            .set("spark.driver.host", "localhost")
            .set("spark.driver.bindAddress", "127.0.0.1")
            .set("spark.executor.memory", "2g")
            .set("spark.testing.reservedMemory", "0")
            .set("spark.executor.extraClassPath", System.getProperty("java.class.path"));
    try (JavaSparkContext spark = new JavaSparkContext(settings)) {
      spark
          .sc()
          .addSparkListener(
              new SparkListener() {
                @Override
                public void onTaskEnd(SparkListenerTaskEnd end) {
                  if (end.taskInfo().successful() && killed.compareAndSet(false, true)) {
                    kill();
                  }
                }
              });
      Path out = folder.resolve("out");
      System.out.println(
          Local.job(spark, "--out", out.toString(), "--tasks", "6", "data/articles"));
      assertArrayEquals(local, Local.parts(out.resolve("quads")));
    } finally {
      System.clearProperty("spark.testing");
      System.clearProperty("spark.test.home");
    }
    assertTrue(killed.get());
  }

  private static void kill() {
    ProcessHandle executor =
        ProcessHandle.current()
            .descendants()
            .filter(
                process ->
                    process
                        .info()
                        .commandLine()
                        .or(() -> process.info().command())
                        .filter(line -> line.contains("java"))
                        .isPresent())
            .findFirst()
            .orElseThrow();
    System.out.println("spark: killed executor " + executor.pid());
    executor.destroyForcibly();
  }
}
