package org.waybill.reading.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.lexicon.Trait;
import org.waybill.text.Relation;
import org.waybill.text.Tag;
import org.waybill.text.Token;

/** Finds whose a thing or deed is, by the words before its noun. */
record Possessors(Syntax syntax) {

  /** How the tagger calls the names of peoples and states. */
  private static final Set<String> PEOPLE = Set.of("NORP", "GPE");

  /** {@code Norland's promise}, {@code the Norlandic promise}: whoever does what it is about. */
  List<Token> of(Token noun) {
    return syntax
        .possessor(noun)
        .map(owner -> bound(owner, noun).orElseGet(() -> syntax.conjuncts(owner)))
        .orElseGet(
            () -> syntax.premodifiers(noun).stream().filter(Possessors::namesPeople).toList());
  }

  /** {@code Several states confirmed their agreement to send}: their own, nobody else's. */
  private Optional<List<Token>> bound(Token owner, Token noun) {
    if (owner.tag() != Tag.PRP_POSSESSIVE || noun.relation() != Relation.DOBJ) {
      return Optional.empty();
    }
    return syntax
        .head(noun)
        .filter(verb -> syntax.isVerb(verb) && !syntax.has(verb, Trait.REACHES_DOER))
        .map(new OwnSubjects(syntax)::of)
        .filter(subjects -> subjects.stream().anyMatch(one -> one.tag() == Tag.NNS))
        .filter(subjects -> subjects.stream().noneMatch(one -> one.tag() == Tag.PRP))
        .filter(subjects -> syntax.has(owner, Trait.MEANS_SEVERAL));
  }

  /** {@code the Norlandic plan}, {@code the US plan}. */
  private static boolean namesPeople(Token word) {
    boolean state = word.tag() == Tag.NNP && word.entity().equals("GPE");
    return state || word.tag().isAdjective() && PEOPLE.contains(word.entity());
  }

  /** {@code the Norlandic approval}. */
  List<Token> peoples(Token noun) {
    return syntax.premodifiers(noun).stream()
        .filter(word -> PEOPLE.contains(word.entity()))
        .toList();
  }
}
