package org.waybill.event;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Claim;
import org.waybill.claim.Period;
import org.waybill.claim.Progress;

/**
 * What one side has said over time of how much went from whom to whom. Points are never added up: a
 * later total holds the earlier, and other sides count by themselves.
 *
 * @param key stable across builds for the same evidence
 * @param side IRI of the side that counts
 * @param unit in the words of the first claim; of sums the code of their currency
 * @param points in order of their days; never empty
 */
public record Series(
    String key,
    String side,
    Set<String> suppliers,
    Set<String> recipients,
    String unit,
    List<Point> points) {

  /**
   * @param asOf when the side said so; a bound that nothing gives is open
   * @param minimum the least of all retellings that give one; {@code maximum} likewise the most
   * @param about whether all retellings give one number as not exact
   * @param claims all retellings, in order
   */
  public record Point(
      Period asOf,
      Optional<BigDecimal> minimum,
      Optional<BigDecimal> maximum,
      boolean about,
      Progress progress,
      List<Claim> claims) {
    public Point {
      claims = List.copyOf(claims);
    }
  }

  public Series {
    points = List.copyOf(points);
  }
}
