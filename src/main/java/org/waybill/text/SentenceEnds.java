package org.waybill.text;

import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Mends the splitter's sentences: a piece that begins in lower case, or that only closes a
 * quotation, belongs to the sentence before.
 */
final class SentenceEnds {

  private SentenceEnds() {}

  static List<List<Token>> mend(List<List<Token>> split) {
    List<List<Token>> sentences = new ArrayList<>();
    for (List<Token> piece : split) {
      if (!sentences.isEmpty() && continues(piece)) {
        sentences.get(sentences.size() - 1).addAll(piece);
      } else if (!piece.isEmpty()) {
        sentences.add(new ArrayList<>(piece));
      }
    }
    return sentences;
  }

  /** Whether anything but marks is there. */
  static boolean hasWords(List<Token> piece) {
    return piece.stream()
        .anyMatch(token -> token.getWordForm().chars().anyMatch(Character::isLetterOrDigit));
  }

  private static boolean continues(List<Token> piece) {
    return !hasWords(piece)
        || piece.stream()
            .map(Token::getWordForm)
            .filter(form -> form.chars().anyMatch(Character::isLetterOrDigit))
            .findFirst()
            .map(form -> Character.isLowerCase(form.charAt(0)))
            .orElse(false);
  }
}
