package org.waybill.trace;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.waybill.query.Printout;

/** Tells of words that gave no claim: which entry knows them, why it gave none, and where. */
final class MissRoad {
  private final Lookup lookup;
  private final Wording wording;
  private final ClaimRoad claims;
  private final ArticleRoad articles;
  private final Printout out;

  MissRoad(Lookup lookup, ClaimRoad claims, ArticleRoad articles, Printout out) {
    this.lookup = lookup;
    this.wording = new Wording(lookup);
    this.claims = claims;
    this.articles = articles;
    this.out = out;
  }

  void write(Node miss) {
    Optional<Node> article =
        lookup.owners("missed", miss).stream()
            .flatMap(sentence -> lookup.all(sentence, "inArticle").stream())
            .findFirst();
    String file = article.map(page -> lookup.text(page, "file")).orElse("");
    out.head("What gave no claim");
    reason(miss);
    lookup.one(miss, "lexiconEntry").ifPresent(entry -> out.row("entry", wording.name(entry)));
    out.head("In which words");
    claims.sentence(lookup.owners("missed", miss), file, Optional.of(miss));
    out.head("Where it stands");
    article.ifPresent(articles::write);
  }

  /** The words in one sentence; nothing where each of them gave a claim. */
  void list(List<Node> misses) {
    if (!misses.isEmpty()) {
      out.head("What gave no claim");
      misses.forEach(this::reason);
    }
  }

  private void reason(Node miss) {
    out.row("words", "“" + lookup.text(miss, "words") + "”");
    out.more("because " + lookup.text(miss, "missReason"));
  }
}
