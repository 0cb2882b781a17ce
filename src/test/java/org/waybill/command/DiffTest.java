package org.waybill.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.graph.SampleStore;
import org.waybill.store.Batch;
import org.waybill.store.MemoryFolder;
import org.waybill.store.Store;
import picocli.CommandLine;

class DiffTest {
  @TempDir(factory = MemoryFolder.class)
  Path temp;

  private final Terminal terminal = new Terminal();
  private String one;
  private String other;

  @BeforeEach
  void build() {
    one = temp.resolve("one").toString();
    other = temp.resolve("other").toString();
    try (Store store = Store.open(temp.resolve("one"), problem -> {})) {
      store.write(SampleStore.batch(text -> text));
    }
    try (Store store = Store.open(temp.resolve("other"), problem -> {})) {
      store.write(SampleStore.batch(text -> text));
    }
  }

  private void takeBackFromOther(String article) {
    try (Store store = Store.open(temp.resolve("other"), problem -> {})) {
      store.write(new Batch().removeArticle(article));
    }
  }

  @Test
  void datasetsThatAreAlikeAreStatusZero() {
    assertEquals(0, terminal.run("diff", one, other));
    assertEquals("no difference\n", terminal.out.toString());
    assertEquals(0, terminal.run("diff", one, one));
  }

  @Test
  void datasetsThatDifferAreStatusOneWithWhatDiffers() {
    takeBackFromOther("002-denial.txt");
    assertEquals(1, terminal.run("diff", one, other));
    String text = terminal.out.toString();
    assertTrue(text.contains("  - 002-denial.txt\n"), text);
    assertTrue(text.contains("“Norland denied sending shells to Sudmark.”"), text);
    assertTrue(text.contains("claims     1 only in -, 0 only in +, 0 changed, 6 the same"), text);
    assertEquals("", terminal.err.toString());
  }

  @Test
  void programsGetOneJsonObject() throws IOException {
    takeBackFromOther("002-denial.txt");
    assertEquals(1, terminal.run("diff", "--format", "json", one, other));
    JsonNode node = new ObjectMapper().readTree(terminal.out.toString());
    assertEquals("002-denial.txt", node.at("/articles/only_in_one/0").asText());
    assertEquals("denied", node.at("/claims/only_in_one/0/slots/stance").asText());
    assertEquals(6, node.at("/claims/same").asInt());
    assertTrue(node.at("/claims/changed").isEmpty());
    assertTrue(node.at("/events/changes").isArray());
  }

  /** A command that does nothing but have the option. */
  @CommandLine.Command
  private static final class Quiet {
    @CommandLine.Mixin private ChangesOption changes;
  }

  private String changes(String... args) {
    Quiet quiet = new Quiet();
    new CommandLine(quiet).parseArgs(args);
    StringWriter out = new StringWriter();
    try (Store store = Store.open(temp.resolve("other"), problem -> {})) {
      quiet.changes.before(store);
      store.write(new Batch().removeArticle("003-way.txt"));
      quiet.changes.after(store, Path.of("kg"), new PrintWriter(out));
    }
    return out.toString();
  }

  @Test
  void whatAChangeOfOneDatasetDoesIsShownWhenAskedFor() {
    String text = changes("--show-changes");
    assertTrue(text.contains("- kg before\n+ kg after\n"), text);
    assertTrue(text.contains("  - 003-way.txt\n"), text);
    assertTrue(text.contains("“Ada Quill visited Norland on May 9.”"), text);
    assertTrue(text.contains("claims     4 only in -"), text);
  }

  @Test
  void nothingIsShownUnasked() {
    assertEquals("", changes());
  }

  @Test
  void aDatasetThatCannotBeReadDiffersFromNothing() {
    assertEquals(2, terminal.run("diff", one, temp.resolve("none").toString()));
    assertEquals("", terminal.out.toString());
    assertFalse(terminal.err.toString().isBlank());
    assertEquals(2, terminal.run("diff", one));
    assertEquals(2, terminal.run("diff", "--format", "png", one, other));
  }
}
