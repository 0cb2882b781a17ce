package org.waybill.article.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waybill.article.Article;
import org.waybill.article.Pages;
import org.waybill.article.issue.Issued.Verdict;

class DaterTest {

  private static final String OPENING =
      "\n\n"
          + "PORTO VELO: Corvania has shipped a radar set to Meltrania, envoy Pavo Lindt said on"
          + " Tuesday in Porto Velo, although the contract has not been paid.\n";
  private static final String REST =
      "\n"
          + "The set is one of four that were ordered in the spring, and the other three are to"
          + " follow before the winter begins.\n";
  private static final String SINCE =
      "\n"
          + "Meltrania has asked for radars since December 2029, and for the crews that are to run"
          + " them.\n";
  private static final String HEADLINE =
      "Corvania ships radar set to Meltrania although contract is not paid";

  private static String bounds(Article article) {
    return article.issued().earliest().map(LocalDate::toString).orElse("?")
        + " "
        + article.issued().latest().map(LocalDate::toString).orElse("?");
  }

  private static Optional<Verdict> verdict(Article article, String kind) {
    return article.issued().clues().stream()
        .filter(clue -> clue.kind().equals(kind))
        .map(Issued.Clue::verdict)
        .findFirst();
  }

  @Test
  void aPublishedLineGivesTheDay() {
    Article article = Pages.article("ferry-page.txt");
    assertEquals("2027-05-14 2027-05-14", bounds(article));
    assertEquals(Optional.of(Verdict.RULED_OUT), verdict(article, "page date"));
  }

  @Test
  void frontMatterGivesTheDayAndTheCrawlAddsNothing() {
    Article article = Pages.article("front-matter.txt");
    assertEquals("2027-05-14 2027-05-14", bounds(article));
    assertEquals(Optional.of(Verdict.NOT_NEEDED), verdict(article, "crawl date"));
  }

  @Test
  void withoutAnySignTheDayStaysUnknown() {
    assertEquals("? ?", bounds(Pages.article("one-line.txt")));
  }

  @Test
  void aComingDayAndACommentDoNotBoundTheIssue() {
    assertEquals("2027-01-01 ?", bounds(Pages.article("undated.txt")));
  }

  @Test
  void aDateAboveTheHeadlineIsNotTheDayOfIssue() {
    Article article = Pages.of("Saturday, July 27, 2030\n\n" + HEADLINE + OPENING + REST);
    assertEquals("? 2030-07-27", bounds(article));
    assertEquals(Optional.of(Verdict.RULED_OUT), verdict(article, "page date"));
  }

  @Test
  void aDateAboveTheHeadlineThatTheDatelineNamesIsTheDayOfIssue() {
    String body = OPENING.replace("PORTO VELO:", "PORTO VELO, July 27 (AFP) —") + REST;
    assertEquals(
        "2030-07-27 2030-07-27", bounds(Pages.of("Saturday, July 27, 2030\n\n" + HEADLINE + body)));
  }

  @Test
  void aDateBetweenHeadlineAndBodyIsTheDayOfIssue() {
    assertEquals(
        "2030-07-26 2030-07-26",
        bounds(Pages.of(HEADLINE + "\n\nIlse Marrow | July 26, 2030" + OPENING + REST)));
  }

  @Test
  void anUpdateInTheBylineIsTheDayWhereThePageNamesNoOther() {
    assertEquals(
        "2030-07-26 2030-07-26",
        bounds(Pages.of(HEADLINE + "\n\nUpdated July 26, 2030" + OPENING + REST)));
  }

  @Test
  void anUpdateBoundsTheIssueWhereADatelineNamesADayBefore() {
    String opening = OPENING.replace("PORTO VELO:", "PORTO VELO, July 20 (AFP) —");
    assertEquals(
        "2030-07-20 2030-07-21",
        bounds(
            Pages.of(
                "July 25, 2030\n\n"
                    + HEADLINE
                    + "\n\nUpdated July 21, 2030"
                    + opening
                    + REST
                    + SINCE)));
  }

  @Test
  void anUpdateBelowTheStoryOnlyBoundsTheIssueFromAbove() {
    assertEquals(
        "? 2030-07-26", bounds(Pages.of(HEADLINE + OPENING + REST + "\nUpdated July 26, 2030\n")));
  }

  @Test
  void aByLineWithTheWritersHandleIsNoQuotedPost() {
    String byline = "\n\nIlse Marrow (@ilsemarrow) 12 minutes ago Fri 26th July 2030 | 03:32 PM";
    assertEquals("2030-07-26 2030-07-26", bounds(Pages.of(HEADLINE + byline + OPENING + REST)));
  }

  @Test
  void aPostQuotedInTheStoryIsNotYoungerThanTheStory() {
    String post = "\n— Ilse Marrow (@ilsemarrow) July 26, 2030\n";
    assertEquals("2030-07-26 ?", bounds(Pages.of(HEADLINE + OPENING + post + REST)));
  }

  @Test
  void aMonthOfPublicationGivesTheMonth() {
    assertEquals(
        "2030-07-01 2030-07-31",
        bounds(Pages.of(HEADLINE + "\n\nPublished July 2030" + OPENING + REST)));
  }

  @Test
  void theDayInWordsSettlesTheOrderOfDayAndMonth() {
    String page = HEADLINE + "\n\nPosted on 06/01/2030" + OPENING + REST;
    assertEquals("2030-06-01 2030-06-01", bounds(Pages.of("June 1, 2030\n\n" + page)));
    assertEquals("2030-01-06 2030-01-06", bounds(Pages.of("6 January 2030\n\n" + page)));
  }

  @Test
  void aDayThatCannotBeAMonthSettlesTheOrderForThePage() {
    String page = HEADLINE + "\n\nPosted on 06/01/2030" + OPENING + REST + "\nLatest\n\n";
    assertEquals("2030-06-01 2030-06-01", bounds(Pages.of(page + "05/28/2030 Mayor resigns")));
    assertEquals("2030-01-06 2030-01-06", bounds(Pages.of(page + "28/05/2030 Mayor resigns")));
    assertEquals(
        "2030-01-06 2030-06-01",
        bounds(Pages.of(page + "28/05/2030 Mayor resigns\n\n05/28/2030 Mayor returns")));
  }

  @Test
  void aDayInTheStoryShortlyBeforeSettlesTheOrderOfDayAndMonth() {
    String rest =
        "\nThe ferry had left the harbour of Orla on May 29, 2030, with the whole crew.\n";
    assertEquals(
        "2030-06-01 2030-06-01",
        bounds(Pages.of(HEADLINE + "\n\nPosted on 06/01/2030" + OPENING + REST + rest)));
  }

  @Test
  void aDayOfAVisitIsRefusedWithWhatStandsBesideIt() {
    Article article =
        Pages.of(
            "12.5 C\nOrla\nTuesday, May 7, 2030\n\n"
                + HEADLINE
                + "\n\nPublished on"
                + OPENING
                + REST);
    assertEquals("? 2030-05-07", bounds(article));
    String why =
        article.issued().clues().stream()
            .filter(clue -> clue.kind().equals("page date"))
            .map(Issued.Clue::why)
            .findFirst()
            .orElseThrow();
    assertTrue(why.contains("not taken as the day of issue"), why);
    assertTrue(why.contains("line 1, “12.5 C”"), why);
    assertTrue(why.contains("line 7, “Published on”"), why);
    assertTrue(why.contains("weekday alone"), why);
  }

  @Test
  void datesOfASidebarDoNotCount() {
    Article article =
        Pages.of(
            HEADLINE
                + OPENING
                + REST
                + "\n"
                + "Latest news\n\n"
                + "Mayor opens swimming hall\n"
                + "March 2, 2031\n\n"
                + "Ten ways to keep your boots dry\n"
                + "March 1, 2031\n");
    assertEquals("? ?", bounds(article));
  }

  @Test
  void aCaptionWithItsYearBoundsTheIssueFromBelow() {
    String caption =
        "\n\nA radar set is loaded on a ferry in the harbour of Orla on May 3, 2030. — Reuters";
    assertEquals("2030-05-03 ?", bounds(Pages.of(HEADLINE + caption + OPENING + REST)));
  }

  @Test
  void aCaptionOfTheOpeningsTuesdayGivesAFewDays() {
    // 7 May 2030 is a Tuesday.
    String caption =
        "\n\n"
            + "Envoy Pavo Lindt of Corvania speaks to reporters in Porto Velo, Corvania, on May 7."
            + " — Reuters";
    String page = "Saturday, July 27, 2030\n\n" + HEADLINE + caption + OPENING + REST + SINCE;
    assertEquals("2030-05-07 2030-05-09", bounds(Pages.of(page)));
  }

  @Test
  void aCaptionWhoseDayIsNoTuesdayIsRuledOut() {
    String caption =
        "\n\n"
            + "Envoy Pavo Lindt of Corvania speaks to reporters in Porto Velo, Corvania, on May 8,"
            + " 2030. — Reuters";
    Article article = Pages.of(HEADLINE + caption + OPENING + REST);
    assertEquals(Optional.of(Verdict.RULED_OUT), verdict(article, "caption and weekday"));
    assertEquals("2030-05-08 ?", bounds(article));
  }

  @Test
  void aPictureFromTheFilesSaysNothingOfTheOpeningsTuesday() {
    String caption =
        "\n\n"
            + "Envoy Pavo Lindt of Corvania in Porto Velo, Corvania, on May 7, 2024, in a file"
            + " picture. — Reuters";
    Article article = Pages.of(HEADLINE + caption + OPENING + REST);
    assertEquals(Optional.empty(), verdict(article, "caption and weekday"));
    assertEquals("2024-05-07 ?", bounds(article));
  }

  @Test
  void twoPublishedLinesThatDisagreeShowIt() {
    Article article =
        Pages.of(
            HEADLINE
                + "\n\nPublished July 26, 2030"
                + OPENING
                + REST
                + "\nPublished in The Gazette, July 29th, 2030\n");
    assertEquals("2030-07-26 2030-07-26", bounds(article));
    assertTrue(
        article.issued().clues().stream()
            .anyMatch(c -> c.verdict() == Verdict.RULED_OUT && c.why().contains("2030-07-26")));
  }

  @Test
  void anAmbiguousNumericDateGivesBothDays() {
    assertEquals(
        "2030-01-06 2030-06-01",
        bounds(Pages.of(HEADLINE + "\n\nPosted on 06/01/2030" + OPENING + REST)));
  }
}
