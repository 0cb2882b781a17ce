package org.waybill.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Lexeme.Trait;
import org.waybill.text.Span;
import org.waybill.text.Token;

/** Who answers for what a trigger says, from the words of its own sentence. */
final class Speech {

  /** Arcs from a verb of saying down to what is said. */
  private static final Set<String> CONTENT =
      Set.of("ccomp", "xcomp", "dobj", "prep", "oprd", "acl", "advcl", "pobj", "nsubjpass");

  private final Scene scene;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Parties parties;

  Speech(Scene scene, Syntax syntax, Lexicon lexicon, Parties parties) {
    this.scene = scene;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.parties = parties;
  }

  /**
   * The claimants nearest to the trigger, and as relays those further out; the outlet when nobody
   * is named.
   */
  Attribution of(Token trigger, Syntax.Control control) {
    List<List<Filler>> speakers = new ArrayList<>();
    Optional<Span> cue = Optional.empty();
    Token below = trigger;
    List<Token> path = new ArrayList<>(List.of(trigger));
    path.addAll(syntax.ancestors(trigger));
    for (Token at : path) {
      boolean content = at.equals(trigger) || isContent(below, at);
      if (content && attributes(at)) {
        List<Filler> cited = says(at) ? cited(at) : List.of();
        if (!cited.isEmpty()) {
          speakers.add(cited);
        }
        List<Filler> found = speakers(at, control);
        if (!found.isEmpty()) {
          cue = cue.isPresent() ? cue : Optional.of(at.span());
          speakers.add(found);
        }
      }
      for (Token aside : asides(at)) {
        List<Filler> found =
            aside.relation().equals("prep") ? source(aside) : speakers(aside, control);
        if (!found.isEmpty() && !speakers.contains(found)) {
          cue = cue.isPresent() ? cue : Optional.of(aside.span());
          speakers.add(found);
        }
      }
      below = at;
    }
    if (speakers.isEmpty()) {
      return Attribution.OUTLET;
    }
    return new Attribution(
        speakers.get(0),
        speakers.subList(1, speakers.size()).stream().flatMap(List::stream).toList(),
        cue);
  }

  /** A subordinate clause of time or cause beside the saying is not what is said. */
  private boolean isContent(Token below, Token above) {
    if (below.relation().equals("advcl")) {
      return syntax.children(below, "mark").isEmpty() && below.index() < above.index();
    }
    return CONTENT.contains(below.relation()) || below.relation().equals("conj");
  }

  private boolean says(Token token) {
    return lexicon.at(syntax.sentence(), token).stream()
        .anyMatch(lexeme -> lexeme.frame().equals(Optional.of(Frame.STATEMENT)));
  }

  private boolean attributes(Token token) {
    return lexicon.has(syntax.sentence(), token, Trait.ATTRIBUTES);
  }

  /** Speaking asides below a word: {@code …, Kirby said, …} and {@code according to …}. */
  private List<Token> asides(Token token) {
    List<Token> asides = new ArrayList<>();
    for (Token child : syntax.sentence().children(token)) {
      if (child.relation().equals("parataxis") && attributes(child)) {
        asides.add(child);
      }
      if (child.relation().equals("prep") && syntax.name(child).equals("according to")) {
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

  /** The subject of a verb of saying, or the owner of a noun of saying. */
  private List<Filler> speakers(Token cue, Syntax.Control control) {
    List<Token> tokens =
        syntax.isVerb(cue)
            ? syntax.agents(cue, syntax.isPassive(cue), control)
            : syntax.possessor(cue).map(syntax::conjuncts).orElse(List.of());
    List<Filler> found = new ArrayList<>();
    for (Token token : tokens) {
      found.addAll(behind(token, "subject of “" + cue.form() + "”"));
    }
    if (tokens.isEmpty() && syntax.isVerb(cue) && isInverted(cue)) {
      syntax
          .objects(cue, false)
          .forEach(token -> found.addAll(parties.at(token, "after “" + cue.form() + "”")));
    }
    if (!syntax.isVerb(cue) && found.isEmpty()) {
      found.addAll(parties.before(cue, "before “" + cue.form() + "”"));
    }
    return found;
  }

  /**
   * {@code …, alleges Washington}: no subject, what is said before, and who says it behind the
   * verb.
   */
  private boolean isInverted(Token cue) {
    return syntax.children(cue, "ccomp", "dep", "parataxis").stream()
            .anyMatch(said -> said.index() < cue.index())
        || cue.relation().equals("parataxis")
        || cue.relation().equals("dep")
        || cue.relation().equals("advcl");
  }

  /** {@code reported, citing officials}: whom the speaker himself names as his source. */
  private List<Filler> cited(Token cue) {
    List<Filler> found = new ArrayList<>();
    for (Token citing : syntax.children(cue, "advcl", "xcomp", "prep")) {
      if (lexicon.has(syntax.sentence(), citing, Trait.QUOTES)) {
        for (Token object : syntax.objects(citing, false)) {
          found.addAll(behind(object, "cited"));
        }
      }
    }
    return found;
  }

  private List<Filler> source(Token according) {
    List<Filler> found = new ArrayList<>();
    for (Token token : syntax.objects(according)) {
      found.addAll(behind(token, "according to"));
    }
    return found;
  }

  /** The party that a noun names, or that stands behind a statement, a picture or a report. */
  private List<Filler> behind(Token token, String reason) {
    List<Filler> direct = parties.at(token, reason);
    if (!direct.isEmpty()) {
      return direct;
    }
    List<Token> owners =
        new ArrayList<>(syntax.possessor(token).map(syntax::conjuncts).orElse(List.of()));
    owners.addAll(syntax.objectsOf(token, "from"));
    owners.addAll(syntax.objectsOf(token, "by"));
    owners.addAll(syntax.objectsOf(token, "of"));
    for (Token owner : owners) {
      List<Filler> found = parties.at(owner, reason);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return parties.before(token, reason);
  }
}
