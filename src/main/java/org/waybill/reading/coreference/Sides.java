package org.waybill.reading.coreference;

import java.util.Optional;
import org.waybill.claim.Filler;

/** Tells who acts for the same state or body. */
public final class Sides {

  private final ArticleContext context;

  public Sides(ArticleContext context) {
    this.context = context;
  }

  /** The side of whoever fills a role; empty for nobody known. */
  public Optional<String> of(Filler filler) {
    return ArticleContext.entry(filler.link()).map(context::side).map(entry -> entry.iri());
  }
}
