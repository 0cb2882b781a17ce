package org.waybill.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.claim.Claim;
import org.waybill.claim.Period;
import org.waybill.dating.Report;
import org.waybill.dating.Retiming;
import org.waybill.event.Account;
import org.waybill.event.Fingerprint;
import org.waybill.event.News;
import org.waybill.event.Placing;
import org.waybill.event.Publication;
import org.waybill.graph.StoredArticle;

/**
 * An article as it enters the joining.
 *
 * @param print of its text
 * @param news likewise
 * @param placings of all its claims
 * @param reports what other articles may tell too
 */
public record PlacedArticle(
    StoredArticle article,
    Fingerprint print,
    News news,
    Map<Claim, Placing> placings,
    List<Report> reports) {

  /**
   * @param narrowed the day of issue as other articles tell it; empty when none does
   */
  Account account(Claim claim, Optional<Period> narrowed) {
    Period own = new Period(article.issued().earliest(), article.issued().latest(), "");
    Publication publication =
        new Publication(
            article.file(),
            narrowed.orElse(own),
            article.publisher(),
            article.agency(),
            print,
            news);
    Optional<Retiming> retiming = narrowed.map(Retiming::new);
    return new Account(
        claim,
        publication,
        placings.get(claim),
        retiming.map(it -> it.when(claim)).orElse(claim.when()),
        retiming.map(it -> it.said(claim)).orElse(claim.said()));
  }
}
