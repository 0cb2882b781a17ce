package org.waybill.text;

import java.nio.ByteBuffer;

/**
 * A map from words to numbers, looked up in a mapped file where it lies: nothing is loaded before
 * it is asked for. Many threads may share it.
 */
final class FlatTable {
  private static final int HEAD = 2 * Integer.BYTES;

  private final ByteBuffer file;
  private final int start;
  private final int size;
  private final int mask;

  /**
   * @param start of a table that a {@link FlatWriter} wrote; never the file's first byte
   */
  FlatTable(ByteBuffer file, int start) {
    this.file = file;
    this.start = start;
    this.size = file.getInt(start);
    this.mask = file.getInt(start + Integer.BYTES) - 1;
  }

  int size() {
    return size;
  }

  static int hash(String word) {
    int hash = word.hashCode() * 0x9E37_79B9;
    return hash ^ hash >>> 16;
  }

  int get(String word, int otherwise) {
    int hash = hash(word);
    for (int slot = hash & mask; ; slot = slot + 1 & mask) {
      int at = start + HEAD + 2 * Integer.BYTES * slot;
      int entry = file.getInt(at + Integer.BYTES);
      if (entry == 0) {
        return otherwise;
      }
      if (file.getInt(at) == hash && compare(file, entry + Integer.BYTES, word) == 0) {
        return file.getInt(entry);
      }
    }
  }

  /** How the text that begins there compares to a word, as {@link String#compareTo} does. */
  static int compare(ByteBuffer file, int start, String word) {
    int length = file.getInt(start);
    int both = Math.min(length, word.length());
    for (int i = 0; i < both; i++) {
      char here = file.getChar(start + Integer.BYTES + Character.BYTES * i);
      if (here != word.charAt(i)) {
        return here - word.charAt(i);
      }
    }
    return length - word.length();
  }

  /** The text at the buffer's position, which is moved behind it. */
  static String text(ByteBuffer in) {
    char[] letters = new char[in.getInt()];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = in.getChar();
    }
    in.position(in.position() + 3 & ~3);
    return new String(letters);
  }
}
