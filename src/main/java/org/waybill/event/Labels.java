package org.waybill.event;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.registry.Registry;

/** Tells how people call those and that which a story is about. */
final class Labels {

  private final Registry registry;
  private final Sides sides;

  Labels(Registry registry, Sides sides) {
    this.registry = registry;
    this.sides = sides;
  }

  /**
   * By IRI, local name or folded name. What several articles write is as one of them has it.
   *
   * @param accounts in order
   */
  Map<String, String> of(Collection<Account> accounts) {
    Map<String, String> labels = new HashMap<>();
    for (Account account : accounts) {
      Claim claim = account.claim();
      Stream<Filler> fillers =
          Stream.concat(claim.roles().values().stream(), claim.attribution().claimants().stream());
      fillers
          .flatMap(filler -> Sides.entry(filler).stream())
          .flatMap(entry -> Stream.of(Optional.of(entry), registry.entry(sides.side(entry))))
          .flatMap(Optional::stream)
          .forEach(entry -> labels.merge(entry.iri(), entry.label(), Name::better));
      // An end that is filled is of another claim.
      account
          .placing()
          .parties()
          .all()
          .flatMap(id -> registry.entry(id).stream())
          .forEach(entry -> labels.put(entry.iri(), entry.label()));
      account
          .placing()
          .names()
          .values()
          .forEach(name -> labels.merge(name.id(), name.words(), Name::better));
      Goods.items(claim).stream()
          .flatMap(item -> registry.item(item).stream())
          .forEach(item -> labels.put(item.entry().iri(), item.entry().label()));
      Stream.of(account.publication().outlet(), account.publication().agency())
          .flatMap(Optional::stream)
          .flatMap(outlet -> registry.entry(outlet).stream())
          .forEach(outlet -> labels.put(outlet.iri(), outlet.label()));
    }
    return labels;
  }
}
