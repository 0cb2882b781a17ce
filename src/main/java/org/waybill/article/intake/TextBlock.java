package org.waybill.article.intake;

import org.jsoup.nodes.Element;
import org.waybill.article.phrase.LineShape;

/**
 * A run of text that a page shows as one block.
 *
 * @param owner the element that the run stands in
 * @param start offset in the source of its first character
 * @param linked how many of its characters are links
 * @param marked the element around it that is marked as no part of a story; null when none is
 * @param reason why it is no part of a story; empty when the markup does not say so
 * @param weight how much it speaks for the elements around it being the story's, in words
 */
record TextBlock(
    Element owner, String text, int start, int linked, Element marked, String reason, int weight) {

  private static final int LONG = 12;
  private static final int OPEN = 20;
  private static final double MOSTLY = 0.5;

  TextBlock(Element owner, String text, int start, int linked, Element marked, String reason) {
    this(owner, text, start, linked, marked, reason, weight(text, linked));
  }

  boolean links() {
    return links(text, linked);
  }

  private static boolean links(String text, int linked) {
    return linked > MOSTLY * text.length();
  }

  private static int weight(String text, int linked) {
    int words = LineShape.count(text);
    boolean sentence = words >= LONG && LineShape.endsSentence(text) || words >= OPEN;
    return !links(text, linked) && sentence ? words : 0;
  }

  boolean headline() {
    return owner.normalName().equals("h1");
  }

  boolean paragraph() {
    return owner.normalName().equals("p");
  }
}
