package org.waybill.article.body;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.waybill.article.page.Block;
import org.waybill.article.page.Layout;
import org.waybill.article.page.Page;
import org.waybill.article.phrase.DayFinder;
import org.waybill.article.phrase.DayWords;
import org.waybill.article.phrase.Furniture;
import org.waybill.article.phrase.LineShape;

/** Judges which lines of a page are the story. */
public final class Judge {

  private static final int OTHER_HEADLINE = 7;
  private static final int SUBTITLE = 8;
  private static final int LONGEST_DATE_LINE = 120;
  private static final int LISTED = 16;
  private static final int BYLINE_WORDS = 24;
  private static final Pattern CLOCK = Pattern.compile("(?<!\\d)[012]?\\d[:.h][0-5]\\d(?!\\d)");
  private static final Pattern SET_OFF = Pattern.compile("^\\W*$|[|/•·—–]\\s*$");

  private final Furniture furniture = new Furniture();
  private final DayFinder days = new DayFinder();

  public Layout judge(Page page) {
    List<Block> blocks = blocks(page);
    List<Integer> printed = Headline.printed(blocks, page.facts().title());
    Stretch stretch = Stretch.find(blocks, printed);
    int first = stretch.first();
    int last = stretch.last();
    Headline headline = Headline.find(blocks, first, last, page.facts().title());
    if (headline.block() >= first && headline.block() >= 0 && first >= 0) {
      first = afterHeadline(blocks, headline.block(), first, last);
    }
    List<String> reasons = new ArrayList<>(Collections.nCopies(blocks.size(), "outside the story"));
    List<Boolean> kept = new ArrayList<>(Collections.nCopies(blocks.size(), false));
    for (int i = 0; i < blocks.size(); i++) {
      outside(blocks.get(i), i, reasons);
    }
    int from = headline.block() >= 0 && headline.block() < first ? headline.block() + 1 : first;
    new Body(blocks, reasons, kept, headline).judge(from, first, last);
    if (headline.block() >= 0) {
      kept.set(headline.block(), true);
      reasons.set(headline.block(), "headline");
    }
    return new Layout(
        blocks,
        reasons,
        kept,
        headline.text(),
        headline.site(),
        headline.block(),
        printed,
        first,
        last);
  }

  private List<Block> blocks(Page page) {
    Map<String, Integer> times = new HashMap<>();
    List<List<Page.Row>> runs = Wrapping.runs(page.rows());
    for (List<Page.Row> rows : runs) {
      if (rows.get(0).part() != Page.Part.OUTSIDE) {
        times.merge(Furniture.normal(Wrapping.text(rows)), 1, Integer::sum);
      }
    }
    List<Block> blocks = new ArrayList<>();
    for (List<Page.Row> rows : runs) {
      String text = Wrapping.text(rows);
      String normal = Furniture.normal(text);
      blocks.add(
          new Block(
              rows.get(0),
              rows.size(),
              text,
              normal,
              LineShape.count(text),
              LineShape.endsSentence(text),
              LineShape.cutOff(text),
              isDay(text),
              times.getOrDefault(normal, 1),
              furniture.kind(text)));
    }
    return blocks;
  }

  /**
   * Mostly a date, or a short line that a date of day and year opens, that has it set off, or that
   * names the time of day too.
   */
  private boolean isDay(String text) {
    if (text.length() > LONGEST_DATE_LINE) {
      return false;
    }
    List<DayWords> found = days.find(text);
    int covered = found.stream().mapToInt(d -> d.end() - d.start()).sum();
    return covered * 2 > text.length()
        || LineShape.count(text) <= BYLINE_WORDS
            && !LineShape.endsSentence(text)
            && found.stream()
                .anyMatch(
                    d ->
                        d.date().isPresent()
                            && (SET_OFF.matcher(text.substring(0, d.start())).find()
                                || CLOCK.matcher(text.substring(d.end())).find()));
  }

  /**
   * The headline stands inside the stretch: what comes before it is a teaser or belongs to the
   * page.
   */
  private static int afterHeadline(List<Block> blocks, int headline, int first, int last) {
    int before = 0;
    int after = 0;
    for (int i = first; i <= last; i++) {
      int words = blocks.get(i).prose() ? blocks.get(i).words() : 0;
      before += i < headline ? words : 0;
      after += i > headline ? words : 0;
    }
    return after >= before ? Math.min(headline + 1, last) : first;
  }

  private static void outside(Block block, int at, List<String> reasons) {
    block.furniture().ifPresent(kind -> reasons.set(at, kind.reason));
    if (block.furniture().isEmpty()) {
      if (block.day()) {
        reasons.set(at, "date line");
      } else if (block.cut()) {
        reasons.set(at, "teaser, cut off with dots");
      } else if (block.times() > 1) {
        reasons.set(at, "outside the story, repeated on the page");
      }
    }
  }

  /** The judgement of the lines within the stretch. */
  private static final class Body {
    private final List<Block> blocks;
    private final List<String> reasons;
    private final List<Boolean> kept;
    private final Headline headline;
    private final Set<String> seen = new HashSet<>();
    private boolean aside;

    Body(List<Block> blocks, List<String> reasons, List<Boolean> kept, Headline headline) {
      this.blocks = blocks;
      this.reasons = reasons;
      this.kept = kept;
      this.headline = headline;
    }

    void judge(int from, int first, int last) {
      for (int i = Math.max(from, 0); i <= last; i++) {
        if (i != headline.block()) {
          judge(i, i < first);
        }
      }
    }

    private void judge(int i, boolean lead) {
      Block block = blocks.get(i);
      if (block.furniture().isPresent() && !captionWithCredit(block)) {
        aside = block.is(Furniture.Kind.ASIDE) || aside;
        reasons.set(i, block.furniture().get().reason);
      } else if (block.normal().equals(Furniture.normal(headline.text()))) {
        reasons.set(i, "headline repeated");
      } else if (block.words() > (block.within() ? LISTED : 3) && !seen.add(block.normal())) {
        reasons.set(i, "repeated line");
      } else if (captionWithCredit(block)) {
        keep(i, "caption");
      } else if (aside && Stretch.teaser(blocks, i)) {
        reasons.set(i, "teaser in a list of other stories");
      } else if (block.prose()) {
        aside = false;
        keep(i, "paragraph");
      } else if (block.day()) {
        reasons.set(i, "date line");
      } else if (block.cut()) {
        reasons.set(i, "teaser, cut off with dots");
      } else if (block.shortSentence()) {
        shortSentence(i, block, lead);
      } else {
        label(i, block, lead);
      }
    }

    private void shortSentence(int i, Block block, boolean lead) {
      boolean joined = kept.get(Math.max(i - 1, 0)) || i + 1 < blocks.size() && continues(i + 1);
      if (lead && (aside || block.words() < 5)) {
        reasons.set(i, "outside the story");
      } else if (aside && !joined) {
        reasons.set(i, "sentence in a list of other stories");
      } else {
        aside = false;
        keep(i, "paragraph");
      }
    }

    private boolean continues(int i) {
      return blocks.get(i).prose() && !Stretch.teaser(blocks, i);
    }

    private void label(int i, Block block, boolean lead) {
      if (aside) {
        reasons.set(i, "link in a list of other stories");
      } else if (block.times() > 1 && !block.within()) {
        reasons.set(i, "repeated on the page");
      } else if (lead) {
        if (i == headline.block() + 1 && block.words() >= SUBTITLE) {
          keep(i, "subtitle");
        }
      } else if (block.words() >= OTHER_HEADLINE
          && !block.within()
          && !neighbourLabel(i)
          && !listed(block)) {
        reasons.set(i, "headline of another story");
      } else {
        keep(i, "subheading or list");
      }
    }

    private boolean neighbourLabel(int i) {
      return i > 0 && blocks.get(i - 1).label() && kept.get(i - 1) && i - 1 != headline.block()
          || i + 1 < blocks.size()
              && blocks.get(i + 1).label()
              && blocks.get(i + 1).furniture().isEmpty();
    }

    private static boolean listed(Block block) {
      return !Character.isLetter(block.text().charAt(0))
          && block.text().charAt(0) != '“'
          && block.text().charAt(0) != '‘'
          && block.text().charAt(0) != '"';
    }

    private static boolean captionWithCredit(Block block) {
      return block.is(Furniture.Kind.CREDIT) && block.words() >= 8;
    }

    private void keep(int i, String reason) {
      kept.set(i, true);
      reasons.set(i, reason);
    }
  }
}
