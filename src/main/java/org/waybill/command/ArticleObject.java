package org.waybill.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.waybill.article.Article;
import org.waybill.article.body.Outlet;
import org.waybill.article.issue.Issued;
import org.waybill.article.page.Line;

/** An article as one JSON object. The first six fields are relied on by other programs. */
final class ArticleObject {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ArticleObject() {}

  static ObjectNode of(Article article) {
    return JSON.createObjectNode()
        .put("file", article.file())
        .put("title", article.title())
        .put("publisher", publisher(article))
        .put("issued_earliest", article.issued().earliest().map(Object::toString).orElse(null))
        .put("issued_latest", article.issued().latest().map(Object::toString).orElse(null))
        .put("body", article.body());
  }

  /** The same with every outlet, clue and line, and the reason for each. */
  static ObjectNode explained(Article article) {
    ObjectNode node = of(article);
    var outlets = node.putArray("outlets");
    for (Outlet outlet : article.outlets()) {
      outlets
          .addObject()
          .put("name", outlet.name())
          .put("role", outlet.role().name())
          .put("evidence", outlet.evidence());
    }
    var clues = node.putArray("clues");
    for (Issued.Clue clue : article.issued().clues()) {
      clues
          .addObject()
          .put("kind", clue.kind())
          .put("words", clue.words())
          .put("line", clue.line())
          .put("verdict", clue.verdict().name())
          .put("why", clue.why());
    }
    var lines = node.putArray("lines");
    for (Line line : article.lines()) {
      lines
          .addObject()
          .put("number", line.number())
          .put("kept", line.kept())
          .put("reason", line.reason())
          .put("text", line.text());
    }
    return node;
  }

  private static String publisher(Article article) {
    return article.outlets().stream()
        .filter(outlet -> outlet.role() == Outlet.Role.PUBLISHER)
        .map(Outlet::name)
        .findFirst()
        .orElse(null);
  }
}
