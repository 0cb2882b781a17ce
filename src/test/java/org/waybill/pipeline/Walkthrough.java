package org.waybill.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waybill.article.Article;
import org.waybill.article.ArticleReader;
import org.waybill.article.issue.Issued;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.claim.Miss;
import org.waybill.claim.Period;
import org.waybill.mention.Mention;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Token;

/** What each step makes of one page, in words. Pure: the same steps give the same lines. */
final class Walkthrough {
  private final Article article;
  private final Analyst.Steps steps;
  private final String text;

  Walkthrough(Article article, Analyst.Steps steps) {
    this.article = article;
    this.steps = steps;
    this.text = article.text();
  }

  /** The article on the page, which must be the only one. */
  static Article article(Path page) {
    List<Article> articles = new ArrayList<>();
    new ArticleReader()
        .read(
            List.of(page),
            articles::add,
            problem -> {
              throw new AssertionError(problem.describe());
            });
    return articles.get(0);
  }

  /** File names with their contents, the graph excepted. */
  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("02-article.txt", read());
    files.put("03-text.txt", sentences());
    files.put("04-mentions.txt", mentions());
    files.put("05-links.txt", links());
    files.put("06-claims.txt", claims());
    return files;
  }

  private String read() {
    Issued issued = article.issued();
    StringBuilder out =
        new StringBuilder(
            "# Step 2: headline, outlets, days of issue, and what became of each line.\n\n");
    row(out, "file", article.file());
    row(out, "headline", article.title());
    article
        .outlets()
        .forEach(o -> row(out, id(o.role()), o.name() + ", named by “" + o.evidence() + "”"));
    row(out, "issued", bounds(issued.earliest(), issued.latest()));
    for (Issued.Clue clue : issued.clues()) {
      row(
          out,
          "clue",
          "line %d, %s “%s”; %s: %s"
              .formatted(clue.line(), clue.kind(), clue.words(), id(clue.verdict()), clue.why()));
    }
    out.append("\n# + kept, - dropped; line, reason, words\n\n");
    article.lines().stream()
        .filter(line -> !line.text().isBlank())
        .forEach(
            line ->
                out.append(
                    "%s %2d  %-29s %s\n"
                        .formatted(
                            line.kept() ? "+" : "-", line.number(), line.reason(), line.text())));
    return out.toString();
  }

  private String sentences() {
    StringBuilder out =
        new StringBuilder(
            "# Step 3: sentences and tokens: number, [start, end), word, lemma, tag, name class,"
                + " relation to the head and its number.\n");
    for (Sentence sentence : steps.text().sentences()) {
      out.append("\nsentence %d %s\n".formatted(sentence.index(), place(sentence.span())));
      for (Token token : sentence.tokens()) {
        String head = token.head() < 0 ? "root" : token.relation() + " " + token.head();
        String line =
            "%3d %-11s %-12s %-12s %-5s %-7s %s"
                .formatted(
                    token.index(),
                    place(token.span()),
                    token.form(),
                    token.lemma(),
                    token.tag(),
                    token.entity(),
                    head);
        out.append(line.stripTrailing()).append('\n');
      }
    }
    return out.toString();
  }

  private String mentions() {
    StringBuilder out =
        new StringBuilder(
            "# Step 4: words that name or measure something: kind, [start, end), words.\n\n");
    steps.mentions().stream()
        .sorted(java.util.Comparator.comparing(Mention::span).thenComparing(Mention::kind))
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
    if (mention instanceof Mention.When when) {
      Issued issued = article.issued();
      var days = when.expression().resolve(issued.earliest(), issued.latest(), true);
      return " " + bounds(days.earliest(), days.latest()) + ": " + days.words();
    }
    return "";
  }

  private String links() {
    StringBuilder out =
        new StringBuilder(
            "# Step 5: who or what each name means, and why; no name is guessed.\n\n");
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

  private static String meaning(Link link) {
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

  private String claims() {
    StringBuilder out =
        new StringBuilder("# Step 6: who says what; then the words that gave no claim, and why.\n");
    for (Claim claim : steps.reading().claims()) {
      String stage = claim.stage().map(s -> ", " + s.id()).orElse("");
      out.append(
          "\n%s %s%s, sentence %s\n"
              .formatted(claim.stance().id(), claim.frame().id(), stage, place(claim.sentence())));
      row(out, "trigger", words(claim.trigger()) + " read by " + claim.entry());
      claim.roles().forEach((role, filler) -> row(out, id(role), filler(filler)));
      claim
          .goods()
          .forEach(
              good ->
                  row(
                      out,
                      "goods",
                      words(good.span()) + good.item().map(i -> " is " + i).orElse("")));
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
      row(out, "happened", days(claim.when()));
      row(out, "said", days(claim.said()));
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

  private String filler(Filler filler) {
    return "%s %s; %s".formatted(words(filler.span()), meaning(filler.link()), filler.reason());
  }

  private static String days(Period period) {
    return bounds(period.earliest(), period.latest())
        + (period.words().isEmpty() ? "" : " from “" + period.words() + "”");
  }

  private static String bounds(Optional<?> earliest, Optional<?> latest) {
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

  private static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static void row(StringBuilder out, String name, String words) {
    out.append("  %-12s %s\n".formatted(name, words));
  }
}
