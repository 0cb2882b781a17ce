package org.waybill.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;
import org.waybill.article.Article;
import org.waybill.article.issue.Issued;
import org.waybill.claim.Claim;
import org.waybill.claim.Reading;
import org.waybill.dating.Dated;
import org.waybill.dating.Siblings;
import org.waybill.event.Account;
import org.waybill.event.Fingerprint;
import org.waybill.event.Fusion;
import org.waybill.event.NewsReader;
import org.waybill.event.Placing;
import org.waybill.event.Stories;
import org.waybill.event.Story;
import org.waybill.graph.GraphWriter;
import org.waybill.graph.StoredArticle;
import org.waybill.problem.Problem;
import org.waybill.registry.Registry;

/**
 * The steps from an article's claims to stories of many articles, one by one. One class, so that
 * tests can let each of them fail.
 */
public class StorySteps {

  private final Registry registry;
  private final GraphWriter writer;
  private final NewsReader news;
  private final Stories stories;
  private final Fusion fusion;
  private final Siblings siblings;
  private final Consumer<Problem> problems;

  public StorySteps(Registry registry, GraphWriter writer, Consumer<Problem> problems) {
    this.registry = registry;
    this.writer = writer;
    this.news = new NewsReader(registry);
    this.stories = new Stories(registry);
    this.fusion = new Fusion(registry);
    this.siblings = new Siblings(registry);
    this.problems = problems;
  }

  public Collection<Quad> graph(Article article, Reading reading) {
    return writer.article(article, reading).quads();
  }

  /** An article from its graph's quads, as they are stored. */
  public final PlacedArticle told(Collection<Quad> graph, String text) {
    StoredArticle article = StoredArticle.read(graph, registry, problems);
    String compared = article.claims().isEmpty() ? "" : text; // nobody asks whom it copies
    return new PlacedArticle(
        article,
        print(compared),
        news.read(compared),
        place(article.claims()),
        siblings.reports(article.claims()));
  }

  protected Fingerprint print(String text) {
    return Fingerprint.of(text);
  }

  protected Map<Claim, Placing> place(List<Claim> claims) {
    return stories.place(claims);
  }

  /** The families among articles, as far as these tell. */
  public final List<Siblings.Family> families(
      Map<String, Issued> own, Collection<PlacedArticle> articles) {
    Map<Claim, String> places = new HashMap<>();
    articles.forEach(
        told -> told.placings().forEach((claim, placing) -> places.put(claim, placing.story())));
    return siblings.families(
        own, articles.stream().flatMap(told -> told.reports().stream()).toList(), places::get);
  }

  /** Each article of the family, with what the others tell of its day of issue. */
  public List<Dated> date(Map<String, Issued> own, Siblings.Family family) {
    return siblings.dated(own, family);
  }

  Story fuse(Collection<Account> accounts) {
    return fusion.story(accounts);
  }
}
