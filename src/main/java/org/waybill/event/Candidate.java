package org.waybill.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Frame;
import org.waybill.claim.Period;

/**
 * What of an account decides which event it belongs to.
 *
 * @param days between which it happened: its own when closed, else those of the news it is in;
 *     empty when the article is not dated to about two months
 * @param told between which it was said, likewise
 * @param speakers who answers for it, as {@link Sides#voices} tells them apart
 * @param persons those of the registry among them
 */
record Candidate(
    Account account,
    Optional<Days> days,
    Optional<Days> told,
    Optional<Figure> figure,
    Optional<Price> price,
    Set<String> items,
    Set<String> speakers,
    Set<String> persons) {

  /** What is told of a longer time is no news of the day. */
  private static final int NEWS = 31;

  /** A period longer than this names an era and no happening. */
  private static final int ERA = 400;

  static Candidate of(Account account, Sides sides) {
    Optional<Days> told = told(account);
    return new Candidate(
        account,
        days(account, told),
        told,
        Figure.of(account.claim()),
        Price.of(account.claim()),
        Goods.items(account.claim()),
        sides.voices(account),
        sides.persons(account.claim()));
  }

  private static Optional<Days> told(Account account) {
    return Days.of(account.said())
        .or(() -> Days.of(account.publication().issued()))
        .filter(days -> days.length() <= Period.LOOSE);
  }

  private static Optional<Days> days(Account account, Optional<Days> told) {
    Optional<Days> own = Days.of(account.when()).filter(days -> days.length() <= ERA);
    if (own.isPresent()) {
      return own;
    }
    int news = news(account.placing().frame());
    Optional<LocalDate> latest = account.when().latest();
    int ahead = account.claim().stance().isOpen() ? news : 0;
    return told.map(days -> days.widened(news, ahead).notAfter(latest));
  }

  /** Days within which two reports without dates tell of the same, if all else fits. */
  private static int news(Frame frame) {
    return switch (frame) {
      // These may happen every few days.
      case STATEMENT, TEST, ATTACK, CONDEMNATION -> 3;
      case SANCTION -> 7;
      default -> NEWS;
    };
  }

  /** Bounds of the happening as they are told, open where nothing is. */
  Period when() {
    return account.when();
  }

  /**
   * From which day on it happened; empty where that is only the day before which an article that
   * may be of any year was not written.
   */
  Optional<LocalDate> earliest() {
    Optional<LocalDate> issued = account.publication().issued().earliest();
    return when()
        .earliest()
        .filter(
            day ->
                told.isPresent()
                    || issued
                        .filter(it -> Math.abs(ChronoUnit.DAYS.between(it, day)) <= Period.LOOSE)
                        .isEmpty());
  }

  boolean isSought() {
    return account.placing().frame() == Frame.REQUEST;
  }

  /** Told of years, as what has long been so, and not only because nobody knows the day. */
  boolean isOfAnEra() {
    return told.isPresent()
        && Days.of(account.when()).filter(days -> days.length() > ERA).isPresent();
  }

  /** {@code US-supplied Patriots}: told in naming the goods, as what all know. */
  boolean isByTheWay() {
    return account.claim().isToldInGoods();
  }

  /** {@code Since 2022}, {@code in recent years}: told beside the news, not as the news. */
  boolean isBackground() {
    Period when = account.when();
    Optional<Days> closed = Days.of(when);
    if (closed.isPresent()) {
      return closed.get().length() > NEWS;
    }
    Optional<LocalDate> issued = account.publication().issued().earliest();
    return !when.words().isEmpty()
        && when.earliest()
            .filter(day -> issued.filter(it -> !day.plusDays(NEWS).isBefore(it)).isEmpty())
            .isPresent();
  }

  /** Told as still to come: a plan, or a deal that was made and not yet carried out. */
  boolean isAhead() {
    return account.claim().stance().isOpen() || account.isBeforeShipping();
  }

  boolean isCounted() {
    return figure.isPresent();
  }

  /** Whether the other can be what this says in other words: one side's, or an outlet's summary. */
  boolean isOfOneVoice(Candidate other) {
    boolean own = account.isOwnVoice() || other.account.isOwnVoice();
    boolean known = !speakers.isEmpty() && speakers.equals(other.speakers);
    boolean told = !account.claim().stance().isOpen() && !other.account.claim().stance().isOpen();
    return told && (known || own);
  }
}
