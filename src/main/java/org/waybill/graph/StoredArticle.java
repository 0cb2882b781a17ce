package org.waybill.graph;

import static org.waybill.graph.Vocabulary.*;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.waybill.article.body.Outlet;
import org.waybill.article.issue.Issued;
import org.waybill.claim.Claim;
import org.waybill.problem.Problem;
import org.waybill.registry.Registry;

/**
 * What the joining needs of an article, read back from its graph.
 *
 * @param claims equal to those that {@link GraphWriter#article} was given, and in that order
 * @param issued its own bounds and clues, as far as page and story give them
 * @param publisher IRI of the registry, else the name on the page
 * @param agency likewise
 */
public record StoredArticle(
    String file,
    List<Claim> claims,
    Issued issued,
    Optional<String> publisher,
    Optional<String> agency) {

  /**
   * Reads one article's graph. What a registry entry is, the registry tells: after a change of its
   * files the entries are as they are now. One that is gone is a problem, and the words that meant
   * it mean nobody known.
   *
   * @param graph the quads of the article's graph, to the letter
   * @throws org.waybill.problem.Refused when the graph does not say what a claim needs: another
   *     version of Waybill wrote it
   */
  public static StoredArticle read(
      Collection<Quad> graph, Registry registry, Consumer<Problem> problems) {
    Facts facts = new Facts(graph);
    Node article = facts.only(ARTICLE_CLASS);
    String file = facts.one(article, FILE).getLiteralLexicalForm();
    ClaimGraphReader reader = new ClaimGraphReader(facts, article, registry, problems);
    List<Claim> claims =
        facts.ordered(facts.subjects(RDF.Nodes.type, CLAIM_CLASS)).stream()
            .map(reader::read)
            .toList();
    return new StoredArticle(
        file,
        claims,
        new IssuedReader(facts).read(article),
        outlet(facts, article, Outlet.Role.PUBLISHER),
        outlet(facts, article, Outlet.Role.AGENCY));
  }

  /** The first of the bylines in that role. */
  private static Optional<String> outlet(Facts facts, Node article, Outlet.Role role) {
    Node wanted = concept("outlet-role", ArticleWriter.id(role));
    Set<Node> bylines = facts.all(article, BYLINE);
    return facts.ordered(bylines).stream()
        .filter(byline -> facts.one(byline, OUTLET_ROLE).equals(wanted))
        .findFirst()
        .map(
            byline ->
                facts
                    .any(byline, OUTLET)
                    .map(Node::getURI)
                    .orElseGet(() -> facts.text(byline, RDFS.Nodes.label)));
  }
}
