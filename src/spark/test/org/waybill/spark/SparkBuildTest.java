package org.waybill.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.article.ArticleReader;
import org.waybill.command.Home;
import org.waybill.command.Version;
import org.waybill.graph.Iris;
import org.waybill.pipeline.FailingWork;
import org.waybill.pipeline.Knowledge;
import org.waybill.pipeline.Piecework;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;
import org.waybill.problem.Refused;

/** The job gives what a local build gives. */
class SparkBuildTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String OFF_TOPIC =
      "Soak the beans in cold water. Fry the onions in plenty of oil. Add the beans and a bay leaf."
          + " Let the pot simmer for %d hours. Season with salt. Serve with bread. Guests like it.";

  @TempDir private static Path folder;
  private static JavaSparkContext spark;
  private static byte[] sample;

  @BeforeAll
  static void start() throws IOException {
    spark = Local.spark("local[2,4]");
    sample = Local.export(new ArrayList<>(), Local.SAMPLE);
  }

  @AfterAll
  static void stop() {
    spark.close();
  }

  @Test
  void theSampleIsWhatALocalBuildExportsToTheByteAndSoAgain() throws IOException {
    Path once = folder.resolve("once");
    Path again = folder.resolve("again");
    System.out.println(Local.job(spark, "--out", once.toUri().toString(), "data/articles"));
    Local.job(spark, "--out", again.toString(), "--gzip", "--tasks", "3", "data/articles");

    System.out.println("spark: compared " + sample.length + " bytes, twice");
    assertTrue(sample.length > 1000);
    assertArrayEquals(sample, Local.parts(once.resolve("quads")));
    assertArrayEquals(sample, Local.parts(again.resolve("quads")));
    assertTrue(Local.files(again.resolve("quads")).get(0).toString().endsWith(".gz"));
    assertEquals("", text(Local.parts(again.resolve("problems"))));
  }

  @Test
  void aStreamIsGatedCutIntoSharesAndOfTwoPagesOfOneNameTheSameOneStays() throws IOException {
    Path stream = Files.createDirectories(folder.resolve("stream"));
    List<String> lines = new ArrayList<>();
    for (String text : texts()) {
      lines.add(record("page-" + lines.size(), text));
      lines.add(record("beans-" + lines.size(), OFF_TOPIC.formatted(lines.size())));
    }
    lines.add("{ broken");
    lines.add(record("page-0", "Aaland sold two boats to Norway, the owner said on Friday."));
    Files.write(stream.resolve("news.jsonl"), lines);
    List<Problem> problems = new ArrayList<>();
    byte[] local = Local.export(problems, stream);

    Path out = folder.resolve("gated");
    shares(out, stream, 1000);

    assertArrayEquals(local, Local.parts(out.resolve("quads")));
    String told = text(Local.parts(out.resolve("problems")));
    assertEquals(problems.size(), told.lines().filter(line -> !line.startsWith(" ")).count());
    assertTrue(told.contains("record-broken") && told.contains("article-twice"), told);
  }

  private static void shares(Path out, Path in, long largest) throws IOException {
    Inputs inputs = new Inputs(spark.hadoopConfiguration());
    inputs.find(List.of(in.toString()));
    List<List<Unit>> units = inputs.units(largest, 8);
    System.out.println("spark: one file in " + units.size() + " shares");
    assertTrue(units.size() > 4);
    new Job(spark, setting("shares"), 3).run(units, inputs.problems(), out.toString(), false);
  }

  @Test
  void aPackedWebArchiveIsReadPageByPage() throws IOException {
    Path archive = folder.resolve("crawl.warc.gz");
    try (OutputStream out = Files.newOutputStream(archive)) {
      int number = 0;
      for (String text : texts()) {
        out.write(packed(answer(text, ++number)));
      }
    }
    List<Problem> problems = new ArrayList<>();
    byte[] local = Local.export(problems, archive);
    Path out = folder.resolve("archive");
    System.out.println(Local.job(spark, "--out", out.toString(), archive.toUri().toString()));

    assertTrue(text(local).contains("crawl.warc.gz#7"));
    assertArrayEquals(local, Local.parts(out.resolve("quads")));
  }

  @Test
  void aPageAtWhichTheProgramFailsCostsOnlyItself() throws IOException {
    Path pages = Files.createDirectories(folder.resolve("pages"));
    List<Path> all = sampleFiles();
    for (Path page : all.subList(1, all.size())) {
      Files.copy(page, pages.resolve(page.getFileName()));
    }
    byte[] without = Local.export(new ArrayList<>(), pages);
    String fatal = new ArrayList<>(texts()).get(0).substring(0, 60);
    Setting setting = setting("fails");
    Knowledge knowledge = Local.knowledge();
    Iris iris = new Iris(Iris.DEFAULT_BASE);
    Piecework work = FailingWork.at(fatal, knowledge, Desk.MODELS, iris, Version.text());
    Desk.put(setting, new Desk(work, iris, article -> true));
    Inputs inputs = new Inputs(spark.hadoopConfiguration());
    inputs.find(List.of(Local.SAMPLE.toString()));
    Path out = folder.resolve("fails");

    Count count =
        new Job(spark, setting, 3).run(inputs.units(1 << 20, 4), List.of(), out.toString(), false);

    assertEquals(1, count.problems());
    assertArrayEquals(without, Local.parts(out.resolve("quads")));
    String told = text(Local.parts(out.resolve("problems")));
    assertTrue(told.contains("page-failed") && told.contains("fell into the hole"), told);
  }

  @Test
  void aTaskThatIsLostIsDoneAgainAndNothingIsThereTwice() throws IOException {
    Setting setting = setting("lost");
    Iris iris = new Iris(Iris.DEFAULT_BASE);
    AtomicBoolean lost = new AtomicBoolean();
    Piecework work = new Piecework(Local.knowledge(), Desk.MODELS, iris, Version.text());
    Desk.put(
        setting,
        new Desk(
            work,
            iris,
            article -> {
              if (article.file().startsWith("07") && lost.compareAndSet(false, true)) {
                throw new Refused(Code.EXPORT_TARGET, "machine", "it went away");
              }
              return true;
            }));
    Inputs inputs = new Inputs(spark.hadoopConfiguration());
    inputs.find(List.of(Local.SAMPLE.toString()));
    Path out = folder.resolve("lost");

    new Job(spark, setting, 3).run(inputs.units(1 << 20, 4), List.of(), out.toString(), false);

    assertTrue(lost.get());
    assertArrayEquals(sample, Local.parts(out.resolve("quads")));
  }

  @Test
  void whatIsThereAlreadyIsNotWrittenOver() {
    String there = folder.toString();
    assertThrows(Refused.class, () -> Local.job(spark, "--out", there, "data/articles"));
  }

  @Test
  void aPathThatNamesNothingIsToldAndNoQuadsAreWritten() throws IOException {
    Path out = folder.resolve("nothing");
    Local.job(spark, "--out", out.toString(), folder.resolve("absent.warc").toString());
    assertTrue(text(Local.parts(out.resolve("problems"))).contains("file-missing"));
    assertTrue(Files.notExists(out.resolve("quads")));
  }

  static Setting setting(String key) {
    return new Setting(
        key,
        Iris.DEFAULT_BASE,
        Version.text(),
        Setting.files(Home.folder()),
        Set.of("TRANSFER", "REQUEST", "DENIAL", "AGREEMENT", "SANCTION"),
        List.of());
  }

  private static List<Path> sampleFiles() throws IOException {
    try (Stream<Path> files = Files.list(Local.SAMPLE)) {
      return files.filter(file -> file.toString().matches(".*\\.(txt|html|md)")).sorted().toList();
    }
  }

  private static List<String> texts() {
    List<String> texts = new ArrayList<>();
    new ArticleReader()
        .read(
            List.of(Local.SAMPLE),
            article -> {
              texts.add(article.text());
            },
            problem -> {
              throw new IllegalStateException(problem.describe());
            });
    return texts;
  }

  private static String record(String id, String text) throws IOException {
    return JSON.writeValueAsString(Map.of("id", id, "text", text, "published", "2024-05-17"));
  }

  private static byte[] answer(String text, int number) {
    StringBuilder page = new StringBuilder("<!DOCTYPE html><html><head><title>Page</title></head>");
    page.append("<body><article>");
    text.lines().filter(line -> !line.isBlank()).forEach(line -> page.append("<p>" + line));
    page.append("</article></body></html>");
    byte[] body = page.toString().getBytes(StandardCharsets.UTF_8);
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    String head =
        String.join(
            "\r\n",
            "WARC/1.0",
            "WARC-Type: response",
            "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-%012d>".formatted(number),
            "WARC-Date: 2024-05-17T10:00:00Z",
            "WARC-Target-URI: https://news.example/" + number,
            "Content-Type: application/http; msgtype=response",
            "Content-Length: " + (http.length() + body.length),
            "\r\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(http.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(body);
    out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
