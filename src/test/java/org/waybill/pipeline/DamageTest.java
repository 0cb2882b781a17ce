package org.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.graph.GraphWriter;
import org.waybill.graph.Iris;
import org.waybill.joining.PlacedArticle;
import org.waybill.joining.WorldPages;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;
import org.waybill.problem.Refused;
import org.waybill.query.AnswerFormat;
import org.waybill.query.Question;
import org.waybill.query.QuestionBook;
import org.waybill.registry.TurtleFile;
import org.waybill.store.Batch;
import org.waybill.store.MemoryFolder;
import org.waybill.store.Segment;
import org.waybill.store.Snapshot;
import org.waybill.store.Store;

/**
 * Changes single bytes of a dataset's files. How many is told by {@code -Ddamage.changes}; five
 * hundred take a minute or two.
 */
class DamageTest {
  private static final int CHANGES = Integer.getInteger("damage.changes", 60);

  /** One change in so many falls anywhere in the file, mostly where nothing is. */
  private static final int ANYWHERE = 10;

  private final QuestionBook questions = QuestionBook.read(Path.of("queries"));
  private final List<Problem> problems = new ArrayList<>();

  @TempDir(factory = MemoryFolder.class)
  Path temp;

  private Path kg() {
    return temp.resolve("kg");
  }

  private void build() {
    WorldPages pages = new WorldPages(5, 6);
    try (Store store = Store.open(kg(), problems::add)) {
      Batch batch = store.batch();
      SortedMap<String, PlacedArticle> told = new TreeMap<>();
      for (String file : pages.files()) {
        Segment segment = pages.segment(file);
        batch.put(segment);
        told.put(file, pages.told(segment));
      }
      GraphWriter writer =
          new GraphWriter(new Iris(Iris.DEFAULT_BASE), name -> Optional.empty(), "test", Map.of());
      // Enough for the questions to find names and words for what they ask.
      List<TurtleFile.Subject> registry = read("data/registry/states.ttl");
      List<TurtleFile.Subject> ontology = new ArrayList<>(read("ontology/grammar.ttl"));
      ontology.addAll(read("ontology/waybill.ttl"));
      batch.put(Segment.shared("registry", writer.registry(registry, problems::add).quads()));
      batch.put(Segment.shared("ontology", writer.ontology(ontology, problems::add).quads()));
      pages.joining.join(store.snapshot(), batch, told, new TreeSet<>());
      store.write(batch);
    }
    assertEquals(List.of(), problems);
  }

  private List<TurtleFile.Subject> read(String file) {
    return TurtleFile.read(Path.of(file), problems::add);
  }

  private enum Outcome {
    FOUND,
    HEALED,
    WITHOUT_EFFECT
  }

  @Test
  void everyChangedByteIsFoundOrHealedOrChangesNoAnswer() throws IOException {
    build();
    String whole = answers();
    assertTrue(whole.lines().count() > 60, whole);
    Random random = new Random(11);
    Map<Outcome, Integer> outcomes = new TreeMap<>();
    Map<String, Integer> silent = new TreeMap<>();
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < CHANGES; i++) {
      List<Path> files = files();
      Path file = files.get(i % files.size());
      long at = place(file, random);
      byte old = flip(file, at, (byte) (1 + random.nextInt(255)));
      String change = kg().relativize(file) + " at " + at;
      problems.clear();
      Outcome outcome = outcome(whole, change, missed);
      outcomes.merge(outcome, 1, Integer::sum);
      if (outcome == Outcome.WITHOUT_EFFECT) {
        silent.merge(kg().relativize(file).toString(), 1, Integer::sum);
      }
      if (outcome != Outcome.HEALED) {
        put(file, at, old);
      }
    }
    System.out.println("damage: " + CHANGES + " bytes changed, " + outcomes);
    System.out.println("damage: without effect in " + silent);
    assertEquals(List.of(), missed);
    assertEquals(CHANGES, outcomes.values().stream().mapToInt(Integer::intValue).sum());
    assertTrue(outcomes.getOrDefault(Outcome.FOUND, 0) > CHANGES / 4, outcomes.toString());
    problems.clear();
    assertEquals(whole, answers());
  }

  private Outcome outcome(String whole, String change, List<String> missed) {
    try (Snapshot snapshot = Snapshot.open(kg(), problems::add)) {
      if (problems.stream().anyMatch(problem -> problem.code() == Code.DATASET_REBUILT)) {
        if (!snapshot.faults().isEmpty()) {
          missed.add(change + " was not healed: " + snapshot.faults());
        }
        return Outcome.HEALED;
      }
      if (!snapshot.faults().isEmpty()) {
        return Outcome.FOUND;
      }
    } catch (Refused e) {
      return Outcome.FOUND;
    } catch (RuntimeException | Error e) {
      missed.add(change + " ended in " + e);
      return Outcome.FOUND;
    }
    try {
      if (!answers().equals(whole)) {
        missed.add(change + " changed an answer");
      }
    } catch (RuntimeException | Error e) {
      missed.add(change + " made a question end in " + e);
    }
    return Outcome.WITHOUT_EFFECT;
  }

  /** Of all questions, from a database just opened. */
  private String answers() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Snapshot snapshot = Snapshot.open(kg(), problems::add)) {
      for (Question question : questions.questions()) {
        AnswerFormat.CSV.write(question.ask(snapshot, Map.of(), Duration.ZERO), out, 0);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** In order of name; those without a byte cannot change. */
  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(kg())) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        if (Files.size(file) > 0) {
          files.add(file);
        }
      }
    }
    return files;
  }

  private static long place(Path file, Random random) throws IOException {
    if (random.nextInt(ANYWHERE) == 0) {
      return (long) (random.nextDouble() * Files.size(file));
    }
    byte[] bytes = Files.readAllBytes(file);
    int used = bytes.length;
    while (used > 1 && bytes[used - 1] == 0) {
      used--;
    }
    return random.nextInt(used);
  }

  private static byte flip(Path file, long at, byte bits) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
      open.seek(at);
      byte old = open.readByte();
      put(file, at, (byte) (old ^ bits));
      return old;
    }
  }

  private static void put(Path file, long at, byte value) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.seek(at);
      open.writeByte(value);
    }
  }
}
