package org.waybill.graph;

import static org.waybill.graph.Vocabulary.END;
import static org.waybill.graph.Vocabulary.EVIDENCE_CLASS;
import static org.waybill.graph.Vocabulary.IN_ARTICLE;
import static org.waybill.graph.Vocabulary.PREFIX;
import static org.waybill.graph.Vocabulary.SENTENCE_CLASS;
import static org.waybill.graph.Vocabulary.START;
import static org.waybill.graph.Vocabulary.SUFFIX;
import static org.waybill.graph.Vocabulary.WORDS;

import org.apache.jena.graph.Node;
import org.waybill.article.Article;
import org.waybill.text.Span;

/** Writes exact characters of one article. */
final class EvidenceWriter {
  private static final int CONTEXT = 32;

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

  /** A sentence with what stands around it. */
  Node sentence(Span span) {
    Node node = plainSentence(span);
    draft.text(
        node, PREFIX, text.substring(whole(Math.max(0, span.start() - CONTEXT)), span.start()));
    draft.text(
        node,
        SUFFIX,
        text.substring(span.end(), whole(Math.min(text.length(), span.end() + CONTEXT))));
    return node;
  }

  /** A sentence without what stands around it, unless something else needs that. */
  Node plainSentence(Span span) {
    Node node = iris.sentence(file, span);
    draft.type(node, SENTENCE_CLASS);
    draft.add(node, IN_ARTICLE, iris.article(file));
    characters(node, span);
    return node;
  }

  Node words(Span span) {
    Node node = iris.characters(file, span);
    draft.type(node, EVIDENCE_CLASS);
    characters(node, span);
    return node;
  }

  /** Says of a node that it is these characters. */
  void characters(Node node, Span span) {
    if (span.end() > text.length()) {
      throw new IllegalArgumentException(span + " ends behind the text of " + file);
    }
    draft.integer(node, START, span.start());
    draft.integer(node, END, span.end());
    draft.text(node, WORDS, span.of(text));
  }

  /** The offset, or the one before it where it would cut a surrogate pair. */
  private int whole(int offset) {
    boolean cuts =
        offset > 0
            && offset < text.length()
            && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    return cuts ? offset - 1 : offset;
  }
}
