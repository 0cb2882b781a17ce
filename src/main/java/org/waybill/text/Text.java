package org.waybill.text;

import java.util.List;

/**
 * An article's text with its sentences. A headline is a sentence; no sentence crosses a paragraph.
 *
 * @param characters what all spans count in
 */
public record Text(String characters, List<Sentence> sentences) {
  public Text {
    sentences = List.copyOf(sentences);
  }
}
