package org.waybill.mention.words;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.List;
import java.util.Optional;

/** The phrases of one kind in a word file; at a place in a sentence the longest one is found. */
public final class Lexemes {

  /**
   * A phrase found.
   *
   * @param end index of the piece behind it
   */
  public record Hit(int end, WordTable.Row row) {}

  private final ListMultimap<String, WordTable.Row> byFirstWord;

  private Lexemes(ListMultimap<String, WordTable.Row> byFirstWord) {
    this.byFirstWord = byFirstWord;
  }

  /** Phrases stand in the second column, words separated by one blank. */
  public static Lexemes of(WordTable table, String kind) {
    ImmutableListMultimap.Builder<String, WordTable.Row> rows = ImmutableListMultimap.builder();
    for (WordTable.Row row : table.of(kind)) {
      rows.put(row.words(1).get(0), row);
    }
    return new Lexemes(rows.build());
  }

  public Optional<Hit> at(Pieces pieces, int at) {
    Hit longest = null;
    for (WordTable.Row row : byFirstWord.get(pieces.lower(at))) {
      List<String> words = row.words(1);
      boolean longer = longest == null || at + words.size() > longest.end();
      if (longer && pieces.startsWith(at, words)) {
        longest = new Hit(at + words.size(), row);
      }
    }
    return Optional.ofNullable(longest);
  }

  public boolean isAt(Pieces pieces, int at) {
    return at(pieces, at).isPresent();
  }

  /** Whether one of the phrases ends right before that place. */
  public boolean endsAt(Pieces pieces, int end) {
    for (int start = Math.max(0, end - 3); start < end; start++) {
      if (at(pieces, start).filter(hit -> hit.end() == end).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
