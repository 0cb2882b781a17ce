package org.waybill.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract of {@code queries/claims.rq}. */
class ClaimsQueryTest {
  private static final Path QUERY = Path.of("queries/claims.rq");

  private final Answers answers = Answers.of(Sample.segments());

  @Test
  void theColumnsAreThoseOutsideToolsRelyOn() {
    assertEquals(
        List.of(
            "article",
            "claim",
            "type",
            "stage",
            "supplier",
            "recipient",
            "agent",
            "participants",
            "target",
            "goods",
            "quantity_min",
            "quantity_max",
            "unit",
            "earliest",
            "latest",
            "claimant",
            "via",
            "stance",
            "sentence"),
        Answers.columns(QUERY));
  }

  @Test
  void aClaimIsOneRowWithItsNamesInTheOrderOfTheText() {
    assertEquals(
        List.of(
            "001-crates.txt | "
                + claim("001-crates-txt", Sample.TRANSFER)
                + " | transfer | shipped | Norland"
                + " | Sudmark |  |  |  | artillery shell; fuses |  | 1000 | crates |  | 2021-06-05 | Ada Quill"
                + " | Palace | asserted | "
                + Sample.SENT,
            "001-crates.txt | "
                + claim("001-crates-txt", Sample.MEETING)
                + " | meeting |  |  |  |  | Ada Quill; Park"
                + " |  |  |  |  |  |  |  |  |  | asserted | "
                + Sample.MET,
            "002-denial.txt | "
                + claim("002-denial-txt", Sample.DENIAL)
                + " | transfer | shipped | Norland | Sudmark"
                + " |  |  |  | artillery shell |  |  |  |  |  | Norland |  | denied | "
                + Sample.DENIES),
        answers.rows(QUERY));
  }

  private static String claim(String slug, org.waybill.claim.Claim claim) {
    return Sample.IRIS.claim(claim.article(), claim.sentence(), claim.frame().id(), 1).getURI();
  }
}
