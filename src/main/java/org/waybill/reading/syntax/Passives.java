package org.waybill.reading.syntax;

import java.util.Optional;
import org.waybill.text.Relation;
import org.waybill.text.Tag;
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
    if (verb.tag() != Tag.VBN && verb.tag() != Tag.VBD) {
      return false;
    }
    if (syntax.governs(verb, Relation.AUXPASS) || syntax.governs(verb, Relation.NSUBJPASS)) {
      return true;
    }
    if (syntax.governs(verb, Relation.AUX)) {
      return false;
    }
    boolean apart = verb.relation() == Relation.ADVCL; // "When asked about it, …"
    if (verb.tag() == Tag.VBN && (apart || syntax.governs(verb, Relation.AGENT))) {
      return !syntax.governs(verb, Relation.DOBJ); // "Rebuked by Norland, Suderia …"
    }
    if (verb.relation() == Relation.ACL || verb.relation() == Relation.NMOD) {
      return verb.tag() == Tag.VBN || !syntax.governs(verb, Relation.DOBJ);
    }
    return verb.relation() == Relation.CONJ
        && verb.tag() == Tag.VBN
        && !syntax.governs(verb, Relation.DOBJ, Relation.NSUBJ)
        && (syntax.head(verb).filter(this::isPassive).isPresent()
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
                    && token.relation() == Relation.ACL
                    && token.tag() == Tag.VBN)
        .filter(
            token ->
                syntax
                    .head(verb)
                    .filter(head -> syntax.sentence().isWithin(token, head))
                    .isPresent())
        .reduce((earlier, later) -> later);
  }
}
