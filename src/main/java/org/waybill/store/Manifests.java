package org.waybill.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.waybill.problem.Code;
import org.waybill.problem.Refused;

/** Reads manifest files, and tells one of another version from a damaged one. */
final class Manifests {
  private Manifests() {}

  /** Empty when the file is absent. */
  static Manifest read(Layout layout, Path file) throws IOException {
    if (!Files.exists(file)) {
      return Manifest.empty();
    }
    byte[] bytes = Files.readAllBytes(file);
    Optional<String> format = Manifest.format(bytes);
    if (format.isPresent() && !format.get().equals(Manifest.FORMAT)) {
      throw new Refused(
          Code.DATASET_FORMAT,
          layout.shown(),
          "it is in format %s, this Waybill reads format %s"
              .formatted(format.get(), Manifest.FORMAT));
    }
    try {
      return Manifest.parse(bytes);
    } catch (IllegalArgumentException e) {
      throw new Refused(
          Code.DATASET_DAMAGED, file.toString(), "the manifest is not as it was written", e);
    }
  }
}
