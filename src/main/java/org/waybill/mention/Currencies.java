package org.waybill.mention;

import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.waybill.mention.words.Lexemes;
import org.waybill.mention.words.Pieces;
import org.waybill.mention.words.WordTable;

/** The signs and names of currencies, and the codes of ISO 4217 that they stand for. */
public final class Currencies {

  /**
   * A sign or name found.
   *
   * @param end index of the piece behind it
   * @param codes several where currencies share the word
   */
  record Hit(int end, Set<String> codes) {}

  private final Lexemes signs;
  private final Lexemes names;

  private Currencies(Lexemes signs, Lexemes names) {
    this.signs = signs;
    this.names = names;
  }

  /**
   * @param signs codes by what stands beside figures, with its capitals as they are
   * @param names codes by what is told in words, in either letter case
   */
  public static Currencies of(
      SetMultimap<String, String> signs, SetMultimap<String, String> names) {
    return new Currencies(lexemes(signs), lexemes(names));
  }

  private static Lexemes lexemes(SetMultimap<String, String> codes) {
    List<WordTable.Row> rows = new ArrayList<>();
    Multimaps.asMap(codes)
        .forEach(
            (words, of) -> {
              String pieces = Pieces.cut(words);
              String lower = pieces.toLowerCase(Locale.ROOT);
              List<String> columns = List.of("", lower, String.join(" ", of), pieces);
              rows.add(new WordTable.Row(words, 0, columns));
            });
    return Lexemes.of(new WordTable(rows), "");
  }

  /** One written word: {@code A$} is Australian money, {@code a $2 billion package} is not. */
  Optional<Hit> sign(Pieces pieces, int at) {
    return signs
        .at(pieces, at)
        .filter(hit -> IntStream.range(at + 1, hit.end()).allMatch(pieces::isGlued))
        .filter(hit -> written(pieces, at, hit.end()).equals(hit.row().column(3)))
        .map(Currencies::hit);
  }

  Optional<Hit> name(Pieces pieces, int at) {
    return names.at(pieces, at).map(Currencies::hit);
  }

  private static String written(Pieces pieces, int from, int end) {
    return String.join(
        " ", IntStream.range(from, end).mapToObj(at -> pieces.get(at).form()).toList());
  }

  private static Hit hit(Lexemes.Hit hit) {
    return new Hit(hit.end(), Set.copyOf(hit.row().words(2)));
  }
}
