package org.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.article.Article;
import org.waybill.article.ArticleReader;
import org.waybill.store.Store;

/** What a dataset holds of articles that are not worth reading. */
@Tag("models")
class PassedOverTest {

  private static final String MATCH = "match.txt";

  private static final String ARMS =
      """
      Drones cross the strait

      Turkey delivered twelve drones to Azerbaijan on Tuesday, a Turkish official said. Russia
      denied that it had sold missiles to Iran. Poland wants more howitzers. Japan and Australia
      signed a pact. The drones were flown to Baku. The official gave no price.
      """;

  private static final String SPORT =
      """
      Home side wins in the rain

      The captain met the president of the club after the match. The home side took the lead before
      the break. Their captain scored twice. The visitors came back late. Nobody was hurt. The
      president said that France had sold shells to Chad before the game of 1998.
      """
          + "The crowd sang until the lights went out. ".repeat(30);

  @TempDir static Path folder;

  private static Knowledge knowledge;

  @BeforeAll
  static void write() throws IOException {
    Files.writeString(folder.resolve("arms.txt"), ARMS);
    Files.writeString(folder.resolve(MATCH), SPORT);
    knowledge =
        Knowledge.read(new Sources(Path.of(".")), problem -> System.err.println(problem.describe()))
            .orElseThrow();
  }

  private static Tally build(Store store, Predicate<Article> wanted) {
    return Sample.pipeline(problem -> {})
        .build(store, new ArticleReader(), List.of(folder), wanted);
  }

  private static Predicate<Article> usual() {
    return new Wanted(knowledge, Wanted.USUAL, List.of(folder));
  }

  private static List<String> quads(Store store, String article) {
    List<String> quads = new ArrayList<>();
    store.snapshot().forEachQuad(article, quad -> quads.add(quad.toString()));
    return quads.stream().sorted().toList();
  }

  private static List<String> quads(Store store) {
    TreeSet<String> quads = new TreeSet<>();
    store.snapshot().forEachQuad(quad -> quads.add(quad.toString()));
    return List.copyOf(quads);
  }

  @Test
  void anArticleOnOtherMattersLeavesItsTextAndAFewQuads() {
    try (Store store = Store.inMemory()) {
      Tally tally = build(store, usual());

      assertEquals(2, tally.articles());
      assertEquals(1, tally.passedOver());
      assertEquals(8, quads(store, MATCH).size());
      assertTrue(quads(store, MATCH).toString().contains("passedOver"));
      assertEquals(
          Optional.of(SPORT.strip().length()), store.snapshot().text(MATCH).map(String::length));
      assertTrue(tally.claimCount() > 0, "the other page was read");
    }
  }

  @Test
  void anArticleThatPassesGivesWhatItGivesWithoutAGate() {
    try (Store gated = Store.inMemory();
        Store whole = Store.inMemory()) {
      build(gated, usual());
      build(whole, article -> true);

      assertEquals(quads(whole, "arms.txt"), quads(gated, "arms.txt"));
      assertTrue(quads(whole, MATCH).size() > 100, "the other page does tell something");
    }
  }

  @Test
  void whatWasPassedOverIsReadWhenSomebodyAsksAndTheOtherWayRound() {
    try (Store once = Store.inMemory();
        Store twice = Store.inMemory();
        Store back = Store.inMemory()) {
      build(once, article -> true);
      build(twice, usual());
      build(twice, article -> true);
      assertEquals(quads(once), quads(twice));

      build(back, article -> true);
      build(back, usual());
      build(twice, usual());
      assertEquals(quads(back), quads(twice));
      assertEquals(8, quads(back, MATCH).size());
    }
  }

  @Test
  void aFileThatIsNamedIsReadWhateverItIsAbout() {
    try (Store store = Store.inMemory()) {
      List<Path> named = List.of(folder.resolve(MATCH));
      Tally tally =
          Sample.pipeline(problem -> {})
              .build(store, new ArticleReader(), named, new Wanted(knowledge, Wanted.USUAL, named));

      assertEquals(0, tally.passedOver());
      assertTrue(tally.sentences() > 5);
    }
  }
}
