package org.waybill.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.claim.Stance;
import org.waybill.mention.Mention;
import org.waybill.mention.time.TimeExpression;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.registry.Occasion;
import org.waybill.registry.Registry;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Token;

/**
 * Visits and meetings that an article tells of as past and that the registry knows the days of. Of
 * several that the words can mean each may be meant: the sign says no more than all of them agree
 * on.
 */
final class OccasionSigns {

  /** So many days are named one by one. */
  private static final int FEW = 6;

  static final String KIND = "known occasion";

  private final Registry registry;

  OccasionSigns(Registry registry) {
    this.registry = registry;
  }

  List<Sign> find(ReadArticle story) {
    List<Sign> signs = new ArrayList<>();
    for (Claim claim : story.claims()) {
      boolean fits = claim.frame() == Frame.VISIT || claim.frame() == Frame.MEETING;
      if (fits && claim.stance() == Stance.ASSERTED) {
        meant(claim).ifPresent(series -> signs.addAll(told(story, claim, series)));
      }
    }
    story.text().sentences().forEach(sentence -> signs.addAll(stays(story, sentence)));
    return signs;
  }

  /** The one series that a claim can be about; empty when there is none, or when several fit. */
  private Optional<Occasion.Series> meant(Claim claim) {
    Set<String> persons = entries(claim, Role.AGENT, Role.PARTICIPANT);
    Set<String> states = states(claim);
    List<Occasion.Series> fitting =
        registry.series().stream()
            .filter(series -> fits(series, persons, states))
            .map(series -> states.size() == 1 ? series.in(states.iterator().next()) : series)
            .filter(series -> !series.occasions().isEmpty())
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private static boolean fits(Occasion.Series series, Set<String> persons, Set<String> states) {
    return series.visited().isEmpty()
        ? series.attendees().size() > 1 && persons.containsAll(series.attendees())
        : persons.containsAll(series.attendees())
            && states.size() == 1
            && series.visited().containsAll(states);
  }

  /**
   * A visit or meeting told by a verb in a past tense, or with words that look back by themselves.
   */
  private static List<Sign> told(ReadArticle story, Claim claim, Occasion.Series series) {
    Sentence sentence = story.sentence(claim);
    Token trigger = ReadArticle.trigger(sentence, claim);
    boolean past = ReadArticle.isPast(sentence, trigger);
    List<Mention.When> when = when(story, claim, sentence, trigger);
    if (when.isEmpty() && past) {
      return List.of(untied(series, story.words(claim.trigger()), claim.trigger()));
    }
    List<Mention.When> backward =
        when.stream().filter(one -> past || looksBack(one.expression())).toList();
    if (backward.isEmpty()) {
      return List.of();
    }
    Span words =
        backward.stream()
            .map(Mention.When::span)
            .reduce(claim.trigger(), (one, more) -> one.cover(more));
    List<TimeExpression> times = backward.stream().map(Mention.When::expression).toList();
    return List.of(tied(series, times, past, story.words(words), words));
  }

  /** All words that date it: {@code On 13 September he met her}, {@code … on Wednesday}. */
  private static List<Mention.When> when(
      ReadArticle story, Claim claim, Sentence sentence, Token trigger) {
    return story
        .mentions(sentence, Mention.When.class)
        .filter(
            when ->
                when.words().equals(claim.when().words())
                    || ReadArticle.verbAbove(sentence, when).filter(trigger::equals).isPresent())
        .toList();
  }

  /** {@code Lavrov said in Pyongyang on Wednesday}: he was there that day. */
  private List<Sign> stays(ReadArticle story, Sentence sentence) {
    List<Sign> signs = new ArrayList<>();
    for (Mention.When when : story.mentions(sentence, Mention.When.class).toList()) {
      Optional<Token> verb = ReadArticle.verbAbove(sentence, when).filter(v -> v.tag().isPast());
      if (verb.isPresent() && when.expression().weekday().isPresent()) {
        Set<String> persons = subjects(story, sentence, verb.get());
        Set<String> states = places(story, sentence, verb.get());
        registry.series().stream()
            .filter(series -> !series.visited().isEmpty() && fits(series, persons, states))
            .map(
                series -> {
                  Span words = verb.get().span().cover(when.span());
                  return tied(series, List.of(when.expression()), true, story.words(words), words);
                })
            .forEach(signs::add);
      }
    }
    return signs;
  }

  private static Set<String> subjects(ReadArticle story, Sentence sentence, Token verb) {
    return story
        .mentions(sentence, Mention.Name.class)
        .filter(
            name -> {
              Token last = sentence.token(name.last());
              return last.head() == verb.index() && last.isActiveSubject();
            })
        .flatMap(name -> entry(story.links().get(name)).stream())
        .map(Entry::iri)
        .collect(Collectors.toSet());
  }

  /** The states of the places in which the verb says that it was done. */
  private Set<String> places(ReadArticle story, Sentence sentence, Token verb) {
    return story
        .mentions(sentence, Mention.Place.class)
        .filter(
            place ->
                sentence
                    .head(sentence.token(place.last()))
                    .filter(in -> in.lemma().equals("in") && in.head() == verb.index())
                    .isPresent())
        .flatMap(place -> place.keys().stream())
        .flatMap(iri -> registry.entry(iri).stream())
        .flatMap(entry -> entry.side().stream())
        .collect(Collectors.toSet());
  }

  /** One of the series lies on the days that all these words mean. */
  static Sign tied(
      Occasion.Series series, List<TimeExpression> when, boolean past, String words, Span span) {
    Predicate<LocalDate> fits =
        issue ->
            series.isOpen(issue)
                || series.occasions().stream()
                    .anyMatch(
                        occasion ->
                            when.stream().allMatch(one -> agrees(occasion, one, past, issue)));
    return sign(
        Sign.Rank.OCCASION, series, fits, words, span, "issued when the words fit one of them");
  }

  static Sign untied(Occasion.Series series, String words, Span span) {
    Predicate<LocalDate> fits =
        issue ->
            series.isOpen(issue)
                || series.occasions().stream().anyMatch(one -> hasBegun(one, issue));
    return sign(Sign.Rank.LOWER, series, fits, words, span, "issued after one of them had begun");
  }

  private static Sign sign(
      Sign.Rank rank,
      Occasion.Series series,
      Predicate<LocalDate> fits,
      String words,
      Span span,
      String so) {
    Optional<LocalDate> earliest =
        series.knownFrom().isPresent()
            ? Optional.empty()
            : Optional.of(series.occasions().get(0).first().minusDays(GRACE));
    return new Sign(
        rank,
        KIND,
        words,
        span.start(),
        series.label() + " " + list(series) + "; so " + so,
        earliest,
        Optional.empty(),
        fits,
        Optional.of(series.knownUntil()));
  }

  private static String list(Occasion.Series series) {
    List<String> days =
        series.occasions().stream().map(occasion -> occasion.first().toString()).toList();
    String known = series.lasting() ? "" : ", as known until " + series.knownUntil();
    return days.size() <= FEW
        ? "on " + String.join(", ", days) + known
        : days.size() + " from " + days.get(0) + " to " + days.get(days.size() - 1) + known;
  }

  /** What is Wednesday there may be Tuesday at the paper. */
  private static final int GRACE = 1;

  private static boolean hasBegun(Occasion occasion, LocalDate issue) {
    return !occasion.first().minusDays(GRACE).isAfter(issue);
  }

  private static boolean agrees(
      Occasion occasion, TimeExpression when, boolean past, LocalDate issue) {
    TimeExpression.Days days = when.resolve(Optional.of(issue), Optional.of(issue), past);
    return hasBegun(occasion, issue)
        && days.earliest().map(d -> !d.isAfter(occasion.last().plusDays(GRACE))).orElse(true)
        && days.latest().map(d -> !d.isBefore(occasion.first().minusDays(GRACE))).orElse(true);
  }

  /** {@code last month}, not {@code in May}: nothing of it lies ahead, whatever the tense. */
  static boolean looksBack(TimeExpression when) {
    LocalDate any = LocalDate.of(2020, 6, 17);
    TimeExpression.Days days = when.resolve(Optional.of(any), Optional.of(any), false);
    return days.latest().filter(any::isAfter).isPresent();
  }

  private static Set<String> entries(Claim claim, Role... roles) {
    return List.of(roles).stream()
        .flatMap(role -> claim.role(role).stream())
        .map(Filler::link)
        .flatMap(link -> entry(link).stream())
        .map(Entry::iri)
        .collect(Collectors.toSet());
  }

  private Set<String> states(Claim claim) {
    return claim.role(Role.PLACE).stream()
        .map(Filler::link)
        .flatMap(link -> entry(link).stream())
        .filter(entry -> entry.type() == Entry.Type.PLACE || entry.type() == Entry.Type.STATE)
        .flatMap(entry -> entry.side().stream())
        .collect(Collectors.toSet());
  }

  private static Optional<Entry> entry(Link link) {
    return link instanceof Link.Linked linked ? Optional.of(linked.entry()) : Optional.empty();
  }
}
