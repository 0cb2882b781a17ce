package org.waybill.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waybill.text.Relation;

/**
 * The parser's labels end where the tree is read; behind that a word is asked in grammar's terms.
 */
class ParserLabelsTest {

  private static final Set<String> MAY =
      Set.of("org.waybill.text", "org.waybill.mention", "org.waybill.reading.syntax");

  /** They walk arcs of many kinds; no more may join them. */
  private static final List<String> STILL = List.of("Scope", "DateWords", "Reach", "Operators");

  @Test
  void fewFilesNameTheRelationsOfTheTree() throws IOException {
    List<String> naming =
        Source.all().stream()
            .filter(source -> !MAY.contains(source.pack()))
            .filter(source -> source.names().contains(Relation.class.getName()))
            .map(Source::type)
            .toList();
    System.out.println(
        "house: " + naming.size() + " files outside syntax name the tree's relations");
    assertEquals(STILL, naming);
  }
}
