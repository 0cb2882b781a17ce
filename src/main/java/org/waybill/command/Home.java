package org.waybill.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.waybill.pipeline.Knowledge;
import org.waybill.pipeline.Sources;
import org.waybill.problem.Problem;

/** Where the project's own data lies: ontology, registry, queries. */
public final class Home {
  private Home() {}

  /**
   * The folder that {@code bin/waybill} passes on; the current one when Waybill is run otherwise.
   */
  public static Path folder() {
    return Path.of(System.getProperty("waybill.home", "."));
  }

  /**
   * All that a command needs to know before it reads or writes claims; empty when some of it is
   * unsound, which has been told then. To be asked before a dataset is opened for writing.
   */
  static Optional<Knowledge> knowledge(Consumer<Problem> problems) {
    return Knowledge.read(new Sources(folder()), cache(), problems);
  }

  static Path queries() {
    return folder().resolve("queries");
  }

  /** Where programs of this user keep what they can make again. */
  public static Path cache() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    return xdg != null && !xdg.isBlank()
        ? Path.of(xdg)
        : Path.of(System.getProperty("user.home"), ".cache");
  }
}
