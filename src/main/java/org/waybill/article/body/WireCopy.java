package org.waybill.article.body;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waybill.article.phrase.LineShape;
import org.waybill.article.phrase.PatternFile;

/**
 * Undoes what feeds do to agency copy: slugs before the dateline, lost paragraph ends, signatures.
 */
public final class WireCopy {

  private static final PatternFile MARKS = new PatternFile("wire.txt");
  private static final Pattern DATELINE =
      Pattern.compile(
          "\\p{Lu}[\\p{Lu} .,'’-]{2,40},? [^()]{0,16}\\([^)]{2,40}\\)\\s?(--|[—–-])\\s");
  private static final Pattern RUN_ON =
      Pattern.compile(
          "(?<=\\p{Ll}{3}[.!?]|\\p{Ll}{2}[.!?][”\"]|\\p{Ll}\\))(?=[“\"]?\\p{Lu}\\p{L}*[\\s,’'.])");
  private static final int LONG = 60;
  private static final int TAIL = 120;
  private static final int HEAD = 1000;

  private WireCopy() {}

  /** The paragraphs of one line of the page; none of them blank. */
  public static List<String> paragraphs(String line) {
    String text = line;
    Matcher dateline = DATELINE.matcher(text.substring(0, Math.min(HEAD, text.length())));
    if (MARKS.in("slug", text) && dateline.find()) {
      text = text.substring(dateline.start());
    }
    int tail = Math.max(0, text.length() - TAIL);
    text = text.substring(0, tail) + MARKS.without("signature", text.substring(tail));
    if (LineShape.count(text) < LONG) {
      return text.isBlank() ? List.of() : List.of(text);
    }
    List<String> parts = new ArrayList<>();
    int from = 0;
    Matcher runOn = RUN_ON.matcher(text).useTransparentBounds(true);
    for (int i = 1; i < text.length(); i++) {
      if (mayEnd(text.charAt(i - 1)) && runOn.region(i, text.length()).lookingAt()) {
        parts.add(text.substring(from, i).strip());
        from = i;
      }
    }
    parts.add(text.substring(from).strip());
    return parts.stream().filter(part -> !part.isEmpty()).toList();
  }

  private static boolean mayEnd(char c) {
    return c < 'A' ? ".!?\")".indexOf(c) >= 0 : c == '”';
  }

  /** A headline without the marks by which text files label it. */
  static String unlabelled(String headline) {
    return headline.length() > HEAD
        ? headline.strip()
        : MARKS.without("label", headline.strip()).strip();
  }
}
