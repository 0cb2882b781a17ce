package org.waybill.article.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of regular expressions in named sections; a line {@code [name]} opens a section. */
public final class PatternFile {

  private static final Pattern SECTION = Pattern.compile("\\[(\\w+)]");

  private final Map<String, List<ScreenedPattern>> sections = new HashMap<>();

  /** Expressions in which the case of letters does not matter. */
  public PatternFile(String file) {
    this(file, Pattern.CASE_INSENSITIVE, entry -> entry);
  }

  /**
   * @param flags of {@link Pattern}
   * @param change made to each expression before it is compiled
   */
  public PatternFile(String file, int flags, UnaryOperator<String> change) {
    String section = "";
    for (String entry : DataFile.lines(file)) {
      Matcher name = SECTION.matcher(entry);
      if (name.matches()) {
        section = name.group(1);
        sections.put(section, new ArrayList<>());
      } else {
        sections
            .get(section)
            .add(
                new ScreenedPattern(
                    Pattern.compile(change.apply(entry), flags | Pattern.UNICODE_CHARACTER_CLASS)));
      }
    }
  }

  /** The expressions of the section that may match in the text; no other one does. */
  public List<Pattern> section(String name, String text) {
    List<ScreenedPattern> patterns = sections.get(name);
    if (patterns == null) {
      throw new IllegalArgumentException("no section [" + name + "]");
    }
    String folded = ScreenedPattern.folded(text);
    List<Pattern> found = new ArrayList<>();
    for (ScreenedPattern pattern : patterns) {
      if (pattern.mayBeIn(folded)) {
        found.add(pattern.pattern());
      }
    }
    return found;
  }

  /** Where the last match of the section found in the text ends; -1 when there is none. */
  public int lastEnd(String section, String text) {
    int end = -1;
    for (Pattern pattern : section(section, text)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        end = Math.max(end, matcher.end());
      }
    }
    return end;
  }

  public boolean in(String section, String text) {
    for (Pattern pattern : section(section, text)) {
      if (pattern.matcher(text).find()) {
        return true;
      }
    }
    return false;
  }

  /** The text without anything that the section matches. */
  public String without(String section, String text) {
    String rest = text;
    for (Pattern pattern : section(section, text)) {
      rest = pattern.matcher(rest).replaceAll("");
    }
    return rest;
  }
}
