package org.waybill.reading.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/**
 * Mends arcs that the parser is known to lay wrongly, so that no later step has to know of them.
 * What it cannot tell from words and arcs alone it leaves as it is.
 */
public final class TreeRepair {

  private final Sentence sentence;
  private final List<Token> tokens;

  private TreeRepair(Sentence sentence) {
    this.sentence = sentence;
    this.tokens = new ArrayList<>(sentence.tokens());
  }

  /** The sentence with a mended tree; its words, spans and indexes are the same. */
  public static Sentence of(Sentence sentence) {
    TreeRepair repair = new TreeRepair(sentence);
    for (Token token : sentence.tokens()) {
      if (token.tag().startsWith("VB")) {
        repair.firstOfTwoObjects(token);
        repair.objectBesideRecipient(token);
      }
    }
    return new Sentence(sentence.index(), sentence.paragraph(), sentence.span(), repair.tokens);
  }

  /** {@code sent Norland 40 tanks}: two objects in a row, of which the first is given the second. */
  private void firstOfTwoObjects(Token verb) {
    List<Token> objects = children(verb, "dobj").stream().filter(TreeRepair::isNoun).toList();
    if (objects.size() == 2 && !isClause(objects.get(0))) {
      relabel(objects.get(0), verb.index(), "dative");
    }
  }

  /**
   * {@code sold the government of Norland 12 tanks}: the parser takes the tanks for another name of
   * the government.
   */
  private void objectBesideRecipient(Token verb) {
    for (Token object : children(verb, "dobj")) {
      Optional<Token> beside =
          children(object, "appos").stream()
              .filter(other -> other.tag().startsWith("NN") && !other.tag().startsWith("NNP"))
              .filter(other -> followsWithoutMark(other))
              .findFirst();
      if (beside.isPresent()) {
        relabel(object, verb.index(), "dative");
        relabel(beside.get(), verb.index(), "dobj");
      }
    }
  }

  /** Whether a noun phrase opens with a count and no mark parts it from what stands before. */
  private boolean followsWithoutMark(Token noun) {
    int first =
        sentence.subtree(noun).stream().mapToInt(Token::index).min().orElse(noun.index());
    Token before = tokens.get(Math.max(0, first - 1));
    return first > 0
        && Character.isLetterOrDigit(before.form().charAt(before.form().length() - 1))
        && (tokens.get(first).tag().equals("CD") || tokens.get(first).tag().equals("DT"));
  }

  private boolean isClause(Token token) {
    return children(token, "relcl", "acl").stream().anyMatch(verb -> verb.index() > token.index());
  }

  private static boolean isNoun(Token token) {
    return token.tag().startsWith("NN") || token.tag().equals("PRP") || token.tag().equals("CD");
  }

  private List<Token> children(Token head, String... relations) {
    List<String> wanted = List.of(relations);
    return tokens.stream()
        .filter(token -> token.head() == head.index() && wanted.contains(token.relation()))
        .toList();
  }

  private void relabel(Token token, int head, String relation) {
    tokens.set(
        token.index(),
        new Token(
            token.index(),
            token.span(),
            token.form(),
            token.lemma(),
            token.tag(),
            token.entity(),
            head,
            relation));
  }
}
