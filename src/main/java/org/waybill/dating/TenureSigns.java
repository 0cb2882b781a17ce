package org.waybill.dating;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.mention.Mention;
import org.waybill.mention.Phrases;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.registry.Registry;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Tag;
import org.waybill.text.Token;

/**
 * Persons named with their office. Nobody is called a minister before his time; the end of his term
 * is a weaker sign, since papers also tell of the past, and is heard only of one whose words the
 * article gives as news.
 */
final class TenureSigns {

  /** The word is there on the day before, or still on some days after. */
  private static final int EARLY = 1;

  private static final int LATE = 7;
  private static final int REACH = 9;
  private static final int BESIDE = 3;

  private final Registry registry;
  private final Set<String> otherwise = otherwise();

  TenureSigns(Registry registry) {
    this.registry = registry;
  }

  List<Sign> find(ReadArticle story) {
    List<Sign> signs = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Sentence sentence : story.text().sentences()) {
      for (Mention.Name name : story.mentions(sentence, Mention.Name.class).toList()) {
        Optional<Entry> person = person(story.links().get(name));
        Optional<Phrases.Hit> title =
            person.flatMap(p -> before(sentence, name).or(() -> after(sentence, name)));
        if (title.isPresent() && !isOtherwise(sentence, name, title.get())) {
          List<Entry.Office> held = held(person.get(), sentence, title.get());
          Span words = span(sentence, title.get()).cover(name.span());
          String who = person.get().label() + " in office";
          if (seen.add(who + held)) {
            lower(held, story, words, who).ifPresent(signs::add);
          }
          if (isNews(story, sentence, person.get()) && seen.add("until " + who + held)) {
            upper(held, story, words, who).ifPresent(signs::add);
          }
        }
      }
    }
    return signs;
  }

  private Optional<Entry> person(Link link) {
    return link instanceof Link.Linked linked
            && linked.entry().type() == Entry.Type.PERSON
            && !linked.entry().local()
        ? registry.entry(linked.entry().iri())
        : Optional.empty();
  }

  /** {@code Foreign Minister Park Jin}. */
  private Optional<Phrases.Hit> before(Sentence sentence, Mention.Name name) {
    for (int at = Math.max(0, name.first() - REACH); at < name.first(); at++) {
      for (Phrases.Hit hit : registry.titles().findAt(sentence, at)) {
        if (hit.last() == name.first() - 1) {
          return Optional.of(hit);
        }
      }
    }
    return Optional.empty();
  }

  /** {@code John Kirby, the national security spokesman}. */
  private Optional<Phrases.Hit> after(Sentence sentence, Mention.Name name) {
    int comma = name.last() + 1;
    if (comma >= sentence.tokens().size() || !sentence.token(comma).tag().isComma()) {
      return Optional.empty();
    }
    int end = Math.min(sentence.tokens().size(), comma + REACH);
    for (int at = comma + 1; at < end && goesOn(sentence.token(at)); at++) {
      for (Phrases.Hit hit : registry.titles().findAt(sentence, at)) {
        boolean ofAnother =
            hit.last() + 1 < sentence.tokens().size()
                && sentence.token(hit.last() + 1).tag().isNoun();
        return ofAnother ? Optional.empty() : Optional.of(hit);
      }
    }
    return Optional.empty();
  }

  private static boolean goesOn(Token token) {
    Tag tag = token.tag();
    return tag.isNoun()
        || tag.isPlainDeterminer()
        || tag.isAdjective()
        || tag.isPossessiveMark()
        || tag.isPossessivePronoun();
  }

  private boolean isOtherwise(Sentence sentence, Mention.Name name, Phrases.Hit title) {
    int from = Math.max(0, Math.min(title.first(), name.first()) - BESIDE);
    int to = Math.min(sentence.tokens().size() - 1, Math.max(title.last(), name.last()) + 2);
    return sentence.tokens().subList(from, to + 1).stream()
        .anyMatch(token -> otherwise.contains(token.form().toLowerCase(Locale.ROOT)));
  }

  /** The person's terms in an office of that title. */
  private List<Entry.Office> held(Entry person, Sentence sentence, Phrases.Hit title) {
    String words =
        sentence.tokens().subList(title.first(), title.last() + 1).stream()
            .map(token -> token.form().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" "));
    List<Entry.Office> exact =
        person.offices().stream().filter(office -> office.title().equals(words)).toList();
    return exact.isEmpty()
        ? person.offices().stream()
            .filter(office -> keys(office.title()).stream().anyMatch(title.keys()::contains))
            .toList()
        : exact;
  }

  /** Of {@code national security spokesman} the keys of {@code spokesman}. */
  private Set<String> keys(String title) {
    Set<String> keys = registry.titles().keys(title);
    int blank = title.indexOf(' ');
    return keys.isEmpty() && blank > 0 ? keys(title.substring(blank + 1)) : keys;
  }

  private static Optional<Sign> lower(
      List<Entry.Office> held, ReadArticle story, Span words, String who) {
    boolean known = !held.isEmpty() && held.stream().allMatch(o -> o.from().isPresent());
    return held.stream()
        .flatMap(office -> office.from().stream())
        .min(Comparator.naturalOrder())
        .filter(day -> known)
        .map(
            day ->
                Sign.notBefore(
                    "office",
                    story.words(words),
                    words.start(),
                    day.minusDays(EARLY),
                    who + " from " + day));
  }

  private static Optional<Sign> upper(
      List<Entry.Office> held, ReadArticle story, Span words, String who) {
    Optional<LocalDate> end =
        held.stream().flatMap(office -> office.until().stream()).max(Comparator.naturalOrder());
    return end.filter(day -> held.stream().allMatch(office -> office.until().isPresent()))
        .map(
            day ->
                new Sign(
                    Sign.Rank.UPPER,
                    "office not yet left",
                    story.words(words),
                    words.start(),
                    who + " until " + day + ", so issued no more than a week later",
                    Optional.empty(),
                    Optional.of(day.plusDays(LATE)),
                    issue -> held.stream().anyMatch(office -> holds(office, issue)),
                    Optional.empty()));
  }

  private static boolean holds(Entry.Office office, LocalDate issue) {
    return office.from().filter(from -> issue.isBefore(from.minusDays(EARLY))).isEmpty()
        && office.until().filter(until -> issue.isAfter(until.plusDays(LATE))).isEmpty();
  }

  /** Whether what the person says is told as of these days: without a date but a weekday. */
  private static boolean isNews(ReadArticle story, Sentence sentence, Entry person) {
    boolean current =
        story
            .mentions(sentence, Mention.When.class)
            .allMatch(when -> when.expression().weekday().isPresent());
    return current
        && story.claims().stream()
            .filter(claim -> claim.sentence().equals(sentence.span()))
            .anyMatch(claim -> says(claim, person));
  }

  private static boolean says(Claim claim, Entry person) {
    return claim.attribution().claimants().stream()
        .map(Filler::link)
        .anyMatch(
            link ->
                link instanceof Link.Linked linked && linked.entry().iri().equals(person.iri()));
  }

  private static Span span(Sentence sentence, Phrases.Hit hit) {
    return sentence.token(hit.first()).span().cover(sentence.token(hit.last()).span());
  }

  private static Set<String> otherwise() {
    try (InputStream file = TenureSigns.class.getResourceAsStream("otherwise.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
