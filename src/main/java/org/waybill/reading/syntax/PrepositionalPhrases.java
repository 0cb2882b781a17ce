package org.waybill.reading.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.lexicon.Trait;
import org.waybill.reading.syntax.Argument.Path;
import org.waybill.text.Relation;
import org.waybill.text.Token;

/** Adds what stands behind the prepositions of a word to its arguments. */
record PrepositionalPhrases(Syntax syntax) {

  /** The phrases that hang on a word, those before {@code from} left out. */
  void of(Token head, int from, Path path, Arguments found) {
    for (Token prep : syntax.prepositions(head)) {
      boolean agent = syntax.isVerb(head) && prep.relation() == Relation.AGENT;
      if (prep.index() >= from && !agent && !isNegated(prep)) {
        for (Token one : listed(prep)) {
          governed(one, path, found);
        }
      }
    }
  }

  /** Phrases deeper in a noun phrase: {@code sold parts of tanks to Norland}. */
  void within(Token noun, Arguments found) {
    for (Token prep : syntax.prepositionsWithin(noun)) {
      if (!isNegated(prep)) {
        governed(prep, Path.BELOW, found);
      }
    }
  }

  /** {@code emerged as suppliers of tanks to Norland}: the parser hangs Norland on the emerging. */
  void besideOffice(Token noun, Arguments found) {
    syntax
        .preposition(noun)
        .filter(prep -> syntax.has(prep, Trait.LEADS_TO_OFFICE))
        .flatMap(syntax::head)
        .filter(syntax::isVerb)
        .ifPresent(verb -> of(verb, noun.index(), Path.BELOW, found));
  }

  /** {@code got tanks from Norland, alongside Suderia}: who is beside somebody has his place. */
  void beside(Token verb, Arguments found) {
    for (Token prep : syntax.prepositions(verb)) {
      if (syntax.has(prep, Trait.JOINS)) {
        found.list().stream()
            .filter(argument -> argument.token().index() < prep.index())
            .filter(argument -> !argument.place().equals(Argument.OBJECT))
            .max(Comparator.comparingInt(argument -> argument.token().index()))
            .map(Argument::place)
            .ifPresent(
                place ->
                    syntax
                        .objects(prep)
                        .forEach(object -> found.add(object, place, Path.COORDINATED)));
      }
    }
  }

  /** {@code from X, not from Y}: the parser hangs the "not" on any word near. */
  private boolean isNegated(Token prep) {
    return prep.index() > 0 && syntax.sentence().token(prep.index() - 1).relation() == Relation.NEG;
  }

  private void governed(Token prep, Path path, Arguments found) {
    String name = syntax.name(prep);
    List<Token> objects = syntax.objects(prep);
    for (int i = 0; i < objects.size(); i++) {
      found.add(objects.get(i), name, i > 0 && path == Path.DIRECT ? Path.COORDINATED : path);
    }
  }

  /** {@code from X, from Y and from Z}: the parser hangs the later ones elsewhere. */
  private List<Token> listed(Token prep) {
    List<Token> list = new ArrayList<>(List.of(prep));
    Optional<Token> next = nextLike(prep);
    while (next.isPresent() && list.size() < 50) {
      list.add(next.get());
      next = nextLike(next.get());
    }
    return list;
  }

  private Optional<Token> nextLike(Token prep) {
    int end =
        syntax.sentence().subtree(prep).stream().mapToInt(Token::index).max().orElse(prep.index());
    List<Token> tokens = syntax.sentence().tokens();
    return end + 2 < tokens.size()
            && tokens.get(end + 2).relation() == Relation.PREP
            && tokens.get(end + 2).form().equals(prep.form())
            && Set.of(Relation.PUNCT, Relation.CC).contains(tokens.get(end + 1).relation())
        ? Optional.of(tokens.get(end + 2))
        : Optional.empty();
  }
}
