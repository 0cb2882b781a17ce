package org.waybill.trace;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;

/** Puts days, counts and names of the graph in words. */
public final class Wording {
  private final Lookup lookup;

  public Wording(Lookup lookup) {
    this.lookup = lookup;
  }

  /** As in {@code 2023-10-13}, {@code by 2023-10-13}, {@code 2023-09-01 to 2023-09-30}. */
  public String days(Node period) {
    String earliest = lookup.text(period, "earliest");
    String latest = lookup.text(period, "latest");
    if (earliest.isEmpty() && latest.isEmpty()) {
      return "day unknown";
    }
    if (earliest.isEmpty()) {
      return "on or before " + latest;
    }
    if (latest.isEmpty()) {
      return "on or after " + earliest;
    }
    return earliest.equals(latest) ? earliest : earliest + " to " + latest;
  }

  /** The days and the words or the lack of words that they were read from. */
  String daysWithWords(Node period) {
    String words = lookup.text(period, "words");
    return days(period)
        + (words.isEmpty() ? ", from tense or day of issue" : ", from the words “" + words + "”");
  }

  /** As in {@code at most 1,000 containers}. */
  public String count(Node quantity) {
    String about = lookup.text(quantity, "approximate").equals("true") ? "about " : "";
    return (about + bounds(quantity) + " " + lookup.text(quantity, "unit")).strip()
        + progress(quantity);
  }

  /** As in {@code at most 2,000,000 EUR}. */
  public String sum(Node sum) {
    return bounds(sum) + " " + lookup.text(sum, "currency") + progress(sum);
  }

  private String progress(Node count) {
    return lookup.text(count, "runningTotal").equals("true")
        ? ", a running total"
        : lookup.text(count, "increment").equals("true") ? ", an increment" : "";
  }

  private String bounds(Node quantity) {
    String minimum = lookup.text(quantity, "minimum");
    String maximum = lookup.text(quantity, "maximum");
    String bounds;
    if (minimum.equals(maximum)) {
      bounds = "exactly " + number(minimum);
    } else if (minimum.isEmpty()) {
      bounds = "at most " + number(maximum);
    } else if (maximum.isEmpty()) {
      bounds = "at least " + number(minimum);
    } else {
      bounds = number(minimum) + " to " + number(maximum);
    }
    return bounds;
  }

  private static String number(String decimal) {
    DecimalFormat format = new DecimalFormat("#,##0.######", new DecimalFormatSymbols(Locale.ROOT));
    return decimal.isEmpty() ? "" : format.format(new BigDecimal(decimal));
  }

  /** The label and the short IRI. */
  String name(Node node) {
    String label = lookup.label(node);
    String iri = Lookup.shorter(node);
    return label.equals(iri) ? iri : label + " (" + iri + ")";
  }

  /** What a term of the ontology means; empty when nothing says so. */
  String definition(Node node) {
    return String.join(" ", lookup.labels(node, SKOS.definition.asNode()));
  }

  /** Stage and stance that a lexicon entry brings with it. */
  String implied(Node entry) {
    List<Node> implied = new ArrayList<>(lookup.all(entry, "impliesStage"));
    implied.addAll(lookup.all(entry, "impliesStance"));
    return names(implied);
  }

  String names(List<Node> nodes) {
    return nodes.stream().map(lookup::label).distinct().collect(Collectors.joining(", "));
  }

  /** As in {@code 1 claim}, {@code 3 claims}. */
  public static String many(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
