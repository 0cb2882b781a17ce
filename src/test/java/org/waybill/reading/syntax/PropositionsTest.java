package org.waybill.reading.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.waybill.lexicon.Trait;

/**
 * Compares the propositions of trees laid by hand, a file a construction, with what the lines above
 * each tree expect.
 *
 * <pre>
 * # expect sent: subject=Norland to=Suderia(below)   these arguments of "sent", and no others
 * # raised delivery: subject=Norland(shared)         what its verb hands on to a noun
 * # over deliveries: halted                          the verb that does something to it, or nothing
 * </pre>
 *
 * An argument is tied directly to its predicate where no {@link Argument.Path} is written.
 */
class PropositionsTest {

  private static final Path FOLDER = Path.of("src/test/resources/org/waybill/reading/syntax");
  private static final AtomicInteger COMPARED = new AtomicInteger();

  @AfterAll
  static void somethingWasCompared() {
    System.out.println("propositions compared: " + COMPARED.get());
    assertTrue(COMPARED.get() >= 100, "propositions compared: " + COMPARED.get());
  }

  @TestFactory
  Stream<DynamicTest> everyPropositionHasTheArgumentsThatAReaderSees() throws IOException {
    return Tree.all(FOLDER.resolve("propositions")).stream()
        .map(
            tree ->
                DynamicTest.dynamicTest(
                    tree.name(), () -> assertEquals(List.of(), complaints(tree))));
  }

  /** What is known to be read wrongly stays in sight: a tree that is mended moves to the others. */
  @TestFactory
  Stream<DynamicTest> everyKnownMisreadingIsStillOne() throws IOException {
    return Tree.all(FOLDER.resolve("misread")).stream()
        .map(
            tree ->
                DynamicTest.dynamicTest(
                    tree.name(),
                    () ->
                        assertNotEquals(
                            List.of(),
                            complaints(tree),
                            "is read rightly now: move it to the propositions")));
  }

  private static List<String> complaints(Tree tree) {
    Propositions propositions =
        new Propositions(tree.syntax(), word -> tree.has(word, Trait.CONTROLS_OBJECT));
    List<String> complaints = new ArrayList<>();
    int before = COMPARED.get();
    for (Tree.Note note : tree.notes("expect")) {
      compare(note, words(tree, propositions.of(tree.word(note.about())).arguments()), complaints);
    }
    for (Tree.Note note : tree.notes("raised")) {
      compare(note, words(tree, propositions.raised(tree.word(note.about()))), complaints);
    }
    for (Tree.Note note : tree.notes("over")) {
      compare(
          note,
          propositions.verbOver(tree.word(note.about())).stream()
              .map(tree::called)
              .collect(Collectors.toCollection(TreeSet::new)),
          complaints);
    }
    assertNotEquals(before, COMPARED.get(), tree.name() + " expects nothing");
    return complaints;
  }

  private static void compare(Tree.Note note, Set<String> read, List<String> complaints) {
    COMPARED.incrementAndGet();
    Set<String> wanted =
        Arrays.stream(note.words().split(" "))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    if (!wanted.equals(read)) {
      complaints.add(note.about() + ": wanted " + wanted + ", read " + read);
    }
  }

  private static Set<String> words(Tree tree, List<Argument> arguments) {
    return arguments.stream()
        .map(
            argument ->
                argument.place().replace(' ', '_')
                    + "="
                    + tree.called(argument.token())
                    + (argument.path() == Argument.Path.DIRECT
                        ? ""
                        : "(" + argument.path().name().toLowerCase(Locale.ROOT) + ")"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
