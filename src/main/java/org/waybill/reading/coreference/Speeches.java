package org.waybill.reading.coreference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.mention.Mention;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.text.Token;

/**
 * Who said what in an article, so that {@code it added}, {@code the report} and {@code we} are
 * known.
 */
final class Speeches {

  /** How many sentences back a pronoun may reach. */
  private static final int REACH = 3;

  private record Speech(int sentence, List<Link> links) {}

  private final ArticleContext context;
  private final Lexicon lexicon;
  private final NavigableMap<Integer, Speech> speeches = new TreeMap<>();
  private final Map<String, NavigableMap<Integer, Speech>> called = new HashMap<>();

  Speeches(ArticleContext context, Lexicon lexicon) {
    this.context = context;
    this.lexicon = lexicon;
  }

  /** Remembers who said something, and what his words are called. */
  void spoke(Syntax syntax, Token cue, List<Filler> speakers) {
    // Words whose owner nobody has named stand for nobody: whose they are was perhaps told before.
    if (speakers.stream().anyMatch(speaker -> ArticleContext.entry(speaker.link()).isPresent())
        || !speakers.isEmpty()
            && syntax.children(cue, Token::isActiveSubject).stream().noneMatch(isWords(syntax))) {
      Stream<Token> words =
          Stream.concat(
              Stream.of(cue),
              syntax.children(cue, Token::isObject, Token::isActiveSubject).stream());
      words = Stream.concat(words, syntax.objectsOf(cue, Trait.LEADS_TO_PLACE).stream());
      if (cue.isReducedClause()) {
        words = Stream.concat(words, syntax.head(cue).stream());
      }
      int at = syntax.sentence().index();
      Speech speech = new Speech(at, speakers.stream().map(Filler::link).toList());
      speeches.put(at, speech);
      words
          .filter(word -> word.tag().isNoun())
          .filter(word -> word.equals(cue) || !isDefinite(syntax, word))
          .filter(word -> !word.isActiveSubject() || isWords(syntax).test(word))
          .forEach(
              word -> called.computeIfAbsent(word.lemma(), it -> new TreeMap<>()).put(at, speech));
    }
  }

  private Predicate<Token> isWords(Syntax syntax) {
    return noun -> noun.tag().isNoun() && lexicon.has(syntax.sentence(), noun, Trait.ATTRIBUTES);
  }

  /** Who spoke last in the few sentences before this one. */
  private Optional<Speech> speech(int at, int reach) {
    return Optional.ofNullable(speeches.lowerEntry(at))
        .map(Map.Entry::getValue)
        .filter(told -> at - told.sentence() <= reach);
  }

  /** {@code …, it added}: who speaks on is who spoke last, if the pronoun can mean him. */
  List<References.Found> lastSpeaker(Syntax syntax, Token token, String kind) {
    int at = syntax.sentence().index();
    boolean speaks =
        token.isActiveSubject()
            && syntax
                .head(token)
                .filter(
                    verb ->
                        lexicon.at(syntax.sentence(), verb).stream()
                            .anyMatch(l -> l.frame().equals(Optional.of(Frame.STATEMENT))))
                .isPresent();
    return speech(at, 2)
        .filter(told -> speaks && told.links().size() == 1)
        .map(told -> told.links().get(0))
        .filter(
            link ->
                ArticleContext.entry(link)
                    .map(Entry::type)
                    .filter(
                        type ->
                            kind.equals("person") && type == Entry.Type.PERSON
                                || kind.equals("thing")
                                    && type != Entry.Type.PERSON
                                    && type != Entry.Type.GROUP)
                    .isPresent())
        .map(
            link ->
                List.of(new References.Found(link, "“" + token.form() + "” for who spoke last")))
        .orElse(List.of());
  }

  /**
   * {@code The report said}: whose words were called so last, else, when nobody's were and nothing
   * tells them apart, whose words were told last.
   */
  List<References.Found> whoseWords(Syntax syntax, Token noun) {
    boolean words =
        isWords(syntax).test(noun)
            && syntax.possessor(noun).isEmpty()
            && syntax.premodifiers(noun).stream()
                .allMatch(
                    word ->
                        word.tag().isAdjective() && word.entity().isEmpty()
                            || word.entity().equals("DATE"))
            && syntax.prepositions(noun).isEmpty();
    if (!words) {
      return List.of();
    }
    int at = syntax.sentence().index();
    return Optional.ofNullable(called.get(noun.lemma()))
        .flatMap(told -> Optional.ofNullable(told.lowerEntry(at)))
        .map(Map.Entry::getValue)
        .or(() -> speech(at, REACH).filter(told -> syntax.premodifiers(noun).isEmpty()))
        .map(
            told ->
                told.links().stream()
                    .map(
                        link ->
                            new References.Found(
                                link, "“" + noun.form() + "” for what they said before"))
                    .toList())
        .orElse(List.of());
  }

  /** {@code “We have sent arms,” the minister said}: the minister's state. */
  List<References.Found> speakersSide(Syntax syntax, Token we) {
    Optional<Link> speaker =
        syntax.ancestors(we).stream()
            .filter(verb -> syntax.isVerb(verb) && syntax.has(verb, Trait.ATTRIBUTES))
            .flatMap(verb -> syntax.surfaceSubject(verb, none -> false).stream())
            .filter(subject -> !subject.equals(we))
            .flatMap(subject -> context.at(syntax.sentence(), subject, Mention.Name.class).stream())
            .flatMap(name -> context.link(name).stream())
            .findFirst()
            .or(
                () ->
                    speech(syntax.sentence().index(), 2)
                        .filter(told -> told.links().size() == 1)
                        .map(told -> told.links().get(0)));
    return speaker
        .flatMap(ArticleContext::entry)
        .filter(entry -> entry.type() != Entry.Type.OUTLET && entry.type() != Entry.Type.GROUP)
        .map(context::side)
        .map(side -> new Link.Linked(side, "side of the speaker"))
        .map(
            link ->
                List.of(
                    new References.Found(link, "“" + we.form() + "” for the side of the speaker")))
        .orElse(List.of());
  }

  private boolean isDefinite(Syntax syntax, Token noun) {
    return syntax.children(noun, Token::isDeterminer).stream()
        .anyMatch(det -> lexicon.has(syntax.sentence(), det, Trait.DEFINITE));
  }
}
