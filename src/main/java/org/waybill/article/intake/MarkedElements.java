package org.waybill.article.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/** The elements of a page that may carry metadata, gathered in one walk, in page order. */
final class MarkedElements {

  private final Map<String, List<Element>> tagged = new HashMap<>();
  private final Map<String, List<Element>> classed = new HashMap<>();
  private final List<Element> items = new ArrayList<>();

  /**
   * @param classes to gather elements by, in lower case
   */
  static MarkedElements of(Document page, Collection<String> classes) {
    Set<String> wanted = Set.copyOf(classes);
    MarkedElements marked = new MarkedElements();
    // Most elements share their class with many others.
    Map<String, List<String>> seen = new HashMap<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Element element) {
            marked.add(element, wanted, seen);
          }
        },
        page);
    return marked;
  }

  private void add(Element element, Set<String> classes, Map<String, List<String>> seen) {
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
      seen.computeIfAbsent(names, any -> named(names, classes))
          .forEach(name -> classed.computeIfAbsent(name, n -> new ArrayList<>()).add(element));
    }
  }

  private static List<String> named(String names, Set<String> classes) {
    List<String> found = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(names.toLowerCase(Locale.ROOT));
    while (tokens.hasMoreTokens()) {
      String name = tokens.nextToken();
      if (classes.contains(name) && !found.contains(name)) {
        found.add(name);
      }
    }
    return found;
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
