package org.waybill.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waybill.pipeline.Sources;
import org.waybill.store.Batch;
import org.waybill.store.MemoryFolder;
import org.waybill.store.Samples;
import org.waybill.store.Store;

/** Damage to the project's own data costs no dataset a byte, and is told at its place. */
class OwnDataTest {

  /** What may befall a file. The line is that of the slip, 0 where there is none. */
  private enum Damage {
    SEMICOLONS_BEFORE_A_VALUE {
      @Override
      int apply(Path file, String text) throws IOException {
        int at = text.indexOf(" \"", text.length() / 2);
        Files.writeString(file, text.substring(0, at) + " ;;" + text.substring(at));
        return line(text, at);
      }
    },
    CUT_IN_THE_MIDDLE {
      @Override
      int apply(Path file, String text) throws IOException {
        String half = text.substring(0, text.indexOf(" ;", text.length() / 2));
        Files.writeString(file, half);
        return line(half, half.length());
      }
    },
    EMPTIED {
      @Override
      int apply(Path file, String text) throws IOException {
        Files.writeString(file, "");
        return 0;
      }
    },
    REMOVED {
      @Override
      int apply(Path file, String text) throws IOException {
        Files.delete(file);
        return 0;
      }
    },
    NOT_UTF8 {
      @Override
      int apply(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int at = text.substring(0, text.lastIndexOf('"')).getBytes(StandardCharsets.UTF_8).length;
        bytes[at] = (byte) 0xE9;
        Files.write(file, bytes);
        return line(text, text.lastIndexOf('"'));
      }
    };

    abstract int apply(Path file, String text) throws IOException;

    private static int line(String text, int at) {
      return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }
  }

  @TempDir(factory = MemoryFolder.class)
  Path temp;

  private final String home = System.getProperty("waybill.home", ".");
  private Path copy;
  private Path kg;
  private Path page;

  @BeforeEach
  void copyTheData() throws IOException {
    copy = temp.resolve("home");
    kg = temp.resolve("kg");
    for (Path file : ownFiles(Path.of("."))) {
      Path to = copy.resolve(file.toString());
      Files.createDirectories(to.getParent());
      Files.copy(Path.of(".").resolve(file), to);
    }
    page = Files.writeString(temp.resolve("one.txt"), "\n");
    try (Store store = Store.open(kg, problem -> {})) {
      store.write(new Batch().put(Samples.article("one.txt", 5)));
    }
    System.setProperty("waybill.home", copy.toString());
  }

  @AfterEach
  void goHome() {
    System.setProperty("waybill.home", home);
  }

  /** The Turtle files of the project's own data, from its folder. */
  private static List<Path> ownFiles(Path from) throws IOException {
    try (Stream<Path> ontology = Files.walk(from.resolve("ontology"));
        Stream<Path> registry = Files.walk(from.resolve("data/registry"))) {
      return Stream.concat(ontology, registry)
          .filter(file -> file.toString().endsWith(".ttl"))
          .map(from::relativize)
          .sorted()
          .toList();
    }
  }

  private Map<Path, String> bytes() throws IOException {
    Map<Path, String> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(kg)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes.put(file, Arrays.hashCode(Files.readAllBytes(file)) + " " + Files.size(file));
      }
    }
    return bytes;
  }

  private static int count(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }

  /** Refuses with status 2, names the file once and its line, and leaves the dataset alone. */
  private void refuses(String command, Path file, int line, Map<Path, String> before, String args)
      throws IOException {
    Terminal terminal = new Terminal();
    String[] words = (command + " " + args).strip().split(" ");
    int status = terminal.run(words);
    String err = terminal.err.toString();
    String what = command + " " + file + ": " + err + terminal.out;
    assertEquals(2, status, what);
    assertEquals(1, count(err, file.toString()), what);
    assertEquals(1, count(err, "error "), what);
    assertTrue(line == 0 || err.contains(", line " + line), "line " + line + " of " + what);
    assertEquals(before, bytes(), what);
  }

  @Test
  void aDamagedFileIsToldAtItsLineAndTheDatasetKeepsItsBytes() throws IOException {
    Map<Path, String> before = bytes();
    List<Path> needed = new Sources(copy).files();
    int refused = 0;
    int seen = 0;
    for (Path each : ownFiles(copy)) {
      Path file = copy.resolve(each);
      String text = Files.readString(file);
      // One lexicon file is as another: each gets one damage, in turn.
      Damage turn = Damage.values()[seen % Damage.values().length];
      seen++;
      for (Damage damage : Damage.values()) {
        boolean due = damage == turn;
        if (needed.contains(file) && (due || !file.startsWith(copy.resolve("ontology/lexicon")))) {
          int line = damage.apply(file, text);
          refuses("build", file, line, before, "-d " + kg + " " + page);
          Files.writeString(file, text);
          refused++;
        }
      }
    }
    System.out.println("own data: " + refused + " damages of " + needed.size() + " files refused");
    assertTrue(needed.size() >= 18, "files: " + needed.size());
    assertTrue(refused > needed.size(), "refused: " + refused);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a wb:Tenure ; wb:from '2023-02-30'^^<http://www.w3.org/2001/XMLSchema#date> .",
        "a wb:Sate .",
        "a wb:State ; wb:metonim 'Quillport' ."
      })
  void ofSlipsInManyFilesEachIsToldAtItsLine(String slip) throws IOException {
    Map<Path, String> before = bytes();
    Map<Path, Integer> lines = new TreeMap<>();
    for (Path file : new Sources(copy).files()) {
      String text = Files.readString(file);
      String iri = "<https://w3id.org/waybill/id/slip/" + file.getFileName() + "> ";
      String term = "<https://w3id.org/waybill/ontology#$1>";
      Files.writeString(file, text + iri + slip.replaceAll("wb:(\\w+)", term) + "\n");
      lines.put(file, Damage.line(text, text.length()));
    }
    Terminal terminal = new Terminal();
    assertEquals(2, terminal.run("build", "-d", kg.toString(), page.toString()));
    String err = terminal.err.toString();
    lines.forEach(
        (file, line) -> {
          assertEquals(1, count(err, file.toString()), file + " in " + err);
          assertTrue(err.contains(file + ", line " + line), file + " line " + line + " in " + err);
        });
    assertEquals(lines.size(), count(err, "error "), err);
    assertEquals(before, bytes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "ontology/lexicon/transfer.ttl # lex:haul-v a ontolex:LexicalEntry ; wb:evokes wb:frame-x .",
        "ontology/lexicon/nouns.ttl # lex:haul-n a ontolex:LexicalEntry ; wb:valency lex:hauling .",
        "ontology/lexicon/verbs.ttl # lex:load-v a ontolex:LexicalEntry .",
        "ontology/lexicon/valencies.ttl # lex:hauling a wb:Valency ; wb:argument lex:hauling-1 .",
        "ontology/lexicon/extra.ttl # lex:no-such-form a ontolex:From ; ontolex:writtenRep 'haul' .",
        "ontology/lexicon/aid.ttl # lex:aid-n-aid-form ontolex:writtenrep 'aid' .",
        "ontology/grammar.ttl # wb:Slot rdfs:subClassOf wb:Valency . wb:Valency rdfs:subClassOf wb:Slot .",
        "data/registry/states.ttl # <https://x.example/1> a wb:State ; rdfs:label 'Norway' .",
        "data/registry/organs.ttl # <https://x.example/2> a wb:Organ ; wb:actsFor <https://x.example/2> ."
      })
  void anUnknownTermAnAliasTwiceOrACircleIsToldAtItsLine(String name, String slip)
      throws IOException {
    Map<Path, String> before = bytes();
    Path file = copy.resolve(name.strip());
    String text = Files.exists(file) ? Files.readString(file) : "";
    String prefixes =
        "@prefix wb: <https://w3id.org/waybill/ontology#> . "
            + "@prefix lex: <https://w3id.org/waybill/lexicon#> . "
            + "@prefix ontolex: <http://www.w3.org/ns/lemon/ontolex#> . "
            + "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . ";
    Files.writeString(file, text + prefixes + slip + "\n");
    refuses("build", file, Damage.line(text, text.length()), before, "-d " + kg + " " + page);
  }

  @Test
  void whatBuildDoesNotReadDoesNotStopIt() throws IOException {
    List<Path> needed = new Sources(copy).files();
    int seen = 0;
    for (Path each : ownFiles(copy)) {
      if (!needed.contains(copy.resolve(each))) {
        Files.delete(copy.resolve(each));
        seen++;
      }
    }
    Terminal terminal = new Terminal();
    assertEquals(1, terminal.run("build", "-d", kg.toString(), page.toString()));
    assertTrue(terminal.err.toString().contains(page + ": "), terminal.err.toString());
    assertEquals(1, count(terminal.err.toString(), "error "), terminal.err.toString());
    assertTrue(seen >= 10, "files not read: " + seen);
  }

  @Test
  void everyCommandThatNeedsTheDataRefusesBeforeItsWork() throws IOException {
    Map<Path, String> before = bytes();
    Path gold = Files.writeString(temp.resolve("one.json"), "[]");
    Path lexicon = new Sources(copy).lexicon().resolve("transfer.ttl");
    Files.delete(lexicon);
    refuses("retract", lexicon, 0, before, "-d " + kg + " one.txt");
    refuses("evaluate", lexicon, 0, before, gold + " " + page);
    String rule = "queries/checks/claim-with-unknown-stance.rq";
    Files.createDirectories(new Sources(copy).checks());
    Files.copy(Path.of(rule), copy.resolve(rule));
    Path shapes = new Sources(copy).shapes();
    String text = Files.readString(shapes);
    for (Damage damage : Damage.values()) {
      int line = damage.apply(shapes, text);
      refuses("check", shapes, line, before, "-d " + kg);
      Files.writeString(shapes, text);
    }
  }

  @Test
  void aFolderWithNothingInItIsToldOnceAndNotFileByFile() throws IOException {
    Map<Path, String> before = bytes();
    Path registry = new Sources(copy).registry();
    for (Path file : new Sources(copy).files()) {
      if (file.startsWith(registry)) {
        Files.delete(file);
      }
    }
    refuses("build", registry, 0, before, "-d " + kg + " " + page);
    Files.delete(registry);
    refuses("build", registry, 0, before, "-d " + kg + " " + page);
    refuses("check", new Sources(copy).checks(), 0, before, "-d " + kg);
  }

  @Test
  void faultsThatFollowFromTheFirstAreCounted() throws IOException {
    Path kinds = new Sources(copy).registry().resolve("company-forms.ttl");
    String text = Files.readString(kinds);
    int forms = count(text, "a wb:CompanyForm");
    Files.writeString(kinds, text.replace("a wb:CompanyForm", "a wb:CompanyFrom"));
    Terminal terminal = new Terminal();
    assertEquals(2, terminal.run("build", "-d", kg.toString(), page.toString()));
    String more = "(and " + (forms - 1) + " more faults that may follow from it)";
    assertTrue(terminal.err.toString().contains(more), terminal.err.toString());
    assertEquals(2, terminal.err.toString().lines().count(), terminal.err.toString());
  }
}
