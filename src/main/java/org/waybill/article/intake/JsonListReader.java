package org.waybill.article.intake;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;

/**
 * A JSON list of objects, or objects one after the other, each an article whatever lines it takes;
 * holds one object at a time. What follows a fault in the notation cannot be read.
 */
final class JsonListReader implements PageReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RecordPage records;

  JsonListReader(RecordPage records) {
    this.records = records;
  }

  @Override
  public void read(Source source, Consumer<Draft> drafts, Consumer<Problem> problems) {
    try (Measured in = new Measured(source.open());
        JsonParser parser = JSON.getFactory().createParser(in)) {
      objects(source, parser, in, drafts, problems);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String what = "it is not JSON from here on: " + e.getOriginalMessage();
      problems.accept(source.problem(Code.RECORD_BROKEN, at == null ? 1 : at.getLineNr(), what));
    } catch (IOException e) {
      problems.accept(SourceText.unreadable(source, e));
    }
  }

  private void objects(
      Source source,
      JsonParser parser,
      Measured in,
      Consumer<Draft> drafts,
      Consumer<Problem> problems)
      throws IOException {
    boolean any = false;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      boolean edge = token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY;
      if (edge && parser.getParsingContext().getNestingDepth() <= 1) {
        continue;
      }
      any = true;
      in.begin();
      long line = parser.currentTokenLocation().getLineNr();
      if (token == JsonToken.START_OBJECT) {
        JsonNode object = parser.readValueAsTree();
        drafts.accept(
            new Draft(
                source.origin(line), found -> records.page(source, line, fields(object), found)));
      } else {
        parser.skipChildren();
        problems.accept(source.problem(Code.RECORD_BROKEN, line, "it is no JSON object"));
      }
    }
    if (!any) {
      problems.accept(source.problem(Code.FILE_EMPTY, "it holds no objects"));
    }
  }

  /** Paragraphs may come as a list; a source may be an object with a name. */
  static Map<String, String> fields(JsonNode object) {
    Map<String, String> fields = new LinkedHashMap<>();
    object
        .fields()
        .forEachRemaining(
            field -> {
              JsonNode value = field.getValue();
              if (value.isArray()) {
                StringBuilder lines = new StringBuilder();
                value.forEach(one -> lines.append(one.isValueNode() ? one.asText() + "\n\n" : ""));
                fields.put(field.getKey(), lines.toString().strip());
              } else if (value.isObject()) {
                fields.put(field.getKey(), value.path("name").asText(""));
              } else if (!value.isNull()) {
                fields.put(field.getKey(), value.asText());
              }
            });
    return fields;
  }

  /** Stops an object that does not end. */
  private static final class Measured extends FilterInputStream {

    private long read;

    Measured(InputStream in) {
      super(in);
    }

    void begin() {
      read = 0;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int got = super.read(buffer, from, length);
      count(got);
      return got;
    }

    private void count(int more) throws IOException {
      read += Math.max(0, more);
      if (read > SourceText.LARGEST) {
        throw new Source.TooLongException("an object of it does not end");
      }
    }
  }
}
