package org.waybill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LexiconFileTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private ByteBuffer file() {
    return ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Test
  void aMapOfListsComesBackAsItWas() throws IOException {
    Map<String, List<String>> map =
        Map.of("gun", List.of("NN", "VB"), "café", List.of("NN"), "the", List.of());
    LexiconFile.writeMap(map, out);
    Map<String, List<String>> back = LexiconFile.readLists(file());
    map.forEach((word, value) -> assertEquals(value, back.get(word)));
    assertEquals(map.size(), back.size());
    assertNull(back.get("guns"));
  }

  @Test
  void aMapOfSetsComesBackAsItWas() throws IOException {
    Map<String, Set<String>> map = Map.of("gun", Set.of("0110", "01"), "rifle", Set.of("0110"));
    LexiconFile.writeMap(map, out);
    Map<String, Set<String>> back = LexiconFile.readSets(file());
    map.forEach((word, value) -> assertEquals(value, back.get(word)));
    assertFalse(back.containsKey(""));
  }

  @Test
  void everyWordOfManyIsFoundAndNoOther() throws IOException {
    Map<String, List<String>> map = new HashMap<>();
    for (int i = 0; i < 5000; i++) {
      map.put("w" + i, List.of("value " + i % 7));
    }
    // These two have one hash code.
    map.put("Aa", List.of("first"));
    map.put("BB", List.of("second"));
    LexiconFile.writeMap(map, out);
    Map<String, List<String>> back = LexiconFile.readLists(file());
    map.forEach((word, value) -> assertEquals(value, back.get(word)));
    for (int i = 5000; i < 10_000; i++) {
      assertNull(back.get("w" + i));
    }
  }

  @Test
  void anEmptyMapHasNoWord() throws IOException {
    LexiconFile.writeMap(Map.<String, List<String>>of(), out);
    assertNull(LexiconFile.readLists(file()).get("gun"));
  }

  @Test
  void aTreeOfPhrasesComesBackWithItsValuesWhereTheyWere() throws IOException {
    PrefixTree<String, Set<String>> tree = new PrefixTree<>();
    tree.set(new String[] {"New", "Haven"}, Set.of("CITY"), Function.identity());
    tree.set(new String[] {"New"}, Set.of("WORD", "CITY"), Function.identity());
    tree.set(new String[] {"Newport"}, Set.of("CITY"), Function.identity());
    LexiconFile.writeTree(tree, out);
    PrefixTree<String, Set<String>> back = LexiconFile.readTree(file());
    String[] words = {"New", "Haven", "Road"};
    assertEquals(Set.of("WORD", "CITY"), back.get(words, 0, 1, Function.identity()).getValue());
    assertEquals(Set.of("CITY"), back.get(words, 0, 2, Function.identity()).getValue());
    assertNull(back.get(words, 0, 3, Function.identity()));
    assertNull(back.get(new String[] {"Newp"}, 0, 1, Function.identity()));
  }
}
