package org.waybill.article.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;

/** Turns the bytes of a page of markup into characters. */
final class PageBytes {

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:<meta[^>]{0,200}?charset|<\\?xml[^>]{0,100}?encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);

  /** Declarations stand near the top; the standard asks for the first kilobyte. */
  private static final int TOP = 8192;

  private static final int DAMAGED = 100;

  private static final char LOST = '\uFFFD';

  private PageBytes() {}

  /**
   * The characters: by the byte order mark; as UTF-8 when the bytes are valid UTF-8, which letters
   * of another charset hardly ever are; else by the charset declared outside or within. Empty after
   * a problem was reported.
   *
   * @param declared the charset that came with the page, as in its HTTP header; may be empty
   */
  static Optional<String> text(
      byte[] bytes, String declared, Source source, Consumer<Problem> problems) {
    Charset marked = mark(bytes);
    if (marked == null && zero(bytes)) {
      problems.accept(source.problem(Code.FILE_BINARY, "it holds bytes of value zero"));
      return Optional.empty();
    }
    String unmarked = marked == null ? new String(bytes, StandardCharsets.UTF_8) : "";
    boolean whole = unmarked.indexOf(LOST) < 0;
    if (marked == null && unmarked.length() < bytes.length && (whole || utf8(bytes))) {
      marked = StandardCharsets.UTF_8;
    }
    Charset charset = marked != null ? marked : charset(declared, bytes);
    if (charset == null) {
      String what = "it is not valid UTF-8, and no other known charset is declared";
      problems.accept(source.problem(Code.CHARSET_UNKNOWN, what));
      return Optional.empty();
    }
    boolean decoded = !unmarked.isEmpty() && charset.equals(StandardCharsets.UTF_8);
    String text = decoded ? unmarked : new String(bytes, charset);
    long lost = decoded && whole ? 0 : text.chars().filter(c -> c == LOST).count();
    if (lost * DAMAGED > text.length()) {
      String what = "it is declared as " + charset + ", which it is not";
      problems.accept(source.problem(Code.CHARSET_UNKNOWN, what));
      return Optional.empty();
    }
    if (lost > 0 && marked == null) {
      String what = lost + " characters are not valid " + charset;
      problems.accept(source.problem(Code.CHARACTERS_LOST, what));
    }
    String clean = SourceText.clean(text);
    if (clean.isBlank()) {
      problems.accept(source.problem(Code.FILE_EMPTY, "it holds no letters"));
      return Optional.empty();
    }
    return Optional.of(clean.charAt(0) == '\uFEFF' ? clean.substring(1) : clean);
  }

  private static Charset mark(byte[] bytes) {
    int first = bytes.length > 1 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
    if (first == 0xFEFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (first == 0xFFFE) {
      return StandardCharsets.UTF_16LE;
    }
    boolean utf8 = first == 0xEFBB && bytes.length > 2 && (bytes[2] & 0xFF) == 0xBF;
    return utf8 ? StandardCharsets.UTF_8 : null;
  }

  private static boolean zero(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean utf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      // Another charset, or a damaged page: the declaration decides.
      return false;
    }
  }

  private static Charset charset(String declared, byte[] bytes) {
    String top = new String(bytes, 0, Math.min(TOP, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher within = DECLARED.matcher(top);
    Charset named = named(declared);
    while (named == null && within.find()) {
      named = named(within.group(1));
    }
    return named == null && ascii(bytes) ? StandardCharsets.UTF_8 : named;
  }

  private static boolean ascii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /** Pages that declare Latin 1 or ASCII mean the charset of Windows, as browsers know. */
  private static Charset named(String name) {
    try {
      Charset charset = name.isBlank() ? null : Charset.forName(name.strip());
      boolean latin =
          StandardCharsets.ISO_8859_1.equals(charset) || StandardCharsets.US_ASCII.equals(charset);
      return latin ? Charset.forName("windows-1252") : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // A name that nobody knows declares nothing.
      return null;
    }
  }
}
