package org.waybill.claim;

import java.util.List;
import java.util.Optional;
import org.waybill.text.Span;

/**
 * Who answers for a claim, and through whom it came.
 *
 * @param claimants who answers for the content; empty means the outlet in its own voice
 * @param via relays between the claimants and the outlet, nearest to the claimants first
 * @param cue the words that attribute, such as {@code said} or {@code according to}; empty with no
 *     claimants, and where a sentence goes on with what the one before attributes
 */
public record Attribution(List<Filler> claimants, List<Filler> via, Optional<Span> cue) {

  /** The outlet's own voice. */
  public static final Attribution OUTLET = new Attribution(List.of(), List.of(), Optional.empty());

  public Attribution {
    claimants = List.copyOf(claimants);
    via = List.copyOf(via);
  }
}
