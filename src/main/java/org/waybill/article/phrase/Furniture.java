package org.waybill.article.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows the standing phrases of web pages; the phrases are in {@code furniture.txt}. */
public final class Furniture {

  /** What follows from a standing phrase; the meaning of each is in the head of the phrase file. */
  public enum Kind {
    CLOSE("the end of the story"),
    ASIDE("the head of a list of links"),
    DROP("a standing phrase of web pages"),
    BYLINE("byline"),
    CREDIT("picture credit");

    public final String reason;

    Kind(String reason) {
      this.reason = reason;
    }
  }

  private static final int MOST_WORDS = 30;
  private static final int SENTENCE = 7;
  private static final int LINKED = 4;
  private static final int LONGEST = 1000;
  private static final String MARKS = "'@#_&-";
  private static final Pattern SECTION = Pattern.compile("\\[(\\w+) (\\w+)]");

  private final Map<String, Kind> lines = new HashMap<>();
  private final Map<String, Kind> starts = new HashMap<>();
  private final Map<String, Kind> parts = new HashMap<>();
  private final Map<Kind, List<ScreenedPattern>> patterns = new EnumMap<>(Kind.class);
  private final Set<String> address = new HashSet<>();
  private int longestStart;

  public Furniture() {
    Kind kind = Kind.DROP;
    String how = "line";
    for (String entry : DataFile.lines("furniture.txt")) {
      var section = SECTION.matcher(entry);
      if (section.matches()) {
        kind = Kind.valueOf(section.group(1).toUpperCase(Locale.ROOT));
        how = section.group(2);
      } else {
        add(kind, how, entry);
      }
    }
  }

  private void add(Kind kind, String how, String phrase) {
    switch (how) {
      case "line" -> lines.putIfAbsent(normal(phrase), kind);
      case "start" -> {
        if (phrase.endsWith(":")) {
          add(
              kind,
              "pattern",
              "^" + Pattern.quote(phrase.substring(0, phrase.length() - 1)) + "\\s*:");
          return;
        }
        starts.putIfAbsent(normal(phrase), kind);
        longestStart = Math.max(longestStart, normal(phrase).split(" ").length);
      }
      case "words" -> address.add(phrase);
      case "part" -> parts.putIfAbsent(normal(phrase), kind);
      case "pattern" ->
          patterns
              .computeIfAbsent(kind, none -> new ArrayList<>())
              .add(
                  new ScreenedPattern(
                      Pattern.compile(
                          phrase, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS)));
      default -> throw new IllegalArgumentException("furniture.txt: no such comparison: " + how);
    }
  }

  /** The kind of the line; empty when no phrase is met. Whole lines are tried before beginnings. */
  public Optional<Kind> kind(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    String normal = normal(line);
    Kind whole = lines.get(normal);
    if (whole != null) {
      return Optional.of(whole);
    }
    String[] words = normal.split(" ");
    String folded = ScreenedPattern.folded(line);
    for (Kind kind : List.of(Kind.CLOSE, Kind.CREDIT, Kind.BYLINE, Kind.DROP)) {
      if (words.length <= (kind == Kind.DROP ? MOST_WORDS : 2 * MOST_WORDS)
          && matches(kind, line, folded)) {
        return Optional.of(kind);
      }
    }
    if (words.length > MOST_WORDS || statement(line, words)) {
      return Optional.empty();
    }
    StringBuilder start = new StringBuilder();
    Kind longest = null;
    for (int i = 0; i < Math.min(words.length, longestStart); i++) {
      start.append(i == 0 ? "" : " ").append(words[i]);
      longest = starts.getOrDefault(start.toString(), longest);
    }
    if (longest != null) {
      return Optional.of(longest == Kind.ASIDE && single(line) ? Kind.DROP : longest);
    }
    String spaced = " " + normal + " ";
    return parts.entrySet().stream()
        .filter(part -> normal.contains(part.getKey()))
        .filter(part -> spaced.contains(" " + part.getKey() + " "))
        .map(Map.Entry::getValue)
        .min(Kind::compareTo);
  }

  /** A link that follows on the same line as its announcement, so that no list need follow. */
  private static boolean single(String line) {
    int colon = line.indexOf(':');
    return colon > 0 && LineShape.count(line.substring(colon + 1).strip()) >= LINKED;
  }

  /** A full sentence that does not speak to the reader. */
  private boolean statement(String line, String[] words) {
    return words.length >= SENTENCE
        && LineShape.endsSentence(line)
        && !LineShape.cutOff(line)
        && Arrays.stream(words).noneMatch(address::contains);
  }

  private boolean matches(Kind kind, String line, String folded) {
    for (ScreenedPattern pattern : patterns.getOrDefault(kind, List.of())) {
      if (pattern.in(line, folded)) {
        return true;
      }
    }
    return false;
  }

  /** Lower case, straight quotes, no digits, and no punctuation but hyphens and apostrophes. */
  public static String normal(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    StringBuilder normal = new StringBuilder(lower.length());
    int end = 0;
    for (int i = 0; i < lower.length(); i += Character.charCount(lower.codePointAt(i))) {
      int c = lower.codePointAt(i);
      boolean quote = c == '’' || c == '‘';
      if (c >= 'a' && c <= 'z' || quote || MARKS.indexOf(c) >= 0 || Character.isLetter(c)) {
        normal.append(end < i && !normal.isEmpty() ? " " : "");
        normal.appendCodePoint(quote ? '\'' : c);
        end = i + Character.charCount(c);
      }
    }
    return normal.toString();
  }
}
