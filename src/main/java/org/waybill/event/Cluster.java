package org.waybill.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waybill.claim.Claim;
import org.waybill.claim.Period;
import org.waybill.claim.Stage;

/** Claims that are being joined into one event. */
final class Cluster {

  /**
   * Claims that bound their event on one side only join when said within this many days of each
   * other.
   */
  private static final int SAME_NEWS = 31;

  private final Parties parties;
  private final List<Claim> claims = new ArrayList<>();

  Cluster(Claim first, Parties parties) {
    this.parties = parties;
    claims.add(first);
  }

  void add(Claim claim) {
    claims.add(claim);
  }

  Parties parties() {
    return parties;
  }

  List<Claim> claims() {
    return claims;
  }

  boolean takes(Claim claim, Goods goods) {
    return claims.stream()
        .allMatch(other -> goods.agree(claim, other) && days(claim, other) && stages(claim, other));
  }

  /** A halted flow is another event than one that went on. */
  private static boolean stages(Claim one, Claim other) {
    return one.stage().equals(Optional.of(Stage.HALTED))
        == other.stage().equals(Optional.of(Stage.HALTED));
  }

  private static boolean days(Claim one, Claim other) {
    if (!overlap(one.when(), other.when())) {
      return false;
    }
    return isClosed(one.when()) && isClosed(other.when()) || near(one.said(), other.said());
  }

  private static boolean isClosed(Period period) {
    return period.earliest().isPresent() && period.latest().isPresent();
  }

  private static boolean overlap(Period one, Period other) {
    return notAfter(one.earliest(), other.latest()) && notAfter(other.earliest(), one.latest());
  }

  private static boolean notAfter(Optional<LocalDate> earliest, Optional<LocalDate> latest) {
    return earliest.isEmpty() || latest.isEmpty() || !earliest.get().isAfter(latest.get());
  }

  private static boolean near(Period one, Period other) {
    return notAfter(one.earliest(), other.latest().map(day -> day.plusDays(SAME_NEWS)))
        && notAfter(other.earliest(), one.latest().map(day -> day.plusDays(SAME_NEWS)))
        && one.latest().isPresent() == other.latest().isPresent()
        && (one.latest().isEmpty()
            || Math.abs(one.latest().get().toEpochDay() - other.latest().get().toEpochDay())
                <= SAME_NEWS);
  }

  /** The days on which all dated claims agree. */
  Period when() {
    Optional<LocalDate> earliest =
        claims.stream()
            .flatMap(claim -> claim.when().earliest().stream())
            .max(LocalDate::compareTo);
    Optional<LocalDate> latest =
        claims.stream().flatMap(claim -> claim.when().latest().stream()).min(LocalDate::compareTo);
    boolean crossed =
        earliest.isPresent() && latest.isPresent() && earliest.get().isAfter(latest.get());
    return crossed ? Period.UNKNOWN : new Period(earliest, latest, "");
  }

  String why(Claim claim) {
    if (claim.equals(claims.get(0))) {
      return "the first claim of this event in the order of articles";
    }
    return "the same frame and parties, goods that fit"
        + (claim.when().isKnown()
            ? ", and days that overlap"
            : ", and told within " + SAME_NEWS + " days");
  }
}
