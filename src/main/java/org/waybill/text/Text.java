package org.waybill.text;

import java.util.List;

/**
 * An article's text with its sentences. A headline is a sentence; no sentence crosses a paragraph.
 *
 * @param characters what all spans count in
 * @param cuts what of it did not become sentences as it stands
 */
public record Text(String characters, List<Sentence> sentences, List<Cut> cuts) {
  public Text {
    sentences = List.copyOf(sentences);
    cuts = List.copyOf(cuts);
  }

  public Text(String characters, List<Sentence> sentences) {
    this(characters, sentences, List.of());
  }
}
