package org.waybill.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as they stand on terminals of several widths. */
class TextTableTest {
  private static final List<String> HEAD = List.of("from", "to", "goods", "words");
  private static final List<List<String>> ROWS =
      List.of(
          List.of("Norland", "Sudmark", "shells and fuses", "Norland sent shells and fuses."),
          List.of("", "Sudmark", "", "Sudmark got all that it had been promised long ago."));

  private static String table(int width) {
    return new TextTable(HEAD, ROWS, "").render(width);
  }

  @Test
  void aTableThatFitsHasARowALine() {
    assertEquals(
        """
        from     to       goods             words
        ───────  ───────  ────────────────  ───────────────────────────────────────────────────
        Norland  Sudmark  shells and fuses  Norland sent shells and fuses.
                 Sudmark                    Sudmark got all that it had been promised long ago.
        2 rows
        """,
        table(100));
    assertEquals(table(100), table(0));
  }

  @Test
  void theWidestColumnWrapsFirstAndABlankLineTellsRowsApart() {
    assertEquals(
        """
        from     to       goods             words
        ───────  ───────  ────────────────  ──────────────────────
        Norland  Sudmark  shells and fuses  Norland sent shells
                                            and fuses.

                 Sudmark                    Sudmark got all that
                                            it had been promised
                                            long ago.

        2 rows
        """,
        table(58));
  }

  @Test
  void whatFindsNoRoomStandsBelowItsRowWithItsName() {
    assertEquals(
        """
        from     to       goods
        ───────  ───────  ────────────
        Norland  Sudmark  shells and
                          fuses
            words  Norland sent shells
                   and fuses.

                 Sudmark
            words  Sudmark got all
                   that it had been
                   promised long ago.

        2 rows
        """,
        table(30));
  }

  @Test
  void aTableTooNarrowForTwoColumnsIsABlockARecord() {
    assertEquals(
        """
        from   Norland
        to     Sudmark
        goods  shells
               and
               fuses
        words  Norland
               sent
               shells
               and
               fuses.

        to     Sudmark
        words  Sudmark
               got all
               that it
               had been
               promised
               long
               ago.

        2 rows
        """,
        table(15));
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 20, 30, 40, 58, 80, 100})
  void noWordIsLostAndNoLineIsTooLong(int width) {
    String table = table(width);
    assertTrue(table.lines().allMatch(line -> Width.of(line) <= width), table);
    int words = 0;
    for (List<String> row : ROWS) {
      for (String cell : row) {
        for (String word : cell.split(" ")) {
          assertTrue(table.contains(word), word);
          words++;
        }
      }
    }
    assertTrue(words > 15 && !table.contains("…"), table);
  }

  @Test
  void wideLettersTakeTwoColumnsAndMayBreakAnywhere() {
    TextTable table = new TextTable(List.of("a", "b"), List.of(List.of("朝鮮民主主義人民共和国", "x")), "");
    String lines = table.render(18);
    assertTrue(lines.lines().allMatch(line -> Width.of(line) <= 18), lines);
    assertEquals("朝鮮民主主義人", lines.lines().toList().get(2).substring(0, 7));
  }

  @Test
  void anIriIsLeftWholeToBeCopied() {
    String iri = "<https://example.org/" + "x".repeat(60) + ">";
    String lines = new TextTable(List.of("a", "b"), List.of(List.of("n", iri)), "").render(40);
    assertTrue(lines.contains(iri), lines);
  }

  @Test
  void theFootSaysWhatIsNotShown() {
    String table = new TextTable(HEAD, ROWS, "the first of 9").render(100);
    assertTrue(table.endsWith("2 rows; the first of 9\n"), table);
  }
}
