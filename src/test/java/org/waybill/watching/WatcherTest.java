package org.waybill.watching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;

/** What reaches the keeper of the dataset of what happens to files. */
class WatcherTest {
  private static final Duration GENEROUS = Duration.ofSeconds(60);

  @TempDir private Path temp;

  private Path pages;
  private Path kg;
  private final Bell bell = new Bell(FileSystems.getDefault());
  private final List<Problem> problems = new ArrayList<>();
  private final Stub keeper = new Stub();

  private final Ticking clock = new Ticking();

  /** Notes what it is asked for. */
  private static final class Stub implements Keeper {
    final Set<Path> held = new HashSet<>();
    final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

    @Override
    public Set<Path> differing(Collection<Path> files) {
      Set<Path> differing = new HashSet<>(files);
      differing.removeAll(held);
      return differing;
    }

    @Override
    public Step renew(List<Path> files, Set<String> names, Set<String> lost) {
      List<String> read = files.stream().map(file -> file.getFileName().toString()).toList();
      asked.add("read " + read + " of " + names + " lost " + lost);
      return new Step(read.size(), 0, lost.size(), 0);
    }
  }

  @BeforeEach
  void folders() throws IOException {
    pages = Files.createDirectory(temp.resolve("pages"));
    kg = temp.resolve("kg");
  }

  @AfterEach
  void close() throws IOException {
    bell.close();
  }

  private Watcher watcher(List<String> lines) {
    Listing listing = new Listing(List.of(pages), kg, problems::add);
    return new Watcher(listing, keeper, bell, clock, lines::add);
  }

  private Path page(String name) throws IOException {
    Path file = pages.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "Norland sent tanks to Suderia. " + System.nanoTime());
  }

  @Test
  void atTheStartOnlyWhatTheDatasetDoesNotHaveIsRead() throws IOException {
    keeper.held.add(page("old.txt"));
    page("new.txt");
    List<String> lines = new ArrayList<>();
    Watcher watcher = watcher(lines);
    watcher.begin();
    assertTrue(watcher.step());
    assertFalse(watcher.step());
    assertEquals(List.of("read [new.txt] of [new.txt] lost []"), List.copyOf(keeper.asked));
    assertEquals("watching 2 files, of which 1 are to be read", lines.get(0));
    assertTrue(lines.get(1).startsWith("added 1, replaced 0, removed 0, 0 claims, "), lines.get(1));
  }

  @Test
  void allThatIsFoundAtOnceIsOneChange() throws IOException {
    Watcher watcher = watcher(new ArrayList<>());
    watcher.begin();
    page("one.txt");
    page("deep/down/two.html");
    page("passed-over.jpg");
    page(".hidden.txt");
    assertTrue(watcher.step());
    assertEquals(
        List.of("read [two.html, one.txt] of [one.txt, two.html] lost []"),
        List.copyOf(keeper.asked));
  }

  @Test
  void aFileThatIsDeletedIsLostOnceItWasMissedForAWhile() throws IOException {
    Path file = page("one.txt");
    keeper.held.add(file);
    Watcher watcher = watcher(new ArrayList<>());
    watcher.begin();
    Files.delete(file);
    assertFalse(watcher.step(), "it may come back at once");
    clock.pass(Rest.QUIET.plusMillis(1));
    assertTrue(watcher.step());
    assertEquals(List.of("read [] of [one.txt] lost [one.txt]"), List.copyOf(keeper.asked));
    assertFalse(watcher.step());
  }

  @Test
  void ofTwoFilesWithOneNameBothAreReadWhenOneChangesAndNoneIsLost() throws IOException {
    Path one = page("a/same.txt");
    keeper.held.add(one);
    keeper.held.add(page("b/same.txt"));
    Watcher watcher = watcher(new ArrayList<>());
    watcher.begin();
    Files.writeString(one, "Norland sent ships to Suderia, and a day later tanks.");
    assertTrue(watcher.step());
    Files.delete(one);
    assertFalse(watcher.step(), "it may come back at once");
    clock.pass(Rest.QUIET.plusMillis(1));
    assertTrue(watcher.step());
    assertEquals(
        List.of(
            "read [same.txt, same.txt] of [same.txt] lost []",
            "read [same.txt] of [same.txt] lost []"),
        List.copyOf(keeper.asked));
  }

  @Test
  void aWatchedFolderThatIsNotThereTakesNothingBack() throws IOException {
    keeper.held.add(page("one.txt"));
    Watcher watcher = watcher(new ArrayList<>());
    watcher.begin();
    Path away = Files.move(pages, temp.resolve("unplugged"));
    assertFalse(watcher.step(), "it may come back at once");
    clock.pass(Rest.QUIET.plusMillis(1));
    assertFalse(watcher.step());
    assertEquals(List.of(Code.FILE_MISSING), problems.stream().map(Problem::code).toList());
    Files.move(away, pages);
    assertFalse(watcher.step());
    assertEquals(List.of(), List.copyOf(keeper.asked));
  }

  @Test
  void theDatasetItselfIsNoPage() throws IOException {
    kg = pages.resolve("kg");
    page("kg/segments/one.txt");
    page("two.txt");
    Watcher watcher = watcher(new ArrayList<>());
    watcher.begin();
    assertTrue(watcher.step());
    assertEquals(List.of("read [two.txt] of [two.txt] lost []"), List.copyOf(keeper.asked));
  }

  @Test
  void itRunsUntilItIsStopped() {
    Watcher watcher = watcher(new ArrayList<>());
    assertTimeoutPreemptively(
        GENEROUS,
        () -> {
          Thread runs = new Thread(watcher::run);
          runs.start();
          page("one.txt");
          String asked = keeper.asked.poll(GENEROUS.toSeconds(), TimeUnit.SECONDS);
          assertEquals("read [one.txt] of [one.txt] lost []", asked);
          watcher.stop();
          runs.join();
        });
  }

  /** A clock that the test moves; an hour ahead of the files. */
  private static final class Ticking extends Clock {
    private Instant now = Clock.systemUTC().instant().plusSeconds(3600);

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
