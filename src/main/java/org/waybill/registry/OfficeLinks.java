package org.waybill.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waybill.mention.Mention;
import org.waybill.mention.Phrases;
import org.waybill.text.Sentence;
import org.waybill.text.Tag;

/**
 * Links {@code Norland's foreign minister} to the one who held that office. The words must be the
 * side and the title alone: a former, deputy or acting minister is not he, nor is {@code a
 * minister}.
 */
final class OfficeLinks {

  private final Registry registry;
  private final Offices offices;
  private final PersonLinks persons;

  OfficeLinks(Registry registry, Offices offices, PersonLinks persons) {
    this.registry = registry;
    this.offices = offices;
    this.persons = persons;
  }

  /**
   * The only holder on those days, by the registry and by what the article says; empty when there
   * are several or none, or when the days are open on a side.
   */
  Optional<Link> holder(Sentence sentence, Mention.Name name, Owners.Owner owner, Days days) {
    Set<String> titles = titles(sentence, name, owner);
    if (titles.isEmpty() || !isDefinite(sentence, name)) {
      return Optional.empty();
    }
    String side = owner.side().iri();
    Map<String, Entry> holders = new LinkedHashMap<>();
    List<Entry> known = days.areBounded() ? offices.holders(titles, side, days) : List.of();
    known.forEach(person -> holders.put(person.iri(), person));
    persons
        .introducedAs(title -> offices.isCalled(title, titles), side)
        .forEach(person -> holders.putIfAbsent(person.iri(), person));
    return holders.size() == 1
        ? Optional.of(
            new Link.Linked(holders.values().iterator().next(), "only holder of the office then"))
        : Optional.empty();
  }

  /** Titles that one person holds at a time, where nothing but the owner stands beside them. */
  private Set<String> titles(Sentence sentence, Mention.Name name, Owners.Owner owner) {
    boolean behind = owner.first() > name.last();
    int start = behind ? name.first() : owner.last() + 1;
    if (!behind && owner.first() != name.first()) {
      return Set.of();
    }
    if (!behind && sentence.token(start).tag().isPossessiveMark()) {
      start++;
    }
    int first = start;
    return registry.titles().findAt(sentence, first, name.last()).stream()
        .filter(title -> title.last() == name.last())
        .map(Phrases.Hit::keys)
        .flatMap(Set::stream)
        .filter(iri -> registry.title(iri).filter(Title::sole).isPresent())
        .collect(Collectors.toSet());
  }

  /** Not {@code a minister}, {@code ministers}, {@code ex-minister} or {@code minister-elect}. */
  private static boolean isDefinite(Sentence sentence, Mention.Name name) {
    Tag before = name.first() == 0 ? Tag.OTHER : sentence.token(name.first() - 1).tag();
    boolean the =
        before.isPlainDeterminer()
            && sentence.token(name.first() - 1).form().equalsIgnoreCase("the");
    boolean joinedBehind =
        name.last() + 1 < sentence.tokens().size()
            && sentence.token(name.last() + 1).tag().isHyphen();
    boolean indefinite =
        before.isPlainDeterminer()
            || before.isNumber()
            || before.isPossessivePronoun()
            || before.isHyphen()
            || before.isAdjective();
    return (the || !indefinite) && !joinedBehind && !sentence.token(name.last()).tag().isPlural();
  }
}
