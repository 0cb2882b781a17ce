package org.waybill.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.waybill.diff.Difference.Fate;
import org.waybill.diff.Holdings.Claim;
import org.waybill.diff.Holdings.Event;
import org.waybill.query.Width;

class DifferenceTest {
  private static final Path GOLDEN = Path.of("src/test/resources/org/waybill/diff/difference.txt");
  private static final String SENT = "Norland sent 40 crates of shells to Sudmark, Park One said.";
  private static final String FIXED = "Norland sent 60 crates of shells to Sudmark, Park One said.";

  @Test
  void whatIsAlikeHasNoDifferenceAndSaysJustThat() {
    Holdings some = before();
    Difference difference = Difference.between(some, some);
    assertTrue(difference.isEmpty());
    assertEquals("no difference\n", difference.text(new Difference.Values("one", "one"), 80));
    assertEquals(some.claims().size(), difference.sameClaims());
    assertEquals(some.events().size(), difference.sameEvents());
  }

  @Test
  void theTextForPeopleIsAsItStandsInTheFile() throws IOException {
    String text =
        Difference.between(before(), after()).text(new Difference.Values("kg-one", "kg-other"), 80);
    assertEquals(Files.readString(GOLDEN), text);
    assertTrue(text.lines().allMatch(line -> Width.of(line) <= 80), text);
  }

  @Test
  void theOtherWayRoundGainIsLossAndNothingElseChanges() {
    Difference there = Difference.between(before(), after());
    Difference back = Difference.between(after(), before());
    assertEquals(there.lost(), back.gained());
    assertEquals(there.gained(), back.lost());
    assertEquals(there.added(), back.removed());
    assertEquals(there.changed().size(), back.changed().size());
    assertEquals(there.count(Fate.MERGED), back.count(Fate.SPLIT));
    assertEquals(there.count(Fate.LOST), back.count(Fate.GAINED));
    assertEquals(there.sameEvents(), back.sameEvents());
  }

  @Test
  void anEventIsKnownByItsClaimsAndNotByItsName() {
    Claim claim = claim("a.txt", 0, SENT, 8, "frame", "transfer");
    Map<String, String> values = Map.of("frame", "transfer");
    Holdings one = holdings(List.of(claim), new Event("event/1", Set.of(claim.iri()), values));
    Holdings other = holdings(List.of(claim), new Event("event/9", Set.of(claim.iri()), values));
    assertTrue(Difference.between(one, other).isEmpty());
  }

  @Test
  void aClaimOfACorrectedSentenceIsTheSameClaimWhereverItBegins() {
    Claim sent = claim("a.txt", 10, SENT, 8, "frame", "transfer", "quantity", "exactly 40 crates");
    Claim fixed =
        claim("a.txt", 99, FIXED, 8, "frame", "transfer", "quantity", "exactly 60 crates");
    Difference difference = Difference.between(holdings(List.of(sent)), holdings(List.of(fixed)));
    assertEquals(List.of("quantity", "sentence"), slots(difference));
    Claim elsewhere = claim("b.txt", 99, FIXED, 8, "frame", "transfer");
    assertEquals(
        1, Difference.between(holdings(List.of(sent)), holdings(List.of(elsewhere))).lost().size());
    Claim apart = claim("a.txt", 99, "Sudmark denied it on Friday.", 8, "frame", "transfer");
    assertEquals(
        1, Difference.between(holdings(List.of(sent)), holdings(List.of(apart))).lost().size());
  }

  @Test
  void twoClaimsOfOneWordFindTheLikestPartner() {
    Claim shells = claim("a.txt", 0, SENT, 8, "frame", "transfer", "goods", "shells");
    Claim fuses = claim("a.txt", 0, SENT, 8, "frame", "transfer", "goods", "fuses");
    Claim dated =
        claim("a.txt", 0, SENT, 8, "frame", "transfer", "goods", "fuses", "when", "2021-05-02");
    Difference difference =
        Difference.between(
            holdings(List.of(shells, numbered(fuses))), holdings(List.of(dated, numbered(shells))));
    assertEquals(List.of("when"), slots(difference));
    assertEquals(1, difference.sameClaims());
  }

  @Test
  void theOrderInWhichClaimsAreGivenIsOfNoMatter() {
    Difference.Values names = new Difference.Values("1", "2");
    String expected = Difference.between(before(), after()).text(names, 80);
    int rounds = 0;
    for (int seed = 0; seed < 50; seed++) {
      List<Claim> claims = new ArrayList<>(after().claims());
      Collections.shuffle(claims, new Random(seed));
      Holdings other = new Holdings(after().articles(), claims, after().events());
      assertEquals(expected, Difference.between(before(), other).text(names, 80));
      rounds++;
    }
    System.out.println("orders compared: " + rounds);
    assertTrue(rounds > 0);
  }

  private static List<String> slots(Difference difference) {
    assertEquals(1, difference.changed().size());
    assertEquals(List.of(), difference.lost());
    assertEquals(List.of(), difference.gained());
    return List.copyOf(difference.changed().get(0).slots().keySet());
  }

  private static Holdings before() {
    Claim sent =
        claim(
            "a.txt",
            0,
            SENT,
            8,
            "frame",
            "transfer",
            "stance",
            "asserted",
            "supplier",
            "Norland",
            "recipient",
            "Sudmark",
            "goods",
            "shells",
            "quantity",
            "exactly 40 crates");
    Claim said = claim("a.txt", 0, SENT, 50, "frame", "statement", "agent", "Park One");
    Claim again =
        claim("b.txt", 0, "Norland sent shells.", 8, "frame", "transfer", "supplier", "Norland");
    Claim gone = claim("c.txt", 0, "Park One met “Quill”.", 9, "frame", "meeting");
    return new Holdings(
        new TreeMap<>(Map.of("a.txt", "1", "b.txt", "1", "c.txt", "1")),
        List.of(sent, said, again, gone),
        List.of(
            event("x", "transfer", sent.iri()),
            event("y", "transfer", again.iri()),
            event("z", "statement", said.iri()),
            event("w", "meeting", gone.iri())));
  }

  private static Holdings after() {
    Claim sent =
        claim(
            "a.txt",
            0,
            FIXED,
            8,
            "frame",
            "transfer",
            "stance",
            "asserted",
            "supplier",
            "Norland",
            "recipient",
            "Sudmark",
            "goods",
            "shells",
            "quantity",
            "exactly 60 crates",
            "when",
            "2021-05-02");
    Claim said = claim("a.txt", 0, FIXED, 50, "frame", "statement", "agent", "Park One");
    Claim again =
        claim(
            "b.txt",
            0,
            "Norland sent shells.",
            8,
            "frame",
            "transfer",
            "stance",
            "alleged",
            "supplier",
            "Norland");
    Claim come = claim("d.txt", 0, "Park One visited Norland.", 9, "frame", "visit");
    return new Holdings(
        new TreeMap<>(Map.of("a.txt", "2", "b.txt", "1", "d.txt", "1")),
        List.of(sent, said, again, come),
        List.of(
            event("x", "transfer", sent.iri(), again.iri()),
            new Event("z", Set.of(said.iri()), Map.of("frame", "statement", "when", "2021-06-05")),
            event("v", "visit", come.iri())));
  }

  private static Event event(String iri, String frame, String... claims) {
    return new Event(iri, Set.of(claims), Map.of("frame", frame));
  }

  private static Holdings holdings(List<Claim> claims, Event... events) {
    Map<String, String> articles = new TreeMap<>();
    claims.forEach(claim -> articles.put(claim.article(), "1"));
    return new Holdings(new TreeMap<>(articles), claims, List.of(events));
  }

  private static Claim claim(
      String article, int start, String sentence, int trigger, String... slots) {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < slots.length; i += 2) {
      all.put(slots[i], slots[i + 1]);
    }
    String iri = article + "/claim/" + start + "-" + trigger;
    return new Claim(iri, article, start, sentence, trigger, all);
  }

  /** A second claim of the same word. */
  private static Claim numbered(Claim claim) {
    return new Claim(
        claim.iri() + "-2",
        claim.article(),
        claim.start(),
        claim.sentence(),
        claim.trigger(),
        claim.slots());
  }
}
