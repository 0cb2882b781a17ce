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

  void write(Article article, GraphDraft draft) {
    Node node = iris.article(article.file());
    page(article, node, draft);
    Issued issued = article.issued();
    Period period = new Period(issued.earliest(), issued.latest(), "");
    new PeriodWriter(iris, node, draft).write(node, ISSUED, period);
    for (int i = 0; i < issued.clues().size(); i++) {
      clue(node, i + 1, issued.clues().get(i), draft);
    }
    bylines(node, article.outlets(), draft);
  }

  /** Of an article that is not read on, only which page it is. */
  void writePassedOver(Article article, GraphDraft draft) {
    Node node = iris.article(article.file());
    page(article, node, draft);
    draft.truth(node, PASSED_OVER, true);
  }

  private void page(Article article, Node node, GraphDraft draft) {
    String text = article.text();
    draft.type(node, ARTICLE_CLASS);
    draft.label(node, article.title().isEmpty() ? article.file() : article.title());
    draft.text(node, FILE, article.file());
    draft.integer(node, TEXT_LENGTH, text.length());
    draft.text(node, DIGEST, Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString());
    draft.text(node, PROGRAM_VERSION, version);
  }

  private void clue(Node article, int number, Issued.Clue clue, GraphDraft draft) {
    Node node = iris.below(article, "clue", number);
    draft.add(article, CLUE, node);
    draft.integer(node, POSITION, number);
    draft.text(node, CLUE_KIND, clue.kind());
    draft.text(node, WORDS, clue.words());
    draft.integer(node, LINE, clue.line());
    draft.add(node, VERDICT, concept("verdict", id(clue.verdict())));
    draft.text(node, WHY, clue.why());
  }

  private void bylines(Node article, List<Outlet> named, GraphDraft draft) {
    for (int i = 0; i < named.size(); i++) {
      Outlet outlet = named.get(i);
      Node node = iris.below(article, "byline", i + 1);
      draft.add(article, BYLINE, node);
      draft.label(node, outlet.name());
      draft.integer(node, POSITION, i + 1);
      draft.text(node, WORDS, outlet.evidence());
      draft.add(node, OUTLET_ROLE, concept("outlet-role", id(outlet.role())));
      outlets
          .apply(outlet.name())
          .map(iris::known)
          .ifPresent(
              known -> {
                draft.add(node, OUTLET, known);
                draft.add(article, shortcut(outlet.role()), known);
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
