package org.waybill.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waybill.article.issue.DayNetwork;
import org.waybill.article.issue.Issued;
import org.waybill.article.issue.PrintedDay;
import org.waybill.registry.Registry;

/**
 * Narrows the bounds that the page gives for the day of issue by what the story tells. The page's
 * bounds are the stronger: a sign of the story that contradicts them is ruled out.
 */
public final class StoryDater {

  private static final int ISSUE = 0;

  private final WeekdaySigns weekdays = new WeekdaySigns();
  private final DatedSigns dated = new DatedSigns();
  private final OccasionSigns occasions;
  private final NamedOccasionSigns named;
  private final TenureSigns tenures;

  public StoryDater(Registry registry) {
    this.occasions = new OccasionSigns(registry);
    this.named = new NamedOccasionSigns(registry);
    this.tenures = new TenureSigns(registry);
  }

  /** The page's bounds narrowed, with the page's clues and the story's, in the order of lines. */
  public Issued date(ReadArticle story) {
    Issued page = story.article().issued();
    DayNetwork network = new DayNetwork();
    network.add(any -> true);
    page.earliest().ifPresent(day -> network.notBefore(ISSUE, day));
    page.latest().ifPresent(day -> network.notAfter(ISSUE, day));
    List<Issued.Clue> clues = new ArrayList<>();
    DayNetwork narrowed = network;
    for (Sign sign : signs(story)) {
      narrowed = hear(sign, narrowed, story, clues);
    }
    for (Issued.Clue clue : page.clues()) {
      clues.add(retested(clue, page, narrowed));
    }
    clues.sort(Comparator.comparingInt(Issued.Clue::line));
    return new Issued(narrowed.earliest(ISSUE), narrowed.latest(ISSUE), clues);
  }

  private List<Sign> signs(ReadArticle story) {
    return Stream.of(
            dated.find(story),
            occasions.find(story),
            named.find(story),
            weekdays.find(story),
            tenures.find(story))
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Sign::rank).thenComparing(Sign::offset))
        .toList();
  }

  /** The network with the sign in it, or as it was when the sign contradicts it. */
  private static DayNetwork hear(
      Sign sign, DayNetwork network, ReadArticle story, List<Issued.Clue> clues) {
    DayNetwork trial = network.copy();
    sign.tell(trial, ISSUE);
    if (!trial.settle()) {
      String why = "would mean " + sign.meaning() + ", but stronger signs say " + said(network);
      clues.add(clue(sign, story, Issued.Verdict.RULED_OUT, why));
      return network;
    }
    if (isBeyond(sign, trial) && !isBeyond(sign, network)) {
      String why = sign.meaning() + "; none of them fits, so another one may be meant";
      clues.add(clue(sign, story, Issued.Verdict.RULED_OUT, why));
      return network;
    }
    boolean narrower =
        !trial.earliest(ISSUE).equals(network.earliest(ISSUE))
            || !trial.latest(ISSUE).equals(network.latest(ISSUE));
    clues.add(
        clue(
            sign,
            story,
            narrower ? Issued.Verdict.USED : Issued.Verdict.NOT_NEEDED,
            sign.meaning() + (narrower ? "" : "; nothing new follows")));
    return trial;
  }

  /** Whether only days are left of which the registry does not know what happened by then. */
  private static boolean isBeyond(Sign sign, DayNetwork network) {
    return sign.knownUntil().isPresent()
        && network.earliest(ISSUE).filter(sign.knownUntil().get()::isBefore).isPresent();
  }

  /** What the page alone could not rule out, the story may. */
  private static Issued.Clue retested(Issued.Clue clue, Issued page, DayNetwork narrowed) {
    Optional<LocalDate> day = PrintedDay.of(clue.words());
    boolean wasOpen = day.isPresent() && within(day.get(), page.earliest(), page.latest());
    boolean isOut =
        day.isPresent() && !within(day.get(), narrowed.earliest(ISSUE), narrowed.latest(ISSUE));
    return clue.verdict() == Issued.Verdict.RULED_OUT && wasOpen && isOut
        ? new Issued.Clue(
            clue.kind(),
            clue.words(),
            clue.line(),
            clue.verdict(),
            clue.why() + "; what the story tells puts its issue at " + said(narrowed))
        : clue;
  }

  private static boolean within(
      LocalDate day, Optional<LocalDate> earliest, Optional<LocalDate> latest) {
    return earliest.filter(day::isBefore).isEmpty() && latest.filter(day::isAfter).isEmpty();
  }

  private static String said(DayNetwork network) {
    return network.earliest(ISSUE).map(Object::toString).orElse("any day")
        + " to "
        + network.latest(ISSUE).map(Object::toString).orElse("any day");
  }

  private static Issued.Clue clue(
      Sign sign, ReadArticle story, Issued.Verdict verdict, String why) {
    return new Issued.Clue(
        sign.kind(), sign.words(), story.line(sign.offset()).number(), verdict, why);
  }
}
