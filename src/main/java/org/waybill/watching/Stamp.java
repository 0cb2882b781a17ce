package org.waybill.watching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;

/**
 * How a file stands; two of one file are equal as long as nobody has written it or put another in
 * its place.
 *
 * @param key of the file in its file system; empty where it has none
 */
record Stamp(long size, Instant changed, String key) {

  /** Empty when it is gone. */
  static Optional<Stamp> of(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      String key = found.fileKey() == null ? "" : found.fileKey().toString();
      return Optional.of(new Stamp(found.size(), found.lastModifiedTime().toInstant(), key));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
