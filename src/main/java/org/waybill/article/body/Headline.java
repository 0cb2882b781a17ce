package org.waybill.article.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waybill.article.page.Block;
import org.waybill.article.phrase.Furniture;
import org.waybill.article.phrase.LineShape;

/**
 * The headline of a page.
 *
 * @param block where it stands, nearest to the body; -1 when the page's metadata alone names it
 * @param site the name of the site, cut off the page's title
 */
record Headline(int block, String text, Optional<String> site) {

  static final Headline NONE = new Headline(-1, "", Optional.empty());

  private static final Pattern SEPARATOR = Pattern.compile("\\s+[-–—|«»·:l•]\\s+|\\s[|]|[|]\\s");
  private static final int SITE_WORDS = 6;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");
  private static final int FEWEST_WORDS = 3;
  private static final int LONGEST = 1000;
  private static final int MOST_WORDS = 40;
  private static final int LONGEST_STOPPED = 20;
  private static final double SHARED = 0.34;

  /** Finds it among the blocks before the body and its first ones. */
  static Headline find(List<Block> blocks, int first, int last, Optional<String> known) {
    if (blocks.isEmpty()) {
      return NONE;
    }
    String top = clean(blocks.get(0).text());
    if (known.isPresent()) {
      return new Headline(
          nearest(normals(blocks), known.get(), first, 0), clean(known.get()), Optional.empty());
    }
    List<String> normals = normals(blocks);
    for (int cut : statement(blocks.get(0)) ? List.<Integer>of() : cuts(top)) {
      int at = nearest(normals, top.substring(0, cut), first, 1);
      if (at > 0) {
        return new Headline(at, clean(blocks.get(at).text()), site(top, cut));
      }
    }
    for (int start : statement(blocks.get(0)) ? List.<Integer>of() : starts(top)) {
      int at = nearest(normals, top.substring(start), first, 1);
      if (at > 0) {
        String site = top.substring(0, start).replaceFirst("[^\\p{L}\\p{N})]+$", "");
        return new Headline(
            at, clean(blocks.get(at).text()), Optional.of(site).filter(Headline::name));
      }
    }
    Headline shown = alike(blocks, top, first);
    if (shown.block >= 0) {
      return shown;
    }
    List<Integer> cuts = cuts(top);
    if (cuts.size() > 1 && candidate(blocks, 0, first)) {
      int cut =
          cuts.stream()
              .filter(c -> LineShape.count(top.substring(0, c)) >= FEWEST_WORDS)
              .skip(1)
              .findFirst()
              .orElse(top.length());
      if (cut < top.length() && LineShape.count(top.substring(cut)) <= SITE_WORDS) {
        return new Headline(0, top.substring(0, cut).strip(), site(top, cut));
      }
    }
    return bestMatch(blocks, first, last);
  }

  /** Where the page's title, or its part before the name of the site, is printed once more. */
  static List<Integer> printed(List<Block> blocks, Optional<String> known) {
    if (blocks.isEmpty() || known.isEmpty() && statement(blocks.get(0))) {
      return List.of();
    }
    String top = clean(known.orElse(blocks.get(0).text()));
    List<String> normals = normals(blocks);
    List<String> parts = new ArrayList<>();
    cuts(top).forEach(cut -> parts.add(top.substring(0, cut)));
    starts(top).forEach(start -> parts.add(top.substring(start)));
    for (String part : parts) {
      String wanted = Furniture.normal(part);
      if (wanted.split(" ").length > 1) {
        List<Integer> found =
            IntStream.range(known.isPresent() ? 0 : 1, blocks.size())
                .filter(i -> normals.get(i).equals(wanted))
                .boxed()
                .toList();
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** The label before the body that shares most of its words with the body. */
  private static Headline bestMatch(List<Block> blocks, int first, int last) {
    Set<String> body = new HashSet<>();
    for (int i = first; i <= last && i >= 0; i++) {
      if (blocks.get(i).prose()) {
        body.addAll(words(blocks.get(i).text()));
      }
    }
    int best = -1;
    double most = 0;
    for (int i = 0; i <= first; i++) {
      if (candidate(blocks, i, first)) {
        Set<String> own = words(blocks.get(i).text());
        double shared =
            own.isEmpty() ? 0 : (double) own.stream().filter(body::contains).count() / own.size();
        double score = shared - Math.min(0.3, 0.01 * (first - i)) + (i == 0 ? 0.1 : 0);
        if (shared >= SHARED && score > most) {
          best = i;
          most = score;
        }
      }
    }
    Block top = blocks.get(0);
    if (best < 0
        && first <= 1
        && top.label()
        && !top.day()
        && top.furniture().isEmpty()
        && last > 0) {
      best = 0;
    }
    return best < 0 ? NONE : new Headline(best, clean(blocks.get(best).text()), Optional.empty());
  }

  private static boolean candidate(List<Block> blocks, int at, int first) {
    Block block = blocks.get(at);
    return block.furniture().filter(kind -> kind != Furniture.Kind.CREDIT).isEmpty()
        && !block.day()
        && (!fullStop(block) || at == 0 && !statement(block))
        && block.words() >= FEWEST_WORDS
        && block.words() <= MOST_WORDS
        && (at < first || !block.prose());
  }

  private static boolean fullStop(Block block) {
    return block.text().endsWith(".") && !block.text().endsWith("..");
  }

  /** A sentence as paragraphs have them; a headline with a full stop has capitals instead. */
  private static boolean statement(Block block) {
    return fullStop(block) && (block.words() > LONGEST_STOPPED || !capitals(block.text()));
  }

  /** Whether it is written as headlines are, most words with a capital. */
  private static boolean capitals(String text) {
    List<String> words = Arrays.stream(text.split("\\s+")).filter(w -> w.length() > 3).toList();
    return words.stream().filter(w -> Character.isUpperCase(w.charAt(0))).count() * 3
        >= words.size() * 2L;
  }

  /** A block before the body with nearly the words of the page's title. */
  private static Headline alike(List<Block> blocks, String top, int first) {
    Set<String> wanted = words(top);
    for (int i = Math.min(first + 1, blocks.size() - 1); i > 0; i--) {
      Set<String> own = words(blocks.get(i).text());
      long both = own.stream().filter(wanted::contains).count();
      boolean alike = both >= 4 && both >= 0.75 * own.size() && both >= 0.6 * wanted.size();
      if (alike && candidate(blocks, i, first + 2)) {
        int cut = cuts(top).stream().skip(1).findFirst().orElse(top.length());
        return new Headline(i, clean(blocks.get(i).text()), site(top, cut));
      }
    }
    return NONE;
  }

  /** The words of each block without the marks of a headline. */
  private static List<String> normals(List<Block> blocks) {
    return blocks.stream()
        .map(
            block -> {
              String clean = clean(block.text());
              return clean.equals(block.text()) ? block.normal() : Furniture.normal(clean);
            })
        .toList();
  }

  private static int nearest(List<String> normals, String title, int first, int from) {
    String wanted = Furniture.normal(title);
    if (wanted.split(" ").length < 2) {
      return -1;
    }
    int found = -1;
    for (int i = from; i < normals.size(); i++) {
      boolean same = normals.get(i).equals(wanted);
      if (same && (found < 0 || i <= first + 3)) {
        found = i;
      }
    }
    return found;
  }

  /** Where a page title may end: whole, then before its last separator, and so on. */
  private static List<Integer> cuts(String title) {
    List<Integer> cuts = new ArrayList<>(List.of(title.length()));
    if (title.length() > LONGEST) {
      return cuts;
    }
    Matcher separator = SEPARATOR.matcher(title);
    while (separator.find()) {
      cuts.add(1, separator.start());
    }
    return cuts;
  }

  /** Where a headline may begin behind the name of the site. */
  private static List<Integer> starts(String title) {
    return title.length() > LONGEST
        ? List.of()
        : SEPARATOR
            .matcher(title)
            .results()
            .filter(r -> LineShape.count(title.substring(0, r.start())) <= SITE_WORDS)
            .filter(
                r ->
                    LineShape.count(title.substring(r.end()))
                        > LineShape.count(title.substring(0, r.start())))
            .map(MatchResult::end)
            .toList();
  }

  private static boolean name(String part) {
    return part.length() > 1 && LineShape.count(part) <= SITE_WORDS;
  }

  private static Optional<String> site(String title, int cut) {
    return Arrays.stream(SEPARATOR.split(title.substring(Math.min(cut, title.length()))))
        .map(String::strip)
        .filter(Headline::name)
        .reduce((before, after) -> after);
  }

  /** Without the marks by which text files label a headline. */
  static String clean(String text) {
    return WireCopy.unlabelled(text);
  }

  static Set<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(r -> r.group())
        .collect(Collectors.toSet());
  }
}
