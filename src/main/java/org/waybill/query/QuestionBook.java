package org.waybill.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waybill.problem.Code;
import org.waybill.problem.Refused;

/** The questions that come with a project, in order of name. */
public record QuestionBook(List<Question> questions) {
  public QuestionBook {
    questions = List.copyOf(questions);
  }

  /**
   * Reads every {@code .rq} file that lies in the folder itself; a folder that is absent has none.
   */
  public static QuestionBook read(Path folder) {
    if (!Files.isDirectory(folder)) {
      return new QuestionBook(List.of());
    }
    try (Stream<Path> files = Files.list(folder)) {
      return new QuestionBook(
          files
              .filter(file -> file.toString().endsWith(".rq") && Files.isRegularFile(file))
              .sorted()
              .map(Question::read)
              .toList());
    } catch (IOException e) {
      throw new Refused(Code.FILE_UNREADABLE, folder.toString(), "the queries cannot be listed", e);
    }
  }

  /** By name, as in {@code cq01-who-sent-what}. */
  public Optional<Question> find(String name) {
    return questions.stream().filter(question -> question.name().equals(name)).findFirst();
  }
}
