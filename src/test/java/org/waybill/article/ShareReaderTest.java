package org.waybill.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.article.intake.Source;
import org.waybill.problem.Problem;

/** One source that several read, each some of its pages. */
class ShareReaderTest {
  @TempDir private Path folder;

  private final List<String> read = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  @Test
  void sharesTogetherGiveEachPageAndEachProblemOnce() throws IOException {
    Path file = folder.resolve("news.jsonl");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      lines.add("{\"text\":\"The ministry of number " + i + " spoke to the press at length.\"}");
    }
    lines.add(3, "{ broken");
    lines.add("[1]");
    Files.write(file, lines);

    for (int share = 0; share < 3; share++) {
      int own = share;
      new ArticleReader()
          .read(
              Source.file(file),
              page -> page % 3 == own,
              Function.identity(),
              article -> read.add(article.file()),
              problems::add);
    }

    TreeSet<String> expected = new TreeSet<>();
    IntStream.rangeClosed(1, 11)
        .filter(line -> line != 4)
        .forEach(line -> expected.add("news.jsonl#" + line));
    assertEquals(10, read.size());
    assertEquals(expected, new TreeSet<>(read));
    assertEquals(2, problems.size());
  }
}
