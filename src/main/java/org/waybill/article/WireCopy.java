package org.waybill.article;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Undoes what feeds do to agency copy: slugs before the dateline, lost paragraph ends, signatures.
 */
final class WireCopy {

  private static final Pattern DATELINE =
      Pattern.compile(
          "\\p{Lu}[\\p{Lu} .,'’-]{2,40},? [^()]{0,16}\\([^)]{2,40}\\)\\s?(--|[—–-])\\s");
  private static final Pattern SLUG =
      Pattern.compile("^\\(?(\\(?LEAD\\)|\\d(ST|ND|RD|TH) LD|\\(URGENT\\)|\\(ATTN)");
  private static final Pattern SIGNATURE =
      Pattern.compile("\\s*[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+\\s*(\\(END\\))?$");
  private static final Pattern RUN_ON =
      Pattern.compile(
          "(?<=\\p{Ll}{3}[.!?]|\\p{Ll}{2}[.!?][”\"]|\\p{Ll}\\))(?=[“\"]?\\p{Lu}\\p{L}*[\\s,’'.])");
  private static final int LONG = 60;

  private WireCopy() {}

  /** The paragraphs of one line of the page; none of them blank. */
  static List<String> paragraphs(String line) {
    String text = line;
    Matcher dateline = DATELINE.matcher(text);
    if (SLUG.matcher(text).find() && dateline.find()) {
      text = text.substring(dateline.start());
    }
    text = SIGNATURE.matcher(text).replaceFirst("");
    if (Block.count(text) < LONG) {
      return text.isBlank() ? List.of() : List.of(text);
    }
    return RUN_ON.splitAsStream(text).map(String::strip).filter(part -> !part.isEmpty()).toList();
  }
}
