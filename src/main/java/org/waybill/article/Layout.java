package org.waybill.article;

import java.util.List;
import java.util.Optional;

/**
 * What a page turned out to be: its blocks and what each is.
 *
 * @param reasons one a block: what it is, or why it is no part of the story
 * @param kept one a block
 * @param headline index of the block that is the headline; -1 when none is
 * @param first index of the first block of the body, {@code last} of the last; -1 when there is
 *     none
 */
record Layout(
    List<Block> blocks,
    List<String> reasons,
    List<Boolean> kept,
    String title,
    Optional<String> site,
    int headline,
    int first,
    int last) {

  Layout {
    blocks = List.copyOf(blocks);
    reasons = List.copyOf(reasons);
    kept = List.copyOf(kept);
  }

  boolean inBody(int block) {
    return kept.get(block) && block != headline;
  }
}
