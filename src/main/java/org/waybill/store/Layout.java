package org.waybill.store;

import java.nio.file.Path;

/** Where things are in a dataset's folder. */
record Layout(Path folder) {
  Path manifest() {
    return folder.resolve("MANIFEST");
  }

  Path lock() {
    return folder.resolve("lock");
  }

  Path segments() {
    return folder.resolve("segments");
  }

  /** Segments of a change under way; with a manifest among them the change is decided. */
  Path incoming() {
    return folder.resolve("incoming");
  }

  Path incomingManifest() {
    return incoming().resolve("MANIFEST");
  }

  Path database() {
    return folder.resolve("tdb2");
  }

  Path nextDatabase() {
    return folder.resolve("tdb2.next");
  }

  Path lastDatabase() {
    return folder.resolve("tdb2.last");
  }

  static Path data(Path folder, SegmentKey key) {
    return folder.resolve(key.stem() + ".nq.gz");
  }

  static Path text(Path folder, SegmentKey key) {
    return folder.resolve(key.stem() + ".txt");
  }

  /** The folder as people should see it in messages. */
  String shown() {
    return folder.toString();
  }
}
