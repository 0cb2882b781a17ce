package org.waybill.event;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Period;
import org.waybill.claim.Role;

/**
 * Joins accounts that rest on one speech act. Within an article, what one side says without a day
 * of its own is one speech, and so is what it says on one day; but two persons never speak as one.
 * Speeches of two articles are one when the same side speaks, on days that may be the same, and a
 * number, or the whole text, shows that they heard the same.
 */
final class Utterances {

  /** A number that many speeches hold shows nothing. */
  private static final double TELLING = 10;

  /** Days that an article gives for a speech and that still are one day of it. */
  private static final int ONE_SPEECH = 7;

  /** News without a day of its own rests on words of the days before its issue. */
  private static final int FRESH = 14;

  private final Sides sides;
  private final Copies copies;

  Utterances(Sides sides, Copies copies) {
    this.sides = sides;
    this.copies = copies;
  }

  /** One side's words in one article, and those found to be the same. */
  private static final class Speech {
    final String speakers;
    final List<Account> accounts = new ArrayList<>();
    Optional<Days> days;
    String why;

    Speech(String speakers, Optional<Days> days, String why) {
      this.speakers = speakers;
      this.days = days;
      this.why = why;
    }
  }

  /** In order of key. */
  List<Utterance> of(Collection<Account> story) {
    ListMultimap<String, Account> byArticle = MultimapBuilder.treeKeys().arrayListValues().build();
    story.stream()
        .sorted(Account.ORDER)
        .forEach(account -> byArticle.put(account.article(), account));
    List<Speech> speeches = new ArrayList<>();
    byArticle.asMap().values().forEach(accounts -> speeches.addAll(heard(accounts)));
    return joined(speeches).stream()
        .map(this::utterance)
        .sorted(Comparator.comparing(Utterance::key))
        .toList();
  }

  /** The speeches of one article. */
  private List<Speech> heard(Collection<Account> accounts) {
    ListMultimap<String, Account> bySpeaker =
        MultimapBuilder.linkedHashKeys().arrayListValues().build();
    accounts.forEach(account -> bySpeaker.put(speakers(account), account));
    List<Speech> speeches = new ArrayList<>();
    for (String speaker : bySpeaker.keySet()) {
      byPerson(bySpeaker.get(speaker)).forEach(told -> speeches.addAll(heard(speaker, told)));
    }
    return speeches;
  }

  /** What each person said, and what nobody is named for, where a side has several speakers. */
  private Collection<? extends Collection<Account>> byPerson(List<Account> told) {
    ListMultimap<Set<String>, Account> byPerson =
        MultimapBuilder.linkedHashKeys().arrayListValues().build();
    told.forEach(account -> byPerson.put(persons(List.of(account)), account));
    long named = byPerson.keySet().stream().filter(persons -> !persons.isEmpty()).count();
    return named > 1 ? byPerson.asMap().values() : List.of(told);
  }

  private Set<String> persons(Collection<Account> accounts) {
    return accounts.stream()
        .flatMap(account -> sides.persons(account.claim()).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The speeches of one side or person in one article. */
  private static List<Speech> heard(String speaker, Collection<Account> told) {
    Map<Optional<Days>, Speech> byDay = new HashMap<>();
    List<Speech> own = new ArrayList<>();
    for (Account account : told) {
      Optional<Days> day = Days.of(account.said()).filter(days -> days.length() <= ONE_SPEECH);
      Speech speech =
          byDay.computeIfAbsent(
              day,
              none -> {
                Speech first = new Speech(speaker, none, why(account));
                own.add(first);
                return first;
              });
      speech.accounts.add(account);
    }
    return own.size() == 2 ? undatedWithDated(own) : own;
  }

  /** What has no day of its own was said with what has, when that is one speech. */
  private static List<Speech> undatedWithDated(List<Speech> own) {
    Optional<Speech> undated = own.stream().filter(it -> it.days.isEmpty()).findFirst();
    Optional<Speech> dated = own.stream().filter(it -> it.days.isPresent()).findFirst();
    if (undated.isEmpty() || dated.isEmpty()) {
      return own;
    }
    dated.get().accounts.addAll(undated.get().accounts);
    return List.of(dated.get());
  }

  private static String why(Account account) {
    return account.isOwnVoice() ? Utterance.OWN_VOICE : Utterance.ONE_SIDE;
  }

  /** Sides where they are known to all, else the article's own words for them. */
  private String speakers(Account account) {
    if (account.isOwnVoice()) {
      return "outlet " + account.article();
    }
    List<Filler> claimants = account.claim().attribution().claimants();
    Set<String> known = sides.speakers(account.claim());
    if (known.isEmpty()) {
      return "words "
          + account.article()
          + " "
          + claimants.stream()
              .map(filler -> filler.words().toLowerCase(Locale.ENGLISH))
              .collect(Collectors.joining(" "));
    }
    return String.join(" ", known);
  }

  /**
   * What two speeches share that tell of one.
   *
   * @param shown for people
   * @param of what, and between whom; empty for a whole text
   */
  private record Mark(String speakers, String shown, String of) {
    static final Comparator<Mark> ORDER =
        Comparator.comparing(Mark::speakers).thenComparing(Mark::shown).thenComparing(Mark::of);
  }

  private List<Speech> joined(List<Speech> speeches) {
    ListMultimap<Mark, Speech> alike =
        MultimapBuilder.treeKeys(Mark.ORDER).arrayListValues().build();
    for (Speech speech : speeches) {
      TreeSet<Mark> marks = new TreeSet<>(Mark.ORDER);
      for (Account account : speech.accounts) {
        number(account, speech).ifPresent(marks::add);
        marks.add(new Mark(speech.speakers, "text " + copies.of(account.article()), ""));
      }
      marks.forEach(mark -> alike.put(mark, speech));
    }
    Map<Speech, Speech> merged = new HashMap<>();
    alike.asMap().forEach((mark, same) -> merge(same, merged, mark.shown()));
    return speeches.stream().filter(speech -> !merged.containsKey(speech)).toList();
  }

  private void merge(Collection<Speech> alike, Map<Speech, Speech> merged, String mark) {
    Set<Speech> kept = new HashSet<>();
    DayIndex<Speech> byDays = new DayIndex<>();
    for (Speech each : alike) {
      Speech speech = last(each, merged);
      Optional<Days> told = told(speech);
      if (told.isEmpty()) {
        continue; // nothing shows that it is one with any other
      }
      Optional<Speech> same =
          byDays.mayMeet(told).stream()
              .filter(
                  other -> other != speech && isOneDay(other, speech) && mayBeOne(other, speech))
              .findFirst();
      if (same.isPresent()) {
        Speech into = same.get();
        into.accounts.addAll(speech.accounts);
        into.days = common(told(into), told);
        into.why = "the same side on days that may be one, with the same " + mark;
        merged.put(speech, into);
      } else if (kept.add(speech)) {
        byDays.put(speech, told);
      }
    }
  }

  /** Whether nobody is named for one of them, or somebody for both. */
  private boolean mayBeOne(Speech one, Speech other) {
    Set<String> ours = persons(one.accounts);
    Set<String> theirs = persons(other.accounts);
    return ours.isEmpty() || theirs.isEmpty() || !Collections.disjoint(ours, theirs);
  }

  private static Speech last(Speech speech, Map<Speech, Speech> merged) {
    Speech at = speech;
    while (merged.containsKey(at)) {
      at = merged.get(at);
    }
    return at;
  }

  private static boolean isOneDay(Speech one, Speech other) {
    return told(one).orElseThrow().meets(told(other).orElseThrow());
  }

  /** Its own day, or a fortnight before the issue; empty when the article is not dated. */
  private static Optional<Days> told(Speech speech) {
    if (speech.days.isPresent()) {
      return speech.days;
    }
    Account first = speech.accounts.get(0);
    return Days.of(first.publication().issued())
        .filter(days -> days.length() <= Period.LOOSE)
        .map(days -> days.widened(FRESH, 0).notAfter(first.said().latest()));
  }

  private static Optional<Days> common(Optional<Days> one, Optional<Days> other) {
    return Optional.of(one.orElseThrow().common(other.orElseThrow()));
  }

  private static Optional<Mark> number(Account account, Speech speech) {
    return Figure.of(account.claim())
        .filter(figure -> figure.number().doubleValue() >= TELLING)
        .map(
            figure ->
                new Mark(
                    speech.speakers,
                    "number " + figure.number().toPlainString(),
                    figure.measure() + account.placing().parties().key()));
  }

  private Utterance utterance(Speech speech) {
    List<Account> accounts = speech.accounts.stream().sorted(Account.ORDER).toList();
    Account first = accounts.get(0);
    Set<String> who = new TreeSet<>();
    Set<String> whose = new TreeSet<>();
    Set<String> spokenTo = new TreeSet<>();
    for (Account account : accounts) {
      who.addAll(sides.speakersThemselves(account.claim()));
      whose.addAll(sides.speakers(account.claim()));
      if (account.claim().frame() == Frame.STATEMENT) {
        spokenTo.addAll(sides.names(account.claim(), Role.TARGET));
      }
    }
    boolean several = accounts.stream().map(Account::article).distinct().count() > 1;
    if (several) {
      // An article's own "officials" are nobody in another.
      who.removeIf(id -> !sides.isKnown(id));
      spokenTo.removeIf(id -> !sides.isKnown(id));
    }
    Set<String> persons = persons(accounts);
    persons.retainAll(who);
    return new Utterance(
        Clusters.key(first) + "-said",
        persons.isEmpty() ? who : persons,
        whose,
        spokenTo,
        first.isOwnVoice() ? first.article() : "",
        said(speech, accounts),
        accounts.stream().map(account -> new Evidence(account.claim(), speech.why)).toList());
  }

  /** The days that all its accounts allow. */
  private static Period said(Speech speech, List<Account> accounts) {
    if (speech.days.isPresent()) {
      return new Period(
          Optional.of(LocalDate.ofEpochDay(speech.days.get().first())),
          Optional.of(LocalDate.ofEpochDay(speech.days.get().last())),
          "");
    }
    return new Period(
        Optional.empty(),
        accounts.stream()
            .flatMap(account -> account.said().latest().stream())
            .min(LocalDate::compareTo),
        "");
  }
}
