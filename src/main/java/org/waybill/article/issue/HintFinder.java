package org.waybill.article.issue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waybill.article.page.Block;
import org.waybill.article.page.Layout;
import org.waybill.article.page.Page;
import org.waybill.article.page.StampedDay;
import org.waybill.article.phrase.DayFinder;
import org.waybill.article.phrase.DayWords;
import org.waybill.article.phrase.Furniture;
import org.waybill.article.phrase.PatternFile;

/** Finds the signs of the day of issue on a page, each with what it would mean. */
final class HintFinder {

  private static final Pattern ADDRESS =
      Pattern.compile("https?://\\S*?/((?:19|20)\\d\\d)/(\\d{1,2})/(\\d{1,2})(?=/|\\b)");

  /** A town in capitals or with capital initials, perhaps a region or an agency, up to the date. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "^\\W{0,2}\\p{Lu}[\\p{L}.'’-]+(?:[ ,/(—–-]+(?:\\p{Lu}[\\p{L}.'’-]*|de|of|the))*["
              + " ,/(—–-]+");

  private static final Pattern DATELINE_END =
      Pattern.compile("^[^.;!?\\p{Ll}]{0,12}(?:\\([^)]{1,40}\\)|\\)|:|--|[—–-])");
  private static final Pattern YEAR_WORD =
      Pattern.compile("(?<!\\d)(?:19[5-9]\\d|20\\d\\d)(?!\\d)");
  private static final int TOP = 60;
  private static final int LONGEST = 50_000;

  /** A caption that leaves the year out was taken within the last one. */
  private static final int YEAR = 364;

  private final DayFinder days = new DayFinder();
  private final PatternFile words = new PatternFile("dating.txt");
  private final PicturedDay pictured = new PicturedDay(days, words);

  List<Hint> find(Page page, Layout layout) {
    List<Hint> hints = new ArrayList<>();
    metadata(page, hints);
    address(layout, hints);
    PageLines around = new PageLines(layout, days, words, dateline(layout));
    for (int i = 0; i < layout.blocks().size(); i++) {
      Block block = layout.blocks().get(i);
      boolean caption = block.is(Furniture.Kind.CREDIT) && block.words() > 8;
      boolean label = layout.inBody(i) && block.label() && !block.day();
      if (label && !caption) {
        continue;
      }
      if (caption || layout.inBody(i) && (block.prose() || block.shortSentence())) {
        prose(layout, i, hints);
      } else if (i != layout.headline() || layout.headline() < 0) {
        around.find(i, hints);
      }
    }
    around.lastResort(hints).ifPresent(hints::add);
    hints.addAll(pictured.find(layout));
    return hints;
  }

  private static void metadata(Page page, List<Hint> hints) {
    Page.Facts facts = page.facts();
    facts.days().forEach(day -> metadata(day, hints));
    facts.address().ifPresent(a -> address(a, 1, hints));
  }

  private static void metadata(Page.Day told, List<Hint> hints) {
    StampedDay day = told.day();
    String kind = told.kind();
    String words = told.words();
    boolean sure = day.earliest().equals(day.latest());
    switch (told.meaning()) {
      case PUBLISHED, SHOWN -> {
        int rank = told.meaning() == Page.Meaning.PUBLISHED ? Hint.METADATA : Hint.BYLINE;
        if (!sure) {
          hints.add(
              Hint.between(rank, kind, words, 1, day.earliest(), day.latest())
                  .because("the clock shows Universal Time"));
        }
        hints.add(Hint.on(sure ? rank : Hint.WEAK, kind, words, 1, day.day()));
      }
      case CHANGED, FETCHED -> hints.add(Hint.notAfter(Hint.UPPER, kind, words, 1, day.latest()));
    }
  }

  private static void address(Layout layout, List<Hint> hints) {
    if (!layout.blocks().isEmpty()) {
      address(layout.blocks().get(0).text(), layout.blocks().get(0).row().number(), hints);
    }
  }

  private static void address(String text, int line, List<Hint> hints) {
    Matcher matcher = ADDRESS.matcher(text);
    if (matcher.find()) {
      new DayWords(
              0,
              0,
              Optional.of(Integer.valueOf(matcher.group(1))),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3)),
              Optional.empty(),
              false)
          .date()
          .ifPresent(
              d -> hints.add(Hint.on(Hint.METADATA, "page address", matcher.group(), line, d)));
    }
  }

  /** The day that the dateline of the first paragraph names, mostly without its year. */
  private Optional<DayWords> dateline(Layout layout) {
    int start = layout.start();
    if (start < 0) {
      return Optional.empty();
    }
    String text = layout.blocks().get(start).text();
    return days.find(text).stream().filter(d -> d.day() > 0 && dateline(text, d)).findFirst();
  }

  /** Lines of the story: datelines, captions, times that had begun. */
  private void prose(Layout layout, int i, List<Hint> hints) {
    Block block = layout.blocks().get(i);
    String text = block.text();
    int line = block.row().number();
    boolean lead = i <= layout.start() + 2;
    years(text, line, hints);
    for (DayWords day : days.find(text)) {
      String printed = day.words(text);
      String before = text.substring(Math.max(0, day.start() - TOP), day.start());
      if (words.in("since", before)) {
        begun(day)
            .ifPresent(
                d ->
                    hints.add(
                        Hint.notBefore(Hint.LOWER, "time since", "since " + printed, line, d)));
      } else if (day.day() > 0 && lead && dateline(text, day)) {
        hints.add(Hint.after(Hint.DATELINE, "dateline", printed, line, day, 0, 1));
      } else if (day.day() > 0 && block.is(Furniture.Kind.CREDIT)) {
        hints.add(
            day.date()
                .map(d -> Hint.notBefore(Hint.LOWER, "caption", printed, line, d))
                .orElseGet(() -> Hint.after(Hint.LOWER, "caption", printed, line, day, 0, YEAR)));
      }
    }
  }

  private void years(String text, int line, List<Hint> hints) {
    Matcher year = YEAR_WORD.matcher(text.substring(0, Math.min(LONGEST, text.length())));
    while (year.find()) {
      if (words.in("since", text.substring(Math.max(0, year.start() - TOP), year.start()))) {
        LocalDate begun = LocalDate.of(Integer.parseInt(year.group()), 1, 1);
        hints.add(Hint.notBefore(Hint.LOWER, "time since", "since " + year.group(), line, begun));
      }
    }
  }

  private static boolean dateline(String text, DayWords day) {
    Matcher start = DATELINE.matcher(text.substring(0, day.start()));
    return day.start() < TOP
        && start.matches()
        && DATELINE_END.matcher(text.substring(day.end())).lookingAt();
  }

  private static Optional<LocalDate> begun(DayWords day) {
    return day.day() == 0 && day.year().isPresent()
        ? Optional.of(YearMonth.of(day.year().get(), day.month()).atDay(1))
        : day.date();
  }
}
