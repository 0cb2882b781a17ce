package org.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.article.Article;
import org.waybill.claim.Claim;
import org.waybill.claim.Frame;
import org.waybill.evaluation.Golds;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;
import org.waybill.text.Sentence;
import org.waybill.text.SharedAnnotator;
import org.waybill.text.Text;

/** A page of which something has no end is read as far as it goes, and what was cut is told. */
@Tag("models")
class BoundsTest {

  private static final String TITLE = "Tanks go south";
  private static final String TANKS = "Iran sent 200 rockets to Syria on Monday.";

  @TempDir private Path home;

  private final List<Problem> problems = new ArrayList<>();
  private int sentences;
  private int longest;

  /** The claims of a page with this body. */
  private List<Claim> read(String body) throws IOException {
    Path page = Files.writeString(home.resolve("page.txt"), TITLE + "\n\n" + body + "\n");
    PageSteps steps =
        new PageSteps(SharedAnnotator.get(), Golds.REGISTRY, Golds.LEXICON) {
          @Override
          Text annotate(String characters) {
            Text text = super.annotate(characters);
            sentences = text.sentences().size();
            longest = text.sentences().stream().mapToInt(BoundsTest::length).max().orElse(0);
            return text;
          }
        };
    Progress silent =
        new Progress() {
          @Override
          public void stage(String name, long steps) {}

          @Override
          public void step() {}
        };
    Reader reader = new Reader(() -> steps, Golds.REGISTRY, silent, problems::add);
    List<Article> articles = reader.articles(List.of(page));
    assertEquals(1, articles.size(), problems.toString());
    return reader.findings(articles).get(0).reading().claims();
  }

  private static int length(Sentence sentence) {
    return sentence.tokens().size();
  }

  private static String repeat(int times, String between, IntFunction<String> words) {
    return IntStream.range(0, times).mapToObj(words).collect(Collectors.joining(between));
  }

  private void assertTold(Code... codes) {
    assertEquals(
        List.of(codes), problems.stream().map(Problem::code).toList(), problems.toString());
    assertTrue(problems.stream().allMatch(one -> one.origin() instanceof Origin.Characters));
  }

  private static void assertRocketsGoToSyria(List<Claim> claims) {
    assertTrue(
        claims.stream()
            .anyMatch(one -> one.frame() == Frame.TRANSFER && one.quantity().isPresent()),
        "saw " + claims.size() + " claims");
  }

  @Test
  void anOrdinaryPageTellsOfNoCut() throws IOException {
    assertRocketsGoToSyria(read(TANKS + " The minister said so."));
    assertTold();
  }

  @Test
  void aSentenceWithoutEndIsReadInPieces() throws IOException {
    int words = 5_000;
    String sentence = repeat(words, " ", i -> i % 5 == 0 ? "and then" : "rain");
    assertRocketsGoToSyria(read(sentence + " fell.\n\n" + TANKS));
    assertTold(Code.SENTENCE_CUT);
    assertTrue(sentences <= 2 * words / 250 + 3, sentences + " sentences");
    assertTrue(longest <= 250, longest + " words");
  }

  @Test
  void marksWithoutEndArePassedOver() throws IOException {
    assertRocketsGoToSyria(read(TANKS + "\n\n" + "\" ".repeat(100_000)));
    assertTold(Code.SENTENCE_CUT);
    assertTrue(sentences <= 3, sentences + " sentences");
  }

  @Test
  void aWordWithoutEndIsPassedOver() throws IOException {
    assertRocketsGoToSyria(read("The code " + "a".repeat(1_000_000) + " was lost. " + TANKS));
    assertTold(Code.WORD_PASSED);
  }

  @Test
  void aPageWithoutEndIsReadAsFarAsAnyReportGoes() throws IOException {
    String word = " " + "a".repeat(450);
    assertRocketsGoToSyria(read(TANKS + " The code is" + word.repeat(20_000) + ".\n\n" + TANKS));
    assertEquals(
        Set.of(Code.SENTENCE_CUT, Code.TEXT_CUT),
        problems.stream().map(Problem::code).collect(Collectors.toSet()));
  }

  @Test
  void thousandsOfDeliveriesAreReadAndOpenEndsFilledFromTheNearest() throws IOException {
    int flows = 300;
    List<Claim> claims =
        read(
            repeat(flows, " ", i -> "Iran sent " + (i + 2) + " tanks to Syria.")
                + " It received the tanks from Iran. Iran sent drones.");
    assertTrue(claims.size() >= flows, claims.size() + " claims");
    assertTold(Code.FLOWS_MANY);
  }

  @Test
  void everyCutCanBeExplained() {
    assertEquals(Optional.of(Code.FLOWS_MANY), Code.of("flows-many"));
  }
}
