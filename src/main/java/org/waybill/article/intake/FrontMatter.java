package org.waybill.article.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waybill.article.page.Page;
import org.waybill.article.page.StampedDay;

/**
 * Lifts a block of {@code name: value} lines between two lines of hyphens into the page's facts.
 */
final class FrontMatter {

  private static final Pattern FIELD = Pattern.compile("([A-Za-z][\\w-]*):\\s*(.*)");
  private static final int LONGEST = 60;

  private FrontMatter() {}

  /** The page itself when it does not open with front matter. */
  static Page lift(Page page) {
    List<Page.Row> rows = page.rows();
    int end = end(rows);
    if (end < 0) {
      return page;
    }
    Map<String, String> fields = new HashMap<>();
    List<Page.Row> labelled = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Page.Row row = rows.get(i);
      if (i <= end) {
        Matcher field = FIELD.matcher(row.text());
        if (field.matches()) {
          String key = field.group(1).toLowerCase(Locale.ROOT).replace('-', '_');
          fields.putIfAbsent(key, unquoted(field.group(2)));
        }
        labelled.add(new Page.Row(row.number(), row.start(), row.text(), "front matter"));
      } else {
        labelled.add(row);
      }
    }
    return new Page(page.file(), labelled, facts(fields));
  }

  private static Page.Facts facts(Map<String, String> fields) {
    List<Page.Day> days = new ArrayList<>();
    first(fields, "published_at", "published", "date", "pubdate")
        .ifPresent(words -> day(Page.Meaning.PUBLISHED, "front matter", words, days));
    first(fields, "crawled_at", "crawled", "fetched", "retrieved")
        .ifPresent(words -> day(Page.Meaning.FETCHED, "crawl date", words, days));
    return new Page.Facts(
        first(fields, "title", "headline"),
        first(fields, "publisher", "source", "site"),
        first(fields, "url", "link", "address"),
        days);
  }

  private static void day(Page.Meaning meaning, String kind, String words, List<Page.Day> days) {
    StampedDay.of(words).ifPresent(day -> days.add(new Page.Day(meaning, kind, words, day)));
  }

  private static Optional<String> first(Map<String, String> fields, String... keys) {
    for (String key : keys) {
      String value = fields.getOrDefault(key, "");
      if (!value.isBlank()) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  private static String unquoted(String value) {
    String bare = value.strip();
    boolean quoted =
        bare.length() > 1
            && (bare.charAt(0) == '"' || bare.charAt(0) == '\'')
            && bare.charAt(bare.length() - 1) == bare.charAt(0);
    return quoted ? bare.substring(1, bare.length() - 1) : bare;
  }

  private static int end(List<Page.Row> rows) {
    if (rows.size() < 3 || !rows.get(0).text().strip().equals("---")) {
      return -1;
    }
    boolean field = false;
    for (int i = 1; i < Math.min(rows.size(), LONGEST); i++) {
      String line = rows.get(i).text().strip();
      if (line.equals("---")) {
        return field ? i : -1;
      }
      field |= FIELD.matcher(line).matches();
    }
    return -1;
  }
}
