package org.waybill.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The queries of {@code src/test/resources/org/waybill/query/gate}: a title, then the text. */
public final class GateQueries {
  private static final Path FOLDER = Path.of("src/test/resources/org/waybill/query/gate");

  private GateQueries() {}

  /** SPARQL 1.1 that asks for what Waybill does not do. */
  public static List<Question> refused() {
    return read("refused.txt");
  }

  /** What Jena would read, but SPARQL 1.1 does not have. */
  public static List<Question> beyond() {
    return read("beyond.txt");
  }

  /** SPARQL 1.1 that Waybill answers. */
  public static List<Question> admitted() {
    return read("admitted.txt");
  }

  /** All that come with Waybill. */
  public static List<Question> own() {
    return Stream.of("queries", "queries/checks", "src/main/resources/org/waybill/server")
        .flatMap(folder -> QuestionBook.read(Path.of(folder)).questions().stream())
        .toList();
  }

  private static List<Question> read(String name) {
    try (Stream<String> blocks =
        Stream.of(Files.readString(FOLDER.resolve(name)).split("(?m)^# "))) {
      return blocks
          .filter(block -> !block.isBlank())
          .map(block -> block.split("\n", 2))
          .map(block -> Question.of(block[0], block[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
