package org.waybill.event;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.claim.Stage;
import org.waybill.claim.Stance;

/** Pairs of reports that nearly tell one event, or nearly two; the file says how to read it. */
class NearMissesTest {

  private static final Path FILE = Path.of("src/test/resources/org/waybill/event/near-misses.tsv");

  private static final Map<String, String> NEWS =
      Map.of(
          "1", "So said Inspector Mara Oltenko of the Vashti Harbour Board, and Quist of Sablen.",
          "2", "There Ilvo Tarn of the Gerrick Canal Union met Pell Orsay of Dunmar Lines.");

  private static final double ENOUGH = 0.95;

  @Test
  void nearlyAllPairsAreToldApartOrJoinedAsAReaderWould() throws IOException {
    List<String> wrong = new ArrayList<>();
    int pairs = 0;
    for (String line : Files.readAllLines(FILE)) {
      if (line.startsWith("#")) {
        continue;
      }
      String[] columns = line.split("\t");
      pairs++;
      Desk desk = new Desk();
      write(desk, "a.txt", columns[2]);
      write(desk, "b.txt", columns[3]);
      long events = desk.joined().stream().mapToLong(story -> story.events().size()).sum();
      if (events != (columns[0].equals("one") ? 1 : 2)) {
        wrong.add(columns[1] + ": " + events);
      }
    }
    System.out.println(
        "near misses: " + (pairs - wrong.size()) + " of " + pairs + ", not " + wrong);
    assertTrue(pairs >= 40, "pairs: " + pairs);
    assertTrue(wrong.size() <= pairs * (1 - ENOUGH), wrong.toString());
  }

  private static void write(Desk desk, String file, String told) {
    Map<String, String> fields =
        Arrays.stream(told.split(" "))
            .map(field -> field.split("=", 2))
            .collect(Collectors.toMap(field -> field[0], field -> field[1].replace('_', ' ')));
    Desk.Draft page = desk.page(fields.containsKey("page") ? "a.txt" : file);
    if (fields.containsKey("issued")) {
      page.issued(day(fields, "issued", 0), day(fields, "issued", 1));
    }
    if (fields.containsKey("news")) {
      page.text(NEWS.get(fields.get("news")) + " It is " + file + " that told of it.");
    }
    Desk.Line line =
        page.line(Frame.valueOf(fields.getOrDefault("frame", "TRANSFER")))
            .role(Role.SUPPLIER, fields.getOrDefault("from", ""))
            .role(Role.RECIPIENT, fields.getOrDefault("to", ""))
            .item(fields.get("item"));
    Stream.of("party", "buyer")
        .filter(fields::containsKey)
        .forEach(
            end ->
                line.named(end.equals("party") ? Role.SUPPLIER : Role.RECIPIENT, fields.get(end)));
    if (fields.containsKey("on")) {
      line.when(day(fields, "on", 0), day(fields, "on", 1));
    }
    if (fields.containsKey("count")) {
      line.count(
          number(fields, "count"), number(fields, "count"), fields.get("count").split(":")[1]);
    }
    if (fields.containsKey("total")) {
      line.total(
          number(fields, "total"), number(fields, "total"), fields.get("total").split(":")[1]);
    }
    if (fields.containsKey("worth")) {
      String[] worth = fields.get("worth").split(":");
      line.worth(worth[0], Integer.parseInt(worth[1]));
    }
    if (fields.containsKey("stage")) {
      line.stage(Stage.valueOf(fields.get("stage")));
    }
    if (fields.containsKey("stance")) {
      line.stance(Stance.valueOf(fields.get("stance")));
    }
    if (fields.containsKey("by")) {
      line.by(fields.get("by"));
    }
    line.done();
  }

  private static int number(Map<String, String> fields, String field) {
    return Integer.parseInt(fields.get(field).split(":")[0]);
  }

  private static int day(Map<String, String> fields, String field, int bound) {
    return Integer.parseInt(fields.get(field).split("\\.\\.")[bound]);
  }
}
