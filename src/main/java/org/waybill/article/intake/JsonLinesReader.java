package org.waybill.article.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;

/**
 * One JSON object a line, each an article; holds one line at a time. A list of objects, and objects
 * that take several lines, are read as such.
 */
public final class JsonLinesReader implements PageReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Pattern LIST = Pattern.compile("^\\s*(\\[|\\{[ \\t\\r]*\\n)");

  private final RecordPage records;
  private final JsonListReader lists;

  public JsonLinesReader(RecordPage records) {
    this.records = records;
    this.lists = new JsonListReader(records);
  }

  @Override
  public void read(Source source, Consumer<Draft> drafts, Consumer<Problem> problems) {
    try {
      String head = new String(source.head(), StandardCharsets.ISO_8859_1);
      if (LIST.matcher(head.replaceFirst("^\u00EF\u00BB\u00BF", "")).find()) {
        lists.read(source, drafts, problems);
      } else {
        lines(source, drafts, problems);
      }
    } catch (IOException e) {
      problems.accept(SourceText.unreadable(source, e));
    }
  }

  private void lines(Source source, Consumer<Draft> drafts, Consumer<Problem> problems)
      throws IOException {
    try (InputStream in = source.open()) {
      boolean any = false;
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (long number = 1; next(in, line); number++) {
        long at = number;
        String text = text(source, at, line, problems).orElse("");
        any |= line.size() > 0;
        if (!text.isBlank()) {
          drafts.accept(
              new Draft(
                  source.origin(at),
                  found ->
                      fields(source, at, text, found)
                          .flatMap(fields -> records.page(source, at, fields, found))));
        }
      }
      if (!any) {
        problems.accept(source.problem(Code.FILE_EMPTY, "it holds no lines"));
      }
    }
  }

  /** Takes in the next line without its end, of a line too long only the beginning. */
  private static boolean next(InputStream in, ByteArrayOutputStream line) throws IOException {
    line.reset();
    int read = in.read();
    if (read < 0) {
      return false;
    }
    for (; read >= 0 && read != '\n'; read = in.read()) {
      if (line.size() <= SourceText.LARGEST) {
        line.write(read);
      }
    }
    return true;
  }

  private static Optional<String> text(
      Source source, long number, ByteArrayOutputStream line, Consumer<Problem> problems) {
    if (line.size() > SourceText.LARGEST) {
      problems.accept(source.problem(Code.FILE_TOO_LARGE, number, "the line alone is too long"));
      return Optional.empty();
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(line.toByteArray()))
              .toString();
      return Optional.of(number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      problems.accept(source.problem(Code.FILE_NOT_UTF8, number, "the line is not valid UTF-8"));
      return Optional.empty();
    }
  }

  private static Optional<Map<String, String>> fields(
      Source source, long number, String line, Consumer<Problem> problems) {
    try {
      JsonNode object = JSON.readTree(line);
      if (!object.isObject()) {
        problems.accept(source.problem(Code.RECORD_BROKEN, number, "it is no JSON object"));
        return Optional.empty();
      }
      return Optional.of(JsonListReader.fields(object));
    } catch (JsonProcessingException e) {
      problems.accept(
          source.problem(Code.RECORD_BROKEN, number, "it is not JSON: " + e.getOriginalMessage()));
      return Optional.empty();
    }
  }
}
