package org.waybill.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waybill.article.body.Outlet;
import org.waybill.article.intake.HtmlReader;
import org.waybill.article.intake.Source;
import org.waybill.article.page.Line;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;

class HtmlReaderTest {

  private static final String STORY =
      "Corvania has shipped a radar set to Meltrania, two officials said, although nothing was"
          + " paid.";

  private final List<Problem> problems = new ArrayList<>();
  private final Article harbour = read(fixture("harbour-page.html")).get(0);

  private static byte[] fixture(String name) {
    try (InputStream in = HtmlReaderTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Article> read(byte[] bytes) {
    Source source = new Source("x/page.html", "page.html", () -> new ByteArrayInputStream(bytes));
    List<Article> articles = new ArrayList<>();
    new HtmlReader()
        .read(
            source,
            draft ->
                draft
                    .parts()
                    .page(problems::add)
                    .ifPresent(page -> articles.add(new Editor().edit(page))),
            problems::add);
    return articles;
  }

  private Article of(String markup) {
    return read(markup.getBytes(StandardCharsets.UTF_8)).get(0);
  }

  private Article dated(String head, String top) {
    return of("<html><head>" + head + "</head><body>" + top + "<p>" + STORY + "</p></body></html>");
  }

  private static List<Optional<LocalDate>> days(Article article) {
    return List.of(article.issued().earliest(), article.issued().latest());
  }

  private static List<Optional<LocalDate>> on(String day) {
    Optional<LocalDate> date = Optional.of(LocalDate.parse(day));
    return List.of(date, date);
  }

  private List<Code> codes() {
    return problems.stream().map(Problem::code).toList();
  }

  @Test
  void theStoryIsKeptAndNothingElse() {
    assertEquals("Meltrania returns two patrol boats to Corvania", harbour.title());
    assertEquals(
        List.of("Meltrania", "The", "Spare", "two", "one", "“We", "Nobody", "It"),
        Pages.paragraphs(harbour).stream().map(p -> p.split(" ")[0]).toList());
  }

  @Test
  void whatIsDroppedSaysWhy() {
    assertEquals("dropped: comments", Pages.reason(harbour, "My cousin"));
    assertEquals("dropped: beside the story", Pages.reason(harbour, "Rain is expected"));
    assertEquals("dropped: foot of the page", Pages.reason(harbour, "Tern Island Courier is"));
    assertEquals("dropped: prompt to the reader", Pages.reason(harbour, "Letters from"));
    assertEquals("dropped: navigation", Pages.reason(harbour, "World"));
  }

  @Test
  void ofTwoStoriesOnAPageTheFirstIsReadAndTheOtherTold() {
    String other = STORY.replace("Meltrania", "Ostravia");
    Article first =
        of(
            "<article><h1>Boats come home</h1><p>%s</p></article><article><h1>Guns stay</h1><p>%s</p></article>"
                .formatted(STORY, other));
    assertEquals(STORY, first.body());
    assertEquals(List.of(Code.STORIES_SEVERAL), codes());
  }

  @Test
  void teasersMarkedAsArticlesAreNoStories() {
    of(
        "<article><h1>Boats come home</h1><p>%s</p></article><article><h2>Guns stay</h2><p>More soon.</p></article>"
            .formatted(STORY));
    assertEquals(List.of(), codes());
  }

  @Test
  void aPageWhoseOuterElementIsNamedAfterItsSidebarIsStillRead() {
    Article article =
        of("<body class=sidebar><div class='widget'><p>" + STORY + "</p></div></body>");
    assertEquals(STORY, article.body());
  }

  @Test
  void aBlockStartsWhereItStartsInTheSource() {
    String markup = "<html><body><div>\n<p>  " + STORY + "</p></div></body></html>";
    Line line = of(markup).lines().get(0);
    assertEquals(markup.indexOf("<p>") + 3, line.start());
  }

  @Test
  void theDescriptionOfTheStoryOutweighsThoseOfOthersOnThePage() {
    assertEquals(on("2021-05-06"), days(harbour));
  }

  @Test
  void thePublisherIsTheOneThatTheMetadataNames() {
    Outlet first = harbour.outlets().get(0);
    assertEquals("Tern Island Courier", first.name());
    assertEquals(Outlet.Role.PUBLISHER, first.role());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <meta property="article:published_time" content="2020-03-04T10:00:00+01:00"> | 2020-03-04
          <meta name="DC.date.issued" content="2020-03-04">                            | 2020-03-04
          <META NAME="PubDate" CONTENT="Wed, 04 Mar 2020 22:10:00 -0500">              | 2020-03-04
          <meta itemprop="datePublished" content="20200304">                           | 2020-03-04
          <link rel="canonical" href="https://a.example/2020/03/04/radar">             | 2020-03-04
          """)
  void theDayOfIssueIsReadFromTheHead(String head, String day) {
    assertEquals(on(day), days(dated(head, "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<span itemprop=datePublished content='2020-03-04'>some time ago</span>",
        "<h1>Radar shipped to Meltrania</h1><time datetime='2020-03-04T10:00'>last week</time>",
        "<h1>Radar shipped to Meltrania</h1><p class='share'>4 March 2020</p>",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2020-03-04\" oops</script>"
      })
  void theDayOfIssueIsReadFromTheBody(String top) {
    assertEquals(on("2020-03-04"), days(dated("", top)));
  }

  @Test
  void aClockOfUniversalTimeYieldsToThePrintedDay() {
    String head = "<meta property='article:published_time' content='2020-03-05T04:10:00Z'>";
    assertEquals(
        on("2020-03-04"),
        days(dated(head, "<h1>Radar shipped to Meltrania</h1><p>March 4, 2020</p>")));
    assertEquals(on("2020-03-05"), days(dated(head, "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name='date' content='04/03/2020'>",
        "<meta name='date' content='soon'>",
        "<meta name='viewport' content='2020-03-04'>",
        "<script type='application/ld+json'>{\"@type\":\"Event\",\"datePublished\":\"2020-03-04\"}</script>",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2020-02-30\"}</script>"
      })
  void whatDatesNoArticleDatesThisOneNeither(String head) {
    assertEquals(List.of(Optional.empty(), Optional.empty()), days(dated(head, "")));
  }

  @Test
  void aChangeIsOnlyTheLatestDay() {
    Article article = dated("<meta property='og:updated_time' content='2020-03-04'>", "");
    assertEquals(
        List.of(Optional.empty(), Optional.of(LocalDate.parse("2020-03-04"))), days(article));
  }

  @ParameterizedTest
  @CsvSource({"windows-1251,windows-1251", "iso-8859-1,windows-1252", "Shift_JIS,Shift_JIS"})
  void aDeclaredCharsetIsFollowed(String declared, String used) {
    String name =
        used.equals("windows-1251") ? "Пхеньян" : used.equals("Shift_JIS") ? "平壌" : "Pérez…";
    String markup = "<meta charset='" + declared + "'><p>" + name + ": " + STORY + "</p>";
    assertEquals(name + ": " + STORY, read(markup.getBytes(Charset.forName(used))).get(0).body());
    assertEquals(List.of(), problems);
  }

  @Test
  void utf8IsKnownWhateverIsDeclared() {
    assertEquals("Pérez: " + STORY, of("<meta charset=latin1><p>Pérez: " + STORY).body());
  }

  @Test
  void aByteOrderMarkIsFollowed() {
    byte[] bytes = ("\uFEFF<p>Pérez: " + STORY).getBytes(StandardCharsets.UTF_16LE);
    assertEquals("Pérez: " + STORY, read(bytes).get(0).body());
  }

  @Test
  void anUndeclaredCharsetIsNotGuessed() {
    assertEquals(List.of(), read(("<p>Pérez: " + STORY).getBytes(StandardCharsets.ISO_8859_1)));
    assertEquals(List.of(Code.CHARSET_UNKNOWN), codes());
  }

  @Test
  void aFewBrokenCharactersAreReplacedAndTold() {
    byte[] bytes = ("<meta charset=utf-8><p>#" + STORY).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '#' ? (byte) 0xE9 : bytes[i];
    }
    assertEquals("\uFFFD" + STORY, read(bytes).get(0).body());
    assertEquals(List.of(Code.CHARACTERS_LOST), codes());
  }

  @Test
  void aPageNestedAHundredThousandDeepIsRead() {
    assertEquals(STORY, of("<div>".repeat(100_000) + "<p>" + STORY).body());
  }

  @Test
  void aPageWithMoreBlocksThanAnyStoryIsCut() {
    String rest = "<p>of many</p>".repeat(HtmlReader.MOST_BLOCKS);
    assertEquals(STORY, of("<p>" + STORY + "</p><nav>" + rest + "</nav>").body());
    assertEquals(List.of(Code.PAGE_CUT), codes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>%s",
        "<p>%s<p",
        "<!-- <p> --><p>%s</b></i></table><td><script>var x = 1;",
        "<html><html><body><body><table><p>%s</table><form>",
        "<p>%s</p><svg><p>"
      })
  void brokenMarkupIsReadAsBrowsersDo(String markup) {
    assertEquals(STORY, of(markup.replace("%s", STORY)).body());
  }

  @Test
  void aPageOfTinyElementsIsCut() {
    Article article = of("<p>" + STORY + "</p>" + "<b>x</b>".repeat(200_000));
    assertEquals(STORY, article.body().split("\n\n")[0]);
    assertEquals(List.of(Code.PAGE_CUT), codes());
  }

  @Test
  void aPageOfFiftyMegabytesIsAProblem() {
    assertEquals(List.of(), read(new byte[50 << 20]));
    assertEquals(List.of(Code.FILE_TOO_LARGE), codes());
  }

  @Test
  void aPackedPageIsUnpacked() throws IOException {
    assertEquals(
        STORY, read(packed(("<p>" + STORY).getBytes(StandardCharsets.UTF_8))).get(0).body());
  }

  @Test
  void aBombIsAProblem() throws IOException {
    assertEquals(List.of(), read(packed(new byte[80 << 20])));
    assertEquals(List.of(Code.FILE_TOO_LARGE), codes());
  }

  @Test
  void aPackedPageThatEndsTooEarlyIsAProblem() throws IOException {
    byte[] packed = packed(fixture("harbour-page.html"));
    assertEquals(List.of(), read(Arrays.copyOf(packed, packed.length / 2)));
    assertEquals(List.of(Code.FILE_DAMAGED), codes());
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
