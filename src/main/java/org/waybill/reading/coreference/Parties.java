package org.waybill.reading.coreference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waybill.claim.Filler;
import org.waybill.claim.Ground;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.text.Token;

/** Finds who is meant by a word of a sentence: a name, a group, a pronoun. */
public final class Parties {

  private final ArticleContext context;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final References references;
  private final NamedParties names;

  public Parties(ArticleContext context, Syntax syntax, Lexicon lexicon, References references) {
    this.lexicon = lexicon;
    this.context = context;
    this.syntax = syntax;
    this.references = references;
    this.names = new NamedParties(context, syntax, lexicon);
  }

  /**
   * Everybody meant by a noun; several for a plural pronoun, none when nobody is known to be meant.
   */
  public List<Filler> at(Token token, String reason) {
    List<Filler> beside =
        syntax.children(token, Token::isApposition).stream()
            .filter(other -> other.index() > token.index() && other.tag().isProperNoun())
            .limit(1)
            .flatMap(other -> isPlural(token) ? syntax.conjuncts(other).stream() : Stream.of(other))
            .flatMap(other -> named(other, reason).stream())
            .toList();
    Optional<Filler> named = named(token, reason);
    boolean vague = named.isEmpty() || isVague(named.get().link(), token);
    List<Filler> called = vague ? calledBehind(token, reason) : List.of();
    if (!called.isEmpty()) {
      return called;
    }
    if (vague && !beside.isEmpty() && !beside.contains(named.orElse(null))) {
      return beside;
    }
    List<Filler> seat = vague ? seated(token, reason) : List.of();
    if (!seat.isEmpty()) {
      return seat;
    }
    List<Filler> found =
        vague
            ? references.resolve(syntax, token).stream()
                .map(
                    one ->
                        filler(
                            token, one.link(), new Ground.Referred(reason + "; " + one.reason())))
                .toList()
            : List.of();
    if (found.isEmpty() && vague) {
      found = examples(token, reason); // "Norlandic firms such as Quillport Arms"
    }
    if (found.isEmpty() && named.isPresent()) {
      return withSharers(token, named.get(), reason);
    }
    if (found.isEmpty()) {
      found = titled(token, reason);
    }
    if (found.isEmpty()) {
      found = ownersSide(token, reason);
    }
    if (found.isEmpty()) {
      found = calledSo(token, reason);
    }
    return found;
  }

  /** {@code a firm called Quillport Arms}: the name behind the noun. */
  private List<Filler> calledBehind(Token noun, String reason) {
    return syntax.children(noun, Token::isReducedClause).stream()
        .filter(verb -> lexicon.has(syntax.sentence(), verb, Trait.NAMES))
        .flatMap(verb -> syntax.children(verb, Token::isPredicative, Token::isObject).stream())
        .flatMap(name -> named(name, reason).stream())
        .toList();
  }

  /** {@code Norlandic and Suderian troops}: two peoples share one noun. */
  private List<Filler> withSharers(Token token, Filler named, String reason) {
    List<Filler> all = new ArrayList<>(List.of(named));
    if (isPlural(token)) {
      syntax.premodifiers(token).stream()
          .filter(modifier -> syntax.governs(modifier, Token::isConjunct))
          .flatMap(modifier -> syntax.conjuncts(modifier).stream())
          .flatMap(part -> named(part, reason).stream())
          .map(filler -> filler.on(new Ground.Shared(reason)))
          .filter(filler -> all.stream().noneMatch(other -> other.span().contains(filler.span())))
          .forEach(all::add);
    }
    return all;
  }

  /** {@code old foes Norland and Suderia}: both are meant. */
  private static boolean isPlural(Token noun) {
    return noun.tag().isCommonPlural();
  }

  private Filler filler(Token token, Link link, Ground ground) {
    return new Filler(context.words(token.span()), token.span(), link, ground);
  }

  /** {@code the administration}, {@code Israel's defence chief}: a name beside it tells more. */
  private static boolean isVague(Link link, Token token) {
    boolean lower = Character.isLowerCase(token.form().charAt(0)) || token.tag().isCommonPlural();
    return lower
        && (link instanceof Link.Unknown
            || ArticleContext.entry(link)
                .filter(entry -> entry.type() == Entry.Type.GROUP)
                .isPresent());
  }

  /** {@code President of the Union Ada Quill}: the parser takes her for what she presides over. */
  private List<Filler> titled(Token token, String reason) {
    if (context.registry().titles().findAt(syntax.sentence(), token.index()).isEmpty()) {
      return List.of();
    }
    return syntax.objectsOf(token, Trait.LEADS_TO_WHOLE).stream()
        .flatMap(object -> named(object, reason + ", whose title it is").stream())
        .filter(
            filler ->
                ArticleContext.entry(filler.link())
                    .map(Entry::type)
                    .equals(Optional.of(Entry.Type.PERSON)))
        .toList();
  }

  /** {@code the Quill group}: the body whose name stands before the noun for its kind. */
  private List<Filler> calledSo(Token noun, String reason) {
    return noun.tag().isCommonSingular()
            && lexicon.bearers(noun).filter(kind -> kind.equals("organisation")).isPresent()
        ? before(noun, reason).stream()
            .filter(
                filler ->
                    ArticleContext.entry(filler.link())
                        .filter(entry -> entry.type() == Entry.Type.ORGANISATION)
                        .isPresent())
            .limit(1)
            .toList()
        : List.of();
  }

  /** {@code the government in Westhaven}, {@code officials of the government of Norland}. */
  private List<Filler> seated(Token noun, String reason) {
    if (!lexicon.has(syntax.sentence(), noun, Trait.ACTS_FOR_OWNER)
        || noun.tag().isPlural()
        || !before(noun, reason).isEmpty()
        || syntax.possessor(noun).isPresent()) {
      return List.of();
    }
    return syntax.prepositions(noun).stream()
        .filter(
            prep ->
                prep.index() == noun.index() + 1
                    && (syntax.has(prep, Trait.LEADS_TO_OWNER)
                        || syntax.has(prep, Trait.LEADS_TO_PLACE)))
        .flatMap(prep -> syntax.objects(prep).stream())
        .flatMap(object -> named(object, reason).stream())
        .flatMap(seat -> ArticleContext.entry(seat.link()).stream())
        .filter(entry -> entry.type() == Entry.Type.STATE)
        .map(state -> new Link.Linked(state, "state whose government it is"))
        .map(link -> filler(noun, link, new Ground.Derived(reason + ", the state that it governs")))
        .limit(1)
        .toList();
  }

  /** {@code his government}, {@code its army}: the side of whoever it belongs to. */
  private List<Filler> ownersSide(Token token, String reason) {
    if (!lexicon.has(syntax.sentence(), token, Trait.ACTS_FOR_OWNER)) {
      return List.of();
    }
    return syntax.possessor(token).stream()
        .filter(owner -> !owner.equals(token))
        .flatMap(
            owner -> {
              List<Filler> office = officeAbove(owner, reason);
              return (office.isEmpty() ? at(owner, reason) : office).stream();
            })
        .flatMap(
            filler ->
                ArticleContext.entry(filler.link())
                    .map(context::side)
                    .map(side -> new Link.Linked(side, "side it acts for"))
                    .map(
                        link ->
                            filler(
                                token,
                                link,
                                new Ground.Derived(filler.ground().how() + ", for whom it acts")))
                    .stream())
        .toList();
  }

  /**
   * {@code Norland's president said his country …}: the state of an office holder without a name
   * who is the subject of the clause above.
   */
  private List<Filler> officeAbove(Token pronoun, String reason) {
    if (!lexicon.pronoun(pronoun).equals(Optional.of("person"))) {
      return List.of();
    }
    return syntax.ancestors(pronoun).stream()
        .filter(syntax::isVerb)
        .flatMap(verb -> syntax.children(verb, Token::isSubject).stream())
        .filter(subject -> subject.index() < pronoun.index())
        .limit(1)
        .filter(subject -> named(subject, reason).isEmpty() && isTitle(subject))
        .flatMap(
            subject ->
                Stream.concat(
                    syntax.possessor(subject).stream()
                        .flatMap(owner -> named(owner, reason).stream()),
                    before(subject, reason).stream()))
        .limit(1)
        .toList();
  }

  private boolean isTitle(Token noun) {
    return context.registry().titles().find(syntax.sentence()).stream()
        .anyMatch(title -> title.first() <= noun.index() && noun.index() <= title.last());
  }

  /** {@code groups including Hezbollah}: those named for example. */
  private List<Filler> examples(Token token, String reason) {
    if (!token.tag().isCommonPlural()) {
      return List.of();
    }
    List<Filler> found = new ArrayList<>();
    syntax.prepositions(token).stream()
        .filter(prep -> lexicon.hasOf(syntax.sentence(), prep, Trait.EXEMPLIFIES))
        .flatMap(prep -> syntax.objects(prep).stream())
        .forEach(object -> named(object, reason + ", for example").ifPresent(found::add));
    return found;
  }

  /** An actor whom the noun itself names, as {@link NamedParties#at} tells. */
  public Optional<Filler> named(Token token, String reason) {
    return names.at(token, reason);
  }

  /** Actors named by words before a noun: {@code Iranian arms}, {@code U.S.-Russia talks}. */
  public List<Filler> before(Token noun, String reason) {
    return names.before(noun, reason);
  }

  /** A capital named for its government may as well be the place. */
  public boolean isCity(Filler filler) {
    return names.isCity(filler);
  }
}
