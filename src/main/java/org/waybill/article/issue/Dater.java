package org.waybill.article.issue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.waybill.article.page.Layout;
import org.waybill.article.page.Page;

/**
 * Bounds the day of issue. Every sign is told to a network of days, stronger ones first; one that
 * cannot hold together with those heard before it is ruled out, with the reason.
 */
public final class Dater {

  private static final int ISSUE = 0;

  private final HintFinder finder = new HintFinder();

  public Issued date(Page page, Layout layout) {
    List<Hint> hints = new ArrayList<>(finder.find(page, layout));
    hints.sort(Comparator.comparingInt(Hint::rank).thenComparingInt(Hint::line));
    DayNetwork network = new DayNetwork();
    network.add(any -> true);
    List<Issued.Clue> clues = new ArrayList<>();
    for (Hint hint : hints) {
      if (hint.refused().isEmpty()) {
        network = hear(hint, network, clues);
      }
    }
    for (Hint hint : hints) {
      if (!hint.refused().isEmpty()) {
        clues.add(clue(hint, Issued.Verdict.RULED_OUT, refusal(hint, network)));
      }
    }
    clues.sort(Comparator.comparingInt(Issued.Clue::line));
    return new Issued(network.earliest(ISSUE), network.latest(ISSUE), clues);
  }

  /** The network with the sign in it, or as it was when the sign contradicts it. */
  private static DayNetwork hear(Hint hint, DayNetwork network, List<Issued.Clue> clues) {
    DayNetwork trial = network.copy();
    hint.tie().accept(trial, ISSUE);
    if (!trial.settle()) {
      String why = "would mean " + hint.meaning() + ", but stronger signs say " + said(network);
      clues.add(clue(hint, Issued.Verdict.RULED_OUT, why));
      return network;
    }
    boolean narrower = !bounds(trial).equals(bounds(network));
    Issued.Verdict verdict = narrower ? Issued.Verdict.USED : Issued.Verdict.NOT_NEEDED;
    clues.add(clue(hint, verdict, hint.meaning() + (narrower ? "" : "; nothing new follows")));
    return trial;
  }

  private static String refusal(Hint hint, DayNetwork network) {
    DayNetwork trial = network.copy();
    hint.tie().accept(trial, ISSUE);
    return hint.refused() + (trial.settle() ? "" : "; the story's own signs say " + said(network));
  }

  private static List<Optional<LocalDate>> bounds(DayNetwork network) {
    return List.of(network.earliest(ISSUE), network.latest(ISSUE));
  }

  private static String said(DayNetwork network) {
    return network.earliest(ISSUE).map(Object::toString).orElse("any day")
        + " to "
        + network.latest(ISSUE).map(Object::toString).orElse("any day");
  }

  private static Issued.Clue clue(Hint hint, Issued.Verdict verdict, String why) {
    return new Issued.Clue(hint.kind(), hint.words(), hint.line(), verdict, why);
  }
}
