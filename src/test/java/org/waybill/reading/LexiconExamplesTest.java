package org.waybill.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Claim;
import org.waybill.claim.Frame;
import org.waybill.registry.Link;
import org.waybill.registry.TurtleFile;

/**
 * Reads the example of every entry of the lexicon that needs one, with the real models. Which do
 * stands in the header of its valencies.
 */
@Tag("models")
class LexiconExamplesTest {

  private static final Path FOLDER = Path.of("ontology/lexicon");
  private static final String WB = "https://w3id.org/waybill/ontology#";
  private static final String EXAMPLE = "http://www.w3.org/2004/02/skos/core#example";
  private static final String SPEECH = "http://www.lexinfo.net/ontology/3.0/lexinfo#partOfSpeech";
  private static final String EVOKES = WB + "evokes";
  private static final String SPOKEN_BY = WB + "spokenBy";

  private static final List<TurtleFile.Subject> ENTRIES =
      TurtleFile.entries(FOLDER, problem -> {}).stream()
          .filter(entry -> entry.isA("http://www.w3.org/ns/lemon/ontolex#LexicalEntry"))
          .toList();

  @Test
  void everyWordThatTellsOrAttributesHasAnExample() {
    Map<String, Long> kinds =
        ENTRIES.stream()
            .filter(LexiconExamplesTest::needsExample)
            .collect(
                Collectors.groupingBy(
                    LexiconExamplesTest::kind, TreeMap::new, Collectors.counting()));
    System.out.println("lexicon entries that need an example: " + kinds);
    assertTrue(kinds.size() > 8, "kinds: " + kinds);
    List<String> without =
        ENTRIES.stream()
            .filter(LexiconExamplesTest::needsExample)
            .filter(
                entry ->
                    entry.text(EXAMPLE).isEmpty()
                        || attributes(entry) && entry.text(SPOKEN_BY).isEmpty())
            .map(TurtleFile.Subject::iri)
            .toList();
    assertEquals(List.of(), without, without.size() + " entries without example or its speaker");
  }

  @Test
  void everyExampleGivesAClaimOfItsFrame() {
    check(
        "examples of words that tell",
        entry -> frame(entry).isPresent(),
        LexiconExamplesTest::givesFrame,
        600);
  }

  @Test
  void theOneWhoSpeaksInTheExampleOfACueIsItsClaimant() {
    check(
        "examples of cues",
        LexiconExamplesTest::attributes,
        LexiconExamplesTest::givesSpeaker,
        500);
  }

  @Test
  void everyWordOfGivingIsWhatReadsItsExample() {
    check(
        "examples of giving",
        entry -> frame(entry).equals(Optional.of("transfer")),
        (entry, claims) -> claims.stream().anyMatch(claim -> claim.entry().equals(entry.iri())),
        150);
  }

  private interface Wanted {
    boolean isIn(TurtleFile.Subject entry, List<Claim> claims);
  }

  private static void check(
      String what, Predicate<TurtleFile.Subject> which, Wanted wanted, int atLeast) {
    WholeReader reader = WholeReader.load();
    List<String> misread = new ArrayList<>();
    int read = 0;
    for (TurtleFile.Subject entry : ENTRIES) {
      if (!which.test(entry) || entry.text(EXAMPLE).isEmpty()) {
        continue;
      }
      read++;
      String example = entry.text(EXAMPLE).get();
      if (!wanted.isIn(entry, reader.read(example))) {
        misread.add(entry.iri() + ": " + example);
      }
    }
    System.out.println(what + " read: " + read);
    assertTrue(read >= atLeast, what + " read: " + read);
    assertEquals(List.of(), misread, misread.size() + " of " + read + " " + what);
  }

  private static boolean needsExample(TurtleFile.Subject entry) {
    return frame(entry).isPresent() || attributes(entry);
  }

  private static boolean attributes(TurtleFile.Subject entry) {
    return entry.texts(WB + "attributes").contains("true");
  }

  private static Optional<String> frame(TurtleFile.Subject entry) {
    return entry.text(EVOKES).map(frame -> frame.replaceAll(".*frame-", ""));
  }

  private static String kind(TurtleFile.Subject entry) {
    return (attributes(entry) ? "cue " : "")
        + frame(entry).orElse("without frame")
        + " "
        + entry.text(SPEECH).orElseThrow().replaceAll(".*#", "");
  }

  /**
   * Of the frame, and between two sides at least, or of goods whose other end is open. Words of
   * attribution tell of one who speaks, whoever he speaks to, and whom a halt meets may stay
   * unsaid.
   */
  private static boolean givesFrame(TurtleFile.Subject entry, List<Claim> claims) {
    return claims.stream()
        .filter(claim -> claim.frame().id().equals(frame(entry).orElseThrow()))
        .anyMatch(
            claim ->
                claim.roles().size() > 1
                    || !claim.goods().isEmpty()
                    || attributes(entry)
                    || claim.frame() == Frame.SANCTION);
  }

  private static boolean givesSpeaker(TurtleFile.Subject entry, List<Claim> claims) {
    String speaker = entry.text(SPOKEN_BY).orElse("");
    return claims.stream()
        .flatMap(claim -> claim.attribution().claimants().stream())
        .anyMatch(
            filler ->
                filler.words().replaceFirst("^[Tt]he ", "").equals(speaker)
                    || filler.link() instanceof Link.Linked linked
                        && linked.entry().label().equals(speaker));
  }
}
