package org.waybill.reading.way;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Frame;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** Finds the words of a sentence whose phrases tell of the way of one flow's goods. */
final class WayHeads {

  private static final List<Trait> MOVING =
      List.of(Trait.LOADS, Trait.LANDS, Trait.LEAVES, Trait.PASSES, Trait.BRINGS);

  /** The object of such a verb is a place. */
  private static final List<Trait> PLACING = List.of(Trait.LANDS, Trait.LEAVES, Trait.PASSES);

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final WayWords words;

  WayHeads(Syntax syntax, Lexicon lexicon, WayWords words) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.words = words;
  }

  /** The trigger first. */
  Set<Token> of(Token trigger, Lexeme lexeme, Collection<Token> goods) {
    Set<Token> heads = new LinkedHashSet<>();
    heads.add(trigger);
    List<Token> nouns = new ArrayList<>(goods);
    if (syntax.isVerb(trigger)) {
      coordinated(trigger, heads);
      // "received them after they were sent by train"
      syntax.prepositions(trigger).stream()
          .flatMap(prep -> syntax.children(prep, Token::isClauseOfPreposition).stream())
          .filter(verb -> moves(verb) && !hasOwnGoods(verb))
          .forEach(verb -> heads.addAll(moving(verb)));
      syntax.children(trigger, Token::isAdverbialClause, Token::isOpenComplement).stream()
          .filter(verb -> moves(verb) && !hasOwnGoods(verb) && !hasOwnSubject(verb))
          .forEach(verb -> heads.addAll(moving(verb)));
      if (lexeme.parts("subject").contains("carrier")) {
        nouns.addAll(syntax.surfaceSubject(trigger, governor -> false));
      }
    } else {
      nouns.add(trigger);
      over(trigger).filter(this::moves).ifPresent(verb -> heads.addAll(moving(verb)));
    }
    for (Token noun : nouns) {
      if (syntax.sentence().token(noun.index()).equals(noun) && syntax.isNoun(noun)) {
        heads.add(noun);
        clauses(noun).forEach(verb -> heads.addAll(moving(verb)));
      }
    }
    return heads;
  }

  /** {@code crates packed in Westhaven}. */
  List<Token> clauses(Token noun) {
    return syntax.children(noun, Token::isAttributiveClause).stream().filter(this::moves).toList();
  }

  /** {@code were packed in Westhaven and sent by rail}; what has goods of its own moves these. */
  private void coordinated(Token verb, Set<Token> heads) {
    heads.addAll(moving(verb));
    Token at = verb;
    while ((at.isConjunct() || at.isLoose())
        && !hasOwnSubject(at)
        && syntax.head(at).filter(this::moves).isPresent()) {
      at = syntax.head(at).get();
      if (hasOwnGoods(at) && hasOwnGoods(verb)) {
        return;
      }
      heads.add(at);
    }
  }

  private List<Token> moving(Token verb) {
    List<Token> beside = new ArrayList<>(syntax.conjuncts(verb));
    beside.addAll(syntax.children(verb, Token::isLoose));
    return beside.stream()
        .filter(
            next -> next.equals(verb) || moves(next) && !hasOwnSubject(next) && !hasOwnGoods(next))
        .toList();
  }

  private Optional<Token> over(Token noun) {
    return syntax
        .head(noun)
        .filter(syntax::isVerb)
        .filter(verb -> noun.isSubject() || noun.isObject());
  }

  private boolean hasOwnSubject(Token verb) {
    return syntax.children(verb, Token::isSubject).stream()
        .anyMatch(subject -> !subject.tag().isPronoun());
  }

  private boolean hasOwnGoods(Token verb) {
    return syntax.governs(verb, Token::isObject)
        && PLACING.stream().noneMatch(trait -> words.have(verb, trait));
  }

  /** Whether a verb tells that something is on its way. */
  private boolean moves(Token verb) {
    return syntax.isVerb(verb)
        && (lexicon.evokes(syntax.sentence(), verb, Frame.TRANSFER)
            || words.means(verb).isPresent()
            || MOVING.stream().anyMatch(trait -> words.have(verb, trait)));
  }
}
