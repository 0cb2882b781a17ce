package org.waybill.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** By what two reports without days are known to tell one piece of news. */
class NewsTest {

  private static final NewsReader READER = new NewsReader(Desk.REGISTRY);

  private static final String HARBOUR =
      "Six crates reached Russia. Inspector Mara Oltenko of the Vashti Harbour Board said North"
          + " Korea had sent them. She spoke to Bjarne Quist of Sablen Freight.";

  @Test
  void namesThatNobodyElseIsInTheNewsForShowOnePieceOfNews() {
    assertEquals(
        News.Overlap.MUCH,
        overlap(
            HARBOUR,
            "North Korea has shipped arms to Russia. In a hearing Mara Oltenko of the Vashti"
                + " Harbour Board told so, with Quist of Sablen Freight at her side."));
  }

  @Test
  void statesAndThoseWhoLeadThemAreInTheNewsOfEveryMonth() {
    String one = "The crates reached Russia. So Vladimir Putin told Kim Jong Un in North Korea.";
    String other = "There are shells for Russia. In North Korea, Kim Jong Un met Vladimir Putin.";
    assertEquals(News.Overlap.NONE, overlap(one, other));
    assertEquals(News.Overlap.NONE, overlap(HARBOUR, one));
  }

  @Test
  void titlesWeekdaysAndOutletsShowNothing() {
    assertEquals(
        News.Overlap.NONE,
        overlap(
            "On Monday the Foreign Minister told Reuters of it, and on Tuesday in March the CNN.",
            "The Foreign Minister spoke to Reuters on Monday, to the CNN on Tuesday in March."));
  }

  @Test
  void theSameWordsInQuotationMarksWereSaidOnce() {
    assertEquals(
        News.Overlap.MUCH,
        overlap(
            "He said: “we shall not stand by while others fill the stores”. Nobody moved.",
            "“We shall not stand by while others fill the stores,” was his answer."));
    assertEquals(
        News.Overlap.NONE,
        overlap("He said: “we shall not stand by”.", "“We shall not stand by” is a song."));
  }

  @Test
  void aWordThatTheTextAlsoWritesSmallIsNoName() {
    assertEquals(
        News.NONE.names(), READER.read("Then Crates came, as Crates do. The crates.").names());
  }

  @Test
  void nothingIsLikeNothing() {
    assertEquals(News.Overlap.NONE, overlap("", ""));
    assertEquals(News.Overlap.NONE, News.NONE.overlap(News.NONE));
  }

  private static News.Overlap overlap(String one, String other) {
    return READER.read(one).overlap(READER.read(other));
  }
}
