package org.waybill.article.intake;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;

/**
 * Comma-separated values, the first row naming the columns; semicolons and tabs do as well. Holds
 * one row at a time.
 */
public final class CsvReader implements PageReader {

  private static final char[] SEPARATORS = {',', ';', '\t'};

  private final RecordPage records;

  public CsvReader(RecordPage records) {
    this.records = records;
  }

  @Override
  public void read(Source source, Consumer<Draft> drafts, Consumer<Problem> problems) {
    try {
      CSVFormat format =
          CSVFormat.DEFAULT
              .builder()
              .setDelimiter(separator(source.head()))
              .setLenientEof(true)
              .setTrailingData(true)
              .get();
      try (Row row = new Row(new InputStreamReader(source.open(), StandardCharsets.UTF_8));
          CSVParser parser = CSVParser.parse(row, format)) {
        rows(source, parser, row, drafts, problems);
      }
    } catch (UncheckedIOException e) {
      problems.accept(SourceText.unreadable(source, e.getCause()));
    } catch (IOException e) {
      problems.accept(SourceText.unreadable(source, e));
    }
  }

  private void rows(
      Source source,
      CSVParser parser,
      Row row,
      Consumer<Draft> drafts,
      Consumer<Problem> problems) {
    Iterator<CSVRecord> rows = parser.iterator();
    if (!rows.hasNext()) {
      problems.accept(source.problem(Code.FILE_EMPTY, "it holds no rows"));
      return;
    }
    List<String> columns = new ArrayList<>();
    rows.next().forEach(name -> columns.add(name.replace("\uFEFF", "").strip()));
    if (!records.readable(columns)) {
      problems.accept(
          source.problem(Code.COLUMNS_UNKNOWN, 1, "no column of text among " + columns));
      return;
    }
    while (true) {
      row.begin();
      long line = parser.getCurrentLineNumber() + 1;
      if (!rows.hasNext()) {
        return;
      }
      CSVRecord record = rows.next();
      if (record.size() != columns.size()) {
        String what = "it has " + record.size() + " values for " + columns.size() + " columns";
        problems.accept(source.problem(Code.RECORD_BROKEN, line, what));
        continue;
      }
      Map<String, String> fields = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        fields.putIfAbsent(columns.get(i), record.get(i));
      }
      if (fields.values().stream().anyMatch(value -> value.indexOf('\uFFFD') >= 0)) {
        String what = "some characters are not valid UTF-8";
        problems.accept(source.problem(Code.CHARACTERS_LOST, line, what));
      }
      drafts.accept(
          new Draft(source.origin(line), found -> records.page(source, line, fields, found)));
    }
  }

  /** The separator that the first line has most of. */
  private static char separator(byte[] head) {
    String first = new String(head, StandardCharsets.UTF_8).split("\\R", 2)[0];
    char best = SEPARATORS[0];
    for (char c : SEPARATORS) {
      best = count(first, c) > count(first, best) ? c : best;
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  /** Stops a row that does not end, as one does whose quotation mark was lost. */
  private static final class Row extends FilterReader {

    private long read;

    Row(Reader in) {
      super(in);
    }

    void begin() {
      read = 0;
    }

    @Override
    public int read() throws IOException {
      return counted(super.read(), 1);
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
      int got = super.read(buffer, from, length);
      return counted(got, got);
    }

    private int counted(int result, int more) throws IOException {
      read += Math.max(0, more);
      if (read > SourceText.LARGEST) {
        throw new Source.TooLongException("a row of it does not end");
      }
      return result;
    }
  }
}
