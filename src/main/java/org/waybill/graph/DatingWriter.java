package org.waybill.graph;

import static org.waybill.graph.Vocabulary.CLAIM;
import static org.waybill.graph.Vocabulary.DATING_CLASS;
import static org.waybill.graph.Vocabulary.IN_ARTICLE;
import static org.waybill.graph.Vocabulary.ISSUED;
import static org.waybill.graph.Vocabulary.NARROWED_HOLDS_AT;
import static org.waybill.graph.Vocabulary.NARROWED_SAID_AT;
import static org.waybill.graph.Vocabulary.POSITION;
import static org.waybill.graph.Vocabulary.SIBLING;
import static org.waybill.graph.Vocabulary.SIBLING_CLUE;
import static org.waybill.graph.Vocabulary.VERDICT;
import static org.waybill.graph.Vocabulary.WHY;
import static org.waybill.graph.Vocabulary.concept;

import java.util.Collection;
import org.apache.jena.graph.Node;
import org.waybill.claim.Claim;
import org.waybill.claim.Period;
import org.waybill.dating.Dated;
import org.waybill.dating.Retiming;

/**
 * Writes when an article was issued as far as its siblings tell, why, and which clocks of its
 * claims that narrows.
 */
final class DatingWriter {
  private final Iris iris;
  private final ClaimNames names;
  private final GraphDraft draft;

  DatingWriter(Iris iris, ClaimNames names, GraphDraft draft) {
    this.iris = iris;
    this.names = names;
    this.draft = draft;
  }

  /**
   * @param claims those of other articles are left alone
   */
  void write(Dated dated, Collection<Claim> claims) {
    Node node = iris.dating(dated.article());
    draft.type(node, DATING_CLASS);
    draft.label(node, "issue of " + dated.article() + " by siblings");
    draft.add(node, IN_ARTICLE, iris.article(dated.article()));
    Period issued = new Period(dated.earliest(), dated.latest(), "");
    new PeriodWriter(iris, node, draft).write(node, ISSUED, issued);
    claims.stream()
        .filter(claim -> claim.article().equals(dated.article()))
        .forEach(claim -> retime(node, claim, new Retiming(issued)));
    int position = 0;
    for (Dated.Tie tie : dated.ties()) {
      position++;
      Node clue = iris.below(node, "sibling", position);
      draft.add(node, SIBLING_CLUE, clue);
      draft.integer(clue, POSITION, position);
      draft.add(clue, SIBLING, iris.article(tie.theirs().article()));
      draft.add(clue, CLAIM, names.of(tie.ours()));
      draft.add(clue, CLAIM, names.of(tie.theirs()));
      draft.add(clue, VERDICT, concept("verdict", ArticleWriter.id(tie.verdict())));
      draft.text(clue, WHY, tie.why());
    }
  }

  private void retime(Node dating, Claim claim, Retiming retiming) {
    PeriodWriter periods = new PeriodWriter(iris, dating, draft);
    Node node = names.of(claim);
    Period when = retiming.when(claim);
    if (!when.equals(claim.when())) {
      periods.write(node, NARROWED_HOLDS_AT, when);
    }
    Period said = retiming.said(claim);
    if (!said.equals(claim.said())) {
      periods.write(node, NARROWED_SAID_AT, said);
    }
  }
}
