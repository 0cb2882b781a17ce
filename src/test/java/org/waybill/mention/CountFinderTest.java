package org.waybill.mention;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.waybill.mention.words.WordTable;
import org.waybill.registry.Registry;

class CountFinderTest {

  private static final CaseFile CASES = CaseFile.read("count-cases.tsv");

  private static final KnownWords KNOWN =
      Registry.load(Path.of("data/registry"), problem -> {}).words();

  private final CountFinder finder = new CountFinder(KNOWN);

  @Test
  void everyCaseOfTheFileIsReadAsItSays() {
    System.out.println(
        "counts: " + CASES.cases().size() + " cases, " + CASES.nones() + " of nothing");
    assertTrue(CASES.cases().size() >= 60, "too few cases were read");
    assertAll(cases());
  }

  @Test
  void theLanguageOfTheMachineDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      CountFinder turkish = new CountFinder(KNOWN);
      List<WordTable.Row> capitals =
          CASES.cases().stream().filter(row -> row.column(0).contains("IN")).toList();
      assertTrue(!capitals.isEmpty(), "no case with a capital I was found");
      assertAll(CASES.cases().stream().map(row -> check(turkish, row)));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void numbersWrittenWithSeparatorsAreReadBackEqual() {
    Random random = new Random(20231013);
    NumberFormat format = NumberFormat.getInstance(Locale.US);
    format.setMaximumFractionDigits(3);
    int read = 0;
    for (int i = 0; i < 2000; i++) {
      long whole = random.nextLong(1L << random.nextInt(1, 50)) + 2;
      BigDecimal number =
          i % 3 == 0 ? BigDecimal.valueOf(whole).scaleByPowerOfTen(-3) : BigDecimal.valueOf(whole);
      String written = format.format(number);
      String sentence = "They sent/VBD over/IN " + written + "/CD containers/NNS";
      TaggedSentence tagged = TaggedSentence.of(sentence, Map.of());
      List<Mention.Count> found = found(finder, tagged);
      assertEquals(1, found.size(), sentence);
      assertEquals(0, number.compareTo(found.get(0).minimum().orElseThrow()), sentence);
      read++;
    }
    assertEquals(2000, read);
  }

  private Stream<Executable> cases() {
    return CASES.cases().stream().map(row -> check(finder, row));
  }

  private static List<Mention.Count> found(CountFinder finder, TaggedSentence tagged) {
    List<Mention> others =
        new ArrayList<>(new SumFinder(KNOWN).find(tagged.sentence(), tagged.characters()));
    others.addAll(new DateFinder().find(tagged.sentence(), tagged.characters()));
    return finder.find(tagged.sentence(), tagged.characters(), others);
  }

  private static Executable check(CountFinder finder, WordTable.Row row) {
    return () -> {
      TaggedSentence tagged = CASES.sentence(row);
      List<Mention.Count> counts = found(finder, tagged);
      String found =
          counts.stream().map(count -> shown(count, tagged)).collect(Collectors.joining("; "));
      assertEquals(
          row.column(1), found.isEmpty() ? "none" : found, row.place() + ": " + row.column(0));
      for (Mention.Count count : counts) {
        assertEquals(count.words(), count.span().of(tagged.characters()));
        assertEquals(3, count.sentence());
      }
    };
  }

  private static String shown(Mention.Count count, TaggedSentence tagged) {
    String unit = count.unit().map(index -> tagged.sentence().token(index).form()).orElse("-");
    return count.words() + " = " + bounds(count.minimum(), count.maximum()) + " " + unit;
  }

  private static String bounds(Optional<BigDecimal> minimum, Optional<BigDecimal> maximum) {
    String least = minimum.map(CountFinderTest::plain).orElse("");
    String most = maximum.map(CountFinderTest::plain).orElse("");
    return least.equals(most) ? least : least + ".." + most;
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
