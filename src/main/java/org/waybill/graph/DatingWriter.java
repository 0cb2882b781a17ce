package org.waybill.graph;

import static org.waybill.graph.Vocabulary.CLAIM;
import static org.waybill.graph.Vocabulary.DATING_CLASS;
import static org.waybill.graph.Vocabulary.IN_ARTICLE;
import static org.waybill.graph.Vocabulary.ISSUED;
import static org.waybill.graph.Vocabulary.POSITION;
import static org.waybill.graph.Vocabulary.SIBLING;
import static org.waybill.graph.Vocabulary.SIBLING_CLUE;
import static org.waybill.graph.Vocabulary.SIBLING_CLUE_CLASS;
import static org.waybill.graph.Vocabulary.VERDICT;
import static org.waybill.graph.Vocabulary.WHY;
import static org.waybill.graph.Vocabulary.concept;

import org.apache.jena.graph.Node;
import org.waybill.claim.Period;
import org.waybill.dating.Dated;

/** Writes when an article was issued as far as its siblings tell, and why. */
final class DatingWriter {
  private final Iris iris;
  private final ClaimNames names;
  private final Sheet sheet;

  DatingWriter(Iris iris, ClaimNames names, Sheet sheet) {
    this.iris = iris;
    this.names = names;
    this.sheet = sheet;
  }

  void write(Dated dated) {
    Node node = iris.dating(dated.article());
    sheet.type(node, DATING_CLASS);
    sheet.label(node, "issue of " + dated.article() + " by siblings");
    sheet.add(node, IN_ARTICLE, iris.article(dated.article()));
    new PeriodWriter(iris, sheet)
        .write(node, ISSUED, "issued", new Period(dated.earliest(), dated.latest(), ""));
    int position = 0;
    for (Dated.Tie tie : dated.ties()) {
      position++;
      Node clue = iris.below(node, "sibling", position);
      sheet.add(node, SIBLING_CLUE, clue);
      sheet.type(clue, SIBLING_CLUE_CLASS);
      sheet.integer(clue, POSITION, position);
      sheet.add(clue, SIBLING, iris.article(tie.theirs().article()));
      sheet.add(clue, CLAIM, names.of(tie.ours()));
      sheet.add(clue, CLAIM, names.of(tie.theirs()));
      sheet.add(clue, VERDICT, concept("verdict", ArticleWriter.id(tie.verdict())));
      sheet.text(clue, WHY, tie.why());
    }
  }
}
