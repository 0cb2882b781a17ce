package org.waybill.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes what {@link FlatTable} and its likes read where it lies: numbers little-endian, characters
 * as UTF-16.
 */
final class FlatWriter {
  private final OutputStream out;
  private int position;

  FlatWriter(OutputStream out) {
    this.out = out;
  }

  /** Where the next byte goes. */
  int position() {
    return position;
  }

  void bytes(byte[] bytes) throws IOException {
    out.write(bytes);
    position = Math.addExact(position, bytes.length);
  }

  void ints(int... numbers) throws IOException {
    byte[] bytes = new byte[Integer.BYTES * numbers.length];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(numbers);
    bytes(bytes);
  }

  void floats(float... numbers) throws IOException {
    byte[] bytes = new byte[Float.BYTES * numbers.length];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(numbers);
    bytes(bytes);
  }

  /**
   * @return where it begins
   */
  int text(String text) throws IOException {
    int start = position;
    ints(text.length());
    bytes(text.getBytes(StandardCharsets.UTF_16LE));
    align();
    return start;
  }

  /** Whoever reads numbers where they lie wants them at full words. */
  void align() throws IOException {
    bytes(new byte[-position & 3]);
  }

  /**
   * @return where it begins
   */
  int table(Map<String, Integer> numbers) throws IOException {
    int slots = Integer.highestOneBit(Math.max(1, numbers.size())) * 4;
    int[] table = new int[2 * slots];
    for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
      int hash = FlatTable.hash(entry.getKey());
      int slot = hash & slots - 1;
      while (table[2 * slot + 1] != 0) {
        slot = slot + 1 & slots - 1;
      }
      table[2 * slot] = hash;
      table[2 * slot + 1] = position;
      ints(entry.getValue());
      text(entry.getKey());
    }
    int start = position;
    ints(numbers.size(), slots);
    ints(table);
    return start;
  }
}
