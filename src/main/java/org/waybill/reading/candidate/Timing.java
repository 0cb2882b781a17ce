package org.waybill.reading.candidate;

import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.waybill.claim.Frame;
import org.waybill.claim.Period;
import org.waybill.claim.Stance;
import org.waybill.lexicon.Lexicon;
import org.waybill.mention.Mention;
import org.waybill.mention.Phrases;
import org.waybill.mention.time.TimeExpression;
import org.waybill.reading.candidate.DateWords.Bearing;
import org.waybill.reading.candidate.DateWords.Side;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Occasion;
import org.waybill.text.Sentence;
import org.waybill.text.Tag;
import org.waybill.text.Token;

/**
 * When something happened: from the date words of its sentence, be they its own or those of
 * something that came before or after it; else from its tense and the day of issue.
 */
public final class Timing {

  /** Days that words of the sentence mean, and where the deed lies, seen from them. */
  private record Dated(TimeExpression.Days days, Bearing bearing, String words) {}

  /** So many sentences before, words may still count from a day. */
  private static final int ANCHOR_REACH = 2;

  private final ArticleContext context;
  private final Syntax syntax;
  private final DateWords dateWords;
  private final Totals totals;

  public Timing(ArticleContext context, Syntax syntax, Lexicon lexicon) {
    this.context = context;
    this.syntax = syntax;
    this.dateWords = new DateWords(syntax, lexicon);
    this.totals = new Totals(syntax, lexicon);
  }

  /** The mention of time that says when a trigger's deed was. */
  public Optional<Mention.When> words(Token trigger) {
    return whens()
        .flatMap(
            when ->
                bearing(when, trigger, false).stream()
                    .filter(bearing -> bearing.side() == Side.AT)
                    .map(bearing -> new Object[] {when, bearing.steps()}))
        .min(Comparator.comparing(pair -> (Integer) pair[1]))
        .map(pair -> (Mention.When) pair[0]);
  }

  /**
   * Whether the counts of a deed are running totals: {@code has sent 40 tanks since March}; not
   * {@code sent 40 tanks, for a total of 90}.
   */
  public boolean isTotal(Token trigger) {
    Stream<Token> own = words(trigger).stream().map(when -> syntax.sentence().token(when.first()));
    Stream<Token> openers =
        syntax.clause(trigger).stream()
            .flatMap(verb -> syntax.children(verb, Token::isAdverbialClause).stream())
            .flatMap(clause -> syntax.children(clause, Token::isSubordinator).stream());
    return Stream.concat(own, openers).anyMatch(totals::accumulates)
        || syntax.clause(trigger).filter(totals::hangsOn).isPresent();
  }

  public Period of(Token trigger, Frame frame, Stance stance) {
    boolean ahead = isAhead(trigger, frame, stance);
    List<Dated> dated = new ArrayList<>(dated(trigger, stance, ahead));
    dated.sort(Comparator.comparing(one -> one.bearing().steps()));
    for (Dated one : dated) {
      if (one.bearing().side() == Side.AT) {
        return new Period(one.days().earliest(), one.days().latest(), one.words());
      }
    }
    Period issued = context.issued();
    Optional<LocalDate> first =
        Stream.concat(
                dated.stream()
                    .filter(one -> one.bearing().side() == Side.AFTER)
                    .flatMap(one -> one.days().earliest().stream()),
                issued.earliest().filter(day -> ahead && isOfNow(trigger)).stream())
            .findFirst();
    Optional<LocalDate> last =
        Stream.concat(
                dated.stream()
                    .filter(one -> one.bearing().side() == Side.BEFORE)
                    .flatMap(one -> one.days().latest().stream()),
                issued.latest().filter(day -> !ahead).stream())
            .findFirst();
    boolean crossed = first.isPresent() && last.filter(first.get()::isAfter).isPresent();
    return new Period(first, crossed ? Optional.empty() : last, "");
  }

  private Stream<Mention.When> whens() {
    return context.mentions(syntax.sentence(), Mention.When.class);
  }

  /** {@code In July, he came in search of arms}: days that open a sentence hold for its nouns. */
  private Optional<Bearing> bearing(Mention.When when, Token trigger, boolean ahead) {
    Optional<Bearing> bearing = dateWords.bearing(when.first(), when.last(), trigger, ahead);
    boolean opens = when.first() == 0 && !syntax.isVerb(trigger);
    return opens && bearing.filter(one -> one.side() == Side.AT).isEmpty()
        ? Optional.of(new Bearing(Side.AT, syntax.sentence().tokens().size()))
        : bearing;
  }

  private List<Dated> dated(Token trigger, Stance stance, boolean ahead) {
    List<Dated> dated = new ArrayList<>();
    whens()
        .forEach(
            when -> {
              boolean past = isPast(dateWords.dated(when.first(), when.last()), stance);
              TimeExpression.Days days = days(when, past);
              bearing(when, trigger, ahead)
                  .filter(known -> days.earliest().isPresent() || days.latest().isPresent())
                  .ifPresent(bearing -> dated.add(new Dated(days, bearing, when.words())));
            });
    occasions(trigger, ahead).forEach(dated::add);
    return dated;
  }

  /** Words that count from something else count from the nearest days told before, if any. */
  private TimeExpression.Days days(Mention.When when, boolean past) {
    Period issued = context.issued();
    return anchors(when)
        .map(one -> one.expression().resolve(issued.earliest(), issued.latest(), true))
        .flatMap(anchor -> when.expression().from(anchor).stream())
        .findFirst()
        .orElse(when.expression())
        .resolve(issued.earliest(), issued.latest(), past);
  }

  /** Other words of the sentence, then those of the sentences before, the nearest first. */
  private Stream<Mention.When> anchors(Mention.When when) {
    List<Sentence> before =
        context
            .text()
            .sentences()
            .subList(Math.max(0, when.sentence() - ANCHOR_REACH), when.sentence());
    return Stream.concat(
        whens().filter(other -> !other.equals(when)),
        Lists.reverse(before).stream()
            .flatMap(
                one -> Lists.reverse(context.mentions(one, Mention.When.class).toList()).stream()));
  }

  /** {@code since the war began}: the deed comes after the first day that is on record. */
  private Stream<Dated> occasions(Token trigger, boolean ahead) {
    return context.registry().occasions().find(syntax.sentence()).stream()
        .filter(hit -> !isDated(hit))
        .flatMap(
            hit ->
                dateWords
                    .bearing(hit.first(), hit.last(), trigger, ahead)
                    .filter(
                        bearing ->
                            bearing.side() == Side.AFTER
                                || bearing.side() == Side.AT
                                    && dateWords.setsScene(hit.first(), hit.last()))
                    .flatMap(
                        bearing ->
                            begun(hit.keys())
                                .map(
                                    days ->
                                        new Dated(
                                            days, new Bearing(Side.AFTER, bearing.steps()), "")))
                    .stream());
  }

  /** {@code since the invasion in May 2021}: its own days say more than the record. */
  private boolean isDated(Phrases.Hit hit) {
    return whens()
        .map(when -> dateWords.dated(when.first(), when.last()).index())
        .anyMatch(dated -> hit.first() <= dated && dated <= hit.last());
  }

  /** Of what goes on since that day; of several the words can mean, the one the article names. */
  private Optional<TimeExpression.Days> begun(Set<String> keys) {
    Set<String> meant = keys.size() == 1 ? keys : Sets.intersection(keys, context.occasions());
    return meant.stream()
        .filter(key -> meant.size() == 1)
        .flatMap(key -> context.registry().series(key).stream())
        .filter(Occasion.Series::lasting)
        .map(
            series ->
                new TimeExpression.Days(
                    series.occasions().stream().map(Occasion::first).min(Comparator.naturalOrder()),
                    Optional.empty(),
                    ""))
        .findFirst();
  }

  /**
   * Whether a deed is still to come where it is told: {@code will send}, {@code plans to buy}, but
   * not {@code had planned to buy}, of which nothing is known.
   */
  private boolean isAhead(Token trigger, Frame frame, Stance stance) {
    boolean unreal = syntax.clause(trigger).filter(this::isUnreal).isPresent();
    return switch (stance) {
      case ASSERTED, ALLEGED -> false;
      case DENIED, NEGATED -> unreal;
      case PLANNED, POSSIBLE -> true;
      case REQUESTED -> frame != Frame.REQUEST || unreal;
    };
  }

  /** Whether what words date is told as past; where no tense tells, by how the claim is held. */
  private boolean isPast(Token dated, Stance stance) {
    boolean held = stance != Stance.PLANNED && stance != Stance.REQUESTED;
    return syntax
        .clause(dated)
        .map(
            verb ->
                verb.tag().isPast()
                    || aux(verb, Tag::isPast)
                    || verb.tag().isPastParticiple() && !isUnreal(verb)
                    || held && !verb.tag().isPastParticiple() && !verb.tag().isBaseForm())
        .orElse(held);
  }

  /** Whether the verb that carries the tense of a deed to come is in none of the past. */
  private boolean isOfNow(Token trigger) {
    return Stream.concat(Stream.of(trigger), syntax.ancestors(trigger).stream())
        .filter(word -> word.tag().isFinite() || word.tag().isModal() || isFinite(word))
        .findFirst()
        .filter(
            verb ->
                !verb.tag().isPast()
                    && !aux(verb, Tag::isPast)
                    && syntax.children(verb, Token::isAuxiliary).stream()
                        .noneMatch(aux -> aux.lemma().equals("have")))
        .isPresent();
  }

  private boolean isFinite(Token word) {
    return syntax.isVerb(word) && (aux(word, Tag::isModal) || aux(word, Tag::isFinite));
  }

  private boolean aux(Token verb, Predicate<Tag> form) {
    return syntax.children(verb, Token::isHelpingVerb).stream().map(Token::tag).anyMatch(form);
  }

  /** {@code will send}, {@code to be sent}, but not {@code may have been sent}. */
  private boolean isUnreal(Token verb) {
    return (aux(verb, Tag::isModal) || aux(verb, Tag::isTo))
        && syntax.children(verb, Token::isAuxiliary).stream()
            .noneMatch(aux -> aux.lemma().equals("have"));
  }
}
