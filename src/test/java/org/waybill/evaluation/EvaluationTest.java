package org.waybill.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waybill.article.Article;
import org.waybill.article.issue.Issued;
import org.waybill.claim.Attribution;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Good;
import org.waybill.claim.Ground;
import org.waybill.claim.Period;
import org.waybill.claim.Reading;
import org.waybill.claim.Role;
import org.waybill.claim.Stance;
import org.waybill.pipeline.Findings;
import org.waybill.pipeline.Progress;
import org.waybill.pipeline.Reader;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.text.Annotator;
import org.waybill.text.Span;

class EvaluationTest {

  private static final String SENTENCE = "Moscow said that Tehran had sent it patrol boats.";
  private static final String BODY = "Nothing else is known of it.\n\n" + SENTENCE;
  private static final Article ARTICLE =
      new Article("001-boats.txt", "Boats", List.of(), Issued.unknown(), BODY, List.of());

  private final List<Problem> problems = new ArrayList<>();

  private static Filler filler(String words, Link link) {
    return new Filler(words, span(words), link, new Ground.Named("test"));
  }

  private static Filler linked(String words, String label) {
    Entry entry = Golds.REGISTRY.named(label).get(0);
    return filler(words, new Link.Linked(entry, "test"));
  }

  private static Span span(String words) {
    int start = ARTICLE.text().indexOf(words);
    return new Span(start, start + words.length());
  }

  private static Claim claim(Filler supplier) {
    return new Claim(
        ARTICLE.file(),
        span(SENTENCE),
        span("sent"),
        "urn:entry",
        Frame.TRANSFER,
        Optional.empty(),
        Stance.ASSERTED,
        ImmutableListMultimap.of(
            Role.SUPPLIER, supplier, Role.RECIPIENT, linked("Moscow", "Kremlin")),
        List.of(new Good("patrol boats", span("patrol boats"), Optional.empty())),
        Optional.empty(),
        Optional.empty(),
        Period.UNKNOWN,
        Period.UNKNOWN,
        new Attribution(List.of(linked("Moscow", "Russia")), List.of(), Optional.of(span("said"))),
        Optional.empty());
  }

  private static Annotation gold(String supplier) {
    return new Annotation(
        Frame.TRANSFER,
        List.of(supplier),
        List.of("Russia"),
        List.of(),
        List.of(),
        List.of(),
        List.of("boats"),
        Optional.empty(),
        Optional.empty(),
        List.of("Russia"),
        Optional.of(Stance.ALLEGED),
        false,
        SENTENCE);
  }

  private static Score score(Annotation gold, Claim... claims) {
    Findings findings =
        new Findings(ARTICLE, 3, new Reading(List.of(claims), List.of()), List.of(), false);
    return Evaluation.sheet(new Gold("001.json", List.of(gold)), findings, Golds.REGISTRY).score();
  }

  @Test
  void aClaimIsComparedInItsSentenceByTheSidesOfItsEntries() {
    Score score = score(gold("Iran"), claim(linked("Tehran", "Iran")));
    assertEquals(new Ratio(1, 1), Score.sum(score.recall()), "the Kremlin is Russia");
    assertEquals(new Ratio(1, 1), Score.sum(score.precision()));
    assertEquals(new Ratio(5, 5), Score.sum(score.slots()), score.slots().toString());
  }

  @Test
  void wordsThatWereNotLinkedAreNobodyButThemselves() {
    Filler unlinked = filler("Tehran", new Link.Unknown("Tehran"));
    assertEquals(new Ratio(0, 1), Score.sum(score(gold("Iran"), claim(unlinked)).recall()));
  }

  @Test
  void anUndecidedNameIsNotCountedAsOneOfItsCandidates() {
    List<Entry> candidates = List.of(Golds.REGISTRY.named("Iran").get(0));
    Filler undecided = filler("Tehran", new Link.Ambiguous(candidates));
    assertEquals(new Ratio(0, 1), Score.sum(score(gold("Iran"), claim(undecided)).recall()));
  }

  @Test
  void aNameThatNoRegistryHasComparesByItsWords() {
    Entry own =
        new Entry(
            "organisation/tehran",
            Entry.Type.ORGANISATION,
            "The Tehran Boatyard",
            Optional.empty(),
            List.of(),
            true);
    Claim read = claim(filler("Tehran", new Link.Linked(own, "test")));
    assertEquals(new Ratio(1, 1), Score.sum(score(gold("Tehran boatyard"), read).recall()));
    assertEquals(new Ratio(0, 1), Score.sum(score(gold("Odesa boatyard"), read).recall()));
  }

  @Test
  void aPersonIsOnTheSideOfTheOfficeHeldWhenTheArticleCameOut() {
    assertTrue(party("Charles Michel", "2016-06-01").isOnSideOf(party("Belgium", "2016-06-01")));
    assertFalse(party("Charles Michel", "2022-06-01").isOnSideOf(party("Belgium", "2022-06-01")));
  }

  @Test
  void aDescriptionIsOnTheSideOfTheFirstNameInIt() {
    Party party = party("senior Ukrainian officers in Poland", "2023-06-01");
    assertTrue(party.isOnSideOf(party("Ukraine", "2023-06-01")));
    assertFalse(party.isOnSideOf(party("Poland", "2023-06-01")));
    assertFalse(party.hasNameOf(party("Ukraine", "2023-06-01")));
    assertEquals(Set.of(), party("two men in the harbour", "2023-06-01").sides());
  }

  private static Party party(String words, String day) {
    Optional<LocalDate> issued = Optional.of(LocalDate.parse(day));
    return new Names(Golds.REGISTRY, new Issued(issued, issued, List.of())).of(words);
  }

  @Test
  void goldWithoutAnArticleOfItsOwnIsAProblemAndNotAZero() {
    Article twin = new Article("001-twin.txt", "", List.of(), Issued.unknown(), BODY, List.of());
    Reader reader =
        new Reader(
            Golds.LEXICON, EvaluationTest::nothingIsRead, Golds.REGISTRY, new Quiet(), p -> {});
    List<Gold> gold = List.of(new Gold("001.json", List.of()), new Gold("002.json", List.of()));
    Evaluation evaluation =
        Evaluation.of(gold, List.of(ARTICLE, twin), Golds.REGISTRY, reader, problems::add);
    assertEquals(List.of(), evaluation.sheets());
    assertEquals(0, evaluation.total().compared());
    assertEquals(
        List.of(Code.GOLD_UNPLACED, Code.GOLD_UNPLACED),
        problems.stream().map(Problem::code).toList());
    assertTrue(problems.get(0).what().contains("001-boats.txt, 001-twin.txt"));
    assertTrue(problems.get(1).what().startsWith("no article"));
  }

  private static Annotator nothingIsRead() {
    throw new AssertionError("no article is there to be read");
  }

  private static final class Quiet implements Progress {
    @Override
    public void stage(String name, long steps) {}

    @Override
    public void step() {}
  }
}
