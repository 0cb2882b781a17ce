package org.waybill.export;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Writes a file under another name first, so that the name never stands for half a file. */
final class Target {
  private Target() {}

  /** What writes the content. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Compresses when the name ends in {@code .gz}; such files carry no time, so equal data stays
   * equal.
   */
  static void write(Path file, Content content) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (FileOutputStream raw = new FileOutputStream(draft.toFile());
          OutputStream out = packed(file, raw)) {
        content.write(out);
        out.flush();
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static OutputStream packed(Path file, OutputStream raw) throws IOException {
    boolean gzip = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    return new BufferedOutputStream(gzip ? new GZIPOutputStream(raw) : raw, 1 << 16);
  }
}
