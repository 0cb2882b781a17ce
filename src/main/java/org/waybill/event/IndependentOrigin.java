package org.waybill.event;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.waybill.claim.Claim;

/**
 * One independent origin of what is told of an event: a side that speaks, however many outlets
 * repeat it, or an outlet that tells it by itself.
 *
 * @param voices IRI of the side, or of those that only spoke together; the name of the outlet, or
 *     the article's words for somebody unnamed
 * @param kind what the voices are
 * @param claims that rest on it, in order; never empty
 * @param why for people
 */
public record IndependentOrigin(Set<String> voices, Kind kind, List<Claim> claims, String why) {

  /** What a voice is. */
  public enum Kind {
    SIDE,
    /** Somebody whom one article brings in, with or without a name. */
    UNKNOWN,
    OUTLET
  }

  /** Why a side is one, as most origins are. */
  public static final String QUOTED = "it is quoted for it";

  /** Likewise of several that speak together. */
  public static final String QUOTED_TOGETHER = "they are quoted for it together";

  /** Why an outlet is one. */
  public static final String NO_SOURCE = "it names no source, and nobody else is quoted for it";

  public IndependentOrigin {
    voices = ImmutableSortedSet.copyOf(voices);
    Objects.requireNonNull(kind);
    claims = List.copyOf(claims);
    Objects.requireNonNull(why);
  }
}
