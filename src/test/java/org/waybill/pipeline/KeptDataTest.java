package org.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;
import org.waybill.store.MemoryFolder;

/** Own data that was found sound before is the same as own data that is read. */
class KeptDataTest {
  @TempDir(factory = MemoryFolder.class)
  private Path temp;

  private Path home;
  private Path cache;
  private final List<Problem> problems = new ArrayList<>();

  @BeforeEach
  void copy() throws IOException {
    home = temp.resolve("home");
    cache = temp.resolve("cache");
    for (Path file : new Sources(Path.of("")).files()) {
      Path copy = home.resolve(file.toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }

  private Optional<Knowledge> read() {
    return Knowledge.read(new Sources(home), cache, problems::add);
  }

  private Path kept() throws IOException {
    try (Stream<Path> files = Files.list(cache.resolve("waybill"))) {
      return files.toList().get(0);
    }
  }

  private static void assertSame(Knowledge expected, Knowledge found) {
    assertTrue(expected.entries().size() > 1000, "too few to compare");
    assertEquals(expected.entries(), found.entries());
    assertEquals(expected.ontology(), found.ontology());
    assertEquals(expected.digests(), found.digests());
    assertEquals(
        List.copyOf(expected.entries().get(7).properties().entries()),
        List.copyOf(found.entries().get(7).properties().entries()),
        "the order of values");
  }

  @Test
  void whatIsKeptIsWhatWasReadAndStaysSo() throws IOException {
    Knowledge read = Knowledge.read(new Sources(home), problems::add).orElseThrow();
    assertSame(read, read().orElseThrow());
    byte[] bytes = Files.readAllBytes(kept());
    assertSame(read, read().orElseThrow());
    assertEquals(List.of(), problems);
    assertEquals(bytes.length, Files.size(kept()));
  }

  @Test
  void aSlipIsToldThoughSoundDataWasKeptBefore() throws IOException {
    read();
    Path titles = home.resolve("data/registry/titles.ttl");
    Files.writeString(titles, Files.readString(titles) + "\n<urn:x> a ;; .\n");
    assertEquals(Optional.empty(), read());
    assertEquals(List.of(Code.DATA_BROKEN), problems.stream().map(Problem::code).toList());
    assertEquals(Optional.empty(), read());
    assertEquals(2, problems.size(), "unsound data is never kept");
  }

  @Test
  void aFileThatIsMissingIsToldThoughSoundDataWasKeptBefore() throws IOException {
    read();
    Files.delete(home.resolve("data/registry/titles.ttl"));
    assertEquals(Optional.empty(), read());
    assertEquals(List.of(Code.DATA_MISSING), problems.stream().map(Problem::code).toList());
  }

  @Test
  void aChangeThatIsSoundTakesThePlaceOfWhatWasKept() throws IOException {
    Knowledge before = read().orElseThrow();
    Path titles = home.resolve("data/registry/titles.ttl");
    Files.writeString(titles, Files.readString(titles) + "\n");
    Knowledge after = read().orElseThrow();
    assertNotEquals(before.digests(), after.digests());
    assertEquals(after.digests(), read().orElseThrow().digests());
  }

  @Test
  void whatIsKeptAndDamagedIsMadeAnew() throws IOException {
    Knowledge before = read().orElseThrow();
    byte[] whole = Files.readAllBytes(kept());
    byte[] damaged = whole.clone();
    damaged[whole.length / 2] ^= 4;
    Files.write(kept(), damaged);
    assertSame(before, read().orElseThrow());
    assertEquals(whole.length, Files.size(kept()));
    assertEquals(List.of(), problems);
  }

  @Test
  void withoutAFolderToKeepItInItIsReadEachTime() throws IOException {
    Files.writeString(cache, "no folder");
    Knowledge read = read().orElseThrow();
    assertSame(read, read().orElseThrow());
    assertEquals(List.of(), problems);
  }
}
