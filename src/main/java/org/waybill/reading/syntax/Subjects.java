package org.waybill.reading.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waybill.lexicon.Trait;
import org.waybill.text.Relation;
import org.waybill.text.Tag;
import org.waybill.text.Token;

/**
 * Finds the subject of a verb as a reader does: left out in coordination, handed on by the verb or
 * noun above, described by a relative clause or a participle.
 */
public final class Subjects {

  private final Syntax syntax;
  private final Passives passives;
  private final OwnSubjects own;
  private final Possessors possessors;
  private final Rebuked rebuked;

  public Subjects(Syntax syntax, Passives passives) {
    this.syntax = syntax;
    this.passives = passives;
    this.own = new OwnSubjects(syntax);
    this.possessors = new Possessors(syntax);
    this.rebuked = new Rebuked(syntax);
  }

  /** Who stands as the subject of a verb, own or handed on; of a passive what is acted on. */
  public List<Token> of(Token verb, Syntax.Control control) {
    return of(verb, control, 0);
  }

  private List<Token> of(Token verb, Syntax.Control control, int depth) {
    List<Token> standing = own.of(verb);
    if (!standing.isEmpty() || own.isImpersonal(verb)) {
      return standing;
    }
    Optional<Token> governor = syntax.head(verb);
    if (governor.isEmpty() || depth > 6) {
      return List.of();
    }
    Token head = governor.get();
    return switch (verb.relation()) {
      case RELCL, ACL ->
          syntax.isNoun(head)
              ? verb.tag() == Tag.VB
                  ? ofInfinitiveAfter(head, control, depth)
                  : syntax.isPassive(verb) ? List.of(head) : described(head)
              : List.of();
      case CONJ, DEP -> ofCoordinated(verb, head, control, depth);
      case XCOMP, CCOMP, PARATAXIS, OPRD -> ofGoverned(head, control, depth);
      case ADVCL -> ofGoverned(head, verb.tag() == Tag.VBG ? v -> false : control, depth);
      case PCOMP ->
          syntax
              .head(head)
              .map(
                  above ->
                      rebuked
                          .keptFrom(head, above)
                          .or(() -> rebuked.punishedFor(head, above))
                          .or(() -> joined(above, control, depth))
                          .orElseGet(() -> ofGerund(governing(above, control), control, depth)))
              .orElse(List.of());
      default -> List.of();
    };
  }

  private List<Token> ofCoordinated(Token verb, Token head, Syntax.Control control, int depth) {
    Optional<Token> participle =
        syntax.isPassive(head) ? Optional.empty() : passives.participleBefore(verb);
    if (syntax.isPassive(verb) && participle.isPresent()) {
      return of(participle.get(), control, depth + 1);
    }
    return syntax.isVerb(head) ? of(head, control, depth + 1) : List.of();
  }

  /** The noun, or who is said to be it: {@code Italy is among the countries sending …}. */
  private List<Token> described(Token noun) {
    Optional<Token> above = syntax.head(noun);
    if (noun.relation() == Relation.POBJ) {
      above = above.filter(prep -> syntax.has(prep, Trait.LEADS_TO_WHOLE)).flatMap(syntax::head);
    } else if (noun.relation() != Relation.ATTR) {
      above = Optional.empty();
    }
    return above
        .filter(verb -> syntax.has(verb, Trait.EQUATES))
        .map(own::of)
        .filter(list -> !list.isEmpty())
        .orElse(List.of(noun));
  }

  /**
   * {@code Tokyo's plan to send …}: the possessor; {@code approved a plan to send}: who approved.
   */
  private List<Token> ofInfinitiveAfter(Token noun, Syntax.Control control, int depth) {
    List<Token> owners = possessors.of(noun);
    if (!owners.isEmpty()) {
      return owners;
    }
    List<Token> told = toldToBe(noun);
    if (!told.isEmpty()) {
      return told;
    }
    if (control.byObject(noun)) {
      return addressed(noun); // "backed a call to stop": whoever backs it asks others
    }
    Optional<Token> above = syntax.head(noun);
    if (noun.relation() == Relation.POBJ) {
      // "asked Norland for permission to send": whoever asks wants to send.
      return above
          .filter(
              prep ->
                  syntax.has(prep, Trait.LEADS_TO_PURPOSE)
                      || syntax.has(prep, Trait.LEADS_TO_DEED)) // "is in talks to buy"
          .flatMap(syntax::head)
          .filter(verb -> syntax.isVerb(verb) && syntax.has(noun, Trait.HANDS_ON))
          .map(verb -> of(verb, control, depth + 1))
          .orElse(List.of());
    }
    // "condemned the plan to send": whoever condemns it does not send.
    Optional<Token> verb =
        above
            .filter(token -> syntax.isVerb(token) && !syntax.has(token, Trait.REACHES_DOER))
            .filter(
                token -> !syntax.has(token, Trait.ATTRIBUTES) || syntax.has(noun, Trait.HANDS_ON))
            .filter(token -> noun.relation() == Relation.DOBJ);
    List<Token> given =
        verb.map(token -> syntax.children(token, Relation.DATIVE)).orElse(List.of()).stream()
            .filter(syntax::isNoun)
            .toList();
    return given.isEmpty()
        ? verb.map(token -> of(token, control, depth + 1)).orElse(List.of())
        : given; // "gave Norland permission to send"
  }

  /** {@code Norland was the first to send}, {@code one of the first states to send}: Norland. */
  private List<Token> toldToBe(Token noun) {
    Token top = noun;
    if (noun.relation() == Relation.POBJ) {
      top =
          syntax
              .head(noun)
              .filter(prep -> syntax.has(prep, Trait.LEADS_TO_WHOLE))
              .flatMap(syntax::head)
              .orElse(noun);
    }
    return top.relation() == Relation.ATTR
        ? syntax
            .head(top)
            .filter(verb -> syntax.has(verb, Trait.EQUATES))
            .map(own::of)
            .orElse(List.of())
        : List.of();
  }

  /**
   * {@code has an interest in buying}, {@code has a part in sending}: whoever has it; else as any
   * clause that something governs.
   */
  private List<Token> ofGerund(Token above, Syntax.Control control, int depth) {
    Optional<Token> clearing =
        syntax
            .head(above)
            .filter(verb -> above.relation() == Relation.DOBJ && possessors.of(above).isEmpty())
            .filter(verb -> syntax.has(verb, Trait.CLEARS_DOER))
            .filter(verb -> syntax.has(above, Trait.ATTRIBUTES));
    if (clearing.isPresent()) {
      return of(clearing.get(), control, depth + 1); // "denied claims of sending arms"
    }
    if (!syntax.isNoun(above)
        || !possessors.of(above).isEmpty()
        || !syntax.has(above, Trait.HANDS_ON)) {
      return ofGoverned(above, control, depth);
    }
    if (above.relation() == Relation.POBJ) {
      // "is in talks about buying"
      return syntax
          .head(above)
          .filter(prep -> syntax.has(prep, Trait.LEADS_TO_DEED))
          .flatMap(syntax::head)
          .filter(syntax::isVerb)
          .map(verb -> of(verb, control, depth + 1))
          .orElse(List.of());
    }
    return above.relation() == Relation.DOBJ
        ? ofInfinitiveAfter(above, control, depth)
        : ofGoverned(above, control, depth);
  }

  /**
   * {@code accused Berlin in May of sending arms}: the parser hangs the deed on the month; {@code
   * quoted Orlov, its head, as saying}: on what Orlov is.
   */
  private Token governing(Token noun, Syntax.Control control) {
    if (noun.relation() == Relation.APPOS) {
      return syntax
          .head(noun)
          .filter(named -> named.relation() == Relation.DOBJ)
          .flatMap(syntax::head)
          .filter(control::byObject)
          .orElse(noun);
    }
    return syntax.isNoun(noun) && noun.relation() == Relation.POBJ && possessors.of(noun).isEmpty()
        ? syntax.head(noun).flatMap(syntax::head).filter(control::byObject).orElse(noun)
        : noun;
  }

  /** {@code Norland joined Suderia in sending arms}: both send them. */
  private Optional<List<Token>> joined(Token verb, Syntax.Control control, int depth) {
    if (!syntax.isVerb(verb) || !syntax.has(verb, Trait.JOINS)) {
      return Optional.empty();
    }
    List<Token> all = new ArrayList<>(of(verb, control, depth + 1));
    all.addAll(syntax.objects(verb, syntax.isPassive(verb)));
    return Optional.of(all);
  }

  private List<Token> ofGoverned(Token governor, Syntax.Control control, int depth) {
    if (governor.relation() == Relation.ACOMP) {
      return syntax.head(governor).map(verb -> of(verb, control, depth + 1)).orElse(List.of());
    }
    if (!syntax.isVerb(governor)) {
      return syntax.isNoun(governor) ? possessors.of(governor) : List.of();
    }
    if (control.byObject(governor)) {
      List<Token> objects = syntax.objects(governor, syntax.isPassive(governor));
      if (!objects.isEmpty()) {
        return objects;
      }
      List<Token> addressed = addressed(governor);
      if (!addressed.isEmpty()) {
        return addressed;
      }
    }
    List<Token> called =
        syntax.objects(governor, false).stream()
            .filter(control::byObject)
            .flatMap(noun -> addressed(noun).stream())
            .toList();
    if (!called.isEmpty()) {
      return called; // "issued calls to Berlin to act"
    }
    List<Token> subjects = of(governor, control, depth + 1);
    return syntax.has(governor, Trait.EQUATES)
        ? subjects.stream().flatMap(subject -> doers(subject).stream()).toList()
        : subjects;
  }

  /** {@code Norland's policy is to send no arms}, {@code the policy of Norland is}: Norland. */
  private List<Token> doers(Token subject) {
    List<Token> owners = syntax.isNoun(subject) ? possessors.of(subject) : List.of();
    List<Token> named = owners.isEmpty() ? syntax.objectsOf(subject, Trait.LEADS_TO_WHOLE) : owners;
    return named.isEmpty() ? List.of(subject) : named;
  }

  /** {@code called on both sides to stop}, {@code calls to Berlin to act}: whoever is spoken to. */
  private List<Token> addressed(Token word) {
    return syntax.prepositions(word).stream()
        .filter(prep -> prep.index() == word.index() + 1)
        .flatMap(prep -> syntax.objects(prep).stream())
        .filter(syntax::isNoun)
        .toList();
  }
}
