package org.waybill.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.article.issue.Issued;
import org.waybill.claim.Claim;
import org.waybill.dating.Report;
import org.waybill.dating.Siblings;
import org.waybill.event.Desk;
import org.waybill.registry.Registry;
import org.waybill.store.Batch;
import org.waybill.store.Segment;
import org.waybill.store.Store;

/** What must be joined anew though the article that changes does not name it. */
class RejoiningTest {

  @TempDir private static Path folder;

  private final WorldPages pages = new WorldPages(desk().accounts());

  /**
   * Three tell of crates on a Friday, in months that leave no such day. Two tell of shells on a
   * Friday, and only one of them is dated.
   */
  private static Desk desk() {
    Desk desk = new Desk();
    LocalDate friday = LocalDate.of(2023, 10, 13);
    desk.page("a.txt").issued(friday, friday.plusDays(1));
    desk.page("c.txt").issued(friday.plusDays(28), friday.plusDays(29));
    desk.page("p.txt").issued(friday.plusDays(56), friday.plusDays(57));
    for (String file : List.of("a.txt", "c.txt", "x.txt")) {
      told(desk.page(file), 1000, "crates", friday);
    }
    for (String file : List.of("p.txt", "q.txt")) {
      told(desk.page(file), 5000, "shells", friday);
    }
    return desk;
  }

  private static void told(Desk.Draft page, int count, String unit, LocalDate friday) {
    page.sent("North Korea", "Russia", "artillery-shell")
        .by("United States")
        .count(count, count, unit)
        .said(friday)
        .done();
  }

  @Test
  void aDayThatNoLongerRulesOutAnotherIsMissedWhereItWasNotNamed() {
    TreeSet<String> expected = new TreeSet<>();
    try (Store store = Store.inMemory()) {
      change(pages.joining, store, Set.of("p.txt", "q.txt", "x.txt"), Set.of());
      expected.addAll(lines(store, ""));
    }
    try (Store store = Store.inMemory()) {
      change(pages.joining, store, pages.files(), Set.of());
      change(pages.joining, store, Set.of(), Set.of("a.txt", "c.txt"));
      assertEquals(expected, lines(store, ""));
    }
    assertTrue(expected.stream().anyMatch(line -> line.contains("#verdict-used")), "no day used");
    assertEquals(List.of(), pages.problems);
  }

  @Test
  void theDaysOfOneStoryRuleOutNoDayOfAnother() {
    Map<String, Issued> own = new TreeMap<>();
    Map<Claim, String> stories = new HashMap<>();
    List<Report> reports = new ArrayList<>();
    for (String file : pages.files()) {
      PlacedArticle told = pages.told(pages.segment(file));
      own.put(file, told.article().issued());
      reports.addAll(told.reports());
      String story = file.compareTo("p") < 0 || file.equals("x.txt") ? "1" : "2";
      told.article().claims().forEach(claim -> stories.put(claim, story));
    }
    List<Set<String>> families =
        new Siblings(pages.registry)
            .families(own, reports, stories::get).stream().map(Siblings.Family::articles).toList();
    assertEquals(
        Set.of(Set.of("a.txt", "c.txt", "x.txt"), Set.of("p.txt", "q.txt")), Set.copyOf(families));
  }

  @Test
  void dataFilesThatComeBackFindNoStoryOfTheOthers() {
    Registry nobody = Registry.load(folder, pages.problems::add);
    Joining other = pages.joining("2", nobody);
    TreeSet<String> expected = new TreeSet<>();
    try (Store store = Store.inMemory()) {
      change(pages.joining, store, pages.files(), Set.of());
      expected.addAll(lines(store, "/graph/story/"));
    }
    try (Store store = Store.inMemory()) {
      change(pages.joining, store, Set.of("a.txt", "c.txt", "p.txt"), Set.of());
      change(other, store, Set.of("q.txt"), Set.of());
      assertTrue(other.isUpToDate(store.snapshot()));
      assertNotEquals(expected, lines(store, "/graph/story/"));
      change(pages.joining, store, Set.of("x.txt"), Set.of());
      assertEquals(expected, lines(store, "/graph/story/"));
      assertTrue(pages.joining.isUpToDate(store.snapshot()));
    }
    assertTrue(expected.size() > 50, "lines " + expected.size());
  }

  @Test
  void takingBackWithOtherDataFilesLeavesTheRunThatJoinedTheRest() {
    Joining other = pages.joining("2", pages.registry);
    try (Store store = Store.inMemory()) {
      change(pages.joining, store, pages.files(), Set.of());
      change(other, store, Set.of(), Set.of("a.txt"));
      assertTrue(other.isUpToDate(store.snapshot()));
      assertEquals(2, runs(store).size());
      change(other, store, Set.of(), pages.files());
      assertEquals(Set.of(), runs(store));
    }
  }

  private static Set<String> runs(Store store) {
    Set<String> runs = new TreeSet<>(store.snapshot().graphs());
    runs.removeIf(graph -> !graph.contains("/graph/run/"));
    return runs;
  }

  private void change(Joining joining, Store store, Set<String> added, Set<String> removed) {
    Batch batch = store.batch();
    SortedMap<String, PlacedArticle> told = new TreeMap<>();
    for (String file : added) {
      Segment segment = pages.segment(file);
      batch.put(segment);
      told.put(file, joining.told(segment.quads(), segment.text().orElseThrow()));
    }
    removed.forEach(batch::removeArticle);
    joining.join(store.snapshot(), batch, told, new TreeSet<>(removed));
    store.write(batch);
  }

  private static Set<String> lines(Store store, String part) {
    List<String> lines = new ArrayList<>();
    store.snapshot().forEachQuad(quad -> lines.add(quad.toString()));
    lines.removeIf(line -> !line.contains(part));
    return new TreeSet<>(lines);
  }
}
