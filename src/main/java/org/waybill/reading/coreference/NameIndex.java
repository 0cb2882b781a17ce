package org.waybill.reading.coreference;

import com.google.common.collect.ImmutableListMultimap;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waybill.mention.Mention;
import org.waybill.registry.Entry;
import org.waybill.registry.Registry;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Token;

/** The names of an article by what is known of them when one is looked for; each list in order. */
public final class NameIndex {

  private static final Comparator<Mention.Name> IN_ORDER =
      Comparator.comparing((Mention.Name name) -> name.span());

  private final ImmutableListMultimap<String, Mention.Name> byLastWord;
  private final ImmutableListMultimap<String, Mention.Name> byKind;
  private final ImmutableListMultimap<String, Mention.Name> byEntry;
  private final ImmutableListMultimap<Span, Mention.Name> bySpan;
  private final Registry registry;
  private final List<Mention.Name> all;
  private final List<Mention.Name> people;
  private final String characters;

  NameIndex(ArticleContext context) {
    var words = ImmutableListMultimap.<String, Mention.Name>builder();
    var entries = ImmutableListMultimap.<String, Mention.Name>builder();
    var spans = ImmutableListMultimap.<Span, Mention.Name>builder();
    this.registry = context.registry();
    this.characters = context.text().characters();
    this.all =
        context.text().sentences().stream()
            .flatMap(sentence -> context.mentions(sentence, Mention.Name.class))
            .toList();
    for (Mention.Name name : all) {
      String lower = name.words().toLowerCase(Locale.ROOT);
      int blank = lower.lastIndexOf(' ');
      if (blank >= 0) {
        words.put(lower.substring(blank + 1), name);
      }
      spans.put(name.span(), name);
      context
          .link(name)
          .flatMap(ArticleContext::entry)
          .ifPresent(entry -> entries.put(entry.iri(), name));
    }
    this.byLastWord = words.build();
    this.byKind = byKind(context);
    this.byEntry = entries.build();
    this.bySpan = spans.build();
    this.people =
        all.stream().filter(name -> context.isOf(name, List.of(Entry.Type.PERSON))).toList();
  }

  /** Names of several words that end in this one, in any letter case. */
  public List<Mention.Name> endingIn(String word) {
    return byLastWord.get(word.toLowerCase(Locale.ROOT));
  }

  private ImmutableListMultimap<String, Mention.Name> byKind(ArticleContext context) {
    var kinds = ImmutableListMultimap.<String, Mention.Name>builder();
    for (Sentence sentence : context.text().sentences()) {
      context
          .mentions(sentence, Mention.Name.class)
          .filter(name -> name.first() < name.last())
          .forEach(name -> kinds(sentence, name.last()).forEach(kind -> kinds.put(kind, name)));
    }
    return kinds.build();
  }

  /** The kinds of groups that the words ending there name: rebels and fighters are of one. */
  private Set<String> kinds(Sentence sentence, int last) {
    return registry.collectives().find(sentence).stream()
        .filter(hit -> hit.last() == last)
        .flatMap(hit -> hit.keys().stream())
        .collect(Collectors.toSet());
  }

  /** Names of several words that end in this noun or in one for the same kind of group. */
  public List<Mention.Name> calledLike(Sentence sentence, Token noun) {
    return Stream.concat(
            endingIn(noun.form()).stream(),
            kinds(sentence, noun.index()).stream().flatMap(kind -> byKind.get(kind).stream()))
        .distinct()
        .sorted(IN_ORDER)
        .toList();
  }

  /** The first name that means this entry or stands at these characters. */
  public Optional<Mention.Name> first(Entry entry, Span span) {
    return Stream.concat(
            byEntry.get(entry.iri()).stream().limit(1), bySpan.get(span).stream().limit(1))
        .min(IN_ORDER);
  }

  /** Names of people, known or not, right behind these words in lower case. */
  List<Mention.Name> peopleBehind(String words) {
    return all.stream()
        .filter(name -> name.entity().equals("PERSON") && name.span().start() >= words.length())
        .filter(name -> wordsBefore(name, words.length()).equals(words))
        .toList();
  }

  private String wordsBefore(Mention.Name name, int length) {
    int end = name.span().start();
    return characters.substring(end - length, end).toLowerCase(Locale.ROOT);
  }

  /** Names of people who are known. */
  List<Mention.Name> people() {
    return people;
  }
}
