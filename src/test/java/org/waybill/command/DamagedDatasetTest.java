package org.waybill.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;
import org.waybill.problem.Refused;
import org.waybill.query.Answer;
import org.waybill.query.Question;
import org.waybill.query.RowText;
import org.waybill.store.Batch;
import org.waybill.store.MemoryFolder;
import org.waybill.store.Samples;
import org.waybill.store.Snapshot;
import org.waybill.store.Store;
import org.waybill.trace.Road;

/** What people are told of a database whose files are no longer what they were. */
class DamagedDatasetTest {
  private static final String INTERNAL = "something went wrong that should not";

  @TempDir(factory = MemoryFolder.class)
  Path temp;

  private final Terminal terminal = new Terminal();
  private final List<Problem> problems = new ArrayList<>();

  @BeforeEach
  void build() {
    try (Store store = Store.open(kg(), problems::add)) {
      store.write(
          new Batch().put(Samples.article("Bulgaria", 5)).put(Samples.article("two.txt", 2)));
    }
  }

  private Path kg() {
    return temp.resolve("kg");
  }

  private Path database(String name) {
    return kg().resolve("tdb2/Data-0001").resolve(name);
  }

  private int run(String... args) {
    terminal.err.getBuffer().setLength(0);
    int status = terminal.run(args);
    assertFalse(terminal.err.toString().contains(INTERNAL), terminal.err.toString());
    return status;
  }

  private void change(String file, String from, String to) throws IOException {
    String bytes = Files.readString(database(file), StandardCharsets.ISO_8859_1);
    assertTrue(bytes.contains(from), from);
    Files.writeString(database(file), bytes.replace(from, to), StandardCharsets.ISO_8859_1);
  }

  private void zero(String file) throws IOException {
    Files.write(database(file), new byte[(int) Files.size(database(file))]);
  }

  private void checkTells() {
    assertEquals(1, run("check", "-d", kg().toString()));
    assertTrue(terminal.err.toString().contains("database-damaged"), terminal.err.toString());
    assertTrue(terminal.err.toString().contains("waybill check --rebuild"));
  }

  @Test
  void aChangedWordIsFoundAndTheRemedyMendsIt() throws IOException {
    change("nodes-data.obj", "Bulgaria", "Bolgaria");
    checkTells();
    assertTrue(terminal.err.toString().contains("Bolgaria"), terminal.err.toString());
    assertEquals(0, run("check", "--rebuild", "-d", kg().toString()));
    assertTrue(terminal.err.toString().contains("dataset-rebuilt"), terminal.err.toString());
    assertEquals(0, run("check", "-d", kg().toString()));
    assertEquals("", terminal.err.toString());
  }

  @Test
  void aChangedWordIsFoundThoughItWasReadBeforeItChanged() throws IOException {
    try (Snapshot snapshot = Snapshot.open(kg(), problems::add)) {
      assertEquals(List.of(), snapshot.faults());
      Question all = Question.of("all", "SELECT * { ?s ?p ?o }");
      Answer answer = all.ask(snapshot, Map.of(), Duration.ZERO);
      assertTrue(RowText.of((Answer.Rows) answer).toString().contains("Bulgaria"));
      change("nodes-data.obj", "Bulgaria", "Bolgaria");
      assertEquals(Code.DATABASE_DAMAGED, snapshot.faults().get(0).code());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nodes.dat",
        "nodes.idn",
        "nodes-data.obj",
        "GSPO.idn",
        "SPOG.idn",
        "GSPO.dat",
        "SPOG.dat",
        "POSG.idn",
        "OSPG.dat"
      })
  void aZeroedFileIsFoundAndNoCommandTakesItForAFaultOfItsOwn(String file) throws IOException {
    zero(file);
    checkTells();
    String folder = kg().toString();
    run("diff", folder, folder);
    run("export", "-d", folder, temp.resolve("all.trig").toString());
    try (Snapshot snapshot = Snapshot.open(kg(), problems::add)) {
      Question all = Question.of("all", "SELECT * { ?s ?p ?o FILTER(STRLEN(STR(?o)) > 3) }");
      all.ask(snapshot, Map.of(), Duration.ZERO);
    } catch (Refused e) {
      assertEquals(Code.DATABASE_DAMAGED, e.problem().code());
    }
    assertEquals(0, run("check", "--rebuild", "-d", folder), terminal.err.toString());
  }

  @Test
  void whatFailsOnDamageSaysSo() throws IOException {
    zero("nodes-data.obj");
    try (Snapshot snapshot = Snapshot.open(kg(), problems::add)) {
      Road road = new Road(snapshot, problems::add);
      String claim = Samples.BASE + "claim/two.txt-1";
      Refused refused = assertThrows(Refused.class, () -> road.text(claim, 80));
      assertEquals(Code.DATABASE_DAMAGED, refused.problem().code());
    }
    // Takes away so much that the database is made afresh.
    assertEquals(0, run("retract", "-d", kg().toString(), "two.txt"));
    assertEquals(0, run("check", "-d", kg().toString()), terminal.err.toString());
  }

  @Test
  void aValueThatCannotBeReadIsNotLeftOutOfAnAnswer() throws IOException {
    zero("nodes-data.obj");
    try (Snapshot snapshot = Snapshot.open(kg(), problems::add)) {
      Question all = Question.of("all", "SELECT * { ?s ?p ?o }");
      Refused refused =
          assertThrows(Refused.class, () -> all.ask(snapshot, Map.of(), Duration.ZERO));
      assertEquals(Code.DATABASE_DAMAGED, refused.problem().code());
    }
  }

  @Test
  void aDatabaseThatCannotBeOpenedIsBuiltAgain() throws IOException {
    byte[] noise = new byte[(int) Files.size(database("nodes.bpt"))];
    Arrays.fill(noise, (byte) 0x5A);
    Files.write(database("nodes.bpt"), noise);
    run("check", "-d", kg().toString());
    assertTrue(
        terminal.err.toString().contains("dataset-rebuilt")
            || terminal.err.toString().contains("database-damaged"),
        terminal.err.toString());
    assertEquals(0, run("check", "--rebuild", "-d", kg().toString()));
  }
}
