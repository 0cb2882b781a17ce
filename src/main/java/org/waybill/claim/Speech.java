package org.waybill.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Lexeme.PartOfSpeech;
import org.waybill.claim.Lexeme.Trait;
import org.waybill.text.Span;
import org.waybill.text.Token;

/** Who answers for what a trigger says, from the words of its own sentence. */
final class Speech {

  /** Arcs from a verb of saying down to what is said. */
  private static final Set<String> CONTENT =
      Set.of("ccomp", "xcomp", "dobj", "prep", "oprd", "acl", "advcl", "pobj", "nsubjpass");

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Cues cues;

  Speech(Scene scene, Syntax syntax, Lexicon lexicon, Parties parties) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.cues = new Cues(scene, syntax, lexicon, parties);
  }

  /**
   * The claimants nearest to the trigger, and as relays those further out; the outlet when nobody
   * is named.
   */
  Attribution of(Token trigger, Syntax.Control control) {
    Chain chain = new Chain();
    Token below = trigger;
    List<Token> path = new ArrayList<>(List.of(trigger));
    path.addAll(syntax.ancestors(trigger));
    for (Token at : path) {
      boolean content = isContent(below, at) && !(below != trigger && isWithheld(below));
      boolean tells = at.equals(trigger) ? tellsItself(trigger) : content;
      if (tells && attributes(at)) {
        chain.add(at, cues.speakers(at, control), cues.sources(at), cues.relays(at, control));
      }
      for (Token aside : asides(at)) {
        chain.add(
            aside, cues.speakers(aside, control), cues.sources(aside), cues.relays(aside, control));
      }
      below = at;
    }
    for (Token cue : marks(trigger, chain.isEmpty())) {
      chain.add(cue, cues.speakers(cue, control), cues.sources(cue), List.of());
    }
    return chain.attribution();
  }

  /** Speakers from the nearest outwards. */
  private static final class Chain {
    private final List<List<Filler>> speakers = new ArrayList<>();
    private Optional<Span> cue = Optional.empty();

    boolean isEmpty() {
      return speakers.isEmpty();
    }

    void add(Token word, List<Filler> found, List<Filler> sources, List<Filler> relays) {
      for (List<Filler> link : List.of(sources, found, relays)) {
        if (!link.isEmpty() && !speakers.contains(link)) {
          cue = cue.isPresent() ? cue : Optional.of(word.span());
          speakers.add(link);
        }
      }
    }

    Attribution attribution() {
      return speakers.isEmpty()
          ? Attribution.OUTLET
          : new Attribution(
              speakers.get(0),
              speakers.subList(1, speakers.size()).stream().flatMap(List::stream).toList(),
              cue);
    }
  }

  /**
   * Whether a trigger of saying is told by the one who says it: {@code Lavrov said}, and not {@code
   * Lavrov will say} or {@code Lavrov's words came late}, which others tell of him.
   */
  private boolean tellsItself(Token trigger) {
    if (syntax.isVerb(trigger)) {
      return !syntax.isUnreal(trigger);
    }
    return !trigger.tag().startsWith("NN")
        || !syntax.children(trigger, "acl", "ccomp", "relcl", "prep").isEmpty();
  }

  /** A subordinate clause of time or cause beside the saying is not what is said. */
  private boolean isContent(Token below, Token above) {
    if (below.relation().equals("advcl")) {
      return syntax.children(below, "mark").isEmpty() && below.index() < above.index();
    }
    if (below.relation().equals("npadvmod")) {
      // "said the same day that …": the parser hangs what is said on the day.
      return syntax.children(above, "ccomp").isEmpty()
          && syntax.children(below, "relcl").stream()
              .anyMatch(
                  said -> said.index() > above.index() && !syntax.children(said, "mark").isEmpty());
    }
    return CONTENT.contains(below.relation()) || below.relation().equals("conj");
  }

  /** {@code offered no proof of the shipments}: he does not speak of shipments. */
  private boolean isWithheld(Token object) {
    return object.relation().equals("dobj")
        && syntax.children(object, "det", "neg").stream()
            .flatMap(word -> lexicon.at(syntax.sentence(), word).stream())
            .anyMatch(word -> word.casts().equals(Optional.of(Stance.NEGATED)));
  }

  private boolean attributes(Token token) {
    return lexicon.has(syntax.sentence(), token, Trait.ATTRIBUTES);
  }

  /** Speaking asides below a word: {@code …, Kirby said, …} and {@code according to …}. */
  private List<Token> asides(Token token) {
    List<Token> asides = new ArrayList<>();
    for (Token child : syntax.sentence().children(token)) {
      boolean speaks = child.relation().equals("parataxis") && attributes(child);
      if (speaks || is(child, PartOfSpeech.PREPOSITION)) {
        asides.add(child);
      }
    }
    if (token.relation().equals("root")) {
      // A headline's speaker often comes out as a second root: "Arms sent, alleges Washington".
      syntax.sentence().tokens().stream()
          .filter(other -> other.relation().equals("root") && !other.equals(token))
          .filter(other -> attributes(other) && syntax.children(other, "ccomp", "dobj").isEmpty())
          .forEach(asides::add);
    }
    return asides;
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
