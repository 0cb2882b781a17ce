package org.waybill.reading.syntax;

import java.util.ArrayList;
import java.util.List;
import org.waybill.text.Relation;
import org.waybill.text.Tag;
import org.waybill.text.Token;

/** The tree of one sentence while it is mended; indexes and spans stay. */
final class OpenTree {

  private final List<Token> tokens;

  OpenTree(List<Token> tokens) {
    this.tokens = new ArrayList<>(tokens);
  }

  /** As they are now; later changes are not seen. */
  List<Token> tokens() {
    return List.copyOf(tokens);
  }

  int size() {
    return tokens.size();
  }

  Token at(int index) {
    return tokens.get(index);
  }

  List<Token> children(Token head, Relation... relations) {
    List<Relation> wanted = List.of(relations);
    return tokens.stream()
        .filter(token -> token.head() == head.index() && wanted.contains(token.relation()))
        .toList();
  }

  void relabel(Token token, int head, Relation relation) {
    retag(token, token.tag(), head, relation);
  }

  /**
   * A head that hangs below the token itself is not taken, and the token stays where it was: what
   * goes from head to head would never come to an end.
   */
  void retag(Token token, Tag tag, int head, Relation relation) {
    boolean circle = isWithin(head, token.index());
    Token now = at(token.index());
    tokens.set(
        token.index(),
        new Token(
            token.index(),
            token.span(),
            token.form(),
            token.lemma(),
            tag,
            token.entity(),
            circle ? now.head() : head,
            circle ? now.relation() : relation));
  }

  private boolean isWithin(int index, int ancestor) {
    int at = index;
    for (int steps = 0; at >= 0 && at != ancestor && steps < size(); steps++) {
      at = at(at).head();
    }
    return at == ancestor;
  }
}
