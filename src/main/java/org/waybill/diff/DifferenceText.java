package org.waybill.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waybill.diff.Difference.Changed;
import org.waybill.diff.Difference.EventChange;
import org.waybill.diff.Difference.Fate;
import org.waybill.diff.Difference.Values;
import org.waybill.diff.Holdings.Claim;
import org.waybill.diff.Holdings.Event;
import org.waybill.query.Printout;
import org.waybill.query.Width;
import org.waybill.trace.Wording;

/**
 * Writes a difference for people: a minus before what only the one has, a plus before what only the
 * other has, a tilde before what both have and say otherwise.
 */
final class DifferenceText {
  private final Difference difference;
  private final Values names;
  private final Printout out;
  private final int width;

  DifferenceText(Difference difference, Values names, int width) {
    this.difference = difference;
    this.names = names;
    this.width = width;
    this.out = new Printout(width);
  }

  String write() {
    out.line("- " + names.one());
    out.line("+ " + names.other());
    articles();
    claims();
    events();
    summary();
    return out.toString();
  }

  private void articles() {
    Map<String, String> lines = new TreeMap<>();
    difference.removed().forEach(file -> lines.put(file, "- " + file));
    difference.added().forEach(file -> lines.put(file, "+ " + file));
    difference.replaced().forEach(file -> lines.put(file, "~ " + file + ", with another text"));
    if (!lines.isEmpty()) {
      out.head("Articles");
      lines.values().forEach(line -> out.line("  " + line));
    }
  }

  /** What happened to the claims of one sentence. */
  private record Told(
      String sentence, List<Claim> lost, List<Claim> gained, List<Changed> changed) {}

  private void claims() {
    Map<String, Map<Integer, Told>> articles = new TreeMap<>();
    difference.changed().forEach(change -> told(articles, change.one()).changed().add(change));
    difference.lost().forEach(claim -> told(articles, claim).lost().add(claim));
    difference.gained().forEach(claim -> told(articles, claim).gained().add(claim));
    if (!articles.isEmpty()) {
      out.head("Claims");
    }
    articles.forEach(
        (article, sentences) -> {
          out.blank();
          out.line("  " + article);
          out.indent(2);
          sentences.values().forEach(this::sentence);
          out.indent(0);
        });
  }

  private static Told told(Map<String, Map<Integer, Told>> articles, Claim claim) {
    return articles
        .computeIfAbsent(claim.article(), article -> new TreeMap<>())
        .computeIfAbsent(
            claim.start(),
            start ->
                new Told(
                    claim.sentence(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
  }

  private void sentence(Told told) {
    out.text("“" + Width.cut(told.sentence(), 2 * width) + "”");
    told.changed().stream()
        .map(change -> change.other().sentence())
        .filter(now -> !now.equals(told.sentence()))
        .findFirst()
        .ifPresent(now -> out.text("→ “" + Width.cut(now, 2 * width) + "”"));
    told.lost().forEach(claim -> entry('-', gist(claim.slots())));
    told.gained().forEach(claim -> entry('+', gist(claim.slots())));
    for (Changed change : told.changed()) {
      entry('~', change.one().slots().getOrDefault("frame", "claim"));
      values(change.slots());
    }
  }

  private void entry(char mark, String words) {
    out.indent(2);
    out.marked(mark, words);
    out.indent(2);
  }

  private void values(Map<String, Values> values) {
    out.indent(4);
    values.forEach(
        (name, both) -> {
          if (!name.equals(Difference.SENTENCE)) { // told above
            out.row(name, arrow(both));
          }
        });
    out.indent(2);
  }

  private static String arrow(Values both) {
    return shown(both.one()) + " → " + shown(both.other());
  }

  private static String shown(String value) {
    return value.isEmpty() ? "(none)" : value;
  }

  /** As in {@code transfer; supplier North Korea; recipient Russia}. */
  private static String gist(Map<String, String> values) {
    return values.entrySet().stream()
        .map(
            value ->
                value.getKey().equals("frame")
                    ? value.getValue()
                    : value.getKey() + " " + value.getValue())
        .collect(Collectors.joining("; "));
  }

  private static String gist(Event event) {
    return gist(event.values()) + "; " + Wording.many(event.claims().size(), "claim");
  }

  private void events() {
    if (!difference.events().isEmpty()) {
      out.head("Events");
      out.blank();
    }
    difference.events().forEach(this::event);
  }

  private void event(EventChange change) {
    switch (change.fate()) {
      case LOST -> change.one().forEach(event -> out.marked('-', gist(event)));
      case GAINED -> change.other().forEach(event -> out.marked('+', gist(event)));
      case CHANGED -> out.marked('~', gist(change.one().get(0)));
      case MERGED, SPLIT, REGROUPED -> {
        out.marked('~', fate(change));
        out.indent(4);
        change.one().forEach(event -> out.marked('-', gist(event)));
        change.other().forEach(event -> out.marked('+', gist(event)));
        out.indent(0);
      }
    }
    boolean both = !change.one().isEmpty() && !change.other().isEmpty();
    out.indent(4);
    change.values().forEach((name, values) -> out.row(name, arrow(values)));
    if (both && change.left() + change.joined() > 0) {
      out.row("claims", change.left() + " left, " + change.joined() + " joined");
    }
    out.indent(0);
  }

  private static String fate(EventChange change) {
    return switch (change.fate()) {
      case MERGED -> change.one().size() + " events became one";
      case SPLIT -> "one event became " + change.other().size();
      default -> change.one().size() + " events became " + change.other().size() + " others";
    };
  }

  private void summary() {
    out.head("Summary");
    out.row(
        "articles",
        "%,d only in -, %,d only in +, %,d with another text, %,d the same"
            .formatted(
                difference.removed().size(),
                difference.added().size(),
                difference.replaced().size(),
                difference.sameArticles()));
    out.row(
        "claims",
        "%,d only in -, %,d only in +, %,d changed, %,d the same"
            .formatted(
                difference.lost().size(),
                difference.gained().size(),
                difference.changed().size(),
                difference.sameClaims()));
    List<String> fates = new ArrayList<>();
    for (Fate fate : Fate.values()) {
      if (fate == Fate.REGROUPED && difference.count(fate) == 0) {
        continue; // so rare that it would only make people wonder
      }
      fates.add("%,d %s".formatted(difference.count(fate), fate.name().toLowerCase(Locale.ROOT)));
    }
    out.row(
        "events", String.join(", ", fates) + ", %,d the same".formatted(difference.sameEvents()));
  }
}
