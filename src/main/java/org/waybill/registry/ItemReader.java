package org.waybill.registry;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.registry.TurtleFile.Subject;

/** Reads the concepts of the items scheme. */
final class ItemReader {

  private final Descriptions descriptions;
  private final Slips slips;

  ItemReader(Descriptions descriptions, Slips slips) {
    this.descriptions = descriptions;
    this.slips = slips;
  }

  /** Empty for what is no concept of the scheme, or has no label. */
  Optional<Item> read(Subject subject) {
    return isItem(subject)
        ? descriptions.label(subject, Terms.PREF_LABEL).map(label -> item(subject, label))
        : Optional.empty();
  }

  private static boolean isItem(Subject subject) {
    return subject.isA(Terms.CONCEPT)
        && subject.texts(Terms.IN_SCHEME).stream().anyMatch(it -> it.endsWith("/item/scheme"));
  }

  private Item item(Subject subject, String label) {
    Entry entry =
        new Entry(subject.iri(), Entry.Type.ITEM, label, Optional.empty(), List.of(), false);
    return new Item(entry, broader(subject));
  }

  /** The next wider concepts, without those that are not described or lead back to the item. */
  private List<String> broader(Subject item) {
    return item.texts(Terms.BROADER).stream()
        .filter(wider -> descriptions.isDescribed(item, Terms.BROADER, wider))
        .filter(wider -> !isCircle(item, wider))
        .toList();
  }

  private boolean isCircle(Subject item, String wider) {
    boolean circle = isWithin(wider, item.iri(), new HashSet<>());
    if (circle) {
      slips.broken(item, Terms.BROADER, "is wider than itself, by way of " + wider);
    }
    return circle;
  }

  private boolean isWithin(String item, String wanted, Set<String> seen) {
    return item.equals(wanted)
        || seen.add(item)
            && descriptions.of(item).stream()
                .flatMap(subject -> subject.texts(Terms.BROADER).stream())
                .anyMatch(wider -> isWithin(wider, wanted, seen));
  }
}
