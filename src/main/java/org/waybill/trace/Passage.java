package org.waybill.trace;

import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;
import org.waybill.store.Snapshot;

/** Shows the characters that a node rests on and holds them against the article's stored text. */
final class Passage {
  private final Lookup lookup;
  private final Snapshot snapshot;
  private final Consumer<Problem> problems;

  Passage(Lookup lookup, Snapshot snapshot, Consumer<Problem> problems) {
    this.lookup = lookup;
    this.snapshot = snapshot;
    this.problems = problems;
  }

  /**
   * The node's words in quotation marks with their place, and a loud note when the text differs.
   */
  String quoted(Node node, String article) {
    String fault = fault(node, article);
    String note = fault.isEmpty() ? "" : " !! " + fault;
    return "“" + lookup.text(node, "words") + "” " + place(node) + note;
  }

  /** The node's words, those of another node within them between » and «. */
  String marked(Node node, Optional<Node> inner) {
    String words = lookup.text(node, "words");
    int from = inner.map(mark -> start(mark) - start(node)).orElse(-1);
    int to = inner.map(mark -> end(mark) - start(node)).orElse(-1);
    if (from < 0 || to < from || to > words.length()) {
      return words;
    }
    return words.substring(0, from) + "»" + words.substring(from, to) + "«" + words.substring(to);
  }

  /** As in {@code [78, 245)}. */
  String place(Node node) {
    return "[" + start(node) + ", " + end(node) + ")";
  }

  /**
   * What is wrong with the node's words, also told as a problem; empty when they are the text's.
   */
  String fault(Node node, String article) {
    int start = start(node);
    int end = end(node);
    Optional<String> text = snapshot.text(article);
    String fault = "";
    if (text.isEmpty()) {
      fault = "the dataset holds no text of this article";
    } else if (start < 0 || end < start || end > text.get().length()) {
      fault = "the stored text has no such characters";
    } else if (!text.get().substring(start, end).equals(lookup.text(node, "words"))) {
      fault = "the stored text reads “" + text.get().substring(start, end) + "” there";
    }
    if (!fault.isEmpty()) {
      Origin origin =
          start < 0 || end < start
              ? new Origin.Place(article)
              : new Origin.Characters(article, start, end);
      problems.accept(new Problem(Code.EVIDENCE_DIFFERS, origin, fault));
    }
    return fault;
  }

  private int end(Node node) {
    int start = start(node);
    return start < 0 ? -1 : start + lookup.text(node, "words").length();
  }

  private int start(Node node) {
    return lookup.number(node, "start").or(() -> startInSentence(node)).orElse(-1);
  }

  /** A miss says its start only where its sentence has the same words before. */
  private Optional<Integer> startInSentence(Node miss) {
    return lookup.owners("missed", miss).stream()
        .findFirst()
        .map(
            sentence ->
                start(sentence)
                    + lookup.text(sentence, "words").indexOf(lookup.text(miss, "words")));
  }
}
