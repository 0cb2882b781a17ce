package org.waybill.watching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.waybill.article.Article;
import org.waybill.article.ArticleReader;
import org.waybill.pipeline.Pipeline;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;
import org.waybill.problem.Refused;

/**
 * Keeps a dataset in step with files until it is stopped. At the start, files whose text the
 * dataset does not have are read; what it holds of files that are not watched stays. From then on
 * files that come, change or go enter or leave it, as many at a time as are found.
 */
public final class Watcher implements AutoCloseable {
  /** Files in one change of the dataset: what they say is held in memory until it is made. */
  private static final int MOST = 100;

  private static final Duration PAUSE = Duration.ofMillis(500);

  /** Looking takes no more than this part of the time. */
  private static final int SHARE = 20;

  private final Listing listing;
  private final Rest rest = new Rest();
  private final Keeper keeper;
  private final Bell bell;
  private final Clock clock;
  private final Consumer<String> lines;

  /**
   * @param dataset its folder; made when there is something to put into it
   * @param wanted as in {@link Pipeline#build}
   * @param lines is told one line for each change made, and for whom it waits
   */
  public Watcher(
      List<Path> paths,
      Path dataset,
      Pipeline pipeline,
      ArticleReader pages,
      Predicate<Article> wanted,
      Consumer<String> lines,
      Consumer<Problem> problems) {
    this.bell = new Bell(FileSystems.getDefault());
    this.listing = new Listing(paths, dataset, problems);
    this.keeper = new DatasetKeeper(dataset, pipeline, pages, wanted, bell, lines, problems);
    this.clock = Clock.systemUTC();
    this.lines = lines;
  }

  Watcher(Listing listing, Keeper keeper, Bell bell, Clock clock, Consumer<String> lines) {
    this.listing = listing;
    this.keeper = keeper;
    this.bell = bell;
    this.clock = clock;
    this.lines = lines;
  }

  /** Comes back when it is stopped, after the change at hand. */
  public void run() {
    try {
      begin();
      while (!bell.isStopped()) {
        long start = System.nanoTime();
        boolean more = step();
        Duration pause = Duration.ofNanos(SHARE * (System.nanoTime() - start));
        if (!more) {
          bell.awaitRing(
              rest.isWaiting() ? Rest.QUIET : pause.compareTo(PAUSE) > 0 ? pause : PAUSE);
        }
      }
    } catch (Refused refused) {
      // Stopped while it waited for the dataset: the next start makes up for it.
      if (!bell.isStopped() || refused.problem().code() != Code.DATASET_IN_USE) {
        throw refused;
      }
    }
  }

  /** Finds out what the dataset has of the files already. */
  void begin() {
    SortedMap<Path, Stamp> files = listing.files(rest.taken());
    bell.listen(listing.folders(files.keySet()));
    Set<Path> differing = keeper.differing(files.keySet());
    SortedMap<Path, Stamp> held = new TreeMap<>(files);
    held.keySet().removeAll(differing);
    rest.take(held, Set.of());
    lines.accept(
        "watching %,d %s, of which %,d are to be read"
            .formatted(files.size(), files.size() == 1 ? "file" : "files", differing.size()));
  }

  /**
   * Looks once, and brings the dataset in step with what is found.
   *
   * @return whether there was anything
   */
  boolean step() {
    SortedMap<Path, Stamp> files = listing.files(rest.taken());
    bell.listen(listing.folders(files.keySet()));
    Look look = rest.look(files, clock.instant()).first(MOST);
    if (look.isEmpty()) {
      return false;
    }
    long start = System.nanoTime();
    Step made = keeper.renew(look.files(rest.taken().keySet()), look.names(), look.lostNames());
    rest.take(look.come(), look.gone());
    lines.accept(made.describe((System.nanoTime() - start) / 1e9));
    return true;
  }

  /** From any thread. */
  public void stop() {
    bell.stop();
  }

  @Override
  public void close() {
    try {
      bell.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
