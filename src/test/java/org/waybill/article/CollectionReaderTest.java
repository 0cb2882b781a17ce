package org.waybill.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Throwables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waybill.article.intake.Draft;
import org.waybill.article.intake.InputFormat;
import org.waybill.article.intake.PageReader;
import org.waybill.article.intake.PlainTextReader;
import org.waybill.article.intake.SourceText;
import org.waybill.problem.Problem;

/** Files that hold many articles, and the ways in which articles are given. */
class CollectionReaderTest {

  private static final String STORY =
      "Corvania has shipped a radar set to Meltrania, two officials said, although nothing was"
          + " paid.";

  @TempDir Path folder;
  private final List<Article> articles = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private void read(String name, String content) throws IOException {
    read(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private void read(String name, byte[] content) throws IOException {
    new ArticleReader()
        .read(List.of(Files.write(folder.resolve(name), content)), articles::add, problems::add);
  }

  private List<String> names() {
    return articles.stream().map(Article::file).toList();
  }

  private List<String> told() {
    return problems.stream().map(p -> p.code() + " " + place(p)).toList();
  }

  private static String place(Problem problem) {
    String place = problem.origin().describe();
    return place.substring(place.lastIndexOf('/') + 1);
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void aLineIsAnArticleWithWhatItsFieldsSay() throws IOException {
    read(
        "news.jsonl",
        "{\"Headline\": \"Radar shipped\", \"body\": \""
            + STORY
            + "\", \"source\": \"Tern\","
            + " \"date_publish\": \"2020-03-04 10:00:00\", \"words\": 15}\n");
    Article article = articles.get(0);
    assertEquals("news.jsonl#1", article.file());
    assertEquals("Radar shipped", article.title());
    assertEquals("Tern", article.outlets().get(0).name());
    assertEquals(Optional.of(LocalDate.parse("2020-03-04")), article.issued().earliest());
    assertEquals(STORY, article.body());
    assertEquals(List.of(), problems);
  }

  @Test
  void anArticleIsCalledAfterItsOwnIdentifier() throws IOException {
    read("a.ndjson", "{\"id\": \"k/7\", \"text\": \"" + STORY + "\"}");
    assertEquals(List.of("a.ndjson#k/7"), names());
  }

  @Test
  void markupInAFieldIsReadAsMarkup() throws IOException {
    read("a.jsonl", "{\"html\": \"<nav>Home</nav><p>" + STORY + "\"}");
    assertEquals(STORY, articles.get(0).body());
  }

  @Test
  void aListOfObjectsIsRead() throws IOException {
    String one = "{\"id\": \"first\", \"text\": \"" + STORY + "\"}";
    String two = "{\n  \"title\": \"Radar\",\n  \"text\": [\n    \"" + STORY + "\"\n  ]\n}";
    read("list.json", " [" + one + ",\n" + two + ",\n7, [1, 2],\n{\"title\": \"x\"}]");
    assertEquals(List.of("list.json#first", "list.json#2"), names());
    assertEquals(STORY, articles.get(1).body());
    assertEquals(
        List.of(
            "RECORD_BROKEN list.json, line 8",
            "RECORD_BROKEN list.json, line 8",
            "RECORD_INCOMPLETE list.json, line 9"),
        told());
  }

  @Test
  void objectsOverSeveralLinesAreRead() throws IOException {
    String one = "{\n  \"text\": \"" + STORY + "\"\n}\n";
    read("pretty.jsonl", one + one);
    assertEquals(List.of("pretty.jsonl#1", "pretty.jsonl#4"), names());
    assertEquals(List.of(), told());
  }

  @Test
  void aListThatBreaksOffKeepsWhatComesBeforeTheBreak() throws IOException {
    String one = "{\"text\": \"" + STORY + "\"}";
    read("cut.json", "[" + one + ",\n" + one + ",\n{\"text\": \"Corv");
    assertEquals(List.of("cut.json#1", "cut.json#2"), names());
    assertEquals(List.of("RECORD_BROKEN cut.json, line 3"), told());
  }

  @Test
  void anEmptyListIsAProblem() throws IOException {
    read("none.json", "[\n{ }\n".substring(0, 1) + "]");
    assertEquals(List.of(), names());
  }

  @Test
  void anObjectWithoutEndIsAProblem() throws IOException {
    read("long.json", "[{\"text\": \"" + "a ".repeat(9 << 20));
    assertEquals(List.of("FILE_TOO_LARGE"), problems.stream().map(p -> "" + p.code()).toList());
  }

  @Test
  void aSurrogateWithoutItsOtherHalfIsReplacedInEveryField() throws IOException {
    read(
        "half.jsonl",
        "{\"id\": \"a\\udc00b\", \"title\": \"Ra\\ud800dar\", \"source\": \"T\\udfffern\", \"text\":"
            + " \"\\ud83d\\ude00 "
            + STORY
            + "\"}\n");
    Article article = articles.get(0);
    assertEquals("Ra\uFFFDdar", article.title());
    assertEquals("half.jsonl#a\uFFFDb", article.file());
    assertEquals("\uD83D\uDE00 " + STORY, article.body());
    assertEquals("T\uFFFDern", article.outlets().get(0).name());
  }

  @Test
  void badLinesAreToldAndTheRestIsRead() throws IOException {
    String good = "{\"text\": \"" + STORY + "\"}\n";
    byte[] latin = "{\"text\": \"Pérez\"}\n".getBytes(StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write((good + "not json\n\n[1]\n{\"title\": \"x\"}\n").getBytes(StandardCharsets.UTF_8));
    all.write(latin);
    all.write(
        ("{\"text\": \"\\ud800" + STORY + "\"}\n" + "[".repeat(5000) + "\n")
            .getBytes(StandardCharsets.UTF_8));
    all.write(good.strip().getBytes(StandardCharsets.UTF_8));
    read("a.jsonl", all.toByteArray());
    assertEquals(List.of("a.jsonl#1", "a.jsonl#7", "a.jsonl#9"), names());
    assertEquals("\uFFFD" + STORY, articles.get(1).body());
    assertEquals(
        List.of(
            "RECORD_BROKEN a.jsonl, line 2",
            "RECORD_BROKEN a.jsonl, line 4",
            "RECORD_INCOMPLETE a.jsonl, line 5",
            "FILE_NOT_UTF8 a.jsonl, line 6",
            "RECORD_BROKEN a.jsonl, line 8"),
        told());
  }

  @Test
  void aLineWithoutEndIsAProblem() throws IOException {
    byte[] line = new byte[SourceText.LARGEST + 10];
    Arrays.fill(line, (byte) 'x');
    read("a.jsonl", line);
    assertEquals(List.of("FILE_TOO_LARGE a.jsonl, line 1"), told());
  }

  @Test
  void aRowIsAnArticle() throws IOException {
    read(
        "a.csv",
        "url,Content,published\nhttp://x.example/1,\""
            + STORY
            + "\n\nIt \"\"ended\"\".\",2020-03-04\n");
    assertEquals(List.of("a.csv#2"), names());
    assertEquals(STORY + "\n\nIt \"ended\".", articles.get(0).body());
    assertEquals(Optional.of(LocalDate.parse("2020-03-04")), articles.get(0).issued().latest());
  }

  @ParameterizedTest
  @ValueSource(strings = {"id;text\n7;%s\n", "id\ttext\n7\t%s\n", "\uFEFFid,text\r\n7,\"%s\"\r\n"})
  void otherSeparatorsAndMarksAreKnown(String table) throws IOException {
    read("a.csv", table.replace("%s", STORY.replace(",", "")));
    assertEquals(List.of("a.csv#7"), names());
  }

  @Test
  void aRowWithAMissingColumnIsToldAndTheRestIsRead() throws IOException {
    String story = "\"" + STORY + "\"";
    read("a.csv", "title,text\nA," + story + "\nB\nC,\nD," + story + ",x\nE," + story);
    assertEquals(List.of("a.csv#2", "a.csv#6"), names());
    assertEquals(
        List.of(
            "RECORD_BROKEN a.csv, line 3",
            "RECORD_INCOMPLETE a.csv, line 4",
            "RECORD_BROKEN a.csv, line 5"),
        told());
  }

  @Test
  void aTableWithoutAColumnOfTextIsAProblem() throws IOException {
    read("a.csv", "title,date\nA,2020-03-04\n");
    assertEquals(List.of("COLUMNS_UNKNOWN a.csv, line 1"), told());
  }

  @Test
  void aRowWithoutEndIsAProblem() throws IOException {
    byte[] table = new byte[2 * SourceText.LARGEST];
    Arrays.fill(table, (byte) 'x');
    System.arraycopy("text\n\"".getBytes(StandardCharsets.UTF_8), 0, table, 0, 6);
    read("a.csv", table);
    assertEquals(List.of("FILE_TOO_LARGE a.csv"), told());
  }

  private static byte[] answer(String status, String type, String body) {
    byte[] page = body.getBytes(StandardCharsets.UTF_8);
    String http = "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n\r\n";
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
            + "WARC-Target-URI: https://tern.example/2020/03/04/radar\r\nWARC-Date: 2020-03-09T11:00:00Z\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
            + (http.length() + page.length)
            + "\r\n\r\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes((head + http).getBytes(StandardCharsets.UTF_8));
    out.writeBytes(page);
    out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static byte[] archive() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(answer("200 OK", "text/html; charset=utf-8", "<p>" + STORY));
    out.writeBytes(answer("404 Not Found", "text/html", "<p>" + STORY));
    out.writeBytes(answer("200 OK", "image/png", "<p>" + STORY));
    out.writeBytes(answer("200 OK", "text/html", "<nav>Home</nav>"));
    out.writeBytes(answer("200 OK", "text/html", "<p>" + STORY));
    return out.toByteArray();
  }

  @Test
  void pagesOfAnArchiveAreArticles() throws IOException {
    read("a.warc", archive());
    assertEquals(List.of("a.warc#1", "a.warc#5"), names());
    assertEquals(STORY, articles.get(0).body());
    assertEquals(Optional.of(LocalDate.parse("2020-03-04")), articles.get(0).issued().earliest());
    assertEquals(List.of("ARTICLE_NO_TEXT a.warc#4"), told());
  }

  @Test
  void theDayOfTheCrawlIsOnlyTheLatestDay() throws IOException {
    String archive =
        new String(answer("200 OK", "text/html", "<p>" + STORY), StandardCharsets.UTF_8);
    read("a.warc", archive.replace("/2020/03/04/", "/news/00000/"));
    assertEquals(Optional.empty(), articles.get(0).issued().earliest());
    assertEquals(Optional.of(LocalDate.parse("2020-03-10")), articles.get(0).issued().latest());
  }

  @Test
  void aTruncatedArchiveKeepsThePagesBeforeTheCut() throws IOException {
    byte[] whole = archive();
    read("a.warc", Arrays.copyOf(whole, whole.length - 60));
    assertEquals(List.of("a.warc#1"), names());
    assertTrue(told().contains("FILE_DAMAGED a.warc"), told().toString());
  }

  @Test
  void aTruncatedPackedArchiveKeepsThePagesBeforeTheCut() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] one = packed(answer("200 OK", "text/html", "<p>" + STORY));
    out.writeBytes(one);
    out.writeBytes(one);
    out.writeBytes(Arrays.copyOf(one, one.length / 2));
    read("a.warc.gz", out.toByteArray());
    assertEquals(List.of("a.warc.gz#1", "a.warc.gz#2"), names());
    assertEquals(List.of("FILE_DAMAGED a.warc.gz"), told());
  }

  @Test
  void anAnswerThatIsNoneCostsOnlyItself() throws IOException {
    String archive = new String(archive(), StandardCharsets.UTF_8);
    read("a.warc", archive.replaceFirst("HTTP/1.1 200 OK", "HOPP/1.1 200 OK"));
    assertEquals(List.of("a.warc#5"), names());
    assertEquals("RECORD_BROKEN a.warc#1", told().get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WARC-Date: not-a-date\r\n",
        "",
        "WARC-Date: 99999-01-01T00:00:00Z\r\n",
        "WARC-Date: +99999-12-31T23:59:59Z\r\n",
        "WARC-Date: 2020-02-30T11:00:00Z\r\n",
        "WARC-Date: \r\n"
      })
  void aRecordWithoutADateOfItsOwnIsReadAndItsDateStaysUnknown(String line) throws IOException {
    String whole = new String(archive(), StandardCharsets.UTF_8);
    String archive =
        whole
            .replaceFirst("WARC-Date: 2020-03-09T11:00:00Z\r\n", line)
            .replace("/2020/03/04/", "/news/00000/");
    read("a.warc", archive);
    assertEquals(List.of("a.warc#1", "a.warc#5"), names());
    assertEquals(STORY, articles.get(0).body());
    assertEquals(Optional.empty(), articles.get(0).issued().latest());
    assertEquals(Optional.of(LocalDate.parse("2020-03-10")), articles.get(1).issued().latest());
    assertEquals(List.of("RECORD_UNDATED a.warc#1", "ARTICLE_NO_TEXT a.warc#4"), told());
  }

  @Test
  void aRecordWithTwoAddressesIsRead() throws IOException {
    String uri = "WARC-Target-URI: https://tern.example/2020/03/04/radar\r\n";
    read("a.warc", new String(archive(), StandardCharsets.UTF_8).replaceFirst(uri, uri + uri));
    assertEquals(List.of("a.warc#1", "a.warc#5"), names());
  }

  @Test
  void aLengthThatIsNoNumberEndsItsArchiveOnly() throws IOException {
    String whole = new String(archive(), StandardCharsets.UTF_8);
    String head = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\n";
    read("a.warc", whole + head + whole);
    assertEquals(List.of("a.warc#1", "a.warc#5"), names());
    assertEquals(List.of("ARTICLE_NO_TEXT a.warc#4", "FILE_DAMAGED a.warc"), told());
    read("b.txt", STORY);
    assertEquals(3, articles.size());
  }

  static Stream<Supplier<Throwable>> faults() {
    return Stream.of(
        () -> new IllegalStateException("a bound was crossed"),
        StackOverflowError::new,
        () -> new AssertionError("this cannot be"));
  }

  private static void fail(Supplier<Throwable> fault) {
    Throwable thrown = fault.get();
    Throwables.throwIfUnchecked(thrown);
    throw new IllegalArgumentException(thrown);
  }

  /** Two pages of the source, and what the reader does when it has handed them on. */
  private void read(Runnable after, Draft.Parts second) throws IOException {
    PageReader table =
        (source, drafts, found) -> {
          drafts.accept(
              new Draft(
                  source.origin(1),
                  none -> Optional.of(PlainTextReader.page(source.name() + "#1", STORY))));
          drafts.accept(new Draft(source.origin(2), second));
          after.run();
        };
    Map<InputFormat, PageReader> readers =
        Map.of(InputFormat.TEXT, new PlainTextReader(), InputFormat.CSV, table);
    Path one = Files.writeString(folder.resolve("one.csv"), "text\n");
    Path two = Files.writeString(folder.resolve("two.txt"), STORY);
    new ArticleReader(Optional.empty(), InputStream.nullInputStream(), readers)
        .read(List.of(one, two), articles::add, problems::add);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aRecordAtWhichTheProgramFailsCostsOnlyItself(Supplier<Throwable> fault) throws IOException {
    read(
        () -> {},
        none -> {
          fail(fault);
          return Optional.empty();
        });
    assertEquals(List.of("one.csv#1", "two.txt"), names());
    assertEquals(List.of("PAGE_FAILED one.csv, line 2"), told());
    assertEquals(fault.get().getClass(), problems.get(0).fault().orElseThrow().getClass());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFileInWhoseMidstTheProgramFailsKeepsWhatCameBefore(Supplier<Throwable> fault)
      throws IOException {
    read(() -> fail(fault), none -> Optional.empty());
    assertEquals(List.of("one.csv#1", "two.txt"), names());
    assertEquals(List.of("PAGE_FAILED one.csv"), told());
    assertTrue(problems.get(0).what().startsWith("what comes after its first 2 pages: "));
  }

  @Test
  void whatTheTakerOfArticlesThrowsIsNoFaultOfTheFileThatIsRead() throws IOException {
    Path file = Files.write(folder.resolve("a.warc"), archive());
    IllegalStateException fault = new IllegalStateException("the disk is full");
    assertEquals(
        fault,
        assertThrows(
            IllegalStateException.class,
            () ->
                new ArticleReader()
                    .read(
                        Collections.nCopies(100, file),
                        article -> {
                          throw fault;
                        },
                        problems::add)));
    assertEquals(List.of(), problems);
  }

  @Test
  void anyFormatMayBePacked() throws IOException {
    read("a.txt.gz", packed(STORY.getBytes(StandardCharsets.UTF_8)));
    read("b.html.gz", packed(("<p>" + STORY).getBytes(StandardCharsets.UTF_8)));
    read("c.jsonl.gz", packed(("{\"text\": \"" + STORY + "\"}").getBytes(StandardCharsets.UTF_8)));
    read("d.csv.gz", packed(("text\n\"" + STORY + "\"").getBytes(StandardCharsets.UTF_8)));
    assertEquals(List.of("a.txt.gz", "b.html.gz", "c.jsonl.gz#1", "d.csv.gz#2"), names());
    assertEquals(1, articles.stream().map(Article::body).distinct().count());
  }

  @Test
  void contentBeyondDoubtOutweighsTheEnding() throws IOException {
    read("a.txt", "<!DOCTYPE html>\n<html><nav>Home</nav><p>" + STORY);
    read("b", "{\"text\": \"" + STORY + "\"}");
    read("c.data", archive());
    assertEquals(List.of("a.txt", "b#1", "c.data#1", "c.data#5"), names());
    assertEquals(STORY, articles.get(0).body());
  }

  @Test
  void theCallerMayNameTheFormat() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "text\n\"" + STORY + "\"");
    new ArticleReader(Optional.of(InputFormat.CSV))
        .read(List.of(file), articles::add, problems::add);
    assertEquals(List.of("a.txt#2"), names());
  }

  @Test
  void standardInputIsRead() throws IOException {
    byte[] page = packed(("<html><nav>Home</nav><p>" + STORY).getBytes(StandardCharsets.UTF_8));
    new ArticleReader(Optional.empty(), new ByteArrayInputStream(page))
        .read(List.of(Path.of("-")), articles::add, problems::add);
    assertEquals(List.of("standard-input"), names());
    assertEquals(STORY, articles.get(0).body());
  }

  @Test
  void aPatternStandsForAllThatMatchIt() throws IOException {
    Files.createDirectories(folder.resolve("b/c"));
    for (String name : List.of("a1.txt", "a2.txt", "a3.html", "b/a4.txt", "b/c/a5.txt")) {
      Files.writeString(folder.resolve(name), STORY);
    }
    List<Path> patterns = List.of(folder.resolve("a*.txt"), folder.resolve("**/a5.txt"));
    new ArticleReader().read(patterns, articles::add, problems::add);
    assertEquals(List.of("a1.txt", "a2.txt", "a5.txt"), names());
    new ArticleReader().read(List.of(folder.resolve("z*")), articles::add, problems::add);
    new ArticleReader().read(List.of(folder.resolve("{z")), articles::add, problems::add);
    assertEquals(List.of("FILE_MISSING z*", "FILE_MISSING {z"), told());
  }

  @Test
  void aFolderGivesItsCollectionsButNotTheNoteThatExplainsIt() throws IOException {
    Files.writeString(folder.resolve("README.md"), STORY);
    Files.writeString(folder.resolve("a.md"), "---\ntitle: Radar shipped\n---\n\n" + STORY);
    Files.write(folder.resolve("b.warc"), archive());
    new ArticleReader().read(List.of(folder), articles::add, problems::add);
    assertEquals(List.of("a.md", "b.warc#1", "b.warc#5"), names());
  }
}
