package org.waybill.reading.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/**
 * Mends trees as the parser lays them, a file a slip, and near misses that must stay as they are.
 *
 * <pre>
 * # counts over: tanks                             the count that "over" opens counts the tanks
 * # mends tanks: pobj of over -> dobj of sent      how that word hangs before and after
 * # mends arm: NN pobj of to -> VB xcomp of plans  with its tag, where that changes too
 * # stays                                          instead: nothing is mended
 * </pre>
 */
class TreeRepairTest {

  private static final Path FOLDER =
      Path.of("src/test/resources/org/waybill/reading/syntax/repairs");
  private static final AtomicInteger MENDED = new AtomicInteger();
  private static final AtomicInteger LEFT = new AtomicInteger();

  @AfterAll
  static void somethingWasCompared() {
    System.out.println("trees mended: " + MENDED.get() + ", near misses left: " + LEFT.get());
    assertTrue(MENDED.get() >= 8 && LEFT.get() >= 8, MENDED.get() + " and " + LEFT.get());
  }

  @TestFactory
  Stream<DynamicTest> whatIsLaidWronglyIsMendedAndNothingElse() throws IOException {
    return Tree.all(FOLDER).stream()
        .map(tree -> DynamicTest.dynamicTest(tree.name(), () -> check(tree)));
  }

  private static void check(Tree tree) {
    boolean stays = !tree.notes("stays").isEmpty();
    Set<String> wanted =
        tree.notes("mends").stream()
            .map(note -> note.about() + ": " + note.words())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(stays, wanted.isEmpty(), "either something is mended or all stays");
    (stays ? LEFT : MENDED).incrementAndGet();
    Map<Integer, Integer> counted =
        tree.notes("counts").stream()
            .collect(
                Collectors.toMap(
                    note -> tree.word(note.about()).index(),
                    note -> tree.word(note.words()).index()));
    Sentence mended = TreeRepair.of(CountedPhrase.mend(tree.sentence(), counted), counted.values());
    assertEquals(wanted, changes(tree, mended));
    assertSpeaksOfTheSameWords(tree.sentence(), mended);
    assertIsTree(mended);
  }

  private static Set<String> changes(Tree tree, Sentence mended) {
    Set<String> changes = new TreeSet<>();
    for (Token before : tree.sentence().tokens()) {
      Token after = mended.token(before.index());
      if (!before.equals(after)) {
        boolean retagged = before.tag() != after.tag();
        changes.add(
            tree.called(before)
                + ": "
                + (retagged ? before.tag().label() + " " : "")
                + arc(tree, before)
                + " -> "
                + (retagged ? after.tag().label() + " " : "")
                + arc(tree, after));
      }
    }
    return changes;
  }

  private static String arc(Tree tree, Token token) {
    String head = token.head() < 0 ? "nothing" : tree.called(tree.sentence().token(token.head()));
    return token.relation().label() + " of " + head;
  }

  private static void assertSpeaksOfTheSameWords(Sentence before, Sentence after) {
    assertEquals(
        before.tokens().stream().map(token -> List.of(token.span(), token.form())).toList(),
        after.tokens().stream().map(token -> List.of(token.span(), token.form())).toList());
  }

  private static void assertIsTree(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      Set<Integer> met = new TreeSet<>();
      for (int at = token.index(); at >= 0; at = sentence.token(at).head()) {
        assertFalse(!met.add(at), token.form() + " hangs on itself");
      }
    }
  }
}
