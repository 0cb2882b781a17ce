package org.waybill.dating;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waybill.article.Article;
import org.waybill.article.page.Line;
import org.waybill.claim.Claim;
import org.waybill.mention.Mention;
import org.waybill.registry.Link;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Text;
import org.waybill.text.Token;

/**
 * An article with all that has been read from it.
 *
 * @param claims read against the bounds that the page gives
 */
public record ReadArticle(
    Article article,
    Text text,
    List<Mention> mentions,
    Map<Mention.Name, Link> links,
    List<Claim> claims) {

  /** Where lines are wrapped, a line holds no more than the beginning of a sentence. */
  private static final int BEGINNING = 30;

  public ReadArticle {
    mentions = mentions.stream().sorted(Comparator.comparingInt(Mention::sentence)).toList();
    claims = List.copyOf(claims);
  }

  <M extends Mention> Stream<M> mentions(Sentence sentence, Class<M> kind) {
    return mentions.subList(first(sentence.index()), first(sentence.index() + 1)).stream()
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  /** The place of the first mention in that sentence or behind it. */
  private int first(int sentence) {
    int from = 0;
    int to = mentions.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (mentions.get(middle).sentence() < sentence) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  String words(Span span) {
    return span.of(text.characters());
  }

  /** The sentence that a claim was read from. */
  Sentence sentence(Claim claim) {
    return text.sentences().stream()
        .filter(sentence -> sentence.span().equals(claim.sentence()))
        .findFirst()
        .orElseThrow();
  }

  /** The last token of the claim's trigger. */
  static Token trigger(Sentence sentence, Claim claim) {
    return sentence.tokens().stream()
        .filter(token -> token.span().end() <= claim.trigger().end())
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  /** The nearest verb above a mention, itself left out; empty when there is none. */
  static Optional<Token> verbAbove(Sentence sentence, Mention mention) {
    Optional<Token> above = Optional.of(sentence.token(mention.first()));
    for (int steps = 0; above.isPresent() && steps <= sentence.tokens().size(); steps++) {
      boolean inside =
          above.get().index() >= mention.first() && above.get().index() <= mention.last();
      if (!inside && above.get().tag().isVerb()) {
        return above;
      }
      above = sentence.head(above.get());
    }
    return Optional.empty();
  }

  /** {@code visited}, {@code has visited}. */
  static boolean isPast(Sentence sentence, Token verb) {
    return verb.tag().isPast()
        || verb.tag().isPastParticiple()
            && sentence.children(verb).stream()
                .anyMatch(child -> child.lemma().equals("have") && !child.tag().isBaseForm());
  }

  /**
   * The first sentence of the first paragraph that is neither headline nor caption; empty when the
   * page does not tell them apart.
   */
  Optional<Sentence> lead() {
    Set<String> other = Set.of("headline", "caption");
    return text.sentences().stream()
        .filter(sentence -> sentence.paragraph() > 0 || article.title().isEmpty())
        .filter(sentence -> !other.contains(line(sentence.span().start()).reason()))
        .filter(sentence -> sentence.tokens().stream().anyMatch(t -> t.tag().isVerb()))
        .findFirst();
  }

  /** The line of the source that holds the sentence around an offset, or at least its beginning. */
  Line line(int offset) {
    Span sentence =
        text.sentences().stream()
            .map(Sentence::span)
            .filter(span -> span.start() <= offset && offset < span.end())
            .findFirst()
            .orElseThrow();
    String words = words(sentence);
    return holding(words)
        .or(() -> holding(words.substring(0, Math.min(BEGINNING, words.length()))))
        .or(() -> article.lines().stream().filter(Line::kept).findFirst())
        .orElseGet(() -> new Line(1, 0, "", true, ""));
  }

  private Optional<Line> holding(String words) {
    return article.lines().stream()
        .filter(Line::kept)
        .filter(line -> line.text().contains(words))
        .findFirst();
  }
}
