package org.waybill.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sentence with its dependency tree.
 *
 * @param index place in the text, from 0
 * @param paragraph number of its paragraph, from 0; the headline, when there is one, is paragraph 0
 * @param tokens in order, never empty
 */
public record Sentence(int index, int paragraph, Span span, List<Token> tokens) {

  public Sentence {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence has tokens");
    }
  }

  public Token token(int index) {
    return tokens.get(index);
  }

  /** The governing token; empty for the root. */
  public Optional<Token> head(Token token) {
    return token.head() < 0 ? Optional.empty() : Optional.of(tokens.get(token.head()));
  }

  /** Direct dependents in sentence order. */
  public List<Token> children(Token token) {
    List<Token> children = new ArrayList<>();
    for (Token candidate : tokens) {
      if (candidate.head() == token.index()) {
        children.add(candidate);
      }
    }
    return children;
  }

  /** The tokens that depend on it directly or not, and itself, in sentence order. */
  public List<Token> subtree(Token token) {
    List<Token> subtree = new ArrayList<>();
    for (Token candidate : tokens) {
      if (isWithin(candidate, token)) {
        subtree.add(candidate);
      }
    }
    return subtree;
  }

  /** Whether {@code token} is {@code ancestor} or hangs below it. */
  public boolean isWithin(Token token, Token ancestor) {
    int at = token.index();
    for (int steps = 0; at >= 0 && steps <= tokens.size(); steps++) {
      if (at == ancestor.index()) {
        return true;
      }
      at = tokens.get(at).head();
    }
    return false;
  }
}
