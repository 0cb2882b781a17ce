package org.waybill.article.page;

import java.util.List;
import java.util.Optional;

/**
 * What a page turned out to be: its blocks and what each is.
 *
 * @param reasons one a block: what it is, or why it is no part of the story
 * @param kept one a block
 * @param headline index of the block that is the headline; -1 when none is
 * @param printed where the page's title is printed once more, in page order; may be empty
 * @param first index of the first block of the body, {@code last} of the last; -1 when there is
 *     none
 */
public record Layout(
    List<Block> blocks,
    List<String> reasons,
    List<Boolean> kept,
    String title,
    Optional<String> site,
    int headline,
    List<Integer> printed,
    int first,
    int last) {

  public Layout {
    blocks = List.copyOf(blocks);
    reasons = List.copyOf(reasons);
    kept = List.copyOf(kept);
    printed = List.copyOf(printed);
  }

  /** The first block of running text; -1 when there is none. */
  public int start() {
    for (int i = Math.max(first, 0); i <= last; i++) {
      if (inBody(i) && !blocks.get(i).label()) {
        return i;
      }
    }
    return first;
  }

  public boolean inBody(int block) {
    return kept.get(block) && block != headline;
  }
}
