package org.waybill.reading.coreference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waybill.mention.Mention;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.registry.Title;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/** Finds who is meant by the title of an office, among those whom the article names. */
public final class Offices {

  private final ArticleContext context;
  private final Map<String, List<Mention.Name>> byTitle = new HashMap<>();
  private final Map<String, List<Mention.Name>> byWords = new HashMap<>();

  public Offices(ArticleContext context) {
    this.context = context;
  }

  /** {@code Israel's defence minister}: the only one whom the article names with that office. */
  public Optional<Mention.Name> holder(Sentence sentence, Token noun) {
    Optional<Mention.Name> office = context.at(sentence, noun, Mention.Name.class);
    Optional<String> side =
        office.flatMap(context::link).flatMap(ArticleContext::entry).flatMap(Entry::side);
    if (!noun.tag().isCommonSingular() || side.isEmpty()) {
      return Optional.empty();
    }
    Set<String> title = title(office.get().words());
    Map<String, Mention.Name> holders = new LinkedHashMap<>();
    context
        .names()
        .people()
        .forEach(
            name ->
                person(name)
                    .filter(entry -> entry.side().equals(side) && holds(entry, title))
                    .ifPresent(entry -> holders.putIfAbsent(entry.iri(), name)));
    return holders.size() == 1 ? holders.values().stream().findFirst() : Optional.empty();
  }

  /** {@code The minister}: who was named last with a title that ends so. */
  public Optional<Mention.Name> lastOf(Syntax syntax, Token noun) {
    if (!noun.tag().isCommonSingular()) {
      return Optional.empty();
    }
    if (!syntax.premodifiers(noun).isEmpty()) {
      return lastCalled(syntax, noun);
    }
    String title = noun.lemma().toLowerCase(Locale.ROOT);
    return lastBefore(
        syntax,
        byTitle.computeIfAbsent(
            title, it -> context.names().people().stream().filter(name -> has(name, it)).toList()));
  }

  private static Optional<Mention.Name> lastBefore(Syntax syntax, List<Mention.Name> names) {
    int at = syntax.sentence().index();
    return names.stream().filter(name -> name.sentence() < at).reduce((earlier, later) -> later);
  }

  private boolean has(Mention.Name name, String title) {
    return person(name).stream()
        .flatMap(entry -> entry.offices().stream())
        .filter(this::isNotOver)
        .map(office -> office.title().toLowerCase(Locale.ROOT))
        .anyMatch(office -> isCalled(title, office) && !assists(office));
  }

  /** {@code The foreign minister}: whose name stood last behind just these words. */
  private Optional<Mention.Name> lastCalled(Syntax syntax, Token noun) {
    int first = syntax.premodifiers(noun).get(0).index();
    String title = context.words(syntax.sentence().token(first).span().cover(noun.span())) + " ";
    return lastBefore(
        syntax,
        byWords.computeIfAbsent(
            title.toLowerCase(Locale.ROOT), it -> context.names().peopleBehind(it)));
  }

  /**
   * {@code the minister} for a foreign minister, {@code the secretary} for a secretary of state.
   */
  private static boolean isCalled(String title, String office) {
    return office.equals(title) || office.endsWith(" " + title) || office.startsWith(title + " ");
  }

  /** Whether somebody can still have held an office when the article was issued. */
  private boolean isNotOver(Entry.Office office) {
    Optional<LocalDate> issued = context.issued().earliest().or(context.issued()::latest);
    return office.until().isEmpty()
        || issued.isEmpty()
        || !office.until().get().isBefore(issued.get());
  }

  private boolean assists(String office) {
    return context.registry().titles().keys(office).stream()
        .flatMap(iri -> context.registry().title(iri).stream())
        .anyMatch(Title::assists);
  }

  private Optional<Entry> person(Mention.Name name) {
    return context
        .link(name)
        .flatMap(ArticleContext::entry)
        .filter(entry -> entry.type() == Entry.Type.PERSON);
  }

  /** What the longest title at the end of these words is known as. */
  private Set<String> title(String words) {
    String rest = words;
    while (!rest.isEmpty()) {
      Set<String> keys = context.registry().titles().keys(rest);
      if (!keys.isEmpty()) {
        return keys;
      }
      int space = rest.indexOf(' ');
      rest = space < 0 ? "" : rest.substring(space + 1);
    }
    return Set.of();
  }

  private boolean holds(Entry person, Set<String> title) {
    return person.offices().stream()
        .anyMatch(
            office ->
                context.registry().titles().keys(office.title()).stream()
                    .anyMatch(title::contains));
  }
}
