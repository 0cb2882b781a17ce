package org.waybill.pipeline;

import java.util.List;
import org.waybill.article.Article;
import org.waybill.claim.Reading;
import org.waybill.text.Cut;

/**
 * What was read, with the article it was read from.
 *
 * @param sentences how many the article has, headline included
 * @param cuts what was not read, or not as closely as the rest, of any step
 */
public record Findings(Article article, int sentences, Reading reading, List<Cut> cuts) {}
