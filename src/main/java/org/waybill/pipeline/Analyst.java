package org.waybill.pipeline;

import java.util.List;
import java.util.Map;
import org.waybill.article.Article;
import org.waybill.article.issue.Issued;
import org.waybill.claim.Period;
import org.waybill.dating.ReadArticle;
import org.waybill.mention.Mention;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.registry.Link;
import org.waybill.registry.Registry;
import org.waybill.text.Text;

/** Takes one article down the road from its text to its claims. Many threads may share one. */
final class Analyst {

  private final PageSteps does;
  private final Registry registry;

  Analyst(PageSteps does, Registry registry) {
    this.does = does;
    this.registry = registry;
  }

  Findings read(Article article) {
    Steps steps = steps(article);
    return new Findings(
        steps.article(), steps.text().sentences().size(), steps.reading(), steps.cuts(), false);
  }

  Steps steps(Article page) {
    Text text = does.annotate(page.text());
    List<Mention> mentions = does.mentions(text);
    Steps steps = read(page, text, mentions);
    Issued issued =
        does.date(new ReadArticle(page, text, mentions, steps.links(), steps.reading().claims()));
    Article article = dated(page, issued);
    // Who is meant and when it was depend on the day of issue.
    return sameBounds(issued, page.issued())
        ? new Steps(article, text, mentions, steps.links(), steps.reading())
        : read(article, text, mentions);
  }

  private Steps read(Article article, Text text, List<Mention> mentions) {
    Period issued = new Period(article.issued().earliest(), article.issued().latest(), "");
    Map<Mention.Name, Link> links = does.link(text, mentions, issued.earliest(), issued.latest());
    ArticleContext context =
        new ArticleContext(article.file(), issued, text, mentions, links, registry);
    return new Steps(article, text, mentions, links, does.read(context));
  }

  private static Article dated(Article article, Issued issued) {
    return new Article(
        article.file(),
        article.title(),
        article.outlets(),
        issued,
        article.body(),
        article.lines());
  }

  private static boolean sameBounds(Issued one, Issued other) {
    return one.earliest().equals(other.earliest()) && one.latest().equals(other.latest());
  }
}
