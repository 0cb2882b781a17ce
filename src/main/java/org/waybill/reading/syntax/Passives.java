package org.waybill.reading.syntax;

import java.util.Optional;
import org.waybill.text.Token;

/** Tells verbs to which something is done from verbs that do it. */
public final class Passives {

  private final Syntax syntax;

  public Passives(Syntax syntax) {
    this.syntax = syntax;
  }

  /**
   * Whether a verb form is passive: by its auxiliary, its subject, or as a bare participle after a
   * noun.
   */
  public boolean isPassive(Token verb) {
    if (!verb.tag().equals("VBN") && !verb.tag().equals("VBD")) {
      return false;
    }
    if (syntax.child(verb, "auxpass").isPresent() || syntax.child(verb, "nsubjpass").isPresent()) {
      return true;
    }
    if (syntax.child(verb, "aux").isPresent()) {
      return false;
    }
    boolean apart = verb.relation().equals("advcl"); // "When asked about it, …"
    if (verb.tag().equals("VBN") && (apart || syntax.child(verb, "agent").isPresent())) {
      return syntax.child(verb, "dobj").isEmpty(); // "Rebuked by Norland, Suderia …"
    }
    if (verb.relation().equals("acl") || verb.relation().equals("nmod")) {
      return verb.tag().equals("VBN") || syntax.child(verb, "dobj").isEmpty();
    }
    return verb.relation().equals("conj")
        && verb.tag().equals("VBN")
        && syntax.child(verb, "dobj", "nsubj").isEmpty()
        && (syntax.sentence().head(verb).filter(this::isPassive).isPresent()
            || participleBefore(verb).isPresent());
  }

  /**
   * {@code containers assembled here and delivered there}, where the parser hangs the second
   * participle on the main verb: the first participle, whose noun both describe.
   */
  public Optional<Token> participleBefore(Token verb) {
    return syntax.sentence().tokens().stream()
        .filter(
            token ->
                token.index() < verb.index()
                    && token.relation().equals("acl")
                    && token.tag().equals("VBN"))
        .filter(
            token ->
                syntax
                    .sentence()
                    .head(verb)
                    .filter(head -> syntax.sentence().isWithin(token, head))
                    .isPresent())
        .reduce((earlier, later) -> later);
  }
}
