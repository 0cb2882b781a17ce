package org.waybill.article.issue;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waybill.article.page.Block;
import org.waybill.article.page.Layout;
import org.waybill.article.phrase.DayFinder;
import org.waybill.article.phrase.DayWords;
import org.waybill.article.phrase.Furniture;
import org.waybill.article.phrase.PatternFile;

/**
 * A picture of the very event that the story opens with: the caption names the day, the opening
 * names a weekday with a verb of saying, and both name the same people or places.
 */
final class PicturedDay {

  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}’'-]{2,}");
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[.!?][”\"]?)\\s+(?=[“\"]?\\p{Lu})");
  private static final Pattern ARCHIVE = Pattern.compile("\\bfile\\b", Pattern.CASE_INSENSITIVE);
  private static final int SHARED_NAMES = 3;
  private static final int OPENING = 2;

  /** A report names a day by its weekday alone while readers still know which one is meant. */
  private static final int LATEST_REPORT = 2;

  private final DayFinder days;
  private final PatternFile words;

  PicturedDay(DayFinder days, PatternFile words) {
    this.days = days;
    this.words = words;
  }

  List<Hint> find(Layout layout) {
    List<Hint> hints = new ArrayList<>();
    for (int i = 0; i < layout.blocks().size(); i++) {
      Block caption = layout.blocks().get(i);
      if (i <= layout.last()
          && caption.is(Furniture.Kind.CREDIT)
          && !ARCHIVE.matcher(caption.text()).find()) {
        for (DayWords day : days.find(caption.text())) {
          Optional<DayOfWeek> weekday = opening(layout, caption);
          if (day.day() > 0 && weekday.isPresent()) {
            hints.add(hint(caption, day, weekday.get()));
          }
        }
      }
    }
    return hints;
  }

  private static Hint hint(Block caption, DayWords day, DayOfWeek weekday) {
    DayWords both =
        new DayWords(
            day.start(),
            day.end(),
            day.year(),
            day.month(),
            day.day(),
            Optional.of(weekday),
            day.either());
    String name = weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return Hint.after(
            Hint.WEAK,
            "caption and weekday",
            day.words(caption.text()),
            caption.row().number(),
            both,
            0,
            LATEST_REPORT)
        .because("the day pictured is the " + name + " of the opening");
  }

  private Optional<DayOfWeek> opening(Layout layout, Block caption) {
    int seen = 0;
    for (int i = Math.max(layout.start(), 0); i < layout.blocks().size() && seen < OPENING; i++) {
      Block block = layout.blocks().get(i);
      if (layout.inBody(i) && block.prose()) {
        seen++;
        Set<String> shared = names(block.text());
        shared.retainAll(names(caption.text()));
        for (String sentence : SENTENCE_END.split(block.text())) {
          Optional<DayOfWeek> weekday = days.weekday(sentence);
          if (weekday.isPresent()
              && words.in("reported", sentence)
              && shared.size() >= SHARED_NAMES) {
            return weekday;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Set<String> names(String text) {
    return NAME.matcher(text)
        .results()
        .map(r -> r.group())
        .collect(Collectors.toCollection(HashSet::new));
  }
}
