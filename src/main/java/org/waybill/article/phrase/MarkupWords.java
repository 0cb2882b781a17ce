package org.waybill.article.phrase;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the names of elements, roles and classes say of the text in them; see markup.txt. */
public final class MarkupWords {

  public static final String NOT_TEXT = "not text";
  private static final String STORY = "story";
  private static final int LONGEST = 400;
  private static final int MOST_PARTS = 4;
  private static final Pattern EDGE =
      Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
  private static final Pattern HIDDEN =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

  private final Map<String, String> reasons = new HashMap<>();
  private final Set<String> story = new HashSet<>();

  public MarkupWords() {
    String section = "";
    for (String entry : DataFile.lines("markup.txt")) {
      if (entry.startsWith("[")) {
        section = entry.substring(1, entry.length() - 1);
      } else if (section.equals(STORY)) {
        story.add(entry.toLowerCase(Locale.ROOT));
      } else {
        reasons.putIfAbsent(entry, section);
      }
    }
  }

  /**
   * Why the text of the element is no part of a story; empty when nothing says so.
   *
   * @param seen what the classes of elements of the same page were found to say; grows
   */
  public Optional<String> reason(Element element, Map<String, Optional<String>> seen) {
    String named = reasons.get("tag " + element.normalName());
    if (named == null) {
      named = reasons.get("role " + element.attr("role").toLowerCase(Locale.ROOT));
    }
    if (named == null && hidden(element)) {
      named = "not shown";
    }
    return Optional.ofNullable(named)
        .or(() -> seen.computeIfAbsent(element.attr("class"), this::byName))
        .or(() -> seen.computeIfAbsent(element.attr("id"), this::byName));
  }

  private static boolean hidden(Element element) {
    return element.attributesSize() > 0
        && (element.hasAttr("hidden") || HIDDEN.matcher(element.attr("style")).find());
  }

  private Optional<String> byName(String names) {
    if (names.isEmpty() || names.length() > LONGEST) {
      return Optional.empty();
    }
    for (String name : names.split("\\s+")) {
      String found = named(EDGE.split(name));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private String named(String[] parts) {
    for (int i = 0; i < parts.length; i++) {
      StringBuilder word = new StringBuilder("word ");
      for (int j = i; j < Math.min(parts.length, i + MOST_PARTS); j++) {
        word.append(j > i ? "-" : "").append(parts[j].toLowerCase(Locale.ROOT));
        String reason = reasons.get(word.toString());
        if (reason != null) {
          return reason;
        }
      }
    }
    return null;
  }

  /** Whether the markup names the element as the one that holds a story's paragraphs. */
  public boolean story(Element element) {
    if (story.contains("item " + element.attr("itemprop").toLowerCase(Locale.ROOT))) {
      return true;
    }
    String classes = element.attr("class") + " " + element.attr("id");
    for (String name : classes.toLowerCase(Locale.ROOT).split("\\s+", MOST_PARTS * 4)) {
      if (story.contains("class " + name)) {
        return true;
      }
    }
    return false;
  }
}
