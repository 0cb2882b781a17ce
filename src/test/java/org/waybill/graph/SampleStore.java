package org.waybill.graph;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.waybill.article.Article;
import org.waybill.store.Batch;
import org.waybill.store.Store;

/** The sample in a store, for tests of what reads stores. */
public final class SampleStore {
  private SampleStore() {}

  /**
   * @param spoil what becomes of each article's text before it is stored
   */
  public static Store of(UnaryOperator<String> spoil) {
    Store store = Store.inMemory();
    store.write(batch(spoil));
    return store;
  }

  /** The same for a store of any kind. */
  public static Batch batch(UnaryOperator<String> spoil) {
    Map<String, Article> articles =
        Map.of(
            Sample.IRIS.articleGraph(Sample.FIRST.file()).getURI(), Sample.FIRST,
            Sample.IRIS.articleGraph(Sample.SECOND.file()).getURI(), Sample.SECOND,
            Sample.IRIS.articleGraph(Sample.THIRD.file()).getURI(), Sample.THIRD);
    Batch batch = new Batch();
    for (NamedGraph segment : Sample.segments()) {
      String graph = segment.graph().getURI();
      Article article = articles.get(graph);
      batch.put(
          article == null
              ? org.waybill.store.Segment.shared(
                  graph.substring(graph.lastIndexOf('/') + 1), segment.quads())
              : org.waybill.store.Segment.article(
                  article.file(), spoil.apply(article.text()), segment.quads()));
    }
    return batch;
  }
}
