package org.waybill.reading.candidate;

import java.util.List;
import java.util.Optional;
import org.waybill.mention.Mention;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/**
 * Who speaks where no verb says so but a colon or a dash: {@code Lavrov: arms were sent}, {@code
 * Arms were sent: ministry}, {@code “We sent arms.” — Lavrov}.
 */
public final class Marks {

  private final ArticleContext context;
  private final Sentence sentence;

  public Marks(ArticleContext context, Sentence sentence) {
    this.context = context;
    this.sentence = sentence;
  }

  /** The name that stands alone on one side of a mark, when the other side tells something. */
  public Optional<Token> speaker(Token mark) {
    List<Token> tokens = sentence.tokens();
    int end = tokens.size();
    while (end > mark.index() + 1 && !isWord(tokens.get(end - 1))) {
      end--;
    }
    int start = 0;
    while (start < mark.index() && !isWord(tokens.get(start))) {
      start++;
    }
    if (tells(mark.index() + 1, end)) {
      return isColon(mark) ? alone(start, mark.index()) : Optional.empty();
    }
    if (isColon(mark) && tokens.get(tokens.size() - 1).tag().isFullStop()) {
      return Optional.empty(); // "the enemy that it will not name: Hamas."
    }
    return tells(start, mark.index()) || start == mark.index()
        ? alone(mark.index() + 1, end)
        : Optional.empty();
  }

  private static boolean isColon(Token mark) {
    return mark.form().equals(":");
  }

  private static boolean isWord(Token token) {
    return Character.isLetterOrDigit(token.form().charAt(0));
  }

  private boolean tells(int from, int to) {
    return sentence.tokens().subList(from, Math.max(from, to)).stream()
        .anyMatch(token -> token.tag().isVerb());
  }

  /** The last word of a name that fills these tokens but for the words of a title before it. */
  private Optional<Token> alone(int from, int to) {
    return context
        .mentions(sentence, Mention.Name.class)
        .filter(name -> from <= name.first() && name.last() == to - 1)
        .filter(name -> isTitle(from, name.first()))
        .findFirst()
        .map(name -> sentence.token(name.last()));
  }

  private boolean isTitle(int from, int to) {
    for (int at = from; at < to; ) {
      var title = context.registry().titles().findAt(sentence, at, to - 1);
      if (title.isEmpty()) {
        return false;
      }
      at = title.get(0).last() + 1;
    }
    return true;
  }
}
