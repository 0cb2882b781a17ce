package org.waybill.command;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest; classes run from a folder have none. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"Waybill " + text()};
  }

  /** As the graph names it. */
  public static String text() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
