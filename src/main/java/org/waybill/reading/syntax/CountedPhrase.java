package org.waybill.reading.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waybill.text.Relation;
import org.waybill.text.Sentence;
import org.waybill.text.Tag;
import org.waybill.text.Token;

/**
 * Hangs a count on the noun that it counts: of {@code sent hundreds, perhaps thousands, of shells}
 * the shells are what was sent, whatever the parser makes of the words before them.
 */
public final class CountedPhrase {

  /** Places of a noun phrase that hold goods or parties, the surer ones first. */
  private static final List<Relation> PLACES =
      List.of(
          Relation.DOBJ,
          Relation.NSUBJ,
          Relation.NSUBJPASS,
          Relation.ATTR,
          Relation.POBJ,
          Relation.CONJ,
          Relation.APPOS);

  /** What the words of a count are to its noun: nothing that describes it. */
  private static final Relation COUNTS = Relation.QMOD;

  private final List<Token> tokens;

  private CountedPhrase(Sentence sentence) {
    this.tokens = new ArrayList<>(sentence.tokens());
  }

  /**
   * The sentence with a mended tree; its words, spans and indexes are the same.
   *
   * @param counted indexes of the nouns that are counted, by the index of the first word of the
   *     count
   */
  public static Sentence mend(Sentence sentence, Map<Integer, Integer> counted) {
    CountedPhrase phrase = new CountedPhrase(sentence);
    counted.forEach(phrase::mend);
    return new Sentence(sentence.index(), sentence.paragraph(), sentence.span(), phrase.tokens);
  }

  private void mend(int first, int unit) {
    List<Token> tops =
        tokens.subList(first, unit + 1).stream()
            .filter(token -> token.head() < first || token.head() > unit)
            .filter(token -> !token.tag().isMark())
            .toList();
    if (tops.stream().allMatch(top -> top.index() == unit) || holdsClause(first, unit, tops)) {
      return;
    }
    Optional<Token> given = given(first, tops);
    Optional<Token> place = given.isPresent() ? Optional.empty() : place(tops);
    Optional<Token> above = tops.stream().filter(top -> isBeside(top, first)).findFirst();
    if (given.isPresent()) {
      int verb = given.get().head();
      set(given.get(), verb, Relation.DATIVE);
      hang(first, unit, verb, Relation.DOBJ);
    } else if (place.isPresent()) {
      hang(first, unit, place.get().head(), place.get().relation());
    } else if (above.isPresent()) {
      hang(first, unit, above.get().head(), role(tokens.get(above.get().head()), first));
    }
  }

  /** Whether there is a clause within. */
  private boolean holdsClause(int first, int unit, List<Token> tops) {
    return tops.stream().anyMatch(top -> top.tag().isVerb())
        || tokens.subList(first, unit).stream()
            .anyMatch(token -> Set.of(Tag.VBD, Tag.VBZ, Tag.VBP, Tag.VB).contains(token.tag()));
  }

  /** {@code sent Norland 300 or so shells}: who stands right before the count is given them. */
  private Optional<Token> given(int first, List<Token> tops) {
    return Optional.of(first - 1)
        .filter(before -> before >= 0)
        .map(tokens::get)
        .filter(name -> name.tag().isNoun() || name.tag() == Tag.PRP)
        .filter(name -> name.relation() == Relation.DOBJ)
        .filter(name -> tops.stream().anyMatch(top -> top.head() == name.index()));
  }

  private static Optional<Token> place(List<Token> tops) {
    return PLACES.stream()
        .flatMap(place -> tops.stream().filter(top -> top.relation() == place))
        .findFirst();
  }

  /** {@code sent close to 60 tanks}: the parser hangs the bound word on the verb. */
  private boolean isBeside(Token top, int first) {
    return Set.of(Relation.PREP, Relation.ADVMOD).contains(top.relation())
        && top.head() >= 0
        && tokens.get(top.head()).tag().isVerb()
        && (top.head() < first
            || children(top.head(), Relation.NSUBJ, Relation.NSUBJPASS).isEmpty());
  }

  private Relation role(Token verb, int first) {
    boolean passive = !children(verb.index(), Relation.AUXPASS).isEmpty();
    return verb.index() < first ? Relation.DOBJ : passive ? Relation.NSUBJPASS : Relation.NSUBJ;
  }

  private void hang(int first, int unit, int head, Relation relation) {
    List<Token> moved = new ArrayList<>();
    for (Token token : tokens) {
      boolean inside = first <= token.index() && token.index() < unit;
      boolean hangsInside = first <= token.head() && token.head() < unit;
      boolean ofNoun = inside && isUnder(token, unit);
      if (inside && !ofNoun) {
        moved.add(with(token, unit, COUNTS));
      } else if (!inside && hangsInside && token.index() != unit) {
        boolean goal =
            head >= 0 && token.relation() == Relation.PREP && tokens.get(head).tag().isVerb();
        moved.add(with(token, goal ? head : unit, token.relation()));
      }
    }
    moved.forEach(token -> tokens.set(token.index(), token));
    set(tokens.get(unit), head, relation);
  }

  private boolean isUnder(Token token, int noun) {
    Token above = token;
    for (int steps = 0; above.head() >= 0 && steps < tokens.size(); steps++) {
      if (above.head() == noun) {
        return true;
      }
      above = tokens.get(above.head());
    }
    return false;
  }

  private List<Token> children(int head, Relation... relations) {
    Set<Relation> wanted = Set.of(relations);
    return tokens.stream()
        .filter(token -> token.head() == head && wanted.contains(token.relation()))
        .toList();
  }

  private void set(Token token, int head, Relation relation) {
    tokens.set(token.index(), with(token, head, relation));
  }

  private static Token with(Token token, int head, Relation relation) {
    return new Token(
        token.index(),
        token.span(),
        token.form(),
        token.lemma(),
        token.tag(),
        token.entity(),
        head,
        relation);
  }
}
