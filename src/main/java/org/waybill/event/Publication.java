package org.waybill.event;

import java.util.Objects;
import java.util.Optional;
import org.waybill.claim.Period;

/**
 * An article as one voice among others.
 *
 * @param article file name
 * @param issued its day of issue as far as page, story and other articles tell
 * @param outlet who published it: an IRI of the registry, else the name on the page; empty when the
 *     page names nobody
 * @param agency likewise, whose copy it is
 * @param print of its text, by which a reprint is known
 * @param news what of its text other reports of the same news share
 */
public record Publication(
    String article,
    Period issued,
    Optional<String> outlet,
    Optional<String> agency,
    Fingerprint print,
    News news) {

  public Publication {
    Objects.requireNonNull(article);
    Objects.requireNonNull(issued);
    Objects.requireNonNull(outlet);
    Objects.requireNonNull(agency);
    Objects.requireNonNull(print);
    Objects.requireNonNull(news);
  }

  /** Who speaks when the article says something in its own voice. */
  String voice() {
    return agency.or(() -> outlet).orElse(article);
  }
}
