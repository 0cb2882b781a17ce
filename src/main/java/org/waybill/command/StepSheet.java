package org.waybill.command;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waybill.article.issue.Issued;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.claim.Miss;
import org.waybill.claim.Period;
import org.waybill.mention.Mention;
import org.waybill.pipeline.Steps;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Token;

/** What each step found in an article, as a person wants to check it. */
final class StepSheet {
  private final Steps steps;
  private final String text;

  StepSheet(Steps steps) {
    this.steps = steps;
    this.text = steps.text().characters();
  }

  /** Sentences, and a line a token: number, place, word, lemma, tag, name class. */
  String sentences() {
    StringBuilder out = new StringBuilder();
    for (Sentence sentence : steps.text().sentences()) {
      head(out, sentence);
      for (Token token : sentence.tokens()) {
        String line =
            "%3d %-11s %-12s %-12s %-5s %s"
                .formatted(
                    token.index(),
                    place(token.span()),
                    token.form(),
                    token.lemma(),
                    token.tag().label(),
                    token.entity());
        out.append(line.stripTrailing()).append('\n');
      }
    }
    return out.toString();
  }

  /** A line a token, farther right than the one that governs it. */
  String trees() {
    StringBuilder out = new StringBuilder();
    for (Sentence sentence : steps.text().sentences()) {
      head(out, sentence);
      sentence.tokens().stream()
          .filter(token -> token.head() < 0)
          .forEach(root -> branch(out, sentence, root, 1));
    }
    return out.toString();
  }

  private static void branch(StringBuilder out, Sentence sentence, Token token, int depth) {
    out.append("  ".repeat(depth))
        .append(token.form())
        .append("  %s %d %s".formatted(relation(token), token.index(), token.tag().label()))
        .append('\n');
    sentence.children(token).forEach(child -> branch(out, sentence, child, depth + 1));
  }

  static String relation(Token token) {
    return token.head() < 0 ? "root" : token.relation().label();
  }

  private void head(StringBuilder out, Sentence sentence) {
    out.append("\nsentence %d %s\n".formatted(sentence.index(), words(sentence.span())));
  }

  String mentions() {
    StringBuilder out = new StringBuilder("\n");
    steps.mentions().stream()
        .sorted(Comparator.comparing(Mention::span).thenComparing(Mention::kind))
        .forEach(
            mention ->
                out.append(
                    "%-6s %-11s “%s”%s\n"
                        .formatted(
                            id(mention.kind()),
                            place(mention.span()),
                            mention.words(),
                            detail(mention))));
    return out.toString();
  }

  private String detail(Mention mention) {
    if (mention instanceof Mention.Count count) {
      return " at least %s, at most %s".formatted(shown(count.minimum()), shown(count.maximum()));
    }
    if (mention instanceof Mention.Sum sum) {
      return " at least %s, at most %s %s%s"
          .formatted(
              shown(sum.minimum()),
              shown(sum.maximum()),
              sum.currencies().stream().sorted().collect(Collectors.joining(" or ")),
              sum.retold() ? ", told once more" : "");
    }
    if (mention instanceof Mention.When when) {
      Issued issued = steps.article().issued();
      var days = when.expression().resolve(issued.earliest(), issued.latest(), true);
      return " " + bounds(days.earliest(), days.latest()) + ": " + days.words();
    }
    return "";
  }

  /** What each name means, and why. */
  String links() {
    StringBuilder out = new StringBuilder("\n");
    steps.mentions().stream()
        .filter(Mention.Name.class::isInstance)
        .map(Mention.Name.class::cast)
        .forEach(
            name ->
                out.append(
                    "%-11s “%s” %s\n"
                        .formatted(
                            place(name.span()), name.words(), meaning(steps.links().get(name)))));
    return out.toString();
  }

  static String meaning(Link link) {
    if (link instanceof Link.Linked linked) {
      Entry entry = linked.entry();
      return "is %s, %s %s%s: %s"
          .formatted(
              entry.label(),
              id(entry.type()),
              entry.iri(),
              entry.local() ? " of this article" : "",
              linked.reason());
    }
    if (link instanceof Link.Ambiguous ambiguous) {
      return "may be one of " + ambiguous.candidates().stream().map(Entry::label).toList();
    }
    return "is nobody known";
  }

  /** A block a claim, with the words behind each part; then the words that gave none. */
  String claims() {
    StringBuilder out = new StringBuilder();
    for (Claim claim : steps.reading().claims()) {
      String stage = claim.stage().map(s -> ", " + s.id()).orElse("");
      out.append(
          "\n%s %s%s, sentence %s\n"
              .formatted(claim.stance().id(), claim.frame().id(), stage, place(claim.sentence())));
      row(out, "trigger", words(claim.trigger()) + " read by " + claim.entry());
      claim.roles().forEach((role, filler) -> row(out, id(role), filler(filler)));
      content(out, claim);
      claim.attribution().claimants().forEach(f -> row(out, "claimant", filler(f)));
      claim.attribution().via().forEach(f -> row(out, "via", filler(f)));
      claim.attribution().cue().ifPresent(cue -> row(out, "cue", words(cue)));
    }
    out.append("\n# no claim\n\n");
    for (Miss miss : steps.reading().misses()) {
      out.append(words(miss.trigger())).append(": ").append(miss.reason()).append('\n');
    }
    return out.toString();
  }

  private void content(StringBuilder out, Claim claim) {
    claim
        .goods()
        .forEach(
            good ->
                row(
                    out,
                    "goods",
                    words(good.span()) + good.item().map(item -> " is " + item).orElse("")));
    claim
        .quantity()
        .ifPresent(
            q ->
                row(
                    out,
                    "quantity",
                    "%s at least %s, at most %s %s"
                        .formatted(
                            words(q.span()), shown(q.minimum()), shown(q.maximum()), q.unit())));
    claim
        .sum()
        .ifPresent(
            sum ->
                row(
                    out,
                    "worth",
                    "%s at least %s, at most %s %s"
                        .formatted(
                            words(sum.span()),
                            shown(sum.minimum()),
                            shown(sum.maximum()),
                            sum.currency())));
    claim.way().transports().forEach(one -> row(out, one.means().id(), words(one.span())));
    claim.way().distance().ifPresent(far -> row(out, "distance", words(far.span())));
    row(out, "happened", days(claim.when()));
    row(out, "said", days(claim.said()));
  }

  private String filler(Filler filler) {
    return "%s %s; %s"
        .formatted(words(filler.span()), meaning(filler.link()), filler.ground().how());
  }

  private static String days(Period period) {
    return bounds(period.earliest(), period.latest())
        + (period.words().isEmpty() ? "" : " from “" + period.words() + "”");
  }

  static String bounds(Optional<?> earliest, Optional<?> latest) {
    return shown(earliest) + " to " + shown(latest);
  }

  private static String shown(Optional<?> value) {
    return value.map(Object::toString).orElse("?");
  }

  private String words(Span span) {
    return place(span) + " “" + span.of(text) + "”";
  }

  private static String place(Span span) {
    return "[" + span.start() + ", " + span.end() + ")";
  }

  static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static void row(StringBuilder out, String name, String words) {
    out.append("  %-12s %s\n".formatted(name, words));
  }
}
