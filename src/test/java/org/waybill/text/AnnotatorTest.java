package org.waybill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("models")
class AnnotatorTest {

  private static Text annotate(String characters) {
    return SharedAnnotator.get().annotate(characters);
  }

  private static List<String> sentences(String characters) {
    return annotate(characters).sentences().stream()
        .map(sentence -> sentence.span().of(characters))
        .toList();
  }

  @Test
  void everyTokenStandsAtItsExactCharacters() {
    String words =
        "“We know,” said the minister’s aide; “12 Su-35s\u00a0left Norland” – on May 3, 2021.\n\n"
            + "It’s the U.S.-built radar that costs $3.5bn (or €3bn), isn’t it?";
    int seen = 0;
    for (Sentence sentence : annotate(words).sentences()) {
      int last = -1;
      for (Token token : sentence.tokens()) {
        assertTrue(token.span().start() >= last, "overlap at " + token);
        last = token.span().end();
        assertEquals(
            Characters.plain(token.span().of(words)).replace(" ", ""),
            token.form().replace(" ", ""),
            "form and characters differ");
        seen++;
      }
    }
    assertTrue(seen > 30, "saw " + seen);
  }

  @Test
  void tokensOfOddTypographyStandAtTheirOwnCharacters() {
    String words = "Nor\u00ADland sent Tu\u0308rkiye 1\u202F000 drones…";
    List<Token> tokens = annotate(words).sentences().get(0).tokens();
    assertEquals(
        List.of("Norland", "sent", "Türkiye", "1,000", "drones", "..."),
        tokens.stream().map(Token::form).toList());
    assertEquals(
        List.of("Nor\u00ADland", "sent", "Tu\u0308rkiye", "1\u202F000", "drones", "…"),
        tokens.stream().map(token -> token.span().of(words)).toList());
  }

  @Test
  void noSentenceCrossesABlankLine() {
    String words = "Norland ships arms, says the daily\n\nThe cargo left on Monday. It is late.";
    assertEquals(
        List.of("Norland ships arms, says the daily", "The cargo left on Monday.", "It is late."),
        sentences(words));
    assertEquals(
        List.of(0, 1, 1), annotate(words).sentences().stream().map(Sentence::paragraph).toList());
  }

  @Test
  void aSingleLineFeedIsABlank() {
    assertEquals(List.of("The cargo left\non Monday."), sentences("The cargo left\non Monday."));
  }

  @Test
  void aSpeakerBehindAQuestionStaysInItsSentence() {
    assertEquals(1, sentences("“Who sent the tanks?” asked the general.").size());
  }

  @Test
  void aTreeHasOneRootAtLeastAndNoCircle() {
    for (Sentence sentence :
        annotate("The ministry that bought the guns denied that it had paid Norland for them.")
            .sentences()) {
      Set<Token> roots =
          sentence.tokens().stream().filter(t -> t.head() < 0).collect(Collectors.toSet());
      assertTrue(!roots.isEmpty());
      for (Token token : sentence.tokens()) {
        assertTrue(
            roots.stream().anyMatch(root -> sentence.isWithin(token, root)), token.toString());
      }
    }
  }

  @Test
  void participlesThatAreAlsoConjunctionsHaveTheirVerbAsLemma() {
    Token provided =
        annotate("Norland has provided the army with guns.").sentences().get(0).tokens().get(2);
    assertEquals("provide", provided.lemma());
  }

  @Test
  void aTableInOneLineIsCutIntoBoundedSentences() {
    String table = "rifle 12 ".repeat(2000).strip();
    List<Sentence> sentences = annotate(table).sentences();
    assertTrue(sentences.stream().allMatch(s -> s.tokens().size() <= Annotator.LONGEST_SENTENCE));
    assertEquals(4000, sentences.stream().mapToInt(s -> s.tokens().size()).sum());
  }

  @Test
  void emptyAndBlankTextsHaveNoSentences() {
    assertEquals(List.of(), sentences(""));
    assertEquals(List.of(), sentences("\n\n \n\n"));
  }

  @Test
  void theSameTextIsAlwaysReadTheSame() {
    String words =
        "Officials in Norland said on Tuesday that 300 crates of shells had reached Sudmark.";
    assertEquals(annotate(words), annotate(words));
  }
}
