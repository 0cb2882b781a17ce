package org.waybill.graph;

import static org.waybill.graph.Vocabulary.*;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.waybill.article.Article;
import org.waybill.article.body.Outlet;
import org.waybill.article.issue.Issued;
import org.waybill.claim.Period;

/** Writes what is known of an article as a whole: name, headline, outlets, day of issue, digest. */
final class ArticleWriter {
  private final Iris iris;
  private final Function<String, Optional<String>> outlets;
  private final String version;

  /**
   * @param outlets gives the registry IRI of an outlet by a name on the page; empty when unknown
   * @param version of the program
   */
  ArticleWriter(Iris iris, Function<String, Optional<String>> outlets, String version) {
    this.iris = iris;
    this.outlets = outlets;
    this.version = version;
  }

  void write(Article article, Sheet sheet) {
    Node node = iris.article(article.file());
    String text = article.text();
    sheet.type(node, ARTICLE_CLASS);
    sheet.label(node, article.title().isEmpty() ? article.file() : article.title());
    sheet.text(node, FILE, article.file());
    sheet.integer(node, TEXT_LENGTH, text.length());
    sheet.text(node, DIGEST, Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString());
    sheet.text(node, PROGRAM_VERSION, version);
    Issued issued = article.issued();
    Period period = new Period(issued.earliest(), issued.latest(), "");
    new PeriodWriter(iris, sheet).write(node, ISSUED, "issued", period);
    for (int i = 0; i < issued.clues().size(); i++) {
      clue(node, i + 1, issued.clues().get(i), sheet);
    }
    bylines(node, article.outlets(), sheet);
  }

  private void clue(Node article, int number, Issued.Clue clue, Sheet sheet) {
    Node node = iris.below(article, "clue", number);
    sheet.add(article, CLUE, node);
    sheet.type(node, ISSUE_CLUE_CLASS);
    sheet.integer(node, POSITION, number);
    sheet.text(node, CLUE_KIND, clue.kind());
    sheet.text(node, WORDS, clue.words());
    sheet.integer(node, LINE, clue.line());
    sheet.add(node, VERDICT, concept("verdict", id(clue.verdict())));
    sheet.text(node, WHY, clue.why());
  }

  private void bylines(Node article, List<Outlet> named, Sheet sheet) {
    for (int i = 0; i < named.size(); i++) {
      Outlet outlet = named.get(i);
      Node node = iris.below(article, "byline", i + 1);
      sheet.add(article, BYLINE, node);
      sheet.type(node, BYLINE_CLASS);
      sheet.label(node, outlet.name());
      sheet.integer(node, POSITION, i + 1);
      sheet.text(node, WORDS, outlet.evidence());
      sheet.add(node, OUTLET_ROLE, concept("outlet-role", id(outlet.role())));
      outlets
          .apply(outlet.name())
          .map(iris::known)
          .ifPresent(
              known -> {
                sheet.add(node, OUTLET, known);
                sheet.add(article, shortcut(outlet.role()), known);
              });
    }
  }

  private static Node shortcut(Outlet.Role role) {
    return switch (role) {
      case PUBLISHER -> PUBLISHER;
      case AGENCY -> WIRE_AGENCY;
      case CITED -> CITES;
    };
  }

  static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
