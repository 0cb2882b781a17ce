package org.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.article.Article;
import org.waybill.evaluation.Golds;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;

class ReaderTest {
  private static final String PAGE =
      """
      Harbour master counts %s crates

      The harbour master of Port Alder said on Monday that %s crates had left the quay overnight.

      He added that nobody had asked him where the ship was bound for, and that he had not asked.
      """;

  @TempDir Path folder;

  private final List<Problem> problems = new ArrayList<>();

  private Path page(String place, String crates) throws IOException {
    Path file = Files.createDirectories(folder.resolve(place)).resolve("page.txt");
    return Files.writeString(file, PAGE.formatted(crates, crates));
  }

  private List<Article> read(Path... pages) {
    Reader reader =
        new Reader(
            Golds.LEXICON,
            () -> {
              throw new AssertionError("the models are not needed");
            },
            Golds.REGISTRY,
            new Progress() {
              @Override
              public void stage(String name, long steps) {}

              @Override
              public void step() {}
            },
            problems::add);
    return reader.articles(List.of(pages));
  }

  @Test
  void ofTwoPagesWithOneNameTheSameStaysWhicheverCameFirst() throws IOException {
    Path forty = page("a", "forty");
    Path sixty = page("b", "sixty");
    Path ten = page("c", "ten");
    String first = read(forty, sixty, ten).get(0).text();
    assertEquals(
        List.of(Code.ARTICLE_TWICE, Code.ARTICLE_TWICE),
        problems.stream().map(Problem::code).toList());
    assertTrue(first.contains("forty"));
    for (List<Path> order : List.of(List.of(ten, sixty, forty), List.of(sixty, forty, ten))) {
      List<Article> articles = read(order.toArray(Path[]::new));
      assertEquals(1, articles.size());
      assertEquals(first, articles.get(0).text());
    }
  }

  @Test
  void theSamePageTwiceIsNoProblem() throws IOException {
    assertEquals(1, read(page("a", "forty"), page("b", "forty")).size());
    assertEquals(List.of(), problems);
  }
}
