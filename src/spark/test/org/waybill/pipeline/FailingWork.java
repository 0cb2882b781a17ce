package org.waybill.pipeline;

import java.util.function.Supplier;
import org.waybill.graph.Iris;
import org.waybill.text.Annotator;
import org.waybill.text.Text;

/** The road with a hole: it fails at every page that holds a certain word. */
public final class FailingWork {
  private FailingWork() {}

  public static Piecework at(
      String word, Knowledge knowledge, Supplier<Annotator> models, Iris iris, String version) {
    return new Piecework(
        knowledge,
        () ->
            new PageSteps(models.get(), knowledge.registry(), knowledge.lexicon()) {
              @Override
              Text annotate(String characters) {
                if (characters.contains(word)) {
                  throw new IllegalStateException("fell into the hole");
                }
                return super.annotate(characters);
              }
            },
        knowledge.writer(iris, version));
  }
}
