package org.waybill.article.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.waybill.article.page.Page;
import org.waybill.article.page.StampedDay;
import org.waybill.article.phrase.FieldNames;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;

/** Makes a page of a record with named fields; the names are in metadata.txt. */
public final class RecordPage {

  private static final int LONGEST_ID = 200;

  private final FieldNames names = new FieldNames();
  private final HtmlReader html;

  public RecordPage(HtmlReader html) {
    this.html = html;
  }

  /** Whether records with fields of these names can be articles. */
  boolean readable(Iterable<String> fields) {
    for (String field : fields) {
      String name = normal(field);
      if (names.of("field text").contains(name) || names.of("field html").contains(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The page, called after the record's own identifier or, when it has none, its line. Empty after
   * a problem was reported.
   */
  Optional<Page> page(
      Source file, long line, Map<String, String> record, Consumer<Problem> problems) {
    Map<String, String> fields = new HashMap<>();
    record.forEach((name, value) -> fields.putIfAbsent(normal(name), SourceText.clean(value)));
    String id =
        names
            .first("field id", fields::get)
            .filter(own -> own.length() <= LONGEST_ID)
            .orElse(Long.toString(line));
    Source member = file.member(id);
    Optional<String> text = names.first("field text", fields::get);
    Optional<String> markup = names.first("field html", fields::get);
    if (text.isEmpty() && markup.isEmpty()) {
      problems.accept(file.problem(Code.RECORD_INCOMPLETE, line, "it has no text"));
      return Optional.empty();
    }
    Page page =
        text.isPresent()
            ? new Page(member.name(), PlainTextReader.rows(text.get()), Page.Facts.NONE)
            : html.page(member.name(), markup.get(), member, problems);
    return Optional.of(page.with(facts(fields).or(page.facts())));
  }

  private Page.Facts facts(Map<String, String> fields) {
    List<Page.Day> days = new ArrayList<>();
    day(Page.Meaning.PUBLISHED, "field published", fields, days);
    day(Page.Meaning.CHANGED, "field changed", fields, days);
    day(Page.Meaning.FETCHED, "field fetched", fields, days);
    return new Page.Facts(
        names.first("field title", fields::get),
        names.first("field publisher", fields::get),
        names.first("field address", fields::get),
        days);
  }

  private void day(
      Page.Meaning meaning, String section, Map<String, String> fields, List<Page.Day> days) {
    names
        .first(section, fields::get)
        .ifPresent(
            words ->
                StampedDay.of(words)
                    .ifPresent(day -> days.add(new Page.Day(meaning, section, words, day))));
  }

  private static String normal(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[-_.\\s]+", " ");
  }
}
