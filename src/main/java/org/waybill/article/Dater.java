package org.waybill.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Bounds the day of issue. Every sign is told to a network of days, stronger ones first; one that
 * cannot hold together with those heard before it is ruled out, with the reason.
 */
final class Dater {

  private static final int ISSUE = 0;

  private final HintFinder finder = new HintFinder();

  Issued date(Page page, Layout layout) {
    List<Hint> hints = new ArrayList<>(finder.find(page, layout));
    hints.sort(Comparator.comparingInt(Hint::rank).thenComparingInt(Hint::line));
    DayNetwork network = new DayNetwork();
    network.add(any -> true);
    List<Issued.Clue> clues = new ArrayList<>();
    for (Hint hint : hints) {
      DayNetwork trial = network.copy();
      hint.tie().accept(trial, ISSUE);
      if (!trial.settle()) {
        clues.add(clue(hint, Issued.Verdict.RULED_OUT, contradiction(hint, network)));
      } else {
        boolean narrower = !bounds(trial).equals(bounds(network));
        Issued.Verdict verdict = narrower ? Issued.Verdict.USED : Issued.Verdict.NOT_NEEDED;
        clues.add(clue(hint, verdict, hint.meaning() + (narrower ? "" : "; nothing new follows")));
        network = trial;
      }
    }
    clues.sort(Comparator.comparingInt(Issued.Clue::line));
    return new Issued(network.earliest(ISSUE), network.latest(ISSUE), clues);
  }

  private static List<Optional<LocalDate>> bounds(DayNetwork network) {
    return List.of(network.earliest(ISSUE), network.latest(ISSUE));
  }

  private static String contradiction(Hint hint, DayNetwork network) {
    String bounds =
        network.earliest(ISSUE).map(Object::toString).orElse("any day")
            + " to "
            + network.latest(ISSUE).map(Object::toString).orElse("any day");
    return "would mean " + hint.meaning() + ", but stronger signs say " + bounds;
  }

  private static Issued.Clue clue(Hint hint, Issued.Verdict verdict, String why) {
    return new Issued.Clue(hint.kind(), hint.words(), hint.line(), verdict, why);
  }
}
