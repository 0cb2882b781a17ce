package org.waybill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LexiconFileTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  private DataInputStream in() {
    return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }

  @Test
  void aMapOfListsComesBackAsItWas() throws IOException {
    Map<String, List<String>> map =
        Map.of("gun", List.of("NN", "VB"), "café", List.of("NN"), "the", List.of());
    LexiconFile.writeMap(map, out);
    assertEquals(map, LexiconFile.readLists(in()));
  }

  @Test
  void aMapOfSetsComesBackAsItWas() throws IOException {
    Map<String, Set<String>> map = Map.of("gun", Set.of("0110", "01"), "rifle", Set.of("0110"));
    LexiconFile.writeMap(map, out);
    assertEquals(map, LexiconFile.readSets(in()));
  }

  @Test
  void aTreeOfPhrasesComesBackWithItsValuesWhereTheyWere() throws IOException {
    PrefixTree<String, Set<String>> tree = new PrefixTree<>();
    tree.set(new String[] {"New", "Haven"}, Set.of("CITY"), Function.identity());
    tree.set(new String[] {"New"}, Set.of("WORD", "CITY"), Function.identity());
    LexiconFile.writeTree(tree, out);
    PrefixTree<String, Set<String>> back = LexiconFile.readTree(in());
    String[] words = {"New", "Haven", "Road"};
    assertEquals(Set.of("WORD", "CITY"), back.get(words, 0, 1, Function.identity()).getValue());
    assertEquals(Set.of("CITY"), back.get(words, 0, 2, Function.identity()).getValue());
    assertNull(back.get(words, 0, 3, Function.identity()));
  }

  @Test
  void aFileCutShortIsNotTakenForAWholeOne() throws IOException {
    LexiconFile.writeMap(Map.of("gun", List.of("NN")), out);
    byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() - 2);
    assertThrows(
        EOFException.class,
        () -> LexiconFile.readLists(new DataInputStream(new ByteArrayInputStream(cut))));
  }
}
