package org.waybill.registry;

import java.util.List;
import java.util.Optional;

/**
 * A concept of the items scheme.
 *
 * @param broader IRIs of the next wider concepts, empty at the top
 * @param unRegister IRI of its category in the UN Register of Conventional Arms, own or inherited;
 *     may be the concept that says it is not covered
 * @param sipri likewise in the SIPRI list of major arms
 */
public record Item(
    Entry entry, List<String> broader, Optional<String> unRegister, Optional<String> sipri) {
  public Item {
    broader = List.copyOf(broader);
  }

  /**
   * Whether it is a model or make, such as S-300, and no kind of goods, such as shells: a name with
   * a capital letter, as the items file writes them.
   */
  public boolean isDesignation() {
    return Character.isUpperCase(entry.label().codePointAt(0));
  }
}
