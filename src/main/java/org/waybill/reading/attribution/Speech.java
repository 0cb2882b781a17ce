package org.waybill.reading.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Attribution;
import org.waybill.claim.Filler;
import org.waybill.claim.Role;
import org.waybill.claim.Stance;
import org.waybill.lexicon.Lexeme.PartOfSpeech;
import org.waybill.lexicon.Lexeme.Trait;
import org.waybill.lexicon.Lexicon;
import org.waybill.reading.candidate.Cues;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.coreference.Scene;
import org.waybill.reading.coreference.Speakers;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.text.Span;
import org.waybill.text.Token;

/** Who answers for what a trigger says, from the words of its own sentence. */
public final class Speech {

  /** Arcs from a verb of saying down to what is said. */
  private static final Set<String> CONTENT =
      Set.of("ccomp", "xcomp", "dobj", "oprd", "acl", "pobj", "nsubjpass");

  /** Tags of quotation marks. */
  private static final Set<String> QUOTES = Set.of("``", "''");

  /** Arcs to a saying that stands behind what is said, set off by a comma. */
  private static final Set<String> BEHIND = Set.of("ccomp", "dep", "advcl", "conj");

  /** The part that a speaker fills. */
  private static final String AGENT = Role.AGENT.name().toLowerCase(Locale.ROOT);

  /** The part that whoever is spoken to fills. */
  private static final String TARGET = Role.TARGET.name().toLowerCase(Locale.ROOT);

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Cues cues;
  private final Answers answers;
  private final Asides asides;
  private final Speakers speakers;

  public Speech(Scene scene, Syntax syntax, Lexicon lexicon, Parties parties) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.cues = new Cues(scene, syntax, lexicon, parties);
    this.answers = new Answers(syntax);
    this.asides = new Asides(syntax);
    this.speakers = new Speakers(scene, syntax, lexicon, parties);
  }

  /**
   * The claimants nearest to the trigger, and as relays those further out; the outlet when nobody
   * is named.
   */
  public Attribution of(Token trigger, Syntax.Control control) {
    Chain chain = new Chain();
    Optional<Token> rebuttal = answers.rebuttal(trigger);
    if (rebuttal.isPresent()) {
      chain.add(rebuttal.get(), control);
      return chain.attribution();
    }
    Token below = trigger;
    List<Token> path = new ArrayList<>(List.of(trigger));
    path.addAll(syntax.ancestors(trigger));
    List<Token> closing = new ArrayList<>();
    List<Token> unsaid = new ArrayList<>();
    boolean outside = false;
    for (Token at : path) {
      outside |= standsOutside(below) || !below.equals(at) && closes(below, at);
      boolean tells =
          at.equals(trigger)
              ? tellsItself(trigger)
              : !outside && isContent(below, at) && (below.equals(trigger) || !isMissing(below));
      if (tells && attributes(at) && !isMissing(at) && !answers.isBelied(at)) {
        if (!at.equals(trigger) && (isUnsaid(at) || syntax.has(at, Trait.FACTIVE))) {
          unsaid.add(at);
        } else {
          chain.add(at, control);
        }
      }
      for (Token aside : asides(at)) {
        if (closes(aside, at)) {
          closing.add(aside);
        } else {
          chain.add(aside, control);
        }
      }
      below = at;
    }
    closing.forEach(aside -> chain.add(aside, control));
    for (Token cue : marks(trigger, chain.isEmpty())) {
      chain.add(cue, cues.speakers(cue, control), cues.sources(cue), List.of());
    }
    if (chain.isEmpty()) {
      asides.beside(trigger).ifPresent(aside -> chain.add(aside, control));
    }
    if (chain.isEmpty()) {
      unsaid.forEach(cue -> chain.add(cue, control));
    }
    return chain.attribution();
  }

  /** Speakers from the nearest outwards, each party once, where it stands nearest. */
  private final class Chain {
    private final List<List<Filler>> links = new ArrayList<>();
    private final Set<String> named = new HashSet<>();
    private Optional<Span> cue = Optional.empty();

    boolean isEmpty() {
      return links.isEmpty();
    }

    void add(Token word, Syntax.Control control) {
      add(word, cues.speakers(word, control), cues.sources(word), cues.relays(word, control));
    }

    void add(Asides.Aside aside, Syntax.Control control) {
      Token cue = aside.cue();
      List<Filler> before =
          aside.speakers().stream()
              .flatMap(token -> speakers.at(token, "before “" + cue.form() + "”").stream())
              .distinct()
              .toList();
      add(
          cue,
          before.isEmpty() ? cues.speakers(cue, control) : before,
          cues.sources(cue),
          cues.relays(cue, control));
    }

    void add(Token word, List<Filler> found, List<Filler> sources, List<Filler> relays) {
      for (List<Filler> link : List.of(sources, found, relays)) {
        List<Filler> more = link.stream().filter(filler -> !named.contains(key(filler))).toList();
        if (!more.isEmpty()) {
          cue = cue.isPresent() ? cue : Optional.of(word.span());
          more.forEach(filler -> named.add(key(filler)));
          links.add(more);
        }
      }
    }

    private String key(Filler filler) {
      return Scene.entry(filler.link())
          .map(Entry::iri)
          .orElseGet(() -> filler.words().toLowerCase(Locale.ROOT));
    }

    Attribution attribution() {
      return links.isEmpty()
          ? Attribution.OUTLET
          : new Attribution(
              links.get(0),
              links.subList(1, links.size()).stream().flatMap(List::stream).toList(),
              cue);
    }
  }

  /**
   * Whether a trigger of saying is told by the one who says it: {@code Lavrov said}, and not {@code
   * Lavrov will say} or {@code Lavrov's words came late}, which others tell of him.
   */
  private boolean tellsItself(Token trigger) {
    if (syntax.isVerb(trigger)) {
      return syntax.children(trigger, "neg").isEmpty() && !isUnreal(trigger);
    }
    return !trigger.tag().startsWith("NN")
        || !syntax.children(trigger, "acl", "ccomp", "relcl").isEmpty()
        || syntax.children(trigger, "prep").stream().anyMatch(prep -> !isToSomebody(prep, trigger));
  }

  /** {@code stop its raids and apologise}: the second is as unreal as the first. */
  private boolean isUnreal(Token verb) {
    boolean goesOn =
        verb.relation().equals("conj")
            && verb.tag().equals("VB")
            && syntax.children(verb, "aux", "nsubj").isEmpty();
    return syntax.isUnreal(verb)
        || verb.tag().equals("VBG") && isUnsaid(verb)
        || goesOn && syntax.sentence().head(verb).filter(this::isUnreal).isPresent();
  }

  /**
   * {@code Austin said that Washington would be announcing …}: until it does, it is Austin's word.
   */
  private boolean isUnsaid(Token cue) {
    return syntax.isVerb(cue)
        && syntax.children(cue, "aux").stream()
            .anyMatch(aux -> aux.tag().equals("MD") || aux.tag().equals("TO"));
  }

  /**
   * {@code his statement to the police}: to whom he spoke does not tell of what. {@code His apology
   * to Norland} does: there whoever is spoken to is not only a listener.
   */
  private boolean isToSomebody(Token preposition, Token noun) {
    return lexicon.at(syntax.sentence(), noun).stream()
        .filter(lexeme -> lexeme.parts("of").contains(AGENT))
        .anyMatch(lexeme -> lexeme.parts(syntax.name(preposition)).contains(TARGET));
  }

  /**
   * What stands beside the saying is not what is said: a subordinate clause of time or cause, a
   * phrase before the speaker, another saying set off by a comma, a speaker with a subject of his
   * own behind an {@code and}.
   */
  private boolean isContent(Token below, Token above) {
    boolean before = below.index() < above.index();
    return switch (below.relation()) {
      case "advcl" -> before && !isSubordinate(below) || syntax.isDisplacedContent(below);
      case "prep" ->
          !(before && syntax.isVerb(above))
              && !is(below, PartOfSpeech.PREPOSITION)
              && !setsScene(below);
      case "conj" -> !attributes(below) || syntax.children(below, "nsubj", "nsubjpass").isEmpty();
      case "npadvmod" -> !before && hasClauseOfItsOwn(below);
      default ->
          CONTENT.contains(below.relation())
              && !isSetOff(below, above)
              && !(before && isSubordinateBetween(below, above));
    };
  }

  /** {@code offered no proof of it}: who offers none tells nothing. */
  private boolean isMissing(Token noun) {
    return !syntax.isVerb(noun)
        && syntax.children(noun, "det", "neg").stream()
            .flatMap(det -> lexicon.at(syntax.sentence(), det).stream())
            .anyMatch(det -> det.casts().equals(Optional.of(Stance.NEGATED)));
  }

  private boolean isSubordinate(Token verb) {
    return !syntax.children(verb, "mark").isEmpty()
        || syntax.children(verb, "advmod").stream().anyMatch(word -> word.tag().equals("WRB"));
  }

  /**
   * {@code announced it, a day after Ivanov said}: the parser takes the later saying for the root.
   */
  private boolean isSubordinateBetween(Token said, Token cue) {
    return syntax.children(cue, "mark").stream()
        .anyMatch(
            mark ->
                mark.index() > said.index()
                    && !lexicon.has(syntax.sentence(), mark, Trait.ACCOMPANIES));
  }

  /**
   * {@code said the same day that Chad had sold rifles}: the parser hangs the clause on the day.
   */
  private boolean hasClauseOfItsOwn(Token time) {
    return syntax.children(time, "relcl").stream()
        .anyMatch(
            clause ->
                syntax.children(clause, "mark", "nsubj", "nsubjpass").size() > 1
                    && syntax.children(clause, "mark", "nsubj").stream()
                        .anyMatch(word -> word.tag().equals("WDT") || word.tag().equals("IN")));
  }

  private boolean setsScene(Token preposition) {
    return lexicon.has(syntax.sentence(), preposition, Trait.SETS_SCENE);
  }

  /**
   * {@code …, with Cairo saying it sent rifles}: whoever else speaks in the sentence does not pass
   * that on. {@code said it was glad as he arrived}: how he came, he does not tell.
   */
  private boolean standsOutside(Token below) {
    boolean alongside =
        below.relation().equals("prep")
            && syntax.children(below, "pcomp").stream()
                .filter(verb -> !syntax.children(verb, "nsubj").isEmpty())
                .anyMatch(verb -> attributes(verb) || wasDone(below));
    boolean meanwhile =
        below.relation().equals("advcl")
            && syntax.children(below, "mark").stream()
                .anyMatch(mark -> lexicon.has(syntax.sentence(), mark, Trait.ACCOMPANIES))
            && syntax.children(below, "nsubj").stream()
                .anyMatch(subject -> lexicon.pronoun(subject).equals(Optional.of("person")));
    return alongside || meanwhile;
  }

  /** {@code since Norland ordered a retreat, with Suderia sending arms}: nobody's words. */
  private boolean wasDone(Token preposition) {
    return syntax.has(preposition, Trait.ACCOMPANIES)
        && syntax
            .sentence()
            .head(preposition)
            .filter(verb -> verb.relation().equals("advcl") && isSubordinate(verb))
            .isPresent();
  }

  /** {@code …, according to Reuters}: what closes a sentence stands outside all that it says. */
  private boolean closes(Token aside, Token above) {
    return isSetOff(aside, above)
        || is(aside, PartOfSpeech.PREPOSITION)
            && aside.index() > above.index()
            && syntax.sentence().token(aside.index() - 1).tag().equals(",");
  }

  /** {@code He called them heroes, state media reported}: the later saying is about the first. */
  private boolean isSetOff(Token saying, Token above) {
    if (saying.index() < above.index()
        || !attributes(saying)
        || !syntax.isVerb(saying)
        || syntax.children(saying, "nsubj").isEmpty()
        || !syntax.children(saying, "mark", "ccomp").isEmpty()
        || syntax.children(saying, "dobj").stream().anyMatch(object -> !isAddressed(saying))) {
      return false;
    }
    int first =
        syntax.sentence().tokens().stream()
            .filter(token -> syntax.sentence().isWithin(token, saying))
            .filter(token -> !token.relation().equals("punct"))
            .mapToInt(Token::index)
            .min()
            .orElse(0);
    int at = first - 1;
    while (at > 0 && QUOTES.contains(syntax.sentence().token(at).tag())) {
      at--;
    }
    return at > above.index() && syntax.sentence().token(at).tag().equals(",");
  }

  /** {@code told Reuters}: the object of such a verb is who is spoken to, and not what is said. */
  private boolean isAddressed(Token saying) {
    return lexicon.at(syntax.sentence(), saying).stream()
        .anyMatch(lexeme -> lexeme.parts("object").contains(TARGET));
  }

  private boolean attributes(Token token) {
    return lexicon.has(syntax.sentence(), token, Trait.ATTRIBUTES);
  }

  /** Speaking asides below a word: {@code …, Kirby said, …} and {@code according to …}. */
  private List<Token> asides(Token token) {
    List<Token> found = new ArrayList<>();
    for (Token child : syntax.sentence().children(token)) {
      boolean speaks =
          attributes(child)
              && (child.relation().equals("parataxis")
                  || BEHIND.contains(child.relation()) && isSetOff(child, token));
      if (speaks || is(child, PartOfSpeech.PREPOSITION)) {
        found.add(child);
      }
    }
    return found;
  }

  /**
   * What stands beside the whole sentence: a name set off by a colon or a dash and, when nobody
   * else is known to speak, {@code according to …} wherever the parser hangs it.
   */
  private List<Token> marks(Token trigger, boolean silent) {
    return syntax.sentence().tokens().stream()
        .filter(token -> !token.equals(trigger))
        .filter(
            token ->
                is(token, PartOfSpeech.PUNCTUATION)
                    || silent && is(token, PartOfSpeech.PREPOSITION) && standsApart(token))
        .toList();
  }

  private boolean standsApart(Token token) {
    return token.index() == 0 || syntax.sentence().token(token.index() - 1).tag().equals(",");
  }

  private boolean is(Token token, PartOfSpeech kind) {
    return lexicon.at(syntax.sentence(), token).stream()
        .anyMatch(lexeme -> lexeme.partOfSpeech() == kind && lexeme.has(Trait.ATTRIBUTES));
  }
}
