package org.waybill.event;

import java.time.LocalDate;
import java.util.ArrayList;
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
  private final Set<Set<String>> items = new LinkedHashSet<>();
  private final Set<Figure> figures = new LinkedHashSet<>();
  private Optional<Days> days = Optional.empty();

  Cluster(Candidate first) {
    add(first, "no other claim tells of it more exactly");
  }

  void add(Candidate candidate, String why) {
    members.add(new Member(candidate, why));
    if (!candidate.items().isEmpty()) {
      items.add(candidate.items());
    }
    candidate.figure().ifPresent(figures::add);
    days =
        days.isPresent() && candidate.days().isPresent()
            ? Optional.of(days.get().common(candidate.days().get()))
            : days.or(candidate::days);
  }

  List<Candidate> candidates() {
    return members.stream().map(Member::candidate).toList();
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
    return members.stream().map(Member::account).sorted(Account.ORDER).toList();
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
    return filled.isEmpty() ? member.why() : member.why() + "; an open end is " + filled;
  }

  /** The narrowest days that all members allow; unknown when they leave none. */
  Period when() {
    Optional<LocalDate> earliest =
        members.stream()
            .flatMap(member -> member.account().when().earliest().stream())
            .max(LocalDate::compareTo);
    Optional<LocalDate> latest =
        members.stream()
            .flatMap(member -> member.account().when().latest().stream())
            .min(LocalDate::compareTo);
    boolean crossed =
        earliest.isPresent() && latest.isPresent() && earliest.get().isAfter(latest.get());
    return crossed ? Period.UNKNOWN : new Period(earliest, latest, "");
  }
}
