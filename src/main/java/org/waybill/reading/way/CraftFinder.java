package org.waybill.reading.way;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.mention.Mention;
import org.waybill.problem.Code;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.registry.Slug;
import org.waybill.text.Cut;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Token;

/** Finds vessels and aircraft by the words that bring in their names and numbers. */
final class CraftFinder {

  /** How many words may stand between a noun for a number and the number: "number is". */
  private static final int NEAR = 3;

  private static final int LONGEST_NAME = 4;

  /**
   * Neither ships nor lines, whatever their names: {@code the vessel Norland bought}, and no state
   * carries for others.
   */
  static final Set<Entry.Type> NO_CRAFT =
      Set.of(Entry.Type.STATE, Entry.Type.ORGAN, Entry.Type.PERSON, Entry.Type.GROUP);

  private final ArticleContext context;
  private final Lexicon lexicon;
  private final Consumer<Cut> problems;

  CraftFinder(ArticleContext context, Lexicon lexicon, Consumer<Cut> problems) {
    this.context = context;
    this.lexicon = lexicon;
    this.problems = problems;
  }

  /**
   * @param last the vessel named last, which a bare noun means
   */
  List<Fleet.Sighting> in(Sentence sentence, Optional<Entry> last) {
    List<Fleet.Sighting> found = new ArrayList<>();
    for (Token noun : sentence.tokens()) {
      if (isNoun(sentence, noun, Trait.NAMES_VESSEL)) {
        List<Token> name = name(sentence, noun);
        if (!name.isEmpty()) {
          found.add(sighting(sentence, noun, name, Entry.Type.VESSEL));
        } else if (isDefinite(sentence, noun)) {
          last.ifPresent(ship -> found.add(again(sentence, noun, ship)));
        }
      } else if (isNoun(sentence, noun, Trait.NUMBERS_AIRCRAFT)) {
        List<Token> sign = sign(sentence, noun);
        aircraftBefore(sentence, noun)
            .filter(plane -> !sign.isEmpty())
            .ifPresent(plane -> found.add(sighting(sentence, plane, sign, Entry.Type.AIRCRAFT)));
      }
    }
    return found;
  }

  private boolean isNoun(Sentence sentence, Token token, Trait trait) {
    return token.tag().isNoun()
        && (lexicon.has(sentence, token, trait)
            || token.tag().isProperNoun() && lexicon.has(token.form(), trait));
  }

  /** {@code the ship}; {@code the Norlandic ship} may be another. */
  private boolean isDefinite(Sentence sentence, Token noun) {
    return noun.tag().isCommonSingular()
        && noun.index() > 0
        && lexicon.has(sentence, sentence.token(noun.index() - 1), Trait.DEFINITE);
  }

  private Fleet.Sighting again(Sentence sentence, Token noun, Entry ship) {
    Entry.Craft craft = craft(sentence, noun, ship.craft().orElseThrow().kind(), Optional.empty());
    Entry entry =
        new Entry(
            ship.iri(),
            ship.type(),
            ship.label(),
            ship.side(),
            List.of(),
            true,
            Optional.of(craft));
    return new Fleet.Sighting(sentence.index(), noun.index(), noun.index(), noun.span(), entry);
  }

  /** {@code the freighter "Lady Quill"}, {@code a ship called Angara}. */
  private List<Token> name(Sentence sentence, Token noun) {
    int at = noun.index() + 1;
    while (at < sentence.tokens().size() && isBeforeName(sentence, sentence.token(at))) {
      at++;
    }
    List<Token> name =
        sentence
            .tokens()
            .subList(Math.min(at, sentence.tokens().size()), sentence.tokens().size())
            .stream()
            .takeWhile(
                token ->
                    token.tag().isProperNoun() && Character.isUpperCase(token.form().charAt(0)))
            .limit(LONGEST_NAME)
            .toList();
    boolean day =
        name.stream()
            .anyMatch(token -> context.at(sentence, token, Mention.When.class).isPresent());
    if (day || isOfHeading(sentence, noun)) {
      return List.of(); // "left the ship Monday", "Ship Seized Off Quillport"
    }
    boolean known =
        name.stream()
            .flatMap(token -> context.at(sentence, token, Mention.Name.class).stream())
            .flatMap(mention -> context.link(mention).stream())
            .flatMap(link -> ArticleContext.entry(link).stream())
            .anyMatch(entry -> !entry.local() && NO_CRAFT.contains(entry.type()));
    return known ? List.of() : name;
  }

  /** A noun with a capital is like its neighbours, unless quotes tell where the name begins. */
  private static boolean isOfHeading(Sentence sentence, Token noun) {
    boolean quoted =
        noun.index() + 1 < sentence.tokens().size()
            && sentence.token(noun.index() + 1).tag().isQuote();
    return Character.isUpperCase(noun.form().charAt(0)) && !isSign(noun) && !quoted;
  }

  private boolean isBeforeName(Sentence sentence, Token token) {
    return token.tag().isQuote()
        || token.tag().isPlainDeterminer()
        || lexicon.has(sentence, token, Trait.NAMES);
  }

  /** Letters and figures that nothing but hyphens part. */
  private static List<Token> sign(Sentence sentence, Token noun) {
    List<Token> sign = new ArrayList<>();
    behind(sentence, noun)
        .filter(CraftFinder::isSign)
        .findFirst()
        .ifPresent(
            first -> {
              sign.add(first);
              for (int at = first.index() + 1; at < sentence.tokens().size(); at++) {
                Token next = sentence.token(at);
                Token last = sign.get(sign.size() - 1);
                if (next.span().start() != last.span().end()
                    || !(isSign(next) || next.tag().isHyphen())) {
                  break;
                }
                sign.add(next);
              }
            });
    boolean told = sign.size() > 1 || sign.stream().anyMatch(CraftFinder::hasDigitOrHyphen);
    return told ? sign : List.of();
  }

  /** All capitals and figures. */
  private static boolean isSign(Token token) {
    return token.form().chars().anyMatch(Character::isLetterOrDigit)
        && token.form().equals(token.form().toUpperCase(Locale.ROOT));
  }

  private static Stream<Token> behind(Sentence sentence, Token noun) {
    int end = Math.min(sentence.tokens().size(), noun.index() + 1 + NEAR);
    return sentence.tokens().subList(noun.index() + 1, end).stream();
  }

  private static boolean hasDigitOrHyphen(Token token) {
    return token.form().length() > 3
        && Character.isUpperCase(token.form().charAt(0))
        && token.form().chars().anyMatch(mark -> Character.isDigit(mark) || mark == '-');
  }

  /** The nearest noun for an aircraft, or its designation. */
  private Optional<Token> aircraftBefore(Sentence sentence, Token noun) {
    return IntStream.iterate(noun.index() - 1, at -> at >= 0, at -> at - 1)
        .mapToObj(sentence::token)
        .filter(
            token ->
                isNoun(sentence, token, Trait.NAMES_AIRCRAFT)
                    || context.at(sentence, token, Mention.Item.class).isPresent()
                    || token.tag().isProperNoun() && hasDigitOrHyphen(token))
        .findFirst();
  }

  private Fleet.Sighting sighting(
      Sentence sentence, Token noun, List<Token> name, Entry.Type type) {
    Span span = ArticleContext.span(name);
    String label = context.words(span);
    Entry.Craft craft =
        craft(
            sentence,
            noun,
            kind(sentence, noun),
            Optional.of(label).filter(sign -> type == Entry.Type.AIRCRAFT));
    String iri = type.name().toLowerCase(Locale.ROOT) + "/" + Slug.of(label);
    Entry entry =
        new Entry(iri, type, label, Optional.empty(), List.of(), true, Optional.of(craft));
    return new Fleet.Sighting(
        sentence.index(), noun.index(), name.get(name.size() - 1).index(), span, entry);
  }

  private Entry.Craft craft(
      Sentence sentence, Token noun, String kind, Optional<String> registration) {
    return new Entry.Craft(
        kind, flag(sentence, noun), imo(sentence, noun), registration, operator(sentence, noun));
  }

  /** {@code cargo ship}. */
  private String kind(Sentence sentence, Token noun) {
    Token first = noun;
    for (Token before : new Syntax(sentence).premodifiers(noun)) {
      if (before.tag().isCommonNoun() && before.index() < first.index()) {
        first = before;
      }
    }
    String words = context.words(first.span().cover(noun.span()));
    return isSign(noun) || hasDigitOrHyphen(noun) ? words : words.toLowerCase(Locale.ROOT);
  }

  /** {@code the Norlandic-flagged vessel}. */
  private Optional<String> flag(Sentence sentence, Token noun) {
    return sentence.tokens().stream()
        .filter(token -> Math.abs(noun.index() - token.index()) <= LONGEST_NAME + NEAR)
        .filter(token -> lexicon.has(sentence, token, Trait.FLAGS))
        .flatMap(
            flagged ->
                IntStream.of(flagged.index() - 1, flagged.index() - 2)
                    .filter(at -> at >= 0)
                    .mapToObj(sentence::token))
        .flatMap(token -> context.at(sentence, token, Mention.Name.class).stream())
        .flatMap(mention -> context.link(mention).stream())
        .flatMap(link -> ArticleContext.entry(link).stream())
        .filter(entry -> entry.type() == Entry.Type.STATE)
        .map(Entry::iri)
        .findFirst();
  }

  /** The number that a sentence gives for this ship: that of the one named before it. */
  private Optional<String> imo(Sentence sentence, Token noun) {
    return sentence.tokens().stream()
        .filter(token -> isNoun(sentence, token, Trait.NUMBERS_SHIPS))
        .filter(token -> shipOf(sentence, token).filter(noun::equals).isPresent())
        .flatMap(token -> behind(sentence, token))
        .filter(token -> ImoNumber.looksLikeOne(token.form()))
        .findFirst()
        .filter(
            token -> {
              boolean valid = ImoNumber.isValid(token.form());
              if (!valid) {
                problems.accept(
                    new Cut(
                        Code.IMO_NUMBER_WRONG,
                        token.span(),
                        "no ship has the IMO number "
                            + token.form()
                            + ": its check digit is wrong"));
              }
              return valid;
            })
        .map(Token::form);
  }

  /** The nearest noun for a ship before a number, else the first one behind it. */
  private Optional<Token> shipOf(Sentence sentence, Token number) {
    List<Token> ships =
        sentence.tokens().stream()
            .filter(token -> isNoun(sentence, token, Trait.NAMES_VESSEL))
            .toList();
    return ships.stream()
        .filter(ship -> ship.index() < number.index())
        .reduce((first, second) -> second)
        .or(() -> ships.stream().findFirst());
  }

  private Optional<String> operator(Sentence sentence, Token noun) {
    Syntax syntax = new Syntax(sentence, (token, trait) -> lexicon.has(sentence, token, trait));
    return syntax.children(noun, Token::isAttributiveClause).stream()
        .filter(verb -> syntax.has(verb, Trait.OPERATES))
        .flatMap(verb -> syntax.objectsOf(verb, Trait.LEADS_TO_DOER).stream())
        .flatMap(doer -> context.at(sentence, doer, Mention.Name.class).stream())
        .map(Mention.Name::words)
        .findFirst();
  }
}
