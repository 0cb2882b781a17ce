package org.waybill.graph;

import static org.waybill.graph.Vocabulary.CLUE;
import static org.waybill.graph.Vocabulary.CLUE_KIND;
import static org.waybill.graph.Vocabulary.ISSUED;
import static org.waybill.graph.Vocabulary.LINE;
import static org.waybill.graph.Vocabulary.VERDICT;
import static org.waybill.graph.Vocabulary.WHY;
import static org.waybill.graph.Vocabulary.WORDS;
import static org.waybill.graph.Vocabulary.concept;

import java.util.List;
import org.apache.jena.graph.Node;
import org.waybill.article.issue.Issued;
import org.waybill.claim.Period;

/** Reads an article's own bounds and clues back as {@link ArticleWriter} wrote them. */
final class IssuedReader {
  private final Facts facts;

  IssuedReader(Facts facts) {
    this.facts = facts;
  }

  Issued read(Node article) {
    Period period = new PeriodReader(facts).read(article, ISSUED);
    List<Issued.Clue> clues =
        facts.ordered(facts.all(article, CLUE)).stream().map(this::clue).toList();
    return new Issued(period.earliest(), period.latest(), clues);
  }

  private Issued.Clue clue(Node node) {
    return new Issued.Clue(
        facts.text(node, CLUE_KIND),
        facts.text(node, WORDS),
        facts.integer(node, LINE),
        facts.constant(
            facts.one(node, VERDICT),
            Issued.Verdict.values(),
            verdict -> concept("verdict", ArticleWriter.id(verdict))),
        facts.text(node, WHY));
  }
}
