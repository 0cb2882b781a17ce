package org.waybill.article.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waybill.article.Article;
import org.waybill.article.Pages;

class OutletFinderTest {

  private static final String BODY =
      " Corvania has shipped a radar set to Meltrania, two officials of the ministry told reporters"
          + " on the quay.";

  private static List<String> outlets(Article article) {
    return article.outlets().stream().map(o -> o.role() + " " + o.name()).toList();
  }

  @Test
  void theSiteNameOfThePageTitleIsThePublisher() {
    assertEquals(
        List.of("PUBLISHER The Harbour Gazette", "AGENCY Reuters"),
        outlets(Pages.article("ferry-page.txt")));
  }

  @Test
  void anAgencyInTheDatelineWroteTheCopy() {
    assertEquals(
        List.of("PUBLISHER The Harbour Gazette", "AGENCY Agence France-Presse"),
        outlets(Pages.article("front-matter.txt")));
  }

  @Test
  void aNewspaperThatTheTextRestsOnIsCitedAndNotThePublisher() {
    assertEquals(List.of("CITED The Harbour Gazette"), outlets(Pages.article("one-line.txt")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SEOUL, Dec. 30 (Yonhap) --|AGENCY Yonhap News Agency",
        "LONDON (AP) —|AGENCY Associated Press",
        "WARSAW (Reuters) -|AGENCY Reuters",
        "CNN —|PUBLISHER CNN"
      })
  void signaturesAtTheHead(String head, String outlet) {
    assertEquals(List.of(outlet), outlets(Pages.of(head + BODY)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The delay was first reported by TASS on the day before, and nobody has denied it since"
            + " then.|CITED TASS",
        "The crossing was quiet, according to the Associated Press, and no guard was to be seen"
            + " there.|CITED Associated Press"
      })
  void sourcesInTheText(String sentence, String outlet) {
    assertEquals(List.of(outlet), outlets(Pages.of(BODY.strip() + "\n\n" + sentence)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The plant is run by SPA Metals, and its owner said that the radar parts were never made"
            + " there at all.",
        "Talks (which had begun in May) were broken off by the ministry before the summer had come"
            + " to an end.",
        "WASHINGTON — The radar set was paid for by a bank in Orla, the treasury said in a note to"
            + " reporters.",
        "The price rose, according to the EPA, and the ministry has since asked for the whole sum"
            + " to be paid back."
      })
  void otherWordsAreNoOutlets(String sentence) {
    assertEquals(List.of(), outlets(Pages.of(sentence)));
  }
}
