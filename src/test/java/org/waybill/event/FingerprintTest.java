package org.waybill.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Period;

/** Which texts are copies, and which only tell the same. */
class FingerprintTest {
  private static final int TEXTS = 300;

  private final Random random = new Random(5);

  @Test
  void theLikenessOfTwoPrintsIsTheShareOfRunsThatTheTextsHaveInCommon() {
    String one = words(400);
    String other = one.substring(0, one.length() / 2) + words(200);
    double likeness = Fingerprint.of(one).likeness(Fingerprint.of(other));
    System.out.printf("likeness of texts that share half: %.2f, about 0.33 is true%n", likeness);
    assertEquals(1.0 / 3, likeness, 0.15);
    assertEquals(
        1.0, Fingerprint.of(one).likeness(Fingerprint.of(one.toUpperCase(java.util.Locale.ROOT))));
    assertEquals(0.0, Fingerprint.of("").likeness(Fingerprint.of("")));
  }

  @Test
  void reprintsAreFoundAndTextsOnTheSameMatterAreNot() {
    List<Publication> publications = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      String text = words(300);
      publications.add(publication(i + "-wire", text));
      publications.add(publication(i + "-reprint", "By our staff " + changed(text, 0.05)));
      publications.add(publication(i + "-cut", text.substring(0, text.length() * 2 / 3)));
      publications.add(publication(i + "-own", changed(text, 0.6)));
    }
    Copies copies = new Copies(publications);
    int reprints = 0;
    int cut = 0;
    int wrong = 0;
    for (int i = 0; i < TEXTS; i++) {
      reprints += areCopies(copies, i + "-wire", i + "-reprint") ? 1 : 0;
      cut += areCopies(copies, i + "-wire", i + "-cut") ? 1 : 0;
      wrong += areCopies(copies, i + "-wire", i + "-own") ? 1 : 0;
      wrong += areCopies(copies, i + "-wire", (i + 1) % TEXTS + "-wire") ? 1 : 0;
    }
    System.out.printf(
        "copies: %d of %d edited reprints, %d of %d cut ones, %d false of %d%n",
        reprints, TEXTS, cut, TEXTS, wrong, 2 * TEXTS);
    assertTrue(reprints >= 0.95 * TEXTS, "reprints " + reprints);
    assertTrue(cut >= 0.95 * TEXTS, "cut " + cut);
    assertEquals(0, wrong);
  }

  private static boolean areCopies(Copies copies, String one, String other) {
    return copies.of(one).equals(copies.of(other));
  }

  private static Publication publication(String name, String text) {
    return new Publication(
        name,
        Period.UNKNOWN,
        java.util.Optional.empty(),
        java.util.Optional.empty(),
        Fingerprint.of(text),
        News.NONE);
  }

  private String words(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("word").append(random.nextInt(2000)).append(' ');
    }
    return text.toString();
  }

  /** The text with a share of its words replaced. */
  private String changed(String text, double share) {
    StringBuilder changed = new StringBuilder();
    for (String word : text.split(" ")) {
      changed.append(random.nextDouble() < share ? "other" + random.nextInt(500) : word);
      changed.append(' ');
    }
    return changed.toString();
  }
}
