package org.waybill.article.phrase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenedPatternTest {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "\\ball rights reserved\\.?$ ~ all rights reserved",
        "^(photo|image) \\d+ ~ image,photo",
        "ships? left ~ ' left'",
        "(?:ab|cde)+f ~ ab,cde",
        "(?i)^Posted: ~ posted:",
        "\\(END\\)$ ~ (end)",
        "[a-z]+@[\\w^]x ~ @",
        "a{2}bc ~ bc",
        "(?<name>\\p{Lu}\\w+) reported ~ ' reported'",
        "\\Q[x]\\E\\s ~ [x]",
      })
  void aMatchNeedsTheLongestOfThePlainWords(String expression, String needed) {
    Set<String> words = Set.of(needed.replace("'", "").split(","));
    assertEquals(words, NeededWords.of(expression).any());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "^\\W*$ ~ true",
        "a*b? ~ false",
        "gun|\\d+ ~ false",
        "(arms|\\w)x? ~ false",
        "(?!not this).* ~ false",
        "(?<=before)\\d ~ false",
        "(maybe)? ~ false",
        "\\bx{0,3}\\b ~ false",
        "^a?|b? ~ false",
      })
  void whatNoMatchNeedsIsNotAskedFor(String expression, boolean opens) {
    assertEquals(Set.of(), NeededWords.of(expression).any());
    assertEquals(opens, NeededWords.of(expression).opens());
  }

  @Test
  void everyExpressionOfTheProjectFindsTheSameBehindTheTest() throws IOException {
    List<Pattern> patterns = new ArrayList<>();
    for (String file : List.of("dating.txt", "furniture.txt", "outlets.txt", "wire.txt")) {
      DataFile.lines(file).stream()
          .filter(line -> !line.startsWith("["))
          .forEach(line -> patterns.add(Pattern.compile(line, FLAGS)));
    }
    List<String> lines = new ArrayList<>();
    try (Stream<Path> pages = Files.list(Path.of("data/articles"))) {
      for (Path page : pages.sorted().toList()) {
        lines.addAll(Files.readAllLines(page));
      }
    }
    lines.addAll(DataFile.lines("furniture.txt"));
    int found = 0;
    int spared = 0;
    for (Pattern pattern : patterns) {
      ScreenedPattern screened = new ScreenedPattern(pattern);
      for (String line : lines) {
        String folded = ScreenedPattern.folded(line);
        boolean expected = pattern.matcher(line).find();
        assertEquals(expected, screened.in(line, folded), pattern + " in " + line);
        found += expected ? 1 : 0;
        spared += screened.mayBeIn(folded) ? 0 : 1;
      }
    }
    int compared = patterns.size() * lines.size();
    System.out.printf(
        "patterns: %d over %d lines, %d found, %d not searched%n",
        patterns.size(), lines.size(), found, spared);
    assertTrue(found > 500, "few found: " + found);
    assertTrue(spared > compared / 2, "few spared: " + spared);
  }

  @Test
  void letterCaseIsTakenAwayAsExpressionsTakeItAway() {
    ScreenedPattern pattern = new ScreenedPattern(Pattern.compile("straße küsten", FLAGS));
    for (String line : List.of("Straße Küsten", "STRAßE KÜSTEN", "\u017Ftraße \u212Aüsten")) {
      assertTrue(pattern.pattern().matcher(line).find(), line);
      assertTrue(pattern.in(line, ScreenedPattern.folded(line)), line);
    }
    assertFalse(pattern.in("strasse", ScreenedPattern.folded("strasse")));
  }
}
