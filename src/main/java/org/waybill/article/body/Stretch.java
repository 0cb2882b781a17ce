package org.waybill.article.body;

import java.util.List;
import java.util.stream.IntStream;
import org.waybill.article.page.Block;
import org.waybill.article.phrase.Furniture;

/**
 * A run of blocks taken for the body.
 *
 * @param first index of its first block, {@code last} of its last; both -1 when there is none
 * @param weight how much speaks for it, in words
 */
record Stretch(int first, int last, int weight) {

  /** In words; longer ones tell the story itself, under a heading of its own. */
  private static final int TEASER = 70;

  private static final int ASIDE = -30;
  private static final int CLOSED = 40;
  private static final int DISTANCE = 3;
  private static final double ENOUGH = 0.05;

  /**
   * The run that weighs most; one right behind a printed headline wins unless it is far lighter.
   */
  static Stretch find(List<Block> blocks, List<Integer> headlines) {
    Stretch heaviest = heaviest(blocks, 0, Integer.MAX_VALUE, 0);
    Stretch best = heaviest;
    int most = 0;
    for (int headline : headlines) {
      Stretch behind =
          heaviest(blocks, headline + 1, Math.max(CLOSED, heaviest.weight / 5), DISTANCE);
      int score = behind.weight - DISTANCE * (behind.first - headline);
      if (score > most && behind.weight > ENOUGH * heaviest.weight) {
        most = score;
        best = behind;
      }
    }
    return best.throughStory(blocks);
  }

  /** With the lists and labels behind it that markup puts into the same element. */
  private Stretch throughStory(List<Block> blocks) {
    int end = last;
    while (first >= 0
        && end + 1 < blocks.size()
        && blocks.get(end + 1).within()
        && blocks.get(end + 1).furniture().isEmpty()) {
      end++;
    }
    return new Stretch(first, end, weight);
  }

  /**
   * @param closed a run of this weight is final once the story is said to be over
   * @param distance what each block between the first one looked at and a run costs the run
   */
  private static Stretch heaviest(List<Block> blocks, int from, int closed, int distance) {
    Stretch best = new Stretch(-1, -1, 0);
    int most = 0;
    int sum = 0;
    int start = from;
    boolean aside = false;
    for (int i = from; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.is(Furniture.Kind.CLOSE)) {
        if (best.weight >= closed) {
          return best;
        }
        sum = 0;
      } else if (block.is(Furniture.Kind.ASIDE)) {
        sum += ASIDE;
        aside = true;
      } else if (aside && teaser(blocks, i)) {
        sum -= 1;
      } else {
        aside &= !block.prose();
        sum += block.weight();
      }
      if (sum <= 0) {
        sum = 0;
        start = i + 1;
        aside = false;
      } else if (sum - distance * (start - from) > most) {
        best = new Stretch(start, i, sum);
        most = sum - distance * (start - from);
      }
    }
    return best;
  }

  /** A single short paragraph under a headline of its own, as lists of other stories have it. */
  static boolean teaser(List<Block> blocks, int i) {
    boolean headed = i > 0 && blocks.get(i - 1).label() && blocks.get(i - 1).furniture().isEmpty();
    boolean alone = i + 1 == blocks.size() || !blocks.get(i + 1).prose();
    return blocks.get(i).prose() && headed && alone && blocks.get(i).words() <= TEASER;
  }

  IntStream blocks() {
    return first < 0 ? IntStream.empty() : IntStream.rangeClosed(first, last);
  }
}
