package org.waybill.evaluation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.waybill.article.issue.Issued;
import org.waybill.claim.Filler;
import org.waybill.mention.Phrases;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.registry.Registry;

/**
 * Finds out whom the names in annotations and claims mean.
 *
 * <p>A name in an annotation means every registry entry of that name, in whatever naming. One that
 * the registry does not have stays its words; its side is that of the first name within it that the
 * registry does have, so that {@code US officials} are on the side of the United States. A filler
 * of a claim means what the article's reader linked it to; where it linked nothing or could not
 * decide, it stays its words and has no side.
 */
final class Names {

  private final Registry registry;
  private final Issued issued;

  /**
   * @param issued when the article came out: a person is on the side of the office held then
   */
  Names(Registry registry, Issued issued) {
    this.registry = registry;
    this.issued = issued;
  }

  Party of(String words) {
    List<Entry> entries = registry.named(words);
    Set<String> names = new LinkedHashSet<>(Set.of(LooseWords.plain(words)));
    entries.forEach(entry -> names.add(entry.iri()));
    Set<String> sides = new LinkedHashSet<>();
    (entries.isEmpty() ? firstNamedIn(words) : entries).forEach(entry -> sides.addAll(side(entry)));
    return new Party(words, names, sides);
  }

  Party of(Filler filler) {
    if (filler.link() instanceof Link.Linked linked) {
      Entry entry = linked.entry();
      return new Party(
          entry.label(),
          Set.of(entry.iri(), LooseWords.plain(entry.label())),
          entry.side().map(Set::of).orElse(Set.of()));
    }
    return new Party(filler.words(), Set.of(LooseWords.plain(filler.words())), Set.of());
  }

  /** The longest name or family name at the earliest word that begins one. */
  private List<Entry> firstNamedIn(String words) {
    List<String> pieces = List.of(Phrases.canonical(words).split(" "));
    for (int start = 0; start < pieces.size(); start++) {
      for (int end = pieces.size(); end > start; end--) {
        String phrase = String.join(" ", pieces.subList(start, end));
        List<Entry> entries = registry.named(phrase);
        if (entries.isEmpty()) {
          entries = registry.bySurname(phrase, issued.earliest(), issued.latest());
        }
        if (!entries.isEmpty()) {
          return entries;
        }
      }
    }
    return List.of();
  }

  private Set<String> side(Entry entry) {
    Entry then =
        entry.type() == Entry.Type.PERSON
            ? registry.inOffice(entry, issued.earliest(), issued.latest())
            : entry;
    return then.side().map(Set::of).orElse(Set.of());
  }
}
