package org.waybill.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.waybill.problem.Code;
import org.waybill.problem.Refused;

/** Reads the segments of one manifest; nothing is handed out whose checksum does not fit. */
final class FolderSegments implements Segments {
  private final Layout layout;
  private final Manifest manifest;

  FolderSegments(Layout layout, Manifest manifest) {
    this.layout = layout;
    this.manifest = manifest;
  }

  @Override
  public Manifest manifest() {
    return manifest;
  }

  /**
   * @throws Refused with {@code dataset-damaged} when the file is missing or altered
   */
  @Override
  public byte[] data(SegmentKey key) {
    return checked(
        Layout.data(layout.segments(), key),
        Layout.data(layout.incoming(), key),
        manifest.entries().get(key).data());
  }

  @Override
  public Optional<String> text(SegmentKey key) {
    return Optional.ofNullable(manifest.entries().get(key))
        .flatMap(Manifest.Entry::text)
        .map(
            digest ->
                checked(
                    Layout.text(layout.segments(), key),
                    Layout.text(layout.incoming(), key),
                    digest))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /**
   * A decided change may not have been moved to its place yet: then the new file is still aside.
   */
  private byte[] checked(Path file, Path aside, String digest) {
    try {
      for (Path path : new Path[] {file, aside}) {
        if (Files.isRegularFile(path)) {
          byte[] bytes = Files.readAllBytes(path);
          if (Digest.of(bytes).equals(digest)) {
            return bytes;
          }
        }
      }
    } catch (IOException e) {
      throw Faults.reading(layout, e);
    }
    String fault = Files.exists(file) ? "is not as it was written" : "is missing";
    throw new Refused(Code.DATASET_DAMAGED, file.toString(), "the segment " + fault);
  }
}
