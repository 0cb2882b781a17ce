package org.waybill.event;

import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Claim;
import org.waybill.claim.Period;
import org.waybill.claim.Quantity;
import org.waybill.claim.Sum;

/**
 * Strings together what one side says over time of how much went one way. A count that is only a
 * part of another has no place in it.
 */
final class SeriesFinder {

  private final Sides sides;

  SeriesFinder(Sides sides) {
    this.sides = sides;
  }

  /**
   * @param accounts of one story that are no part of a larger count, with the parties that the
   *     claims of their events name
   * @param utterances all of the story
   */
  List<Series> of(Map<Account, Parties> accounts, List<Utterance> utterances) {
    Map<Claim, Utterance> speech = new HashMap<>();
    for (Utterance utterance : utterances) {
      utterance.evidence().forEach(evidence -> speech.put(evidence.claim(), utterance));
    }
    ListMultimap<String, Account> byCounter = MultimapBuilder.treeKeys().arrayListValues().build();
    for (Account account : accounts.keySet().stream().sorted(Account.ORDER).toList()) {
      Set<String> speakers = sides.speakers(account.claim());
      Optional<Figure> figure = figure(account.claim());
      if (figure.isPresent()
          && speakers.size() == 1
          && account.placing().isMovement()
          && account.placing().parties().isWhole()
          && account.claim().stance().isHeld()
          && !account.isHalted()) {
        byCounter.put(
            speakers + account.placing().parties().key() + " " + figure.get().measure(), account);
      }
    }
    List<Series> all = new ArrayList<>();
    for (Collection<Account> counted : byCounter.asMap().values()) {
      all.add(series(List.copyOf(counted), accounts, speech));
    }
    all.sort(Comparator.comparing(Series::key));
    return all;
  }

  private Series series(
      List<Account> counted, Map<Account, Parties> given, Map<Claim, Utterance> speech) {
    Account first = counted.get(0);
    Parties named = counted.stream().map(given::get).reduce(Parties.NONE, Parties::with);
    Map<String, List<Account>> bySpeech = new LinkedHashMap<>();
    for (Account account : counted) {
      Figure figure = figure(account.claim()).orElseThrow();
      String point =
          speech.get(account.claim()).key() + "|" + figure.number() + "|" + figure.progress();
      bySpeech.computeIfAbsent(point, none -> new ArrayList<>()).add(account);
    }
    List<Series.Point> points = new ArrayList<>();
    bySpeech
        .values()
        .forEach(same -> points.add(point(same, speech.get(same.get(0).claim()).when())));
    points.sort(
        Comparator.comparing((Series.Point point) -> day(point.asOf()))
            .thenComparing(point -> point.claims().get(0).article())
            .thenComparing(point -> point.claims().get(0).sentence()));
    return new Series(
        Clusters.key(first) + "-series",
        sides.speakers(first.claim()).iterator().next(),
        named.first(),
        named.second(),
        unit(first.claim()),
        points);
  }

  /** Of what is counted in no things, the money. */
  private static Optional<Figure> figure(Claim claim) {
    return Figure.of(claim)
        .or(() -> claim.sum().filter(sum -> claim.quantity().isEmpty()).map(Figure::of));
  }

  private static String unit(Claim claim) {
    return claim.quantity().map(Quantity::unit).or(() -> claim.sum().map(Sum::currency)).orElse("");
  }

  /** Undated points come last. */
  private static LocalDate day(Period asOf) {
    return asOf.latest().or(asOf::earliest).orElse(LocalDate.MAX);
  }

  /** With the widest bounds of all retellings: what one calls a least another may call a most. */
  private static Series.Point point(List<Account> same, Period asOf) {
    List<Figure> figures =
        same.stream().map(account -> figure(account.claim()).orElseThrow()).toList();
    return new Series.Point(
        asOf,
        figures.stream().flatMap(figure -> figure.minimum().stream()).min(naturalOrder()),
        figures.stream().flatMap(figure -> figure.maximum().stream()).max(naturalOrder()),
        figures.stream().allMatch(Figure::about),
        figures.get(0).progress(),
        same.stream().map(Account::claim).toList());
  }
}
