package org.waybill.pipeline;

import org.waybill.article.Article;
import org.waybill.claim.Reading;

/**
 * What was read, with the article it was read from.
 *
 * @param sentences how many the article has, headline included
 */
public record Findings(Article article, int sentences, Reading reading) {}
