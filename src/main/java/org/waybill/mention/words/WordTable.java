package org.waybill.mention.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a word file: columns separated by tabs, the first column saying what the row is.
 * Empty lines and lines that start with {@code #} are left out.
 */
public record WordTable(List<Row> rows) {

  /**
   * One line.
   *
   * @param columns at least one; the first is the row's kind
   */
  public record Row(String file, int line, List<String> columns) {

    public String kind() {
      return columns.get(0);
    }

    /** Column by number, from 0; a missing one names the line, for whoever edits the file. */
    public String column(int number) {
      if (number >= columns.size()) {
        throw new IllegalArgumentException(place() + " has no column " + (number + 1));
      }
      return columns.get(number);
    }

    public List<String> words(int number) {
      return List.of(column(number).split(" "));
    }

    public String place() {
      return file + " line " + line;
    }
  }

  public WordTable {
    rows = List.copyOf(rows);
  }

  /** Reads a file that lies beside that class; its absence is a fault of the packaging. */
  public static WordTable read(Class<?> beside, String file) {
    try (InputStream stream = beside.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("word file missing from the jar: " + file);
      }
      return new WordTable(rows(file, stream));
    } catch (IOException e) {
      throw new UncheckedIOException("word file could not be read: " + file, e);
    }
  }

  public List<Row> of(String kind) {
    return rows.stream().filter(row -> row.kind().equals(kind)).toList();
  }

  private static List<Row> rows(String file, InputStream stream) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(new Row(file, number, List.of(line.strip().split("\t+"))));
      }
    }
    return rows;
  }
}
