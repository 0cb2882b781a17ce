package org.waybill.pipeline;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.waybill.claim.Claim;
import org.waybill.joining.PlacedArticle;
import org.waybill.store.Batch;
import org.waybill.store.Store;

/** Articles that were read and are not yet in a dataset. */
public final class Laid {
  private final Batch batch;
  private final SortedMap<String, Gist> read;

  Laid(Batch batch, SortedMap<String, Gist> read) {
    this.batch = batch;
    this.read = Collections.unmodifiableSortedMap(read);
  }

  /** What is kept of an article in memory until the events are joined. */
  record Gist(PlacedArticle told, int sentences, int misses, boolean passedOver) {}

  /** Their file names. */
  public SortedSet<String> articles() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(read.keySet()));
  }

  Batch batch() {
    return batch;
  }

  SortedMap<String, PlacedArticle> told() {
    SortedMap<String, PlacedArticle> told = new TreeMap<>();
    read.forEach((file, gist) -> told.put(file, gist.told()));
    return told;
  }

  /**
   * @param events made anew with them
   */
  Tally tally(int events, Store store) {
    List<Claim> claims =
        read.values().stream().flatMap(gist -> gist.told().article().claims().stream()).toList();
    return new Tally(
        read.size(),
        (int) read.values().stream().filter(Gist::passedOver).count(),
        read.values().stream().mapToInt(Gist::sentences).sum(),
        Tally.count(claims),
        read.values().stream().mapToInt(Gist::misses).sum(),
        events,
        store.snapshot().quads());
  }
}
