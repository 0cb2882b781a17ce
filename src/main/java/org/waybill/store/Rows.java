package org.waybill.store;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.Iterators;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * Rows of four numbers, to be had sorted by any order of their columns. A chunk of them is held in
 * memory; what is beyond lies in files that are deleted at the end.
 */
final class Rows implements AutoCloseable {
  /** As many as fit into 100 MB while they are sorted. */
  static final int CHUNK = 1 << 20;

  private static final int COLUMNS = 4;

  /** The order that TDB2 has of them: by their bytes, which have no sign. */
  private static final Comparator<long[]> ORDER = Arrays::compareUnsigned;

  private final Path folder;
  private final int chunk;
  private final List<long[]> rows = new ArrayList<>();
  private final List<Path> spilled = new ArrayList<>();
  private final List<DataInputStream> open = new ArrayList<>();

  /**
   * @param folder for the files; it must exist
   * @param chunk how many rows to hold in memory
   */
  Rows(Path folder, int chunk) {
    this.folder = folder;
    this.chunk = chunk;
  }

  /** Adds a row, which is not copied. */
  void add(long[] row) throws IOException {
    if (rows.size() == chunk) {
      Path file = folder.resolve("rows-" + spilled.size());
      spilled.add(file);
      write(file, rows);
      rows.clear();
    }
    rows.add(row);
  }

  /**
   * All rows, each once, with their columns in that order and sorted by it: the first number says
   * which column comes first. Ends the walk before.
   *
   * @throws UncheckedIOException from the iterator, when a file cannot be read
   */
  Iterator<long[]> sorted(int... order) throws IOException {
    closeAll();
    List<Iterator<long[]>> runs = new ArrayList<>();
    for (Path file : spilled) {
      List<long[]> part = new ArrayList<>(chunk);
      try (DataInputStream in = input(file)) {
        Iterators.addAll(part, read(in));
      }
      Path run = folder.resolve(file.getFileName() + "-sorted");
      write(run, inOrder(part, order));
      open.add(input(run));
      runs.add(read(open.get(open.size() - 1)));
    }
    runs.add(inOrder(rows, order).iterator());
    return distinct(Iterators.mergeSorted(runs, ORDER));
  }

  private static List<long[]> inOrder(List<long[]> rows, int... order) {
    long[][] turned = new long[rows.size()][];
    for (int i = 0; i < turned.length; i++) {
      long[] row = rows.get(i);
      turned[i] = new long[] {row[order[0]], row[order[1]], row[order[2]], row[order[3]]};
    }
    Arrays.parallelSort(turned, ORDER);
    return Arrays.asList(turned);
  }

  private static Iterator<long[]> distinct(Iterator<long[]> sorted) {
    return new AbstractIterator<>() {
      private long[] last;

      @Override
      protected long[] computeNext() {
        while (sorted.hasNext()) {
          long[] next = sorted.next();
          if (!Arrays.equals(next, last)) {
            last = next;
            return next;
          }
        }
        return endOfData();
      }
    };
  }

  private static void write(Path file, List<long[]> rows) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      for (long[] row : rows) {
        for (long number : row) {
          out.writeLong(number);
        }
      }
    }
  }

  private static DataInputStream input(Path file) throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
  }

  private static Iterator<long[]> read(DataInputStream in) {
    return new AbstractIterator<>() {
      @Override
      protected long[] computeNext() {
        try {
          if (in.available() == 0) {
            return endOfData();
          }
          long[] row = new long[COLUMNS];
          for (int i = 0; i < COLUMNS; i++) {
            row[i] = in.readLong();
          }
          return row;
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }

  private void closeAll() throws IOException {
    for (DataInputStream in : open) {
      in.close();
    }
    open.clear();
  }

  @Override
  public void close() throws IOException {
    closeAll();
    for (Path file : spilled) {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder.resolve(file.getFileName() + "-sorted"));
    }
  }
}
