package org.waybill.pipeline;

import java.util.List;
import org.waybill.article.Article;
import org.waybill.claim.Reading;
import org.waybill.text.Cut;

/**
 * What was read, with the article it was read from.
 *
 * @param sentences how many the article has, headline included; 0 where it was passed over
 * @param cuts what was not read, or not as closely as the rest, of any step
 * @param passedOver whether it tells of nothing that was asked for, so that it was not read on
 */
public record Findings(
    Article article, int sentences, Reading reading, List<Cut> cuts, boolean passedOver) {

  /** Of an article that is not read on. */
  static Findings passedOver(Article article) {
    return new Findings(article, 0, new Reading(List.of(), List.of()), List.of(), true);
  }
}
