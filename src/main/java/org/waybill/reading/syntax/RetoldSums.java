package org.waybill.reading.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.waybill.mention.Mention;
import org.waybill.text.Sentence;
import org.waybill.text.Tag;

/**
 * Finds the nouns that sums stand before with brackets between: in {@code the €5 million ($6
 * million) contract} the brackets lead the parser astray.
 */
public final class RetoldSums {

  private static final Set<Tag> PHRASE =
      Set.of(Tag.JJ, Tag.NN, Tag.NNS, Tag.NNP, Tag.NNPS, Tag.VBN, Tag.HYPH);
  private static final Set<Tag> OPENING = Set.of(Tag.DT, Tag.PRP_POSSESSIVE);

  private RetoldSums() {}

  /**
   * Indexes of the nouns by those of the first words of their sums.
   *
   * @param sums all of the sentence
   */
  public static Map<Integer, Integer> nouns(Sentence sentence, List<Mention.Sum> sums) {
    Map<Integer, Integer> nouns = new HashMap<>();
    for (Mention.Sum again : sums) {
      if (again.retold()) {
        sums.stream()
            .filter(sum -> sum.last() + 2 == again.first() && opens(sentence, sum.first() - 1))
            .forEach(sum -> noun(sentence, again).ifPresent(at -> nouns.put(sum.first(), at)));
      }
    }
    return nouns;
  }

  private static boolean opens(Sentence sentence, int before) {
    return before >= 0 && OPENING.contains(sentence.token(before).tag());
  }

  private static OptionalInt noun(Sentence sentence, Mention.Sum again) {
    int closing = again.last() + 1;
    int size = sentence.tokens().size();
    if (closing >= size || sentence.token(closing).tag() != Tag.CLOSING_BRACKET) {
      return OptionalInt.empty();
    }
    return IntStream.range(closing + 1, size)
        .takeWhile(at -> PHRASE.contains(sentence.token(at).tag()))
        .filter(at -> sentence.token(at).tag().isCommonNoun())
        .reduce((first, second) -> second);
  }
}
