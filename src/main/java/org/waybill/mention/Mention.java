package org.waybill.mention;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.waybill.mention.time.TimeExpression;
import org.waybill.text.Span;

/**
 * Words of one sentence that name or measure something. Token indexes are those of the sentence,
 * both ends inclusive; spans are places in the article's text.
 */
public sealed interface Mention {

  /** Index of the sentence in the text. */
  int sentence();

  int first();

  int last();

  Span span();

  /** The exact characters of {@link #span}. */
  String words();

  Kind kind();

  /**
   * A name of a person, state, organ, organisation or outlet, or a demonym.
   *
   * @param entity OntoNotes class that the tagger gave; empty when only the registry knows the name
   * @param keys IRIs of registry entries with that name; empty when the registry knows none
   */
  record Name(
      int sentence, int first, int last, Span span, String words, String entity, Set<String> keys)
      implements Mention {
    @Override
    public Kind kind() {
      return Kind.NAME;
    }
  }

  /** A place that the registry knows. */
  record Place(int sentence, int first, int last, Span span, String words, Set<String> keys)
      implements Mention {
    @Override
    public Kind kind() {
      return Kind.PLACE;
    }
  }

  /** Goods that the items scheme knows. */
  record Item(int sentence, int first, int last, Span span, String words, Set<String> keys)
      implements Mention {
    @Override
    public Kind kind() {
      return Kind.ITEM;
    }
  }

  /**
   * A number of things with its bound words: {@code as many as 1,000 containers} covers the bound
   * words, the number and the noun counted.
   *
   * @param minimum inclusive; empty for {@code up to}, {@code as many as}
   * @param maximum inclusive; empty for {@code over}, {@code at least}
   * @param about whether both are one number that is told as not exact: {@code some 300 tanks}
   * @param unit index of the token that is counted; empty when the number stands alone
   */
  record Count(
      int sentence,
      int first,
      int last,
      Span span,
      String words,
      Optional<BigDecimal> minimum,
      Optional<BigDecimal> maximum,
      boolean about,
      Optional<Integer> unit)
      implements Mention {
    @Override
    public Kind kind() {
      return Kind.COUNT;
    }
  }

  /**
   * A sum of money with its bound words: {@code up to $2.5 billion}. It is never a count.
   *
   * @param minimum inclusive; empty for {@code up to}
   * @param maximum inclusive; empty for {@code over}
   * @param unit index of the token that tells the currency
   * @param currencies codes of ISO 4217; none where nothing knows the currency, several where the
   *     words leave open or mix which one it is
   * @param retold whether it tells the sum before it once more: {@code €1 million ($1.1 million)}
   */
  record Sum(
      int sentence,
      int first,
      int last,
      Span span,
      String words,
      Optional<BigDecimal> minimum,
      Optional<BigDecimal> maximum,
      int unit,
      Set<String> currencies,
      boolean retold)
      implements Mention {
    public Sum {
      currencies = Set.copyOf(currencies);
    }

    @Override
    public Kind kind() {
      return Kind.SUM;
    }
  }

  /**
   * Words that say when, as in {@code on Thursday}, {@code last month}, {@code since September
   * 2023}.
   *
   * @param expression what they mean before the article's date is known
   */
  record When(int sentence, int first, int last, Span span, String words, TimeExpression expression)
      implements Mention {
    @Override
    public Kind kind() {
      return Kind.DATE;
    }
  }
}
