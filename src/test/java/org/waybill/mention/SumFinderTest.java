package org.waybill.mention;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.waybill.mention.words.WordTable;
import org.waybill.registry.Registry;

class SumFinderTest {

  private static final CaseFile CASES = CaseFile.read("sum-cases.tsv");

  private final SumFinder finder =
      new SumFinder(Registry.load(Path.of("data/registry"), problem -> {}).words());

  @Test
  void everyCaseOfTheFileIsReadAsItSays() {
    System.out.println(
        "sums: " + CASES.cases().size() + " cases, " + CASES.nones() + " of nothing");
    assertTrue(CASES.cases().size() >= 40, "too few cases were read");
    assertAll(CASES.cases().stream().map(this::check));
  }

  private Executable check(WordTable.Row row) {
    return () -> {
      TaggedSentence tagged = CASES.sentence(row);
      List<Mention.Sum> sums = finder.find(tagged.sentence(), tagged.characters());
      String found = sums.stream().map(SumFinderTest::shown).collect(Collectors.joining("; "));
      assertEquals(
          row.column(1), found.isEmpty() ? "none" : found, row.place() + ": " + row.column(0));
      for (Mention.Sum sum : sums) {
        assertEquals(sum.words(), sum.span().of(tagged.characters()));
      }
    };
  }

  private static String shown(Mention.Sum sum) {
    String least = sum.minimum().map(SumFinderTest::plain).orElse("");
    String most = sum.maximum().map(SumFinderTest::plain).orElse("");
    String currency =
        sum.currencies().isEmpty()
            ? "?"
            : sum.currencies().stream().sorted().collect(Collectors.joining("/"));
    return "%s = %s %s%s"
        .formatted(
            sum.words(),
            currency,
            least.equals(most) ? least : least + ".." + most,
            sum.retold() ? " retold" : "");
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
