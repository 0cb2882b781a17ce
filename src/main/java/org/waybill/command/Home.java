package org.waybill.command;

import java.nio.file.Path;

/** Where the project's own data lies: ontology, registry, queries. */
final class Home {
  private Home() {}

  /**
   * The folder that {@code bin/waybill} passes on; the current one when Waybill is run otherwise.
   */
  static Path folder() {
    return Path.of(System.getProperty("waybill.home", "."));
  }

  static Path queries() {
    return folder().resolve("queries");
  }
}
