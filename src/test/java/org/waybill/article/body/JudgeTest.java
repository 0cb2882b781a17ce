package org.waybill.article.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waybill.article.Article;
import org.waybill.article.Pages;
import org.waybill.article.page.Line;

class JudgeTest {

  private final Article ferry = Pages.article("ferry-page.txt");

  @Test
  void theStoryIsKeptAndNothingElse() {
    assertEquals("Corvania ships second radar set to Meltrania, envoy says", ferry.title());
    assertEquals(
        List.of("Envoy", "PORTO", "The", "Lindt", "A", "“We", "Meltrania’s"),
        Pages.paragraphs(ferry).stream().map(p -> p.split(" ")[0]).toList());
  }

  @Test
  void everyLineOfTheFileIsAccountedFor() {
    assertEquals(57, ferry.lines().size());
    assertEquals(8, ferry.lines().stream().filter(Line::kept).count());
    assertTrue(ferry.lines().stream().noneMatch(line -> line.reason().isBlank()));
  }

  @Test
  void aHeadlineOfAnotherStoryBetweenParagraphsIsDropped() {
    assertEquals("dropped: headline of another story", Pages.reason(ferry, "Storm closes"));
  }

  @Test
  void aSeeAlsoLineIsDropped() {
    assertEquals("dropped: a standing phrase of web pages", Pages.reason(ferry, "See also"));
  }

  @Test
  void aCaptionPrintedTwiceIsKeptOnce() {
    assertEquals(
        "kept: caption, dropped: repeated line", Pages.reason(ferry, "Envoy Pavo Lindt, left"));
  }

  @Test
  void aShortSubheadingStays() {
    assertTrue(Pages.reason(ferry, "A question of price").startsWith("kept"));
  }

  @Test
  void theAuthorBoxIsNoPartOfTheStory() {
    assertFalse(ferry.body().contains("two cats"));
  }

  @Test
  void aWellFormedSentenceOfASidebarIsNoPartOfTheStory() {
    assertFalse(ferry.body().contains("swimming"));
    assertFalse(ferry.body().contains("boots"));
  }

  @Test
  void weatherBarsMottosAndMenusAreDropped() {
    for (String start : List.of("21.4 C", "Porto Velo", "Monday, March", "Home", "Subscribe")) {
      assertTrue(Pages.reason(ferry, start).startsWith("dropped"), start);
    }
  }

  @Test
  void anArticleInOneLineHasNoHeadline() {
    Article article = Pages.article("one-line.txt");
    assertEquals("", article.title());
    assertTrue(article.body().endsWith("Meltrania denies it."));
    assertEquals(article.body(), article.text());
  }

  @Test
  void commentsAreNoPartOfTheStory() {
    Article article = Pages.article("undated.txt");
    assertEquals(
        "Meltrania thanks Corvania for its help with the harbour defences", article.title());
    assertEquals(2, Pages.paragraphs(article).size());
  }

  @Test
  void aSectionLabelIsNotTheHeadline() {
    assertEquals("dropped: outside the story", Pages.reason(Pages.article("undated.txt"), "WORLD"));
  }

  @Test
  void aPageOfMenusHasNoBody() {
    assertEquals("", Pages.article("menu-only.txt").body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Home Secretary Dora Vance told parliament on Monday that the radars had arrived.",
        "By Tuesday evening the convoy had crossed the border without being seen.",
        "More than forty trucks were counted at the crossing, the ministry said.",
        "Comments by the envoy that the deal was dead were withdrawn within the hour.",
        "Related charges against two brokers were dropped last year, the court said.",
        "Follow-up talks are planned for June in a town that was not named.",
        "Weather forecasters of the navy said that the ferry could not leave before Friday.",
        "The two sides agreed on the terms and conditions of the loan on Monday night.",
        "Watch towers along the border were empty, according to people in two villages.",
        "Share prices of the yard that built the ferry fell by a fifth on Tuesday.",
        "Image rights to the radar were never sold, the yard said in a note.",
        "He said no.",
        "“Never again,” Lindt said."
      })
  void aSentenceThatOpensLikeFurnitureStays(String sentence) {
    String before =
        "Corvania has shipped a radar set to Meltrania, two officials said, although the contract"
            + " has not been paid in full.";
    String after =
        "The set is one of four that were ordered in the spring, and the other three are to follow"
            + " before the winter begins.";
    Article article = Pages.of(before + "\n\n" + sentence + "\n\n" + after + "\n");
    assertEquals(List.of(before, sentence, after), Pages.paragraphs(article));
  }

  @Test
  void aWrappedParagraphIsOneParagraph() {
    Article article =
        Pages.of(
            "Corvania has shipped a radar set to Meltrania, two officials said\n"
                + "on Monday, although the contract has not been paid in full and\n"
                + "talks on the rest go on.\n");
    assertEquals(1, Pages.paragraphs(article).size());
    assertEquals(3, article.lines().stream().filter(Line::kept).count());
  }

  @Test
  void shortParagraphsOnLinesOfTheirOwnAreNotJoined() {
    Article article =
        Pages.of(
            "Corvania has shipped a radar set to Meltrania, two officials said on Monday.\n"
                + "The contract has not been paid in full, according to both of them.\n");
    assertEquals(2, Pages.paragraphs(article).size());
  }

  @Test
  void entitiesAndFrontMatterAreRead() {
    Article article = Pages.article("front-matter.txt");
    assertEquals("Corvania and Meltrania sign pact on coastal radars", article.title());
    assertTrue(article.body().contains("Corvania's envoy"));
    assertTrue(article.body().contains("radars & their"));
    assertEquals(1, Pages.paragraphs(article).size());
  }

  @Test
  void hyphensAtTheTopWithoutFieldsAreNotFrontMatter() {
    Article article =
        Pages.of(
            "---\n"
                + "Corvania has shipped a radar set to Meltrania, two officials said on Monday.\n"
                + "---\n");
    assertTrue(article.body().startsWith("Corvania has shipped"));
  }

  @Test
  void paragraphsThatLostTheirBreakAreParted() {
    String first = "The minister said that the radars had arrived at the harbour in the morning.";
    String second =
        "They will be tested for two months before the crews of both states take them over.";
    String third =
        "A third set is on its way, according to an official who would not be named. Nobody knows"
            + " when it will arrive, or whether it has been paid for at all by those who ordered it"
            + " last year.";
    assertEquals(List.of(first, second, third), WireCopy.paragraphs(first + second + third));
  }

  @Test
  void abbreviationsDoNotPartAParagraph() {
    String text =
        "The U.S. envoy met Gen. Ilmar Vask of the U.N. mission in St. Orla on Monday to talk about"
            + " radars, spare parts and the price of both, which has risen by a third since the"
            + " winter. The general, who had come by ship, did not say whether the mission would"
            + " pay for the parts, or for the radars, or for both of them.";
    assertEquals(List.of(text), WireCopy.paragraphs(text));
  }

  @Test
  void aLinkBehindTheFirstParagraphCostsNeitherHeadlineNorLead() {
    for (String link :
        List.of(
            "Read next: Mayor opens new swimming hall",
            "Related: Ten ways to keep your boots dry",
            "More on this: Harbour workers return on Monday")) {
      Article article =
          Pages.of(
              "Corvania ships radar set to Meltrania\n\n"
                  + "Corvania has shipped a radar set to Meltrania, two officials said.\n\n"
                  + link
                  + "\n\n"
                  + "The set is one of four that were ordered in the spring, and the other three are"
                  + " to follow before the winter begins.\n\n"
                  + "Nobody in the harbour of Orla would say who had paid for the ferry, or when the"
                  + " crew would be back.\n\n"
                  + "© 2030 Tern Island Courier\n");
      assertEquals("Corvania ships radar set to Meltrania", article.title());
      assertEquals(
          List.of("Corvania", "The", "Nobody"),
          Pages.paragraphs(article).stream().map(p -> p.split(" ")[0]).toList());
    }
  }

  @Test
  void theNameOfTheSiteIsCutOffTheTitle() {
    String body =
        "\n\nCorvania has shipped a radar set to Meltrania, two officials said on Friday evening.\n\n"
            + "The set is one of four that were ordered in the spring, and the other three are to"
            + " follow before the winter begins.\n";
    String headline = "Corvania ships radar set to Meltrania";
    for (String title : List.of(headline + " | Tern Courier", "Tern Courier | " + headline)) {
      Article article = Pages.of(title + "\n\nMenu\n\n" + headline + body);
      assertEquals(headline, article.title(), title);
      assertEquals("Tern Courier", article.outlets().get(0).name(), title);
    }
  }
}
