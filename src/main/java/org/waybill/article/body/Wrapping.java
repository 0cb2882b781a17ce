package org.waybill.article.body;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.waybill.article.page.Page;
import org.waybill.article.phrase.LineShape;

/** Tells paragraphs wrapped over several lines from paragraphs that are one line each. */
final class Wrapping {

  private static final int NARROWEST = 45;
  private static final int WIDEST = 110;
  private static final int RAGGED = 24;
  private static final int SENTENCE = 12;

  private Wrapping() {}

  /** The lines with letters in page order; each inner list is one paragraph, mostly of one line. */
  static List<List<Page.Row>> runs(List<Page.Row> rows) {
    List<List<Page.Row>> runs = new ArrayList<>();
    List<Page.Row> run = new ArrayList<>();
    for (Page.Row row : rows) {
      if (row.blank() || !row.label().isEmpty()) {
        close(run, runs);
        run = new ArrayList<>();
      } else {
        run.add(row);
      }
    }
    close(run, runs);
    return runs;
  }

  private static void close(List<Page.Row> run, List<List<Page.Row>> runs) {
    if (wrapped(run)) {
      runs.add(run);
      return;
    }
    int next;
    for (int i = 0; i < run.size(); i = next) {
      next = sentenceEnd(run, i);
      runs.add(run.subList(i, next));
    }
  }

  /** Where a sentence that links have cut into lines is over; the next line when there is none. */
  private static int sentenceEnd(List<Page.Row> run, int from) {
    int end = from + 1;
    while (end < run.size()
        && !LineShape.endsSentence(run.get(end - 1).text().strip())
        && goesOn(run.get(end))) {
      end++;
    }
    String text = text(run.subList(from, end));
    boolean sentence = LineShape.endsSentence(text) && LineShape.count(text) >= SENTENCE;
    return sentence && Character.isUpperCase(text.codePointAt(0)) ? end : from + 1;
  }

  private static boolean goesOn(Page.Row row) {
    int first = row.text().strip().codePointAt(0);
    return Character.isLowerCase(first) || first == ',' || first == '.' || first == ';';
  }

  /**
   * All lines but the last are about as long, and one at least goes on in the middle of a sentence.
   */
  private static boolean wrapped(List<Page.Row> run) {
    if (run.size() < 2) {
      return false;
    }
    List<Integer> lengths =
        run.subList(0, run.size() - 1).stream()
            .map(row -> row.text().stripTrailing().length())
            .toList();
    int shortest = lengths.stream().mapToInt(i -> i).min().orElse(0);
    int longest = lengths.stream().mapToInt(i -> i).max().orElse(0);
    boolean goesOn = run.subList(1, run.size()).stream().anyMatch(Wrapping::goesOn);
    return goesOn && shortest >= NARROWEST && longest <= WIDEST && longest - shortest <= RAGGED;
  }

  /** The words of one paragraph, no-break spaces made plain. */
  static String text(List<Page.Row> rows) {
    return rows.stream()
        .map(row -> row.text().replace('\u00A0', ' ').strip())
        .collect(Collectors.joining(" "));
  }
}
