package org.waybill.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waybill.problem.Code;
import org.waybill.store.Batch;
import org.waybill.store.MemoryFolder;
import org.waybill.store.Samples;
import org.waybill.store.Store;
import picocli.CommandLine;

class MainTest {
  @TempDir(factory = MemoryFolder.class)
  Path temp;

  private final Terminal terminal = new Terminal();
  private final StringWriter out = terminal.out;
  private final StringWriter err = terminal.err;
  private String kg;

  @BeforeEach
  void build() {
    kg = temp.resolve("kg").toString();
    try (Store store = Store.open(temp.resolve("kg"), problem -> {})) {
      store.write(
          new Batch().put(Samples.article("one.txt", 5)).put(Samples.article("two.txt", 2)));
    }
  }

  private int run(String... args) {
    return terminal.run(args);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "query",
        "query q.rq no-value",
        "query --format png q.rq",
        "query --timeout soon q.rq",
        "query --timeout -1 q.rq",
        "query --limit 0 claims",
        "query --limit few claims",
        "query --columns supplier,sender claims",
        "query --columns , claims",
        "export",
        "retract",
        "explain no-such-code",
        "read --until nonsense page.txt",
        "read --until claim --explain page.txt",
        "serve --port many"
      })
  void wrongUsageIsStatusTwoWithAWordOnWhy(String args) {
    assertEquals(2, run(args.isEmpty() ? new String[0] : args.split(" ")));
    assertEquals("", out.toString());
    assertFalse(err.toString().isBlank());
    assertFalse(err.toString().contains("\tat "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"query no-such.rq", "check -d none", "export -d none x.trig"})
  void aProblemIsStatusOneWithoutAStackTraceUnlessAskedFor(String args) {
    assertEquals(1, run(args.split(" ")));
    assertFalse(err.toString().contains("\tat "), err.toString());
    assertEquals(1, run((args + " --debug").split(" ")));
    assertTrue(err.toString().contains("\tat "), err.toString());
  }

  @Test
  void everyCommandHasHelpWithADescriptionAndAnExample() {
    int seen = 0;
    for (String name : Main.line().getSubcommands().keySet()) {
      StringWriter help = new StringWriter();
      CommandLine line = Main.line();
      line.setOut(new PrintWriter(help));
      assertEquals(0, line.execute(name, "--help"));
      assertTrue(help.toString().contains("Example"), name);
      seen++;
    }
    assertTrue(seen >= 6, "commands seen: " + seen);
    assertEquals(0, run("--version"));
    assertTrue(out.toString().startsWith("Waybill "));
  }

  @Test
  void explainKnowsEveryCode() {
    Set<String> seen = new HashSet<>();
    for (Code code : Code.values()) {
      assertEquals(0, run("explain", code.id()));
      assertTrue(out.toString().contains(code.meaning()));
      assertTrue(seen.add(code.meaning()), code.id());
    }
    assertEquals(0, run("explain"));
    assertEquals(Code.values().length, seen.size());
  }

  @Test
  void checkSaysWhatItExamined() {
    assertEquals(0, run("check", "-d", kg));
    assertTrue(out.toString().contains("2 articles, 2 graphs, 28 statements"), out.toString());
    assertEquals(0, run("check", "-d", kg, "--articles"));
    assertTrue(out.toString().endsWith("one.txt\ntwo.txt\n"), out.toString());
  }

  @Test
  void checkFindsAnAlteredSegment() throws IOException {
    Path segment = temp.resolve("kg/segments/two.txt.txt");
    Files.writeString(segment, Files.readString(segment) + "!");
    assertEquals(1, run("check", "-d", kg));
    assertTrue(err.toString().contains("dataset-damaged"), err.toString());
  }

  @Test
  void checkOfNothingFails() {
    run("retract", "-d", kg, "one.txt", "two.txt");
    assertEquals(1, run("check", "-d", kg));
    assertTrue(err.toString().contains("check-nothing"), err.toString());
  }

  @Test
  void aBrokenRuleIsAProblemARow() throws IOException {
    Path checks = Files.createDirectories(temp.resolve("home/queries/checks"));
    Path ontology = Files.createDirectories(temp.resolve("home/ontology"));
    Files.copy(Path.of("ontology/shapes.ttl"), ontology.resolve("shapes.ttl"));
    Files.writeString(
        checks.resolve("too-many.rq"),
        "SELECT ?claim { ?claim <" + Samples.BASE + "term/quantity> ?n FILTER(?n > 3) }");
    String home = System.getProperty("waybill.home", ".");
    System.setProperty("waybill.home", temp.resolve("home").toString());
    try {
      assertEquals(1, run("check", "-d", kg));
    } finally {
      System.setProperty("waybill.home", home);
    }
    assertTrue(err.toString().contains("check-failed: too-many: claim=<"), err.toString());
    assertTrue(out.toString().contains("1 rules"), out.toString());
  }

  @Test
  void retractTakesBackWhatIsThereAndNamesWhatIsNot() {
    assertEquals(1, run("retract", "-d", kg, "one.txt", "three.txt"));
    assertTrue(out.toString().contains("1 taken back, 1 left"), out.toString());
    assertTrue(err.toString().contains("article-unknown: three.txt"), err.toString());
  }

  @Test
  void exportGoesByEndingOrFormatAndRefusesOthers() {
    String file = temp.resolve("out.trig").toString();
    assertEquals(0, run("export", "-d", kg, file));
    assertTrue(Files.exists(Path.of(file)));
    assertEquals(1, run("export", "-d", kg, temp.resolve("out.csv").toString()));
    assertEquals(1, run("export", "-d", kg, "--format", "../../x", file));
    assertTrue(err.toString().contains("export-format"), err.toString());
    assertFalse(Files.exists(temp.resolve("out.csv")));
  }

  @Test
  void whatIsBrokenInsideIsReportedNotSwallowed() {
    assertFalse(Screen.isClosedPipe(new IOException("No space left on device")));
    assertTrue(Screen.isClosedPipe(new RuntimeException(new IOException("Broken pipe"))));
  }
}
