package org.waybill.graph;

import static org.waybill.graph.Vocabulary.*;
import static org.waybill.graph.Vocabulary.MISSED;
import static org.waybill.graph.Vocabulary.MISS_REASON;
import static org.waybill.graph.Vocabulary.START;
import static org.waybill.graph.Vocabulary.WORDS;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.waybill.article.Article;
import org.waybill.claim.Miss;
import org.waybill.text.Span;

/**
 * Writes the words of one article that could have given a claim and did not, each with why. There
 * are more of them than claims, so a miss says itself what nothing else has to say.
 */
final class MissWriter {
  private final Iris iris;
  private final Article article;
  private final EvidenceWriter evidence;
  private final GraphDraft draft;

  MissWriter(Iris iris, Article article, GraphDraft draft) {
    this.iris = iris;
    this.article = article;
    this.evidence = new EvidenceWriter(iris, article, draft);
    this.draft = draft;
  }

  void write(List<Miss> misses) {
    Map<Span, Integer> numbers = new HashMap<>();
    for (Miss miss : new LinkedHashSet<>(misses)) {
      write(miss, numbers.merge(miss.trigger(), 1, Integer::sum));
    }
  }

  private void write(Miss miss, int number) {
    Node node = iris.miss(article.file(), miss.trigger(), number);
    draft.add(evidence.sentence(miss.sentence()), MISSED, node);
    String words = miss.trigger().of(article.text());
    draft.text(node, WORDS, words);
    int first = miss.sentence().start() + miss.sentence().of(article.text()).indexOf(words);
    if (miss.trigger().start() != first) {
      draft.integer(node, START, miss.trigger().start());
    }
    draft.add(node, LEXICON_ENTRY, iris.known(miss.entry()));
    draft.text(node, MISS_REASON, miss.reason());
  }
}
