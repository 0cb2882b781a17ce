package org.waybill.pipeline;

import java.util.Collection;
import java.util.List;
import org.apache.jena.sparql.core.Quad;
import org.waybill.article.Article;
import org.waybill.graph.GraphWriter;
import org.waybill.joining.PlacedArticle;
import org.waybill.joining.StorySteps;
import org.waybill.store.Segment;

/** An article as it is stored, and as it enters the joining. */
record WrittenArticle(Segment segment, PlacedArticle told) {

  static WrittenArticle of(Findings found, StorySteps stories, GraphWriter writer) {
    Article article = found.article();
    Collection<Quad> quads =
        found.passedOver()
            ? writer.passedOver(article).quads()
            : stories.graph(article, found.reading());
    // Read back from what is written: the same whether the article is new or was there before.
    PlacedArticle told = stories.told(quads, article.text());
    return new WrittenArticle(
        Segment.article(article.file(), article.text(), List.copyOf(quads)), told);
  }
}
