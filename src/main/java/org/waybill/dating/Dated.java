package org.waybill.dating;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waybill.article.issue.Issued;
import org.waybill.claim.Claim;

/**
 * When an article was issued, by itself and by its siblings: other articles that tell of the same.
 *
 * @param article file name
 * @param earliest never before the article's own bound; {@code latest} never after it
 * @param ties never empty, in order of the other article's name
 */
public record Dated(
    String article, Optional<LocalDate> earliest, Optional<LocalDate> latest, List<Tie> ties) {

  public Dated {
    Objects.requireNonNull(article);
    Objects.requireNonNull(earliest);
    Objects.requireNonNull(latest);
    ties = List.copyOf(ties);
  }

  /**
   * What ties an article to a sibling: one claim of each, taken to tell of the same day.
   *
   * @param verdict used when it narrowed the bounds of either article, ruled out when it
   *     contradicts the bounds
   * @param why what the two share, and what follows for the article
   */
  public record Tie(Claim ours, Claim theirs, Issued.Verdict verdict, String why) {
    public Tie {
      Objects.requireNonNull(ours);
      Objects.requireNonNull(theirs);
      Objects.requireNonNull(verdict);
      Objects.requireNonNull(why);
    }
  }
}
