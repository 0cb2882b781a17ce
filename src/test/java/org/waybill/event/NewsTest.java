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
        News.Likeness.MUCH,
        likeness(
            HARBOUR,
            "North Korea has shipped arms to Russia. In a hearing Mara Oltenko of the Vashti"
                + " Harbour Board told so, with Quist of Sablen Freight at her side."));
  }

  @Test
  void statesAndThoseWhoLeadThemAreInTheNewsOfEveryMonth() {
    String one = "The crates reached Russia. So Vladimir Putin told Kim Jong Un in North Korea.";
    String other = "There are shells for Russia. In North Korea, Kim Jong Un met Vladimir Putin.";
    assertEquals(News.Likeness.NONE, likeness(one, other));
    assertEquals(News.Likeness.NONE, likeness(HARBOUR, one));
  }

  @Test
  void titlesWeekdaysAndOutletsShowNothing() {
    assertEquals(
        News.Likeness.NONE,
        likeness(
            "On Monday the Foreign Minister told Reuters of it, and on Tuesday in March the CNN.",
            "The Foreign Minister spoke to Reuters on Monday, to the CNN on Tuesday in March."));
  }

  @Test
  void theSameWordsInQuotationMarksWereSaidOnce() {
    assertEquals(
        News.Likeness.MUCH,
        likeness(
            "He said: “we shall not stand by while others fill the stores”. Nobody moved.",
            "“We shall not stand by while others fill the stores,” was his answer."));
    assertEquals(
        News.Likeness.NONE,
        likeness("He said: “we shall not stand by”.", "“We shall not stand by” is a song."));
  }

  @Test
  void aWordThatTheTextAlsoWritesSmallIsNoName() {
    assertEquals(
        News.NONE.names(), READER.read("Then Crates came, as Crates do. The crates.").names());
  }

  @Test
  void nothingIsLikeNothing() {
    assertEquals(News.Likeness.NONE, likeness("", ""));
    assertEquals(News.Likeness.NONE, News.NONE.likeness(News.NONE));
  }

  private static News.Likeness likeness(String one, String other) {
    return READER.read(one).likeness(READER.read(other));
  }
}
