package org.waybill.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waybill.article.issue.Issued;
import org.waybill.claim.Claim;
import org.waybill.dating.Dated;
import org.waybill.dating.Siblings;
import org.waybill.event.Account;
import org.waybill.event.Placing;
import org.waybill.event.Story;
import org.waybill.graph.Iris;
import org.waybill.problem.Code;
import org.waybill.store.Batch;
import org.waybill.store.Segment;
import org.waybill.store.Store;

/** What the joining loses when the program fails at one story, one family or one article. */
class FailingStoriesTest {
  private final WorldPages pages = new WorldPages(5, 14);

  static Stream<Supplier<Throwable>> faults() {
    return Thrown.ALL.stream();
  }

  private StorySteps whole() {
    return new StorySteps(pages.registry, pages.writer, pages.problems::add);
  }

  private Joining joining(StorySteps steps) {
    return new Joining(new Iris(Iris.DEFAULT_BASE), steps, pages.writer, pages.problems::add);
  }

  /** Lines by graph. */
  private Map<String, Set<String>> joined(StorySteps steps) {
    try (Store store = Store.inMemory()) {
      join(store, steps, pages.files());
      return graphs(store);
    }
  }

  private void join(Store store, StorySteps steps, Collection<String> files) {
    Batch batch = store.batch();
    SortedMap<String, PlacedArticle> told = new TreeMap<>();
    for (String file : files) {
      Segment segment = pages.segment(file);
      batch.put(segment);
      told.put(file, pages.told(segment));
    }
    joining(steps).join(store.snapshot(), batch, told, Set.of());
    store.write(batch);
  }

  private static Map<String, Set<String>> graphs(Store store) {
    Map<String, Set<String>> graphs = new TreeMap<>();
    store
        .snapshot()
        .forEachQuad(
            quad ->
                graphs
                    .computeIfAbsent(quad.getGraph().getURI(), none -> new TreeSet<>())
                    .add(quad.toString()));
    return graphs;
  }

  private List<Code> told() {
    return pages.problems.stream().map(problem -> problem.code()).toList();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aStoryThatFailsIsLeftOutAndAllElseIsAsItWas(Supplier<Throwable> fault) {
    List<String> stories = new ArrayList<>();
    Map<String, Set<String>> expected =
        joined(
            new StorySteps(pages.registry, pages.writer, pages.problems::add) {
              @Override
              Story fuse(Collection<Account> accounts) {
                stories.add(accounts.iterator().next().placing().story());
                return super.fuse(accounts);
              }
            });
    assertTrue(stories.size() > 1, "stories " + stories);
    String bad = stories.get(0);
    Map<String, Set<String>> found =
        joined(
            new StorySteps(pages.registry, pages.writer, pages.problems::add) {
              @Override
              Story fuse(Collection<Account> accounts) {
                Thrown.when(accounts.iterator().next().placing().story().equals(bad), fault);
                return super.fuse(accounts);
              }
            });
    Set<String> lost = new TreeSet<>(expected.keySet());
    lost.removeAll(found.keySet());
    assertEquals(1, lost.size(), lost.toString());
    expected.keySet().removeAll(lost);
    assertEquals(expected, found);
    assertEquals(List.of(Code.JOINING_FAILED), told());
    assertTrue(pages.problems.get(0).origin().describe().contains(".txt"), "names its articles");
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFamilyThatFailsKeepsTheDaysThatItsPagesGive(Supplier<Throwable> fault) {
    Map<String, Set<String>> expected = joined(whole());
    List<Set<String>> failed = new ArrayList<>();
    Map<String, Set<String>> found =
        joined(
            new StorySteps(pages.registry, pages.writer, pages.problems::add) {
              @Override
              public List<Dated> date(Map<String, Issued> own, Siblings.Family family) {
                if (failed.isEmpty()) {
                  failed.add(family.articles());
                  Thrown.when(true, fault);
                }
                return super.date(own, family);
              }
            });
    assertEquals(1, failed.size(), "no family was dated");
    assertEquals(List.of(Code.JOINING_FAILED), told());
    Set<String> lost = new TreeSet<>(expected.keySet());
    lost.removeAll(found.keySet());
    assertEquals(failed.get(0).size(), lost.size(), lost.toString());
    assertTrue(lost.stream().allMatch(graph -> graph.contains("/dating/")), lost.toString());
    found.forEach(
        (graph, lines) -> {
          if (!graph.contains("/story/")) {
            assertEquals(expected.get(graph), lines, graph);
          }
        });
    assertTrue(found.keySet().stream().anyMatch(graph -> graph.contains("/story/")));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void anArticleOfOldAtWhichTheProgramFailsIsMissedByItsStoriesOnly(Supplier<Throwable> fault) {
    List<String> files = new ArrayList<>(pages.files());
    String last = files.remove(files.size() - 1);
    String bad = files.get(files.size() - 1);
    try (Store store = Store.inMemory()) {
      join(store, whole(), files);
      Map<String, Set<String>> before = graphs(store);
      join(
          store,
          new StorySteps(pages.registry, pages.writer, pages.problems::add) {
            @Override
            protected Map<Claim, Placing> place(List<Claim> claims) {
              Thrown.when(claims.stream().anyMatch(it -> it.article().equals(bad)), fault);
              return super.place(claims);
            }
          },
          List.of(last));
      assertEquals(List.of(Code.JOINING_FAILED), told());
      Map<String, Set<String>> after = graphs(store);
      for (String file : files) {
        String graph = new Iris(Iris.DEFAULT_BASE).article(file).getURI();
        long held = before.keySet().stream().filter(each -> each.contains(graph)).count();
        assertEquals(held, after.keySet().stream().filter(each -> each.contains(graph)).count());
      }
      assertTrue(store.snapshot().articles().contains(last));
      assertTrue(store.snapshot().articles().contains(bad));
    }
  }
}
