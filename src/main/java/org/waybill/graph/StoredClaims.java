package org.waybill.graph;

import static org.waybill.graph.Vocabulary.CLAIM_CLASS;
import static org.waybill.graph.Vocabulary.FILE;
import static org.waybill.graph.Vocabulary.IN_ARTICLE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.waybill.article.Issued;
import org.waybill.claim.Claim;
import org.waybill.problem.Problem;
import org.waybill.registry.Registry;

/**
 * Reads claims back from the graphs of articles, equal to those that {@link GraphWriter#article}
 * was given, and in that order. Use it as the sink of all quads of a dataset, the quads of each
 * graph in a row; graphs without claims are passed over:
 *
 * <pre>{@code
 * StoredClaims stored = new StoredClaims(registry, file -> !replaced.contains(file), problems);
 * snapshot.forEachQuad(stored);
 * SortedMap<String, List<Claim>> claims = stored.byArticle();
 * }</pre>
 *
 * <p>What a registry entry is, the registry tells: after a change of its files the entries are as
 * they are now. One that is gone is a problem, and the words that meant it mean nobody known.
 */
public final class StoredClaims implements Consumer<Quad> {
  private final Registry registry;
  private final Predicate<String> wanted;
  private final Consumer<Problem> problems;
  private final SortedMap<String, List<Claim>> claims = new TreeMap<>();
  private final SortedMap<String, Issued> issued = new TreeMap<>();
  private final List<Quad> open = new ArrayList<>();

  /**
   * @param wanted says by file name whether an article's claims are of interest; others are not
   *     read
   */
  public StoredClaims(Registry registry, Predicate<String> wanted, Consumer<Problem> problems) {
    this.registry = registry;
    this.wanted = wanted;
    this.problems = problems;
  }

  @Override
  public void accept(Quad quad) {
    if (!open.isEmpty() && !open.get(0).getGraph().equals(quad.getGraph())) {
      close();
    }
    open.add(quad);
  }

  /**
   * The claims of each wanted article that has any, by file name, so far. The caller may change it.
   *
   * @throws org.waybill.problem.Refused when a graph does not say what a claim needs: another
   *     version of Waybill wrote it
   */
  public SortedMap<String, List<Claim>> byArticle() {
    close();
    return new TreeMap<>(claims);
  }

  /**
   * The own bounds and clues of the same articles, as far as page and story give them: not what
   * other articles tell of them. The caller may change it.
   *
   * @throws org.waybill.problem.Refused as {@link #byArticle} does
   */
  public SortedMap<String, Issued> issued() {
    close();
    return new TreeMap<>(issued);
  }

  /** The claims of one article's graph alone. */
  public static List<Claim> of(
      Collection<Quad> graph, Registry registry, Consumer<Problem> problems) {
    StoredClaims stored = new StoredClaims(registry, file -> true, problems);
    graph.forEach(stored);
    return stored.byArticle().values().stream().flatMap(List::stream).toList();
  }

  private void close() {
    List<Quad> graph = List.copyOf(open);
    open.clear();
    if (graph.stream().noneMatch(quad -> quad.getObject().equals(CLAIM_CLASS))) {
      return;
    }
    Facts facts = new Facts(graph);
    List<Node> nodes = facts.ordered(facts.subjects(RDF.Nodes.type, CLAIM_CLASS));
    Node article = facts.one(nodes.get(0), IN_ARTICLE);
    String file = facts.one(article, FILE).getLiteralLexicalForm();
    if (wanted.test(file)) {
      ClaimGraphReader reader = new ClaimGraphReader(facts, article, registry, problems);
      issued.put(file, new IssuedReader(facts).read(article));
      claims.put(file, nodes.stream().map(reader::read).toList());
    }
  }
}
