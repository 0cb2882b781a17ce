package org.waybill.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Words that say what a date means; the words are in {@code dating.txt}. */
final class DatingWords {

  private final Map<String, List<Pattern>> sections = new HashMap<>();

  DatingWords() {
    String section = "";
    for (String entry : DataFile.lines("dating.txt")) {
      if (entry.matches("\\[\\w+]")) {
        section = entry.substring(1, entry.length() - 1);
      } else {
        sections
            .computeIfAbsent(section, none -> new ArrayList<>())
            .add(
                Pattern.compile(entry, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS));
      }
    }
  }

  /** Where the last phrase of the section found in the text ends; -1 when there is none. */
  int lastEnd(String section, String text) {
    int end = -1;
    for (Pattern pattern : sections.get(section)) {
      var matcher = pattern.matcher(text);
      while (matcher.find()) {
        end = Math.max(end, matcher.end());
      }
    }
    return end;
  }

  boolean in(String section, String text) {
    return lastEnd(section, text) >= 0;
  }
}
