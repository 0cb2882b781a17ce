package org.waybill.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waybill.problem.Code;
import org.waybill.problem.Refused;
import org.waybill.store.Snapshot;
import org.waybill.store.Store;

class AnswerFormatTest {
  private static final String TWO_ROWS =
      """
      PREFIX id: <https://w3id.org/waybill/id/>
      SELECT ?actor ?words ?n {
        VALUES (?actor ?words ?n) {
          (id:actor "said \\"no, never\\",\\nthen\\tleft"@en 7)
          (<http://example.org/x> "朝鮮 =cmd \\u202E\\u001B[31m" UNDEF)
        }
      }
      """;

  private static String written(AnswerFormat format, String query, int width) {
    try (Store store = Store.inMemory();
        Snapshot snapshot = store.snapshot()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      format.write(Question.of("q", query).ask(snapshot, Map.of(), Duration.ZERO), out, width);
      return out.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void csvQuotesByTheBookAndEndsLinesWithCrLf() {
    assertEquals(
        "actor,words,n\r\n"
            + "https://w3id.org/waybill/id/actor,\"said \"\"no, never\"\",\nthen\tleft\",7\r\n"
            + "http://example.org/x,朝鮮 =cmd \u202E\u001B[31m,\r\n",
        written(AnswerFormat.CSV, TWO_ROWS, 0));
  }

  @Test
  void tsvKeepsTheTerms() {
    String tsv = written(AnswerFormat.TSV, TWO_ROWS, 0);
    assertTrue(tsv.startsWith("?actor\t?words\t?n\n<https://w3id.org/waybill/id/actor>\t"), tsv);
    assertTrue(tsv.contains("@en\t7\n"), tsv);
  }

  @Test
  void aTableAlignsShortensNamesAndDisarmsControlCharacters() {
    assertEquals(
        """
        actor                   words                         n
        ──────────────────────  ────────────────────────────  ─
        id:actor                said "no, never", then left   7
        <http://example.org/x>  朝鮮 =cmd \uFFFD\uFFFD[31m
        2 rows
        """
            .replace("────────────────────────────  ─", "───────────────────────────  ─")
            .replace("words                         n", "words                        n")
            .replace("left   7", "left  7"),
        written(AnswerFormat.TABLE, TWO_ROWS, 0));
  }

  @Test
  void anExcerptKeepsTheOrderAskedForAndSaysWhatItLeavesOut() {
    try (Store store = Store.inMemory();
        Snapshot snapshot = store.snapshot()) {
      Answer.Rows all =
          (Answer.Rows) Question.of("q", TWO_ROWS).ask(snapshot, Map.of(), Duration.ZERO);
      Answer.Rows first = all.first(1).without(List.of("words", "none"));
      assertEquals(
          "the first of 2 (--limit); columns not shown: words (--columns)", first.missing());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      AnswerFormat.CSV.write(first.only(List.of("n", "actor")), out, 0);
      assertEquals(
          "n,actor\r\n7,https://w3id.org/waybill/id/actor\r\n",
          out.toString(StandardCharsets.UTF_8));
      assertEquals("", all.first(2).without(List.of()).only(List.of("n")).missing());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anAskIsAnsweredInEveryFormatForRows() {
    assertEquals("yes\n", written(AnswerFormat.TABLE, "ASK {}", 0));
    assertTrue(written(AnswerFormat.JSON, "ASK {}", 0).contains("true"));
    assertTrue(written(AnswerFormat.XML, "ASK {}", 0).contains("<boolean>true</boolean>"));
    assertTrue(written(AnswerFormat.CSV, "ASK {}", 0).contains("true"));
  }

  @Test
  void aConstructGoesAsTurtleWithThePrefixesOfTheQuery() {
    String turtle =
        written(
            AnswerFormat.TURTLE,
            "PREFIX id: <https://w3id.org/waybill/id/> CONSTRUCT { id:a id:b 'c' } {}",
            0);
    assertTrue(turtle.contains("id:a"), turtle);
  }

  @Test
  void aSelectIsNeverTurtle() {
    Refused refused = assertThrows(Refused.class, () -> written(AnswerFormat.TURTLE, TWO_ROWS, 0));
    assertEquals(Code.QUERY_FORMAT, refused.problem().code());
    assertTrue(refused.problem().what().contains("cannot go as turtle"));
  }

  @ParameterizedTest
  @EnumSource(names = {"CSV", "TSV", "JSON", "XML"})
  void aConstructIsNeverRows(AnswerFormat format) {
    Refused refused =
        assertThrows(
            Refused.class, () -> written(format, "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", 0));
    assertEquals(Code.QUERY_FORMAT, refused.problem().code());
  }
}
