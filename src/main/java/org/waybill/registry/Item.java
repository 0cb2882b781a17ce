package org.waybill.registry;

import java.util.List;

/**
 * A concept of the items scheme.
 *
 * @param broader IRIs of the next wider concepts, empty at the top
 */
public record Item(Entry entry, List<String> broader) {
  public Item {
    broader = List.copyOf(broader);
  }

  boolean isNextBelow(String wider) {
    return broader.contains(wider);
  }

  /**
   * Whether it is a model or make, such as S-300, and no kind of goods, such as shells: a name with
   * a capital letter, as the items file writes them.
   */
  public boolean isDesignation() {
    return Character.isUpperCase(entry.label().codePointAt(0));
  }
}
