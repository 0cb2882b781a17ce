package org.waybill.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Attribution;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Good;
import org.waybill.claim.Period;
import org.waybill.claim.Role;
import org.waybill.claim.Stage;
import org.waybill.claim.Stance;
import org.waybill.registry.Link;
import org.waybill.registry.Registry;
import org.waybill.text.Span;

class FusionTest {
  private static final Registry REGISTRY =
      Registry.load(
          Path.of("data/registry"),
          problem -> {
            throw new IllegalStateException(problem.describe());
          });
  private static final String SHELLS = "https://w3id.org/waybill/id/item/artillery-shell";
  private static final String TANKS = "https://w3id.org/waybill/id/item/tank";

  private final Fusion fusion = new Fusion(REGISTRY);
  private int at;

  @Test
  void twoPagesThatTellOfTheSameGoodsOnTheSameDaysGiveOneEvent() {
    List<Event> events =
        events(
            transfer("a.txt", "Iran", "Russia", SHELLS, 1, 9),
            transfer("b.txt", "Iran", "Russia", SHELLS, 5, 12));
    assertEquals(1, events.size());
    assertEquals(2, events.get(0).evidence().size());
    assertEquals(Optional.of(day(5)), events.get(0).when().earliest());
    assertEquals(Optional.of(day(9)), events.get(0).when().latest());
  }

  @Test
  void deliveriesOnDifferentDaysStayTwo() {
    assertEquals(
        2,
        events(
                transfer("a.txt", "Iran", "Russia", SHELLS, 1, 3),
                transfer("b.txt", "Iran", "Russia", SHELLS, 20, 24))
            .size());
  }

  @Test
  void goodsTurnedRoundAreAnotherEvent() {
    assertEquals(
        2,
        events(
                transfer("a.txt", "Iran", "Russia", SHELLS, 1, 9),
                transfer("b.txt", "Russia", "Iran", SHELLS, 1, 9))
            .size());
  }

  @Test
  void differentGoodsAreDifferentEvents() {
    assertEquals(
        2,
        events(
                transfer("a.txt", "Iran", "Russia", SHELLS, 1, 9),
                transfer("b.txt", "Iran", "Russia", TANKS, 1, 9))
            .size());
  }

  @Test
  void aHaltedFlowIsNotTheOneThatWentOn() {
    Claim halted =
        with(transfer("b.txt", "Iran", "Russia", SHELLS, 1, 9), Optional.of(Stage.HALTED));
    assertEquals(2, events(transfer("a.txt", "Iran", "Russia", SHELLS, 1, 9), halted).size());
  }

  @Test
  void noClaimIsLostAndNoneIsInTwoEvents() {
    List<Claim> claims = many();
    List<Claim> told = new ArrayList<>();
    fusion
        .join(claims)
        .events()
        .forEach(event -> event.evidence().forEach(e -> told.add(e.claim())));
    assertEquals(new HashSet<>(claims), new HashSet<>(told));
    assertEquals(claims.size(), told.size());
  }

  @Test
  void theOrderInWhichClaimsComeDoesNotMatter() {
    List<Claim> claims = many();
    Fusion.Story story = fusion.join(claims);
    assertTrue(story.events().size() > 5);
    for (int round = 0; round < 50; round++) {
      List<Claim> shuffled = new ArrayList<>(claims);
      Collections.shuffle(shuffled, new Random(round));
      assertEquals(story, fusion.join(shuffled));
    }
  }

  @Test
  void everyEventAndEveryUtteranceHasAKeyOfItsOwn() {
    Fusion.Story story = fusion.join(many());
    Set<String> keys = new HashSet<>();
    story.events().forEach(event -> assertTrue(keys.add(event.key()), event.key()));
    story.utterances().forEach(utterance -> assertTrue(keys.add(utterance.key()), utterance.key()));
  }

  @Test
  void nobodySpokenOfGivesNoEvent() {
    Claim claim =
        claim("a.txt", Frame.STATEMENT, ArrayListMultimap.create(), List.of(), Period.UNKNOWN);
    assertEquals(List.of(), events(claim));
  }

  private List<Event> events(Claim... claims) {
    return fusion.join(List.of(claims)).events();
  }

  private List<Claim> many() {
    Random random = new Random(7);
    List<String> states = List.of("Iran", "Russia", "North Korea", "India");
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      int first = 1 + random.nextInt(20);
      claims.add(
          transfer(
              "page-" + random.nextInt(12) + ".txt",
              states.get(random.nextInt(2)),
              states.get(2 + random.nextInt(2)),
              random.nextBoolean() ? SHELLS : TANKS,
              first,
              first + random.nextInt(7)));
    }
    return claims;
  }

  private Claim transfer(
      String article, String supplier, String recipient, String item, int first, int last) {
    ListMultimap<Role, Filler> roles = ArrayListMultimap.create();
    roles.put(Role.SUPPLIER, filler(supplier));
    roles.put(Role.RECIPIENT, filler(recipient));
    Period when = new Period(Optional.of(day(first)), Optional.of(day(last)), "");
    return claim(
        article,
        Frame.TRANSFER,
        roles,
        List.of(new Good("goods", span(), Optional.of(item))),
        when);
  }

  private Claim claim(
      String article,
      Frame frame,
      ListMultimap<Role, Filler> roles,
      List<Good> goods,
      Period when) {
    Period said = new Period(Optional.empty(), Optional.of(day(28)), "");
    return new Claim(
        article,
        new Span(0, 100_000),
        span(),
        "https://w3id.org/waybill/lexicon#send-v",
        frame,
        Optional.of(Stage.SHIPPED),
        Stance.ASSERTED,
        roles,
        goods,
        Optional.empty(),
        when,
        said,
        Attribution.OUTLET,
        Optional.empty());
  }

  private static Claim with(Claim claim, Optional<Stage> stage) {
    return new Claim(
        claim.article(),
        claim.sentence(),
        claim.trigger(),
        claim.entry(),
        claim.frame(),
        stage,
        claim.stance(),
        claim.roles(),
        claim.goods(),
        claim.quantity(),
        claim.when(),
        claim.said(),
        claim.attribution(),
        Optional.empty());
  }

  private Filler filler(String name) {
    return new Filler(
        name, span(), new Link.Linked(REGISTRY.named(name).get(0), "name"), "subject");
  }

  private Span span() {
    at += 2;
    return new Span(at, at + 1);
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2023, 10, day);
  }
}
