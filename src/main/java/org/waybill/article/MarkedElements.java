package org.waybill.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/** The elements of a page that may carry metadata, gathered in one walk, in page order. */
final class MarkedElements {

  private final Map<String, List<Element>> tagged = new HashMap<>();
  private final Map<String, List<Element>> classed = new HashMap<>();
  private final List<Element> items = new ArrayList<>();

  /**
   * @param classes to gather elements by
   */
  static MarkedElements of(Document page, Collection<String> classes) {
    MarkedElements marked = new MarkedElements();
    // Most elements share their class with many others.
    Map<String, List<String>> seen = new HashMap<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Element element) {
            marked.add(element, classes, seen);
          }
        },
        page);
    return marked;
  }

  private void add(Element element, Collection<String> classes, Map<String, List<String>> seen) {
    switch (element.normalName()) {
      case "meta", "link", "script", "time", "h1" ->
          tagged.computeIfAbsent(element.normalName(), name -> new ArrayList<>()).add(element);
      default -> {}
    }
    if (element.hasAttr("itemprop")) {
      items.add(element);
    }
    String names = element.attr("class");
    if (!names.isEmpty()) {
      seen.computeIfAbsent(names, any -> classes.stream().filter(element::hasClass).toList())
          .forEach(name -> classed.computeIfAbsent(name, n -> new ArrayList<>()).add(element));
    }
  }

  /**
   * @param name of a meta, link, script, time or h1 element
   */
  List<Element> tagged(String name) {
    return tagged.getOrDefault(name, List.of());
  }

  /**
   * @param name one of those given at the start
   */
  List<Element> classed(String name) {
    return classed.getOrDefault(name, List.of());
  }

  /** Those with an {@code itemprop}. */
  List<Element> items() {
    return items;
  }

  /** Whether the attribute has that value, letter case and blanks around it apart. */
  static boolean is(Element element, String attribute, String value) {
    return element.hasAttr(attribute)
        && element.attr(attribute).strip().toLowerCase(Locale.ROOT).equals(value);
  }
}
