package org.waybill.reading.judge;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.waybill.claim.Filler;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.registry.Entry;

/**
 * The sides for which those at the ends of flows stand. Whom the registry does not know is a side
 * of his own, by his words.
 */
final class FillerSides {

  private final ArticleContext context;

  /** By identity, which spares hashing all parts of a filler at each look-up. */
  private final IdentityHashMap<Filler, String> known = new IdentityHashMap<>();

  FillerSides(ArticleContext context) {
    this.context = context;
  }

  String of(Filler filler) {
    return known.computeIfAbsent(
        filler,
        it ->
            ArticleContext.entry(it.link())
                .map(context::side)
                .map(Entry::iri)
                .orElseGet(() -> it.words().toLowerCase(Locale.ROOT)));
  }

  /** In the order of the fillers. */
  Set<String> of(List<Filler> fillers) {
    return fillers.stream().map(this::of).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  boolean shares(List<Filler> some, List<Filler> others) {
    return some.stream()
        .anyMatch(one -> others.stream().anyMatch(other -> of(one).equals(of(other))));
  }
}
