package org.waybill.reading.coreference;

import com.google.common.collect.ImmutableListMultimap;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.waybill.mention.Mention;
import org.waybill.registry.Entry;
import org.waybill.text.Span;

/** The names of an article by what is known of them when one is looked for; each list in order. */
public final class NameIndex {

  private static final Comparator<Mention.Name> IN_ORDER =
      Comparator.comparing((Mention.Name name) -> name.span());

  private final ImmutableListMultimap<String, Mention.Name> byLastWord;
  private final ImmutableListMultimap<String, Mention.Name> byEntry;
  private final ImmutableListMultimap<Span, Mention.Name> bySpan;
  private final List<Mention.Name> all;
  private final List<Mention.Name> people;
  private final String characters;

  NameIndex(Scene scene) {
    var words = ImmutableListMultimap.<String, Mention.Name>builder();
    var entries = ImmutableListMultimap.<String, Mention.Name>builder();
    var spans = ImmutableListMultimap.<Span, Mention.Name>builder();
    this.characters = scene.text().characters();
    this.all =
        scene.text().sentences().stream()
            .flatMap(sentence -> scene.mentions(sentence, Mention.Name.class))
            .toList();
    for (Mention.Name name : all) {
      String lower = name.words().toLowerCase(Locale.ROOT);
      int blank = lower.lastIndexOf(' ');
      if (blank >= 0) {
        words.put(lower.substring(blank + 1), name);
      }
      spans.put(name.span(), name);
      scene.link(name).flatMap(Scene::entry).ifPresent(entry -> entries.put(entry.iri(), name));
    }
    this.byLastWord = words.build();
    this.byEntry = entries.build();
    this.bySpan = spans.build();
    this.people =
        all.stream().filter(name -> scene.isOf(name, List.of(Entry.Type.PERSON))).toList();
  }

  /** Names of several words that end in this one, in any letter case. */
  public List<Mention.Name> endingIn(String word) {
    return byLastWord.get(word.toLowerCase(Locale.ROOT));
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
