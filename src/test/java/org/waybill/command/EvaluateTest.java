package org.waybill.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waybill.claim.Frame;
import org.waybill.evaluation.Evaluation;
import org.waybill.evaluation.Mistake;
import org.waybill.evaluation.Ratio;
import org.waybill.evaluation.Score;
import org.waybill.evaluation.Slot;

class EvaluateTest {

  private static final Evaluation EVALUATION =
      new Evaluation(
          List.of(
              new Evaluation.Sheet(
                  "001-ferry.txt",
                  new Score(
                      Map.of(Frame.TRANSFER, new Ratio(1, 2), Frame.DENIAL, new Ratio(0, 1)),
                      Map.of(Frame.TRANSFER, new Ratio(1, 1)),
                      Map.of(Slot.GOODS, new Ratio(1, 1)),
                      Map.of(Frame.VISIT, new Ratio(2, 3)),
                      Map.of(Frame.VISIT, new Ratio(1, 3))),
                  List.of(
                      new Mistake(
                          Mistake.Kind.MISSED,
                          "denial",
                          "Iran → ?",
                          "",
                          "No \u001b[31mboat went.")))));

  @TempDir private Path temp;
  private final Terminal terminal = new Terminal();
  private final StringWriter out = terminal.out;
  private final StringWriter err = terminal.err;

  private int run(String... args) {
    return terminal.run(args);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evaluate", "evaluate 001.json", "evaluate 1.json 2.json", "evaluate a b"})
  void withoutAnnotationsOrWithoutArticlesItIsUsedWrongly(String args) {
    assertEquals(2, run(args.split(" ")));
    assertEquals("", out.toString());
    assertTrue(err.toString().contains("waybill evaluate"), err.toString());
  }

  @Test
  void brokenAnnotationsAreNoPass() throws IOException {
    Path gold = Files.writeString(temp.resolve("001.json"), "[\n{]\n");
    assertEquals(2, run("evaluate", gold.toString(), "data/articles"));
    assertEquals("", out.toString());
    assertTrue(err.toString().contains("gold-invalid"), err.toString());
    assertTrue(err.toString().contains("line 2"), err.toString());
  }

  @Test
  void annotationsOfNoArticleAreNoPass() throws IOException {
    Path gold = Files.writeString(temp.resolve("990.json"), "[]");
    assertEquals(2, run("evaluate", gold.toString(), "data/articles"));
    assertTrue(err.toString().contains("gold-unplaced"), err.toString());
    assertTrue(err.toString().contains("Nothing could be compared"), err.toString());
  }

  @Test
  void theTablesShowEachArticleEachTypeAndTheTotal() {
    List<String> lines = ScoreTables.of(EVALUATION).lines().map(String::strip).toList();
    assertTrue(
        lines.contains("001-ferry.txt  transfer      1.000  1/1   0.500  1/2  0.667"),
        lines.toString());
    assertTrue(lines.contains("denial            –    –   0.000  0/1  0.000"));
    assertTrue(lines.contains("in total       transfer      1.000  1/1   0.500  1/2  0.667"));
    assertTrue(lines.contains("all           1.000  1/1   0.333  1/3  0.500"));
    assertTrue(lines.contains("article        visit    all  by their type"));
    assertTrue(lines.contains("in total         2/3    2/3            1/3"));
  }

  @Test
  void anErrorShowsItsSentenceWithoutSteeringTheTerminal() {
    assertEquals(
        """

        Errors

        001-ferry.txt: missed denial
          expected  Iran → ?
          found     nothing
          sentence  No \uFFFD[31mboat went.
        """,
        ScoreTables.errors(EVALUATION));
    assertEquals("\nNo errors\n", ScoreTables.errors(new Evaluation(List.of())));
  }

  @Test
  void theObjectHasTheSameFiguresAndErrorsOnlyWhenAskedFor() {
    var object = ScoreObject.of(EVALUATION, true);
    assertEquals(0.5, object.at("/total/who_to_whom/transfer/recall/share").asDouble());
    assertEquals(3, object.at("/articles/0/who_to_whom/all/recall/of").asInt());
    assertTrue(object.at("/articles/0/who_to_whom/denial/precision/share").isNull());
    assertEquals(1, object.at("/total/events/by_their_type/right").asInt());
    assertEquals("Iran → ?", object.at("/articles/0/errors/0/expected").asText());
    assertTrue(ScoreObject.of(EVALUATION, false).at("/articles/0/errors").isMissingNode());
  }
}
