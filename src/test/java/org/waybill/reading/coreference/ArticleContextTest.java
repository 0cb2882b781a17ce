package org.waybill.reading.coreference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Period;
import org.waybill.mention.Mention;
import org.waybill.registry.Registry;
import org.waybill.text.Relation;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Tag;
import org.waybill.text.Text;
import org.waybill.text.Token;

class ArticleContextTest {

  private static final Registry REGISTRY =
      Registry.load(
          Path.of("data/registry"),
          problem -> {
            throw new IllegalStateException(problem.toString());
          });

  /** An article of so many one-word sentences, of which the first ones name tanks. */
  private static ArticleContext article(int sentences, int armed) {
    List<Sentence> all = new ArrayList<>();
    List<Mention> items = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      Span span = new Span(6 * i, 6 * i + 5);
      String word = i < armed ? "tanks" : "words";
      Token token = new Token(0, span, word, word, Tag.NNS, "", -1, Relation.ROOT);
      all.add(new Sentence(i, 0, span, List.of(token)));
      if (i < armed) {
        items.add(new Mention.Item(i, 0, 0, span, word, Set.of("tank")));
      }
    }
    String characters =
        IntStream.range(0, sentences)
            .mapToObj(i -> i < armed ? "tanks" : "words")
            .collect(Collectors.joining(" "));
    return new ArticleContext(
        "page.txt", Period.UNKNOWN, new Text(characters, all), items, Map.of(), REGISTRY);
  }

  @Test
  void aPageThatNamesArmsAgainAndAgainIsAboutThem() {
    assertTrue(article(12, 1).aboutArms());
    assertTrue(article(40, 4).aboutArms());
  }

  @Test
  void oneWeaponInALongPageDoesNotMakeItOneAboutArms() {
    assertFalse(article(40, 1).aboutArms());
  }

  @Test
  void aPageWithoutWeaponsIsNotAboutThem() {
    assertFalse(article(3, 0).aboutArms());
    assertFalse(article(1, 0).aboutArms());
  }

  @Test
  void wordsAreGivenByTheCharactersThatTheyStandAt() {
    assertEquals("tanks words", article(2, 1).words(new Span(0, 11)));
  }
}
