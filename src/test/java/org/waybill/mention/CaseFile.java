package org.waybill.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waybill.mention.words.WordTable;

/**
 * Cases that a domain person can add: see the heads of {@code dates.tsv} and {@code counts.tsv}.
 */
record CaseFile(Map<String, String> tags, List<WordTable.Row> cases) {

  static CaseFile read(String file) {
    Map<String, String> tags = new HashMap<>();
    List<WordTable.Row> cases = new ArrayList<>();
    for (WordTable.Row row : WordTable.read(CaseFile.class, file).rows()) {
      if (row.kind().equals("tag")) {
        row.words(2).forEach(word -> tags.put(word, row.column(1)));
      } else {
        cases.add(row);
      }
    }
    return new CaseFile(tags, cases);
  }

  TaggedSentence sentence(WordTable.Row row) {
    return TaggedSentence.of(row.column(0), tags);
  }

  long nones() {
    return cases.stream()
        .filter(row -> row.columns().get(row.columns().size() - 1).equals("none"))
        .count();
  }
}
