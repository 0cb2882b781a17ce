package org.waybill.spark;

import java.io.Serializable;

/** What a run counts. */
record Count(
    long articles,
    long passedOver,
    long sentences,
    long claims,
    long misses,
    long events,
    long quads,
    long problems)
    implements Serializable {

  static final Count NOTHING = new Count(0, 0, 0, 0, 0, 0, 0, 0);

  /** Of an article. */
  static Count article(boolean passedOver, int sentences, int claims, int misses, long quads) {
    return new Count(1, passedOver ? 1 : 0, sentences, claims, misses, 0, quads, 0);
  }

  /** Of a segment that articles share. */
  static Count shared(int events, long quads) {
    return new Count(0, 0, 0, 0, 0, events, quads, 0);
  }

  Count and(Count other) {
    return new Count(
        articles + other.articles,
        passedOver + other.passedOver,
        sentences + other.sentences,
        claims + other.claims,
        misses + other.misses,
        events + other.events,
        quads + other.quads,
        problems + other.problems);
  }

  Count withProblems(long found) {
    return new Count(
        articles, passedOver, sentences, claims, misses, events, quads, problems + found);
  }
}
