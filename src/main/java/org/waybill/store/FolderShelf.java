package org.waybill.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.waybill.problem.Code;
import org.waybill.problem.Refused;

/** Lays segments straight into the folder of changes under way, where nothing counts yet. */
final class FolderShelf implements Shelf {
  private final Layout layout;
  private final Disk disk;

  /** Clears the folder. */
  FolderShelf(Layout layout, Disk disk) throws IOException {
    this.layout = layout;
    this.disk = disk;
    disk.deleteTree(layout.incoming());
    disk.folder(layout.incoming());
  }

  /**
   * @throws org.waybill.problem.Refused when it cannot be written
   */
  @Override
  public void put(SegmentKey key, byte[] lines, Optional<String> text) {
    try {
      disk.write(Layout.data(layout.incoming(), key), Packing.pack(lines));
      if (text.isPresent()) {
        disk.write(Layout.text(layout.incoming(), key), Change.utf8(text.get()));
      }
    } catch (IOException e) {
      throw Faults.writing(layout, e);
    }
  }

  @Override
  public byte[] lines(SegmentKey key) {
    Path file = Layout.data(layout.incoming(), key);
    return Packing.unpack(read(file))
        .orElseThrow(
            () ->
                new Refused(
                    Code.DATASET_DAMAGED, file.toString(), "the segment is not as it was written"));
  }

  @Override
  public Optional<String> text(SegmentKey key) {
    Path file = Layout.text(layout.incoming(), key);
    return key.isArticle()
        ? Optional.of(new String(read(file), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  private byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw Faults.reading(layout, e);
    }
  }
}
