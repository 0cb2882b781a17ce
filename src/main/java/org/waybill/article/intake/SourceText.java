package org.waybill.article.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;

/** Turns the bytes of a file into characters, or into a problem that says why not. */
public final class SourceText {

  /** In bytes. The longest reports are under one megabyte. */
  public static final int LARGEST = 16 << 20;

  private static final char REPLACEMENT = '\uFFFD';

  private SourceText() {}

  /**
   * The text of the source, UTF-8, without a byte order mark; characters that no exchange format
   * allows (lone surrogates, noncharacters) are replaced one for one by U+FFFD. Empty after a
   * problem was reported.
   */
  static Optional<String> read(Source source, Consumer<Problem> problems) {
    return bytes(source, problems).flatMap(bytes -> text(bytes, source, problems));
  }

  /** All that the source holds, unpacked. Empty after a problem was reported. */
  static Optional<byte[]> bytes(Source source, Consumer<Problem> problems) {
    byte[] bytes;
    try (InputStream in = source.open()) {
      bytes = in.readNBytes(LARGEST + 1);
    } catch (IOException e) {
      problems.accept(unreadable(source, e));
      return Optional.empty();
    }
    if (bytes.length > LARGEST) {
      String limit = "it holds more than " + (LARGEST >> 20) + " megabytes";
      return problem(problems, Code.FILE_TOO_LARGE, source, limit);
    }
    return Optional.of(bytes);
  }

  /** What stopped the reading: the place, the packing, or the size. */
  public static Problem unreadable(Source source, IOException e) {
    if (e instanceof Source.TooLongException) {
      return source.problem(Code.FILE_TOO_LARGE, e.getMessage());
    }
    if (e instanceof EOFException) {
      return source.problem(Code.FILE_DAMAGED, "what is packed in it ends too early");
    }
    return e instanceof ZipException
        ? source.problem(Code.FILE_DAMAGED, "what is packed in it is not as it was written")
        : source.problem(Code.FILE_UNREADABLE, "it could not be read: " + reason(e));
  }

  private static Optional<String> text(byte[] bytes, Source file, Consumer<Problem> problems) {
    if (startsUtf16(bytes)) {
      return problem(problems, Code.FILE_NOT_UTF8, file, "it is marked as UTF-16");
    }
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return problem(problems, Code.FILE_BINARY, file, "byte " + (i + 1) + " is zero");
      }
    }
    return decode(bytes, file, problems).flatMap(text -> notBlank(text, file, problems));
  }

  private static Optional<String> notBlank(String text, Source file, Consumer<Problem> problems) {
    return text.isBlank()
        ? problem(problems, Code.FILE_EMPTY, file, "it holds no letters")
        : Optional.of(text);
  }

  private static Optional<String> decode(byte[] bytes, Source file, Consumer<Problem> problems) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isUnderflow()) {
        break;
      }
      if (!encodedSurrogate(bytes, in.position())) {
        String what = "the byte at position " + (in.position() + 1) + " does not belong there";
        return problem(problems, Code.FILE_NOT_UTF8, file, what);
      }
      out.put(REPLACEMENT);
      in.position(in.position() + 3);
    }
    return Optional.of(clean(out.flip()));
  }

  /** A surrogate written as three bytes: broken software does so; the rest of the file is sound. */
  private static boolean encodedSurrogate(byte[] bytes, int at) {
    return at + 2 < bytes.length
        && (bytes[at] & 0xFF) == 0xED
        && (bytes[at + 1] & 0xE0) == 0xA0
        && (bytes[at + 2] & 0xC0) == 0x80;
  }

  private static String clean(CharBuffer characters) {
    int from = characters.length() > 0 && characters.charAt(0) == '\uFEFF' ? 1 : 0;
    return clean(characters.subSequence(from, characters.length()).toString());
  }

  /** The same with noncharacters and surrogates without their other half replaced. */
  static String clean(String characters) {
    int bad = misplaced(characters, 0);
    if (bad < 0) {
      return characters;
    }
    StringBuilder text = new StringBuilder(characters);
    for (; bad >= 0; bad = misplaced(characters, bad + 1)) {
      text.setCharAt(bad, REPLACEMENT);
    }
    return text.toString();
  }

  /** The first noncharacter or lone surrogate from there on; -1 when there is none. */
  private static int misplaced(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < Character.MIN_SURROGATE) {
        continue;
      }
      if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c) || c >= '\uFFFE' || (c >= '\uFDD0' && c <= '\uFDEF')) {
        return i;
      }
    }
    return -1;
  }

  private static boolean startsUtf16(byte[] bytes) {
    return bytes.length > 1
        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName().replace("Exception", "");
  }

  private static <T> Optional<T> problem(
      Consumer<Problem> problems, Code code, Source file, String what) {
    problems.accept(file.problem(code, what));
    return Optional.empty();
  }
}
