package org.waybill.pipeline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waybill.article.Article;
import org.waybill.article.ArticleReader;
import org.waybill.problem.Problem;
import org.waybill.registry.Entry;
import org.waybill.registry.Registry;

/**
 * Pages in the shape of those on news sites: a story of 400 to 900 words among scripts, menus,
 * teasers and linked data, 60 to 150 kB in all. The stories are put together from paragraphs of the
 * sample dispatches, with other states and other numbers on each page. The same number always gives
 * the same page.
 */
final class NewsPages {
  private static final Pattern NUMBER = Pattern.compile("\\b[1-9]\\d{0,2}(,\\d{3})*\\b");
  private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
  private static final int DAYS = 1000;

  private final List<String> titles = new ArrayList<>();
  private final List<String> paragraphs = new ArrayList<>();
  private final List<String> states;
  private final Pattern anyState;

  NewsPages(List<Path> samples, Registry registry) {
    new ArticleReader()
        .read(
            samples,
            (Article article) -> {
              titles.add(article.title());
              Collections.addAll(paragraphs, article.body().split("\n\n"));
            },
            NewsPages::refuse);
    states =
        registry.entries().stream()
            .filter(entry -> entry.type() == Entry.Type.STATE)
            .map(Entry::label)
            .sorted()
            .toList();
    anyState =
        Pattern.compile(
            states.stream().map(Pattern::quote).collect(Collectors.joining("|", "\\b(", ")\\b")));
  }

  private static void refuse(Problem problem) {
    throw new IllegalStateException(problem.describe());
  }

  /** The page of that number, as markup. */
  String page(int number) {
    Random random = new Random(number);
    Map<String, String> names = new HashMap<>();
    String title = varied(titles.get(random.nextInt(titles.size())), random, names);
    LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
    StringBuilder page = new StringBuilder(1 << 17);
    page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n<title>")
        .append(title)
        .append(" | Harbour Courier</title>\n")
        .append("<meta property=\"og:title\" content=\"" + title + "\">\n")
        .append("<meta property=\"article:published_time\" content=\"" + day + "T09:30:00Z\">\n")
        .append("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"")
        .append(title + "\",\"datePublished\":\"" + day + "\"}</script>\n");
    style(page, random, 8_000);
    script(page, random, 20_000 + random.nextInt(50_000));
    page.append("</head>\n<body class=\"single post-template\">\n<header class=\"site-header\">");
    links(page, random, "nav", "main-menu", 60);
    page.append("</header>\n<main><article class=\"story-body\">\n<h1>" + title + "</h1>\n")
        .append("<div class=\"byline\">By Staff Writer <time datetime=\"" + day + "\">")
        .append(day + "</time></div>\n");
    story(page, random, names);
    page.append("</article>\n<aside class=\"sidebar\">\n");
    teasers(page, random, 30);
    page.append("</aside></main>\n<footer class=\"site-footer\">");
    links(page, random, "div", "footer-links", 50);
    page.append("<p>© 2024 Harbour Courier. All rights reserved.</p></footer>\n");
    script(page, random, 12_000 + random.nextInt(40_000));
    return page.append("</body></html>\n").toString();
  }

  private void story(StringBuilder page, Random random, Map<String, String> names) {
    int wanted = 400 + random.nextInt(500);
    List<String> shuffled = new ArrayList<>(paragraphs);
    Collections.shuffle(shuffled, random);
    int words = 0;
    for (int i = 0; i < shuffled.size() && words < wanted; i++) {
      String text = varied(shuffled.get(i), random, names);
      words += text.split(" ").length;
      page.append("<p class=\"paragraph\">").append(text).append("</p>\n");
      if (i % 4 == 3) {
        page.append("<div class=\"ad-slot\" data-slot=\"").append(random.nextInt(1_000_000));
        page.append("\"><script>ads.push(").append(random.nextInt()).append(");</script></div>\n");
      }
    }
  }

  /** The text with each state changed for another, the same one all over a page, and each count. */
  private String varied(String text, Random random, Map<String, String> names) {
    String renamed =
        anyState
            .matcher(text)
            .replaceAll(
                m ->
                    names.computeIfAbsent(
                        m.group(), n -> states.get(random.nextInt(states.size()))));
    String counted =
        NUMBER
            .matcher(renamed)
            .replaceAll(
                m ->
                    m.group().contains(",")
                        ? "%,d".formatted(1000 + random.nextInt(90_000))
                        : m.group());
    return counted.replace('"', '”');
  }

  private void teasers(StringBuilder page, Random random, int count) {
    for (int i = 0; i < count; i++) {
      String title = varied(titles.get(random.nextInt(titles.size())), random, new HashMap<>());
      page.append("<div class=\"card teaser-")
          .append(i)
          .append("\"><a href=\"/news/")
          .append(random.nextInt(1_000_000))
          .append("\"><img src=\"/img/thumb-")
          .append(random.nextInt(1_000_000))
          .append(".jpg\" alt=\"\"><span class=\"card-title\">")
          .append(title)
          .append("</span></a></div>\n");
    }
  }

  private void links(StringBuilder page, Random random, String tag, String name, int count) {
    page.append("<" + tag + " class=\"" + name + "\"><ul>\n");
    for (int i = 0; i < count; i++) {
      String state = states.get(random.nextInt(states.size()));
      page.append("<li class=\"menu-item menu-item-" + random.nextInt(10_000) + "\"><a href=\"/")
          .append(random.nextInt(1_000_000))
          .append("\">" + state + "</a></li>\n");
    }
    page.append("</ul></" + tag + ">\n");
  }

  private static void style(StringBuilder page, Random random, int size) {
    int end = page.length() + size;
    page.append("<style>\n");
    while (page.length() < end) {
      page.append(".c" + random.nextInt(10_000) + "{margin:" + random.nextInt(40) + "px;}\n");
    }
    page.append("</style>\n");
  }

  private static void script(StringBuilder page, Random random, int size) {
    int end = page.length() + size;
    page.append("<script>\nwindow.state = window.state || {};\n");
    while (page.length() < end) {
      page.append("state.k" + random.nextInt(100_000) + " = function (a, b) { return a < b ? \"")
          .append(Long.toHexString(random.nextLong()))
          .append("\" : [" + random.nextInt(1000) + ", a && b]; };\n");
    }
    page.append("</script>\n");
  }
}
