package org.waybill.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        List.of(Layout.data(layout.segments(), key), Layout.data(layout.incoming(), key)),
        manifest.entries().get(key).data());
  }

  @Override
  public Optional<String> text(SegmentKey key) {
    return Optional.ofNullable(manifest.entries().get(key))
        .flatMap(Manifest.Entry::text)
        .map(
            digest ->
                checked(
                    List.of(
                        Layout.text(layout.segments(), key), Layout.text(layout.incoming(), key)),
                    digest))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /**
   * The first of the files with what the checksum is of. A decided change may not have been moved
   * to its place yet: then the new file is still aside.
   */
  private byte[] checked(List<Path> files, String digest) {
    for (Path file : files) {
      Optional<byte[]> fitting = read(file).filter(bytes -> Digest.of(bytes).equals(digest));
      if (fitting.isPresent()) {
        return fitting.get();
      }
    }
    Path found = files.stream().filter(Files::exists).findFirst().orElse(files.get(0));
    String fault = Files.exists(found) ? "is not as it was written" : "is missing";
    throw new Refused(Code.DATASET_DAMAGED, found.toString(), "the segment " + fault);
  }

  /** Unpacked; empty when it is not there or cannot be unpacked. */
  private Optional<byte[]> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      return file.toString().endsWith(".gz") ? Packing.unpack(bytes) : Optional.of(bytes);
    } catch (IOException e) {
      throw Faults.reading(layout, e);
    }
  }
}
