package org.waybill.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsTest {
  @TempDir(factory = MemoryFolder.class)
  Path temp;

  /** Few different numbers, some of them below zero, so that rows repeat and signs matter. */
  private static long number(Random random) {
    return (random.nextInt(5) - 2) * 0x1234_5678_9abcL;
  }

  private void comesSorted(int count, int chunk) throws IOException {
    TreeSet<long[]> expected = new TreeSet<>(Arrays::compareUnsigned);
    Random random = new Random(count);
    try (Rows rows = new Rows(temp, chunk)) {
      for (int i = 0; i < count; i++) {
        long[] row = Stream.generate(() -> number(random)).limit(4).mapToLong(n -> n).toArray();
        expected.add(new long[] {row[2], row[3], row[1], row[0]});
        rows.add(row);
      }
      // Twice, since each index walks over the same rows.
      rows.sorted(0, 1, 2, 3);
      same(expected.iterator(), rows.sorted(2, 3, 1, 0));
    }
    try (Stream<Path> left = Files.list(temp)) {
      assertEquals(List.of(), left.toList());
    }
  }

  private static void same(Iterator<long[]> expected, Iterator<long[]> found) {
    List<long[]> rows = ImmutableList.copyOf(found);
    assertArrayEquals(ImmutableList.copyOf(expected).toArray(), rows.toArray());
  }

  @Test
  void eachRowComesOnceAndSortedHoweverManyFitIntoMemory() throws IOException {
    for (int chunk : List.of(1000, 300, 299, 100, 7)) {
      comesSorted(300, chunk);
    }
  }

  @Test
  void noRowsGiveNone() throws IOException {
    try (Rows rows = new Rows(temp, 10)) {
      assertFalse(rows.sorted(3, 2, 1, 0).hasNext());
    }
  }
}
