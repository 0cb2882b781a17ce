package org.waybill.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Period;

/** Accounts that are being joined into one event. */
final class Cluster {

  /**
   * @param why what made it join
   */
  private record Member(Candidate candidate, String why) {
    Account account() {
      return candidate.account();
    }
  }

  private final List<Member> members = new ArrayList<>();
  private final List<Candidate> candidates = new ArrayList<>();
  private final Set<Set<String>> items = new LinkedHashSet<>();
  private final Set<Figure> figures = new LinkedHashSet<>();
  private Optional<Days> days = Optional.empty();
  private Optional<LocalDate> lastStart = Optional.empty();
  private Optional<LocalDate> firstEnd = Optional.empty();
  private boolean sought;
  private List<Account> ordered = List.of();

  Cluster(Candidate first) {
    add(first, Evidence.FIRST);
  }

  void add(Candidate candidate, String why) {
    members.add(new Member(candidate, why));
    candidates.add(candidate);
    ordered = List.of();
    sought |= candidate.isSought();
    lastStart = later(lastStart, candidate.when().earliest());
    firstEnd = earlier(firstEnd, candidate.when().latest());
    if (!candidate.items().isEmpty()) {
      items.add(candidate.items());
    }
    candidate.figure().ifPresent(figures::add);
    days =
        days.isPresent() && candidate.days().isPresent()
            ? Optional.of(days.get().common(candidate.days().get()))
            : days.or(candidate::days);
  }

  private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isPresent() && other.filter(one.get()::isBefore).isEmpty() ? one : other;
  }

  private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isPresent() && other.filter(one.get()::isAfter).isEmpty() ? one : other;
  }

  List<Candidate> candidates() {
    return Collections.unmodifiableList(candidates);
  }

  /** Whether somebody only asks for it. */
  boolean isSought() {
    return sought;
  }

  /** Whether the bounds of each member leave room for these. */
  boolean leavesRoomFor(Period other) {
    return !isAfter(other.earliest(), firstEnd) && !isAfter(lastStart, other.latest());
  }

  private static boolean isAfter(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isPresent() && other.filter(one.get()::isAfter).isPresent();
  }

  /** The days on which all dated members agree; empty when none is dated. */
  Optional<Days> days() {
    return days;
  }

  /** What each member names; those that name nothing left out. */
  Set<Set<String>> items() {
    return items;
  }

  Set<Figure> figures() {
    return figures;
  }

  boolean isCounted() {
    return !figures.isEmpty();
  }

  /** In the order of articles and places. */
  List<Account> accounts() {
    if (ordered.isEmpty()) {
      ordered = members.stream().map(Member::account).sorted(Account.ORDER).toList();
    }
    return ordered;
  }

  Account first() {
    return accounts().get(0);
  }

  /** In the order of articles and places. */
  List<Evidence> evidence() {
    return members.stream()
        .sorted(Comparator.comparing(Member::account, Account.ORDER))
        .map(member -> new Evidence(member.account().claim(), why(member)))
        .toList();
  }

  private static String why(Member member) {
    String filled = member.account().placing().because();
    return filled.isEmpty()
        ? member.why()
        : member.why() + "; for joining, an open end is " + filled;
  }

  /** The narrowest days that all members allow; unknown when they leave none. */
  Period when() {
    Optional<LocalDate> start =
        candidates.stream()
            .flatMap(candidate -> candidate.earliest().stream())
            .max(Comparator.naturalOrder());
    return isAfter(start, firstEnd) ? Period.UNKNOWN : new Period(start, firstEnd, "");
  }
}
