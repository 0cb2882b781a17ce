package org.waybill.mention.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waybill.mention.words.WordTable;

/**
 * One way of putting time words together, a line of {@code times.tsv}.
 *
 * @param fixed slot values that the line itself gives
 */
record TimeRule(
    Place place, TimeMeaning meaning, List<Element> elements, Map<String, String> fixed) {

  private static final Pattern TAGGED = Pattern.compile("(.+)/([A-Z]+)");

  /** Where the rule may be used. */
  enum Place {
    /** By itself and inside others. */
    TIME,
    /** Only inside others. */
    INSIDE,
    /** Only by itself. */
    WHOLE;

    /** Its word in the file. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A part of a pattern. */
  sealed interface Element {
    /**
     * One of several words.
     *
     * @param tag what the part of speech must begin with; empty for any
     */
    record Word(Set<String> words, String tag, boolean optional) implements Element {}

    /** None of these words may stand here; takes up nothing. */
    record Not(Set<String> words) implements Element {}

    /** A word of a named group, or a time within the time. */
    record Slot(String name, boolean optional) implements Element {}
  }

  static TimeRule of(WordTable.Row row) {
    List<Element> elements = new ArrayList<>();
    for (String text : row.words(2)) {
      elements.add(element(text));
    }
    Map<String, String> fixed = new TreeMap<>();
    if (row.columns().size() > 3) {
      for (String pair : row.words(3)) {
        String[] sides = pair.split("=", 2);
        fixed.put(sides[0], sides.length > 1 ? sides[1] : "");
      }
    }
    Place place = Place.valueOf(row.kind().toUpperCase(Locale.ROOT));
    return new TimeRule(place, TimeMeaning.named(row), List.copyOf(elements), Map.copyOf(fixed));
  }

  private static Element element(String text) {
    if (text.startsWith("!")) {
      return new Element.Not(Set.of(text.substring(1).split("\\|")));
    }
    boolean optional = text.endsWith("?");
    String core = optional ? text.substring(0, text.length() - 1) : text;
    if (core.startsWith("{")) {
      return new Element.Slot(core.substring(1, core.length() - 1), optional);
    }
    Matcher tagged = TAGGED.matcher(core);
    boolean hasTag = tagged.matches();
    String tag = hasTag ? tagged.group(2) : "";
    String words = hasTag ? tagged.group(1) : core;
    return new Element.Word(Set.of(words.split("\\|")), tag, optional);
  }
}
