package org.waybill.watching;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.waybill.article.Article;
import org.waybill.article.ArticleReader;
import org.waybill.pipeline.Laid;
import org.waybill.pipeline.Pipeline;
import org.waybill.pipeline.Tally;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;
import org.waybill.problem.Refused;
import org.waybill.store.Snapshot;
import org.waybill.store.Store;

/**
 * Opens the dataset only while it looks something up or writes; pages are read before. While
 * somebody else has it, waits.
 */
final class DatasetKeeper implements Keeper {
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final Path folder;
  private final Pipeline pipeline;
  private final ArticleReader pages;
  private final Predicate<Article> wanted;
  private final Bell bell;
  private final Consumer<String> lines;
  private final Consumer<Problem> problems;

  /**
   * @param wanted as in {@link Pipeline#build}
   * @param lines is told for whom it waits
   */
  DatasetKeeper(
      Path folder,
      Pipeline pipeline,
      ArticleReader pages,
      Predicate<Article> wanted,
      Bell bell,
      Consumer<String> lines,
      Consumer<Problem> problems) {
    this.folder = folder;
    this.pipeline = pipeline;
    this.pages = pages;
    this.wanted = wanted;
    this.bell = bell;
    this.lines = lines;
    this.problems = problems;
  }

  /** Only the text counts: a page whose clutter changed tells nothing new. */
  @Override
  public Set<Path> differing(Collection<Path> files) {
    Set<Path> differing = new HashSet<>(files);
    try (Snapshot snapshot = whenFree(() -> Snapshot.open(folder, problems))) {
      for (Path file : files) {
        List<Article> found = new ArrayList<>();
        List<Problem> unread = new ArrayList<>();
        pages.read(List.of(file), found::add, unread::add);
        boolean held =
            found.stream()
                .allMatch(
                    article -> snapshot.text(article.file()).equals(Optional.of(article.text())));
        if (held && !found.isEmpty()) {
          differing.remove(file);
        }
      }
    } catch (Refused refused) {
      if (refused.problem().code() != Code.DATASET_MISSING) {
        throw refused;
      }
    }
    return differing;
  }

  @Override
  public Step renew(List<Path> files, Set<String> names, Set<String> lost) {
    Laid laid = pipeline.read(pages, files, wanted);
    if (laid.articles().isEmpty() && lost.isEmpty()) {
      return new Step(0, 0, 0, 0);
    }
    try (Store store = whenFree(() -> Store.open(folder, bell::isStopped, problems))) {
      Set<String> held = store.snapshot().articles();
      Set<String> removed = removed(held, laid.articles(), names, lost);
      if (laid.articles().isEmpty() && removed.isEmpty()) {
        return new Step(0, 0, 0, 0);
      }
      Tally tally = pipeline.put(store, laid, removed);
      int replaced = (int) laid.articles().stream().filter(held::contains).count();
      return new Step(
          laid.articles().size() - replaced, replaced, removed.size(), tally.claimCount());
    }
  }

  /** A file that is there and gave nothing could not be read: what was read of it before stays. */
  private static Set<String> removed(
      Set<String> held, Set<String> read, Set<String> names, Set<String> lost) {
    Set<String> removed = new TreeSet<>();
    for (String name : names) {
      if (lost.contains(name) || read.stream().anyMatch(article -> isOf(article, name))) {
        held.stream().filter(article -> isOf(article, name)).forEach(removed::add);
      }
    }
    removed.removeAll(read);
    return removed;
  }

  /** An article is called after its file, and one of a collection after file and place in it. */
  private static boolean isOf(String article, String file) {
    return article.equals(file) || article.startsWith(file + "#");
  }

  private <T> T whenFree(Supplier<T> opening) {
    boolean told = false;
    while (true) {
      try {
        return opening.get();
      } catch (Refused refused) {
        if (refused.problem().code() != Code.DATASET_IN_USE) {
          throw refused;
        }
        if (!told) {
          lines.accept("waiting: " + refused.problem().what());
          told = true;
        }
        bell.pause(PATIENCE);
        if (bell.isStopped()) {
          throw refused;
        }
      }
    }
  }
}
