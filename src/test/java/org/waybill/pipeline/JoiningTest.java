package org.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.waybill.article.Article;
import org.waybill.article.Issued;
import org.waybill.article.Outlet;
import org.waybill.claim.Claim;
import org.waybill.claim.Reading;
import org.waybill.event.Account;
import org.waybill.event.Publication;
import org.waybill.event.World;
import org.waybill.graph.GraphWriter;
import org.waybill.graph.Iris;
import org.waybill.problem.Problem;
import org.waybill.registry.Registry;
import org.waybill.store.Batch;
import org.waybill.store.Segment;
import org.waybill.store.Store;

/** However articles come and go, a dataset is what one build of those that are there would be. */
class JoiningTest {
  private static final int ROUNDS = 200;
  private static final int ARTICLES = 20;

  private final List<Problem> problems = new ArrayList<>();
  private final Registry registry = Registry.load(Path.of("data/registry"), problems::add);
  private final Iris iris = new Iris(Iris.DEFAULT_BASE);
  private final GraphWriter writer =
      new GraphWriter(iris, name -> Optional.empty(), "test", Map.of("a.ttl", "1"));
  private final Joining joining = new Joining(iris, registry, writer, problems::add);
  private final SortedMap<String, Segment> articles = new TreeMap<>();
  private final Map<String, Told> read = new HashMap<>();

  JoiningTest() {
    Map<String, List<Claim>> claims = new TreeMap<>();
    Map<String, Publication> publications = new HashMap<>();
    for (Account account : new World(5, ARTICLES).accounts()) {
      String file = account.claim().article();
      claims.computeIfAbsent(file, none -> new ArrayList<>()).add(account.claim());
      publications.put(file, account.publication());
    }
    claims.forEach((file, told) -> articles.put(file, segment(publications.get(file), told)));
    articles.forEach(
        (file, it) -> read.put(file, joining.told(it.quads(), it.text().orElseThrow())));
  }

  private Segment segment(Publication publication, List<Claim> claims) {
    Issued issued =
        new Issued(publication.issued().earliest(), publication.issued().latest(), List.of());
    List<Outlet> outlets =
        publication.outlet().stream()
            .map(name -> new Outlet(name, name, Outlet.Role.PUBLISHER))
            .toList();
    String body = "so many words of " + publication.article() + " ".repeat(4000);
    Article article =
        new Article(publication.article(), "a headline", outlets, issued, body, List.of());
    List<Quad> quads = writer.article(article, new Reading(claims, List.of())).quads();
    return Segment.article(article.file(), article.text(), quads);
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
        siblings += found.stream().filter(line -> line.contains("#siblingClue ")).count();
      }
    }
    System.out.printf(
        "joining: %d rounds over %d articles, %,d lines compared, %d of them by siblings%n",
        ROUNDS, articles.size(), compared, siblings);
    assertTrue(compared > 100_000, "lines " + compared);
    assertTrue(siblings > 100, "siblings " + siblings);
    assertEquals(List.of(), problems);
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
    SortedMap<String, Told> told = new TreeMap<>();
    for (String file : added) {
      batch.put(articles.get(file));
      told.put(file, read.get(file));
    }
    removed.forEach(batch::removeArticle);
    joining.join(store.snapshot(), batch, told, new TreeSet<>(removed));
    store.write(batch);
  }

  private static List<String> lines(Store store) {
    List<String> lines = new ArrayList<>();
    store.snapshot().forEachQuad(quad -> lines.add(quad.toString()));
    return lines;
  }
}
