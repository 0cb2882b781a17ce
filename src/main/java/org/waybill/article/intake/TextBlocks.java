package org.waybill.article.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.waybill.article.phrase.MarkupWords;

/** Walks a page and gathers its blocks of text in page order. */
final class TextBlocks implements NodeFilter {

  private static final int TRIALS = 8;
  private static final int FEW = 50;
  private static final double SHARE = 0.2;

  private final MarkupWords words;
  private final int most;
  private final Set<Element> exempt;
  private final Map<String, Optional<String>> named;
  private final List<TextBlock> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Element owner;
  private int start = -1;
  private int linked;
  private int links;
  private Element marked;
  private String reason = "";

  private TextBlocks(
      MarkupWords words, int most, Set<Element> exempt, Map<String, Optional<String>> named) {
    this.words = words;
    this.most = most;
    this.exempt = exempt;
    this.named = named;
  }

  /**
   * The blocks of the page. Markup that names nearly all running text as something else, as pages
   * do whose story stands in an element named after what stands beside it, is not believed.
   *
   * @param most blocks to gather; the walk ends there
   */
  static List<TextBlock> of(Element body, MarkupWords words, int most) {
    Set<Element> exempt = new HashSet<>();
    Map<String, Optional<String>> named = new HashMap<>();
    while (true) {
      TextBlocks walk = new TextBlocks(words, most, exempt, named);
      NodeTraversor.filter(walk, body);
      Optional<Element> doubtful =
          exempt.size() < TRIALS ? doubtful(walk.blocks) : Optional.empty();
      if (doubtful.isEmpty()) {
        return walk.blocks;
      }
      exempt.add(doubtful.get());
    }
  }

  private static Optional<Element> doubtful(List<TextBlock> blocks) {
    Map<Element, Integer> marked = new LinkedHashMap<>();
    int free = 0;
    for (TextBlock block : blocks) {
      if (block.marked() == null) {
        free += block.weight();
      } else {
        marked.merge(block.marked(), block.weight(), Integer::sum);
      }
    }
    int rest = free;
    return marked.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(heaviest -> rest < Math.max(FEW, SHARE * heaviest.getValue()))
        .filter(heaviest -> heaviest.getValue() > rest)
        .map(Map.Entry::getKey);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (blocks.size() >= most) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode words) {
      add(words);
    } else if (node instanceof Element element) {
      return open(element);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult open(Element element) {
    if (element.normalName().equals("br") || element.isBlock() || cell(element)) {
      flush();
      owner = element.normalName().equals("br") ? owner : element;
    }
    String why = words.reason(element, named).orElse("");
    if (why.equals(MarkupWords.NOT_TEXT)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (marked == null && !why.isEmpty() && !whole(element) && !exempt.contains(element)) {
      flush();
      marked = element;
      reason = why;
    }
    links += element.normalName().equals("a") ? 1 : 0;
    return FilterResult.CONTINUE;
  }

  /** The page as a whole is never what its classes say, whatever they say. */
  private static boolean whole(Element element) {
    return element.normalName().equals("body") || element.normalName().equals("html");
  }

  private static boolean cell(Element element) {
    return element.normalName().equals("td") || element.normalName().equals("th");
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the very element, not one alike
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.isBlock() || cell(element) || element == marked) {
        flush();
        owner = element.isBlock() ? element.parent() : owner;
      }
      if (element == marked) {
        marked = null;
        reason = "";
      }
      links -= element.normalName().equals("a") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  private void add(TextNode node) {
    String words = node.getWholeText();
    if (start < 0 && !words.isBlank()) {
      start = Math.max(0, node.sourceRange().startPos());
    }
    text.append(words);
    linked += links > 0 ? words.strip().length() : 0;
  }

  /** Every run of blanks as one, none at the edges. */
  private static String squeezed(CharSequence text) {
    StringBuilder words = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == ' ' || c >= '\t' && c <= '\r' || c == '\u00A0';
      if (!blank) {
        words.append(gap ? " " : "").append(c);
      }
      gap = blank;
    }
    return words.toString().strip();
  }

  private void flush() {
    String words = squeezed(text);
    if (!words.isEmpty() && owner != null) {
      blocks.add(new TextBlock(owner, words, Math.max(start, 0), linked, marked, reason));
    }
    text.setLength(0);
    start = -1;
    linked = 0;
  }
}
