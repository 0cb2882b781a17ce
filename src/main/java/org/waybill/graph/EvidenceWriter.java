package org.waybill.graph;

import static org.waybill.graph.Vocabulary.IN_ARTICLE;
import static org.waybill.graph.Vocabulary.START;
import static org.waybill.graph.Vocabulary.WORDS;

import org.apache.jena.graph.Node;
import org.waybill.article.Article;
import org.waybill.text.Span;

/** Writes exact characters of one article. */
final class EvidenceWriter {
  private final Iris iris;
  private final String file;
  private final String text;
  private final GraphDraft draft;

  EvidenceWriter(Iris iris, Article article, GraphDraft draft) {
    this.iris = iris;
    this.file = article.file();
    this.text = article.text();
    this.draft = draft;
  }

  Node sentence(Span span) {
    Node node = iris.sentence(file, span);
    draft.add(node, IN_ARTICLE, iris.article(file));
    characters(node, span);
    return node;
  }

  Node words(Span span) {
    Node node = iris.characters(file, span);
    characters(node, span);
    return node;
  }

  /** Says of a node that it is these characters, which end where their length says. */
  void characters(Node node, Span span) {
    if (span.end() > text.length()) {
      throw new IllegalArgumentException(span + " ends behind the text of " + file);
    }
    draft.integer(node, START, span.start());
    draft.text(node, WORDS, span.of(text));
  }
}
