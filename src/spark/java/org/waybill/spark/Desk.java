package org.waybill.spark;

import com.google.common.base.Suppliers;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.waybill.article.Article;
import org.waybill.command.Home;
import org.waybill.graph.Iris;
import org.waybill.joining.PlacedArticle;
import org.waybill.joining.StorySteps;
import org.waybill.pipeline.Knowledge;
import org.waybill.pipeline.Piecework;
import org.waybill.pipeline.Sources;
import org.waybill.text.Annotator;

/** What all tasks of a run share within one process: models, ontology and registry. */
final class Desk {

  static final Supplier<Annotator> MODELS = Suppliers.memoize(() -> Annotator.load(Home.cache()));

  private static final Map<String, Desk> DESKS = new ConcurrentHashMap<>();

  /** An article is asked for once for each of its stories. */
  private static final int KEPT = 1000;

  private final Piecework work;
  private final Iris iris;
  private final Predicate<Article> wanted;
  private final Cache<String, PlacedArticle> told =
      CacheBuilder.newBuilder().maximumSize(KEPT).softValues().build();

  Desk(Piecework work, Iris iris, Predicate<Article> wanted) {
    this.work = work;
    this.iris = iris;
    this.wanted = wanted;
  }

  /** The desk of a run, made when the first task asks for it. */
  static Desk of(Setting setting) {
    return DESKS.computeIfAbsent(setting.key(), any -> make(setting));
  }

  /** Lets another desk be used for a run. */
  static void put(Setting setting, Desk desk) {
    DESKS.put(setting.key(), desk);
  }

  private static Desk make(Setting setting) {
    Knowledge knowledge = knowledge(setting);
    Iris iris = new Iris(setting.base());
    Piecework work = new Piecework(knowledge, MODELS, iris, setting.version());
    return new Desk(work, iris, setting.wanted(knowledge));
  }

  /** As the driver has found it sound. */
  static Knowledge knowledge(Setting setting) {
    try {
      Path home = Files.createTempDirectory("waybill-own-data");
      try {
        setting.unpack(home);
        return Knowledge.read(
                new Sources(home),
                problem -> {
                  throw new IllegalStateException(problem.describe());
                })
            .orElseThrow();
      } finally {
        MoreFiles.deleteRecursively(home, RecursiveDeleteOption.ALLOW_INSECURE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no room for own data", e);
    }
  }

  Piecework work() {
    return work;
  }

  Iris iris() {
    return iris;
  }

  Predicate<Article> wanted() {
    return wanted;
  }

  /** Spares {@link #told} the reading. */
  void keep(Outcome.Told article, PlacedArticle placed) {
    told.put(key(article), placed);
  }

  /** The article as it enters the joining. */
  PlacedArticle told(Outcome.Told article, StorySteps steps) {
    PlacedArticle kept = told.getIfPresent(key(article));
    if (kept == null) {
      kept = steps.told(article.lines().quads(), article.text());
      keep(article, kept);
    }
    return kept;
  }

  /** Of two articles of one name only one is joined, but both are read. */
  private static String key(Outcome.Told article) {
    return article.place().source() + " " + article.place().page() + " " + article.name();
  }
}
