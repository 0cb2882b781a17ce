package org.waybill.article.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.waybill.article.page.Page;
import org.waybill.article.page.StampedDay;
import org.waybill.article.phrase.FieldNames;
import org.waybill.article.phrase.Furniture;

/** What a page of markup says about itself, apart from its text. */
final class Metadata {

  private static final int LONGEST_TITLE = 400;
  private static final String BEHIND_HEADLINE = "h1 ~ time, h1 ~ * time, header:has(h1) time";

  private final FieldNames names = new FieldNames();
  private final LinkedData linked = new LinkedData(names);

  Page.Facts facts(Document page) {
    MarkedElements marked = MarkedElements.of(page, names.of("class published"));
    Optional<JsonNode> article = linked.article(marked.tagged("script"), page.title());
    Map<String, String> meta = meta(marked);
    Map<String, String> items = items(marked);
    List<Page.Day> days = new ArrayList<>();
    article.ifPresent(a -> linked(a, days));
    add(Page.Meaning.PUBLISHED, "page metadata", names.first("meta published", meta::get), days);
    add(Page.Meaning.PUBLISHED, "page metadata", names.first("item published", items::get), days);
    time(marked)
        .ifPresent(words -> add(Page.Meaning.SHOWN, "time element", Optional.of(words), days));
    add(Page.Meaning.CHANGED, "change in metadata", names.first("meta changed", meta::get), days);
    add(Page.Meaning.CHANGED, "change in metadata", names.first("item changed", items::get), days);
    return new Page.Facts(
        title(page, marked, article, meta, items),
        article
            .flatMap(a -> linked.text(a, "linked publisher"))
            .or(() -> names.first("meta publisher", meta::get)),
        canonical(marked)
            .or(() -> names.first("meta address", meta::get))
            .or(() -> article.flatMap(a -> linked.text(a, "linked address"))),
        days);
  }

  private static Optional<String> canonical(MarkedElements marked) {
    return marked.tagged("link").stream()
        .filter(link -> MarkedElements.is(link, "rel", "canonical") && link.hasAttr("href"))
        .map(link -> link.attr("href"))
        .findFirst()
        .filter(href -> !href.isBlank());
  }

  private void linked(JsonNode article, List<Page.Day> days) {
    String kind = "linked data";
    add(Page.Meaning.PUBLISHED, kind, linked.text(article, "linked published"), days);
    add(
        Page.Meaning.CHANGED,
        "change in linked data",
        linked.text(article, "linked changed"),
        days);
  }

  private static void add(
      Page.Meaning meaning, String kind, Optional<String> words, List<Page.Day> days) {
    words
        .flatMap(StampedDay::of)
        .ifPresent(day -> days.add(new Page.Day(meaning, kind, words.get(), day)));
  }

  /**
   * The headline printed largest when the metadata only adds to it; else what the metadata says.
   */
  private Optional<String> title(
      Document page,
      MarkedElements marked,
      Optional<JsonNode> article,
      Map<String, String> meta,
      Map<String, String> items) {
    Optional<String> told =
        article
            .flatMap(a -> linked.text(a, "linked title"))
            .or(() -> names.first("meta title", meta::get))
            .or(() -> names.first("item title", items::get))
            .or(() -> Optional.of(page.title()))
            .map(title -> page.createElement("p").html(title).text())
            .filter(title -> !title.isBlank() && title.length() <= LONGEST_TITLE);
    List<String> printed =
        marked.tagged("h1").stream()
            .map(Element::text)
            .filter(text -> !text.isBlank() && text.length() <= LONGEST_TITLE)
            .toList();
    for (String headline : printed) {
      String normal = Furniture.normal(headline);
      if (normal.contains(" ")
          && told.filter(t -> Furniture.normal(t).contains(normal)).isPresent()) {
        return Optional.of(headline);
      }
    }
    return told.or(() -> printed.stream().findFirst());
  }

  private static Map<String, String> meta(MarkedElements marked) {
    Map<String, String> values = new HashMap<>();
    for (Element meta : marked.tagged("meta")) {
      if (!meta.hasAttr("content")) {
        continue;
      }
      for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
        values.putIfAbsent(meta.attr(attribute).toLowerCase(Locale.ROOT), meta.attr("content"));
      }
    }
    return values;
  }

  private static Map<String, String> items(MarkedElements marked) {
    Map<String, String> values = new HashMap<>();
    for (Element item : marked.items()) {
      for (String name : item.attr("itemprop").toLowerCase(Locale.ROOT).split("\\s+")) {
        values.putIfAbsent(name, value(item));
      }
    }
    return values;
  }

  private static String value(Element element) {
    for (String attribute : List.of("datetime", "content", "title")) {
      if (!element.attr(attribute).isBlank()
          && StampedDay.of(element.attr(attribute)).isPresent()) {
        return element.attr(attribute);
      }
    }
    return element.ownText();
  }

  /** A time marked as the day of publishing, or the first one behind the headline. */
  private Optional<String> time(MarkedElements marked) {
    for (Element time : marked.tagged("time")) {
      if ((time.hasAttr("pubdate") || MarkedElements.is(time, "itemprop", "datepublished"))
          && StampedDay.of(value(time)).isPresent()) {
        return Optional.of(value(time));
      }
    }
    for (String name : names.of("class published")) {
      List<Element> dated =
          marked.classed(name).stream().filter(e -> StampedDay.of(value(e)).isPresent()).toList();
      if (dated.size() == 1) {
        return Optional.of(value(dated.get(0)));
      }
    }
    // A fresh one each time: it remembers the elements it has met.
    Evaluator behind = Selector.evaluatorOf(BEHIND_HEADLINE);
    return marked.tagged("time").stream()
        .filter(time -> time.is(behind))
        .map(Metadata::value)
        .filter(v -> StampedDay.of(v).isPresent())
        .findFirst();
  }
}
