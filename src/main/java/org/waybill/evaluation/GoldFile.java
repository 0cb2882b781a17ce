package org.waybill.evaluation;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.waybill.claim.Frame;
import org.waybill.claim.Stance;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;

/**
 * Reads annotations: a JSON array of claims, or an object that has them in its field {@code
 * claims}. A name, a source or goods may be one string or an array. Fields beyond those of {@link
 * Annotation} are passed over.
 */
public final class GoldFile {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .addModule(new SimpleModule().addDeserializer(LocalDate.class, new DayReader()))
          .build();

  private GoldFile() {}

  /**
   * Empty when the file is not there or anything in it breaks the form: half a gold file would give
   * a wrong measure. The problem names the line.
   */
  public static Optional<Gold> read(Path file, Consumer<Problem> problems) {
    if (!Files.isRegularFile(file)) {
      Origin place = new Origin.Place(file.toString());
      problems.accept(new Problem(Code.FILE_MISSING, place, "there is no such file"));
      return Optional.empty();
    }
    try (JsonParser json = JSON.createParser(file.toFile())) {
      return Optional.of(new Gold(file.getFileName().toString(), claims(json)));
    } catch (JsonProcessingException broken) {
      problems.accept(
          new Problem(
              Code.GOLD_INVALID, origin(file, broken.getLocation()), broken.getOriginalMessage()));
    } catch (IOException unreadable) {
      Origin place = new Origin.Place(file.toString());
      problems.accept(new Problem(Code.FILE_UNREADABLE, place, "it could not be read"));
    }
    return Optional.empty();
  }

  private static Origin origin(Path file, JsonLocation at) {
    return at == null || at.getLineNr() < 1
        ? new Origin.Place(file.toString())
        : new Origin.Line(file.toString(), at.getLineNr(), Math.max(0, at.getColumnNr()));
  }

  private static List<Annotation> claims(JsonParser json) throws IOException {
    List<Annotation> claims = null;
    JsonToken first = json.nextToken();
    if (first == JsonToken.START_ARRAY) {
      claims = array(json);
    } else if (first == JsonToken.START_OBJECT) {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean wanted = json.currentName().equals("claims");
        json.nextToken();
        if (wanted && json.currentToken() == JsonToken.START_ARRAY) {
          claims = array(json);
        } else {
          json.skipChildren();
        }
      }
    }
    if (claims == null || json.nextToken() != null) {
      throw refused(json, "this is no array of claims and no object with one in “claims”");
    }
    return claims;
  }

  private static List<Annotation> array(JsonParser json) throws IOException {
    List<Annotation> claims = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      Row row = json.currentToken() == JsonToken.START_OBJECT ? json.readValueAs(Row.class) : null;
      if (row == null || row.type() == null || row.sentence() == null || row.sentence().isBlank()) {
        throw refused(json, "claim " + (claims.size() + 1) + " has no type or no sentence");
      }
      claims.add(row.annotation());
    }
    return claims;
  }

  private static JsonProcessingException refused(JsonParser json, String what) {
    return new JsonParseException(json, what);
  }

  /** A claim with absent fields as null. */
  record Row(
      Frame type,
      List<String> supplier,
      List<String> recipient,
      List<String> agent,
      List<String> participants,
      List<String> target,
      List<String> goods,
      Annotation.Count quantity,
      Annotation.Days when,
      List<String> source,
      Stance factuality,
      boolean optional,
      String sentence) {

    Annotation annotation() {
      return new Annotation(
          type,
          known(supplier),
          known(recipient),
          known(agent),
          known(participants),
          known(target),
          known(goods),
          Optional.ofNullable(quantity),
          Optional.ofNullable(when),
          known(source),
          Optional.ofNullable(factuality),
          optional,
          sentence);
    }

    private static List<String> known(List<String> words) {
      return words == null
          ? List.of()
          : words.stream().filter(Objects::nonNull).filter(word -> !word.isBlank()).toList();
    }
  }

  /** Days as {@code 2023-11-09}. */
  private static final class DayReader extends FromStringDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    DayReader() {
      super(LocalDate.class);
    }

    @Override
    protected LocalDate _deserialize(String day, DeserializationContext context)
        throws IOException {
      try {
        return LocalDate.parse(day);
      } catch (DateTimeException e) {
        return (LocalDate)
            context.handleWeirdStringValue(LocalDate.class, day, "not a day as 2023-11-09");
      }
    }
  }
}
