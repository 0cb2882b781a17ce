package org.waybill.text;

import java.nio.file.Path;

/** One annotator for all tests of a run: loading its models takes seconds. */
public final class SharedAnnotator {
  private static Annotator annotator;

  private SharedAnnotator() {}

  /** The annotator, with its models in the user's own cache. */
  public static synchronized Annotator get() {
    if (annotator == null) {
      annotator = Annotator.load(Path.of(System.getProperty("user.home"), ".cache"));
    }
    return annotator;
  }
}
