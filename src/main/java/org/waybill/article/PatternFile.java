package org.waybill.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of regular expressions in named sections; a line {@code [name]} opens a section. */
final class PatternFile {

  private static final Pattern SECTION = Pattern.compile("\\[(\\w+)]");

  private final Map<String, List<Pattern>> sections = new HashMap<>();

  /** Expressions in which the case of letters does not matter. */
  PatternFile(String file) {
    this(file, Pattern.CASE_INSENSITIVE, entry -> entry);
  }

  /**
   * @param flags of {@link Pattern}
   * @param change made to each expression before it is compiled
   */
  PatternFile(String file, int flags, UnaryOperator<String> change) {
    String section = "";
    for (String entry : DataFile.lines(file)) {
      Matcher name = SECTION.matcher(entry);
      if (name.matches()) {
        section = name.group(1);
        sections.put(section, new ArrayList<>());
      } else {
        sections
            .get(section)
            .add(Pattern.compile(change.apply(entry), flags | Pattern.UNICODE_CHARACTER_CLASS));
      }
    }
  }

  List<Pattern> section(String name) {
    List<Pattern> patterns = sections.get(name);
    if (patterns == null) {
      throw new IllegalArgumentException("no section [" + name + "]");
    }
    return List.copyOf(patterns);
  }

  /** Where the last match of the section found in the text ends; -1 when there is none. */
  int lastEnd(String section, String text) {
    int end = -1;
    for (Pattern pattern : section(section)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        end = Math.max(end, matcher.end());
      }
    }
    return end;
  }

  boolean in(String section, String text) {
    return lastEnd(section, text) >= 0;
  }

  /** The text without anything that the section matches. */
  String without(String section, String text) {
    String rest = text;
    for (Pattern pattern : section(section)) {
      rest = pattern.matcher(rest).replaceAll("");
    }
    return rest;
  }
}
