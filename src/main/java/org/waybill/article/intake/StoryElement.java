package org.waybill.article.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.waybill.article.phrase.MarkupWords;

/** Finds the element of a page that holds the paragraphs of its story. */
final class StoryElement {

  private static final double MOST = 0.75;
  private static final double ENOUGH = 0.5;
  private static final double SHARE = 0.2;

  private final MarkupWords words;

  /**
   * @param others elements beside it that the markup calls articles too, of like length
   */
  record Found(Element story, List<Element> others) {}

  StoryElement(MarkupWords words) {
    this.words = words;
  }

  /**
   * The element that the markup names, when it holds a fair share of the running text; else the
   * smallest that holds most of what is in the one around it. Of several articles the first counts.
   */
  Found find(Element body, List<TextBlock> blocks) {
    Map<Element, Integer> weights = new HashMap<>();
    for (TextBlock block : blocks) {
      int weight = block.marked() == null ? block.weight() : 0;
      for (Element at = block.owner(); weight > 0 && at != null; at = at.parent()) {
        weights.merge(at, weight, Integer::sum);
      }
    }
    List<Element> articles = articles(body, weights);
    boolean several = articles.size() > 1;
    Element root = several ? articles.get(0) : body;
    return new Found(
        narrowed(named(root, weights).orElse(root), weights),
        several ? articles.subList(1, articles.size()) : List.of());
  }

  /** Elements of that name with a heading of their own, none within another, in page order. */
  private static List<Element> articles(Element body, Map<Element, Integer> weights) {
    List<Element> found = new ArrayList<>();
    for (Element element : inPageOrder(body, weights)) {
      if (element.normalName().equals("article")
          && element.selectFirst("h1, h2") != null
          && element.parents().stream().noneMatch(found::contains)) {
        found.add(element);
      }
    }
    int heaviest = found.stream().mapToInt(weights::get).max().orElse(0);
    return found.stream().filter(element -> weights.get(element) >= ENOUGH * heaviest).toList();
  }

  private static Element narrowed(Element start, Map<Element, Integer> weights) {
    Element story = start;
    while (true) {
      Element heaviest = null;
      for (Element child : story.children()) {
        int weight = weights.getOrDefault(child, 0);
        if (weight > (heaviest == null ? 0 : weights.get(heaviest))) {
          heaviest = child;
        }
      }
      if (heaviest == null || weights.get(heaviest) < MOST * weights.get(story)) {
        return story;
      }
      if (heaviest.normalName().equals("p")) {
        return story;
      }
      story = heaviest;
    }
  }

  /** The first so named that holds a fair share of what the heaviest so named holds. */
  private Optional<Element> named(Element body, Map<Element, Integer> weights) {
    List<Element> named = new ArrayList<>();
    int heaviest = 0;
    for (Element element : inPageOrder(body, weights)) {
      if (words.story(element)) {
        named.add(element);
        heaviest = Math.max(heaviest, weights.get(element));
      }
    }
    int enough = (int) Math.max(ENOUGH * heaviest, SHARE * weights.getOrDefault(body, 0));
    return named.stream().filter(element -> weights.get(element) >= enough).findFirst();
  }

  /** The elements with a weight; what lies within one without has none either. */
  private static List<Element> inPageOrder(Element body, Map<Element, Integer> weights) {
    List<Element> found = new ArrayList<>();
    Deque<Element> open = new ArrayDeque<>(List.of(body));
    while (!open.isEmpty()) {
      Element element = open.pop();
      if (weights.containsKey(element)) {
        found.add(element);
        for (Element at = element.lastElementChild(); at != null; ) {
          open.push(at);
          at = at.previousElementSibling();
        }
      }
    }
    return found;
  }
}
