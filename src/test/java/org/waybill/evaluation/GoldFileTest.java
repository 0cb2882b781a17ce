package org.waybill.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waybill.claim.Frame;
import org.waybill.claim.Stance;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;

class GoldFileTest {

  @Test
  void aClaimIsReadWithAllThatIsCompared() {
    Gold gold = Golds.read("700.json");
    assertEquals(7, gold.claims().size());
    Annotation first = gold.claims().get(0);
    assertEquals(Frame.TRANSFER, first.type());
    assertEquals(List.of("North Korea"), first.supplier());
    assertEquals(
        Optional.of(new Annotation.Count(BigDecimal.valueOf(500), null)), first.quantity());
    assertEquals(
        Optional.of(new Annotation.Days(LocalDate.of(2023, 9, 1), LocalDate.of(2023, 9, 30))),
        first.when());
    assertEquals(Optional.of(Stance.ASSERTED), first.factuality());
    assertFalse(first.optional());
    assertTrue(gold.claims().get(3).optional());
  }

  @Test
  void oneNameIsAListOfOneAndNullIsNone() {
    Annotation request = Golds.read("700.json").claims().get(1);
    assertEquals(List.of("drones"), request.goods());
    assertEquals(List.of(), request.source());
    assertEquals(Optional.empty(), request.quantity());
    assertEquals(List.of(), request.target());
  }

  @ParameterizedTest
  @CsvSource({
    "broken.json, 6",
    "unknown-type.json, 4",
    "wrong-day.json, 6",
    "no-sentence.json, 3",
    "no-claims.json, 1"
  })
  void aBrokenFileGivesAProblemWithTheLineAndNothingElse(String name, long line) {
    List<Problem> problems = new ArrayList<>();
    assertEquals(Optional.empty(), GoldFile.read(Golds.file(name), problems::add));
    assertEquals(1, problems.size());
    assertEquals(Code.GOLD_INVALID, problems.get(0).code());
    Origin.Line origin = (Origin.Line) problems.get(0).origin();
    assertEquals(line, origin.line(), problems.get(0).describe());
  }

  @Test
  void aMissingFileIsAProblem() {
    List<Problem> problems = new ArrayList<>();
    assertEquals(Optional.empty(), GoldFile.read(Golds.file("none.json"), problems::add));
    assertEquals(List.of(Code.FILE_MISSING), problems.stream().map(Problem::code).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "001.json, 001-gulf-ferry.txt, true",
    "001.json, 001.txt, true",
    "001.json, 001_gulf.txt, false",
    "001.json, 0012-gulf.txt, false",
    "seed-001.json, 001_gulf.txt, true",
    "seed-001.json, 001-gulf.txt, false",
    "seed-001.json, seed-001.txt, true",
    "ferry.json, gulf-ferry.txt, false"
  })
  void anAnnotationFileIsAboutTheArticleOfItsName(String gold, String article, boolean about) {
    assertEquals(about, new Gold(gold, List.of()).isAbout(article));
  }
}
