package org.waybill.query;

/** A class that nothing but its name in a query could load. */
public final class Canary {
  static {
    Cage.open = true;
  }

  private Canary() {}

  static final class Cage {
    static volatile boolean open;

    private Cage() {}
  }
}
