package org.waybill.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The parser's labels end where the tree is read; behind that a word is asked in grammar's terms.
 */
class ParserLabelsTest {

  private static final Set<String> MAY =
      Set.of(
          "org.waybill.text",
          "org.waybill.mention",
          "org.waybill.mention.words",
          "org.waybill.mention.time",
          "org.waybill.reading.syntax");

  /** {@code Tag.OTHER} is none of the tagger's. */
  private static final Pattern LABEL =
      Pattern.compile("\\b(?:Relation|Tag)\\.(?!OTHER\\b)[A-Z_]+\\b");

  @Test
  void noFileOutsideNamesALabelOfTheTree() throws IOException {
    List<String> naming = new ArrayList<>();
    int files = 0;
    for (Source source : Source.all()) {
      if (!MAY.contains(source.pack())) {
        files++;
        if (LABEL.matcher(Files.readString(source.file())).find()) {
          naming.add(source.type());
        }
      }
    }
    System.out.println("house: " + files + " files outside syntax name no label of the tree");
    assertTrue(files > 0);
    assertEquals(List.of(), naming);
  }
}
