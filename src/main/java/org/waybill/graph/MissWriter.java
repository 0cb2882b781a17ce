package org.waybill.graph;

import static org.waybill.graph.Vocabulary.*;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.waybill.article.Article;
import org.waybill.claim.Miss;
import org.waybill.text.Span;

/** Writes the words of one article that could have given a claim and did not, each with why. */
final class MissWriter {
  private final Iris iris;
  private final Article article;
  private final EvidenceWriter evidence;
  private final Sheet sheet;

  MissWriter(Iris iris, Article article, Sheet sheet) {
    this.iris = iris;
    this.article = article;
    this.evidence = new EvidenceWriter(iris, article, sheet);
    this.sheet = sheet;
  }

  void write(List<Miss> misses) {
    Map<Span, Integer> numbers = new HashMap<>();
    for (Miss miss : new LinkedHashSet<>(misses)) {
      write(miss, numbers.merge(miss.trigger(), 1, Integer::sum));
    }
  }

  private void write(Miss miss, int number) {
    Node node = iris.miss(article.file(), miss.trigger(), number);
    sheet.type(node, MISS_CLASS);
    sheet.label(node, "no claim read in " + article.file());
    sheet.add(node, IN_ARTICLE, iris.article(article.file()));
    sheet.add(node, EVIDENCE, evidence.sentence(miss.sentence()));
    sheet.add(node, TRIGGER, evidence.words(miss.trigger()));
    sheet.add(node, LEXICON_ENTRY, iris.known(miss.entry()));
    sheet.text(node, WHY, miss.reason());
  }
}
