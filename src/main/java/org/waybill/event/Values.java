package org.waybill.event;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waybill.claim.Claim;
import org.waybill.claim.Period;
import org.waybill.claim.Progress;
import org.waybill.claim.Quantity;
import org.waybill.claim.Role;

/** Gathers what claims say of one event, value by value, each with the claims that give it. */
final class Values {

  private Values() {}

  static List<Value> of(List<Account> accounts) {
    ListMultimap<PlayerKey, Claim> players =
        MultimapBuilder.linkedHashKeys().arrayListValues().build();
    ListMultimap<NameKey, Claim> named = MultimapBuilder.linkedHashKeys().arrayListValues().build();
    Map<NameKey, String> written = new HashMap<>();
    ListMultimap<String, Claim> items = MultimapBuilder.linkedHashKeys().arrayListValues().build();
    ListMultimap<Figure, Claim> counts = MultimapBuilder.linkedHashKeys().arrayListValues().build();
    ListMultimap<WorthKey, Claim> sums = MultimapBuilder.linkedHashKeys().arrayListValues().build();
    ListMultimap<Period, Claim> days = MultimapBuilder.linkedHashKeys().arrayListValues().build();
    for (Account account : accounts) {
      Claim claim = account.claim();
      for (Role role : Role.values()) {
        claim.role(role).stream()
            .flatMap(filler -> Sides.entry(filler).stream())
            .map(entry -> new PlayerKey(role, entry.iri(), entry.local() ? claim.article() : ""))
            .distinct()
            .forEach(key -> players.put(key, claim));
        Map<NameKey, String> here = names(account, role);
        here.keySet().forEach(key -> named.put(key, claim));
        here.forEach((key, words) -> written.merge(key, words, Name::better));
      }
      Goods.items(claim).forEach(item -> items.put(item, claim));
      Figure.of(claim).ifPresent(figure -> counts.put(figure, claim));
      claim
          .sum()
          .map(sum -> new WorthKey(sum.currency(), sum.minimum(), sum.maximum(), sum.progress()))
          .ifPresent(key -> sums.put(key, claim));
      if (account.when().isKnown()) {
        days.put(new Period(account.when().earliest(), account.when().latest(), ""), claim);
      }
    }
    List<Value> values = new ArrayList<>();
    players
        .asMap()
        .forEach(
            (key, claims) ->
                values.add(new Value.Player(key.role(), key.entity(), List.copyOf(claims))));
    named
        .asMap()
        .forEach(
            (key, claims) ->
                values.add(new Value.Named(key.role(), written.get(key), List.copyOf(claims))));
    items.asMap().forEach((item, claims) -> values.add(new Value.Item(item, List.copyOf(claims))));
    counts.asMap().forEach((figure, claims) -> values.add(count(figure, List.copyOf(claims))));
    sums.asMap()
        .forEach(
            (key, claims) ->
                values.add(
                    new Value.Worth(
                        key.currency(),
                        key.minimum(),
                        key.maximum(),
                        key.progress(),
                        List.copyOf(claims))));
    days.asMap()
        .forEach((period, claims) -> values.add(new Value.When(period, List.copyOf(claims))));
    return values;
  }

  /**
   * @param article of an entry that only this brings in; empty for what all know
   */
  private record PlayerKey(Role role, String entity, String article) {}

  private record WorthKey(
      String currency,
      Optional<BigDecimal> minimum,
      Optional<BigDecimal> maximum,
      Progress progress) {}

  /**
   * @param name folded
   */
  private record NameKey(Role role, String name) {}

  private static Map<NameKey, String> names(Account account, Role role) {
    Map<NameKey, String> names = new LinkedHashMap<>();
    account.claim().role(role).stream()
        .flatMap(filler -> Stream.ofNullable(account.placing().names().get(filler)))
        .forEach(name -> names.merge(new NameKey(role, name.id()), name.words(), Name::better));
    return names;
  }

  private static Value.Count count(Figure figure, List<Claim> claims) {
    return new Value.Count(
        claims.get(0).quantity().map(Quantity::unit).orElse(""),
        figure.minimum(),
        figure.maximum(),
        figure.about(),
        figure.progress(),
        claims);
  }
}
