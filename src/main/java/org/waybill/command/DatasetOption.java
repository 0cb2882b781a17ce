package org.waybill.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which dataset a command works on. */
final class DatasetOption {
  @Option(
      names = {"-d", "--dataset"},
      paramLabel = "DIR",
      defaultValue = "kg",
      description = "Folder of the dataset. Default: ${DEFAULT-VALUE} in the current folder.")
  private Path folder;

  Path folder() {
    return folder;
  }
}
