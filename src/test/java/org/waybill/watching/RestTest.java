package org.waybill.watching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RestTest {
  private static final Instant NOON = Instant.parse("2024-05-02T12:00:00Z");
  private static final Instant BEFORE = NOON.minusSeconds(60);
  private static final Path FERRY = Path.of("pages/ferry.txt");

  private final Rest rest = new Rest();

  private static SortedMap<Path, Stamp> files(Stamp ferry) {
    SortedMap<Path, Stamp> files = new TreeMap<>();
    files.put(FERRY, ferry);
    return files;
  }

  private static Stamp stamp(long size, Instant changed) {
    return new Stamp(size, changed, "7");
  }

  private static Instant later(int looks) {
    return NOON.plus(Rest.QUIET.multipliedBy(looks)).plusMillis(looks);
  }

  @Test
  void aFileThatWasWrittenLongAgoIsTakenAtOnce() {
    Look look = rest.look(files(stamp(5, BEFORE)), NOON);
    assertEquals(Set.of(FERRY), look.come().keySet());
    assertFalse(rest.isWaiting());
  }

  @Test
  void aFileThatGrowsIsLeftUntilItStandsStill() {
    for (int looks = 0; looks < 3; looks++) {
      assertTrue(rest.look(files(stamp(looks, later(looks))), later(looks)).isEmpty());
      assertTrue(rest.isWaiting());
    }
    assertEquals(Set.of(FERRY), rest.look(files(stamp(2, later(2))), later(3)).come().keySet());
  }

  @Test
  void aFileFromTheFutureIsTakenOnceItWasSeenToStandStill() {
    Stamp ahead = stamp(5, NOON.plusSeconds(3600));
    assertTrue(rest.look(files(ahead), NOON).isEmpty());
    assertEquals(Set.of(FERRY), rest.look(files(ahead), later(1)).come().keySet());
  }

  @Test
  void aFileThatWasTakenComesAgainOnlyWhenItChanges() {
    rest.take(files(stamp(5, BEFORE)), Set.of());
    assertTrue(rest.look(files(stamp(5, BEFORE)), NOON).isEmpty());
    assertFalse(rest.look(files(stamp(6, BEFORE)), NOON).isEmpty());
    assertFalse(rest.look(files(new Stamp(5, BEFORE, "8")), NOON).isEmpty(), "another file");
  }

  @Test
  void whatWasFoundComesAgainUntilItIsTaken() {
    Look look = rest.look(files(stamp(5, BEFORE)), NOON);
    assertEquals(look, rest.look(files(stamp(5, BEFORE)), NOON));
    rest.take(look.come(), look.gone());
    assertTrue(rest.look(files(stamp(5, BEFORE)), NOON).isEmpty());
  }

  @Test
  void aFileThatIsAwayForAMomentIsNotGone() {
    rest.take(files(stamp(5, BEFORE)), Set.of());
    assertTrue(rest.look(new TreeMap<>(), NOON).isEmpty());
    assertTrue(rest.look(files(stamp(5, BEFORE)), later(1)).isEmpty());
    assertTrue(rest.look(new TreeMap<>(), later(2)).isEmpty(), "the time begins anew");
    Look look = rest.look(new TreeMap<>(), later(3));
    assertEquals(Set.of(FERRY), look.gone());
    rest.take(look.come(), look.gone());
    assertTrue(rest.look(new TreeMap<>(), later(5)).isEmpty());
  }
}
