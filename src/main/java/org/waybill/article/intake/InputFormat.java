package org.waybill.article.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The formats that articles come in. Each may be compressed with gzip. */
public enum InputFormat {
  /** One page as plain text or Markdown, with or without front matter. */
  TEXT("txt", "text", "md", "markdown"),
  /** One page as markup. */
  HTML("html", "htm", "xhtml"),
  /** JSON objects, one a line or in a list, each an article. */
  JSONL("jsonl", "ndjson"),
  /** Comma-separated values, the first line naming the columns, each other line an article. */
  CSV("csv"),
  /** A web archive. */
  WARC("warc");

  private static final Pattern WARC_START = Pattern.compile("^WARC/\\d");
  private static final Pattern HTML_START =
      Pattern.compile(
          "^\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern OBJECT_START = Pattern.compile("^\\s*(\\[\\s*)?\\{\\s*\"");
  private static final String NOTE = "readme.";

  private final List<String> endings;

  InputFormat(String... endings) {
    this.endings = List.of(endings);
  }

  /**
   * The format that the name's ending tells, a final {@code .gz} apart; empty for any other ending
   * and for the note that explains a folder.
   */
  public static Optional<InputFormat> ofName(String file) {
    String name = file.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return name.startsWith(NOTE) || ending.equals(name)
        ? Optional.empty()
        : Arrays.stream(values()).filter(f -> f.endings.contains(ending)).findFirst();
  }

  /** The format of what opens with these bytes. Content that is beyond doubt outweighs the name. */
  public static InputFormat of(String file, byte[] head) {
    String start =
        new String(head, StandardCharsets.ISO_8859_1).replaceFirst("^\u00EF\u00BB\u00BF", "");
    Optional<InputFormat> named = ofName(file);
    if (WARC_START.matcher(start).find()) {
      return WARC;
    }
    if (HTML_START.matcher(start).find()) {
      return HTML;
    }
    return named.orElse(OBJECT_START.matcher(start).find() ? JSONL : TEXT);
  }
}
