package org.waybill.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.waybill.store.Batch;
import org.waybill.store.Segment;
import org.waybill.store.Store;

/** However articles come and go, a dataset is what one build of those that are there would be. */
class JoiningTest {
  private static final int ROUNDS = 200;
  private static final int ARTICLES = 14;

  private final WorldPages pages = new WorldPages(5, ARTICLES);
  private final SortedMap<String, Segment> articles = new TreeMap<>();
  private final Map<String, PlacedArticle> read = new HashMap<>();

  JoiningTest() {
    for (String file : pages.files()) {
      articles.put(file, pages.segment(file));
      read.put(file, pages.told(articles.get(file)));
    }
  }

  @Test
  void randomBatchesOrderRetractionsAndReturnsLeaveNoTrace() {
    Random random = new Random(1);
    Map<Set<String>, List<String>> once = new HashMap<>();
    int compared = 0;
    int siblings = 0;
    for (int round = 0; round < ROUNDS; round++) {
      TreeSet<String> held = new TreeSet<>();
      try (Store store = Store.inMemory()) {
        for (int step = 0; step < 2 + random.nextInt(4); step++) {
          List<String> some = some(random);
          if (step > 0 && random.nextInt(3) == 0) {
            some.retainAll(held);
            change(store, List.of(), some);
            held.removeAll(some);
          } else {
            change(store, some, List.of());
            held.addAll(some);
          }
        }
        List<String> expected = once.computeIfAbsent(Set.copyOf(held), this::built);
        List<String> found = lines(store);
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
          assertEquals(expected.get(i), found.get(i), "round " + round + ", line " + i);
        }
        assertEquals(expected.size(), found.size(), "round " + round);
        compared += found.size();
        siblings += (int) found.stream().filter(line -> line.contains("#siblingClue ")).count();
      }
    }
    System.out.printf(
        "joining: %d rounds over %d articles, %,d lines compared, %d of them by siblings%n",
        ROUNDS, articles.size(), compared, siblings);
    assertTrue(compared > 100_000, "lines " + compared);
    assertTrue(siblings > 100, "siblings " + siblings);
    assertEquals(List.of(), pages.problems);
  }

  @Test
  void anArticleThatTouchesNoOtherChangesNothingButItsOwn() {
    List<String> all = new ArrayList<>(articles.keySet());
    String last = all.remove(all.size() - 1);
    try (Store store = Store.inMemory()) {
      change(store, all, List.of());
      Set<String> before = store.snapshot().graphs();
      change(store, List.of(last), List.of());
      change(store, List.of(), List.of(last));
      assertEquals(before, store.snapshot().graphs());
      assertTrue(before.size() > articles.size(), "graphs " + before.size());
    }
  }

  private List<String> some(Random random) {
    List<String> all = new ArrayList<>(articles.keySet());
    Collections.shuffle(all, random);
    return new ArrayList<>(all.subList(0, 1 + random.nextInt(all.size())));
  }

  private List<String> built(Collection<String> files) {
    try (Store store = Store.inMemory()) {
      change(store, files, List.of());
      return lines(store);
    }
  }

  private void change(Store store, Collection<String> added, Collection<String> removed) {
    Batch batch = store.batch();
    SortedMap<String, PlacedArticle> told = new TreeMap<>();
    for (String file : added) {
      batch.put(articles.get(file));
      told.put(file, read.get(file));
    }
    removed.forEach(batch::removeArticle);
    pages.joining.join(store.snapshot(), batch, told, new TreeSet<>(removed));
    store.write(batch);
  }

  private static List<String> lines(Store store) {
    List<String> lines = new ArrayList<>();
    store.snapshot().forEachQuad(quad -> lines.add(quad.toString()));
    return lines;
  }
}
