package org.waybill.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFileTest {
  private static final byte[] CONTENT = {3, 1, 4, 1, 5, 9};

  @TempDir private Path temp;

  private Path path() {
    return temp.resolve("deep/kept");
  }

  private KeptFile kept() throws IOException {
    KeptFile file = new KeptFile(path());
    file.write(out -> out.write(CONTENT));
    return file;
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  @Test
  void whatWasWrittenIsThereAgain() throws IOException {
    assertEquals(ByteBuffer.wrap(CONTENT), kept().open().orElseThrow());
  }

  @Test
  void whatWasNeverWrittenIsNotThere() {
    assertEquals(Optional.empty(), new KeptFile(path()).open());
  }

  @Test
  void everyChangedByteAndEveryLostEndIsNoticed() throws IOException {
    KeptFile file = kept();
    byte[] whole = Files.readAllBytes(path());
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= 1;
      Files.write(path(), changed);
      assertEquals(Optional.empty(), file.open(), "byte " + i);
      Files.write(path(), Arrays.copyOf(whole, i));
      assertEquals(Optional.empty(), file.open(), "length " + i);
    }
    Files.write(path(), whole);
    assertTrue(file.open().isPresent());
  }

  @Test
  void whatIsReadStaysWhenTheFileIsReplaced() throws IOException {
    KeptFile file = kept();
    ByteBuffer before = file.open().orElseThrow();
    file.write(out -> out.write(1));
    assertEquals(ByteBuffer.wrap(CONTENT), before);
    assertEquals(1, bytes(file.open().orElseThrow()).length);
  }

  @Test
  void aWritingThatFailsLeavesWhatWasThereAndNothingElse() throws IOException {
    KeptFile file = kept();
    assertThrows(
        IOException.class,
        () ->
            file.write(
                out -> {
                  out.write(7);
                  throw new IOException("the disk is full");
                }));
    assertEquals(ByteBuffer.wrap(CONTENT), file.open().orElseThrow());
    try (Stream<Path> files = Files.list(path().getParent())) {
      assertEquals(1, files.count());
    }
  }
}
