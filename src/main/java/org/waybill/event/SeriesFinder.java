package org.waybill.event;

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
   * @param accounts of one story that are no part of a larger count
   * @param utterances all of the story
   */
  List<Series> of(Collection<Account> accounts, List<Utterance> utterances) {
    Map<Claim, Utterance> speech = new HashMap<>();
    for (Utterance utterance : utterances) {
      utterance.evidence().forEach(evidence -> speech.put(evidence.claim(), utterance));
    }
    ListMultimap<String, Account> byCounter = MultimapBuilder.treeKeys().arrayListValues().build();
    for (Account account : accounts.stream().sorted(Account.ORDER).toList()) {
      Set<String> speakers = sides.speakers(account.claim());
      Optional<Figure> figure = Figure.of(account.claim());
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
      Series series = series(List.copyOf(counted), speech);
      boolean grows = series.points().size() > 1;
      if (grows || series.points().get(0).total()) {
        all.add(series);
      }
    }
    all.sort(Comparator.comparing(Series::key));
    return all;
  }

  private Series series(List<Account> counted, Map<Claim, Utterance> speech) {
    Account first = counted.get(0);
    Parties given = Fusion.given(counted);
    Map<String, List<Account>> bySpeech = new LinkedHashMap<>();
    for (Account account : counted) {
      Figure figure = Figure.of(account.claim()).orElseThrow();
      String point =
          speech.get(account.claim()).key() + "|" + figure.number() + "|" + figure.total();
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
        given.first(),
        given.second(),
        first.claim().quantity().orElseThrow().unit(),
        points);
  }

  /** Undated points come last. */
  private static LocalDate day(Period asOf) {
    return asOf.latest().or(asOf::earliest).orElse(LocalDate.MAX);
  }

  private Series.Point point(List<Account> same, Period asOf) {
    Account best =
        same.stream()
            .min(
                Comparator.comparing((Account account) -> !namesPerson(account))
                    .thenComparing(Account.ORDER))
            .orElseThrow();
    Figure figure = Figure.of(best.claim()).orElseThrow();
    return new Series.Point(
        asOf,
        figure.minimum(),
        figure.maximum(),
        figure.total(),
        same.stream().map(Account::claim).toList());
  }

  private boolean namesPerson(Account account) {
    return sides.speakersThemselves(account.claim()).stream().anyMatch(sides::isPerson);
  }
}
