package org.waybill.event;

import java.util.List;
import java.util.Optional;
import org.waybill.claim.Period;

/**
 * Decides whether an account can tell of the event that a cluster tells of, and how well the two
 * fit. Same parties and frame are taken for granted: only such accounts are asked about.
 */
class Fit {

  /** Counts that exclude each other are two reports of one thing only in the same news. */
  static final int SAME_NEWS = 7;

  /** One side's words on one thing, counted and uncounted. */
  private static final int SAME_SPEECH = 3;

  /**
   * @param strength the higher the better
   * @param why for people
   */
  record Match(int strength, String why) {}

  private final Goods goods;

  Fit(Goods goods) {
    this.goods = goods;
  }

  /** Empty when it tells of something else, or when nothing shows that it tells of this. */
  Optional<Match> match(Candidate candidate, Cluster cluster) {
    boolean days = candidate.days().isPresent() && cluster.days().isPresent();
    if (days && !candidate.days().get().meets(cluster.days().get())
        || !days && !cluster.leavesRoomFor(candidate.when())
        || !cluster.items().stream().allMatch(items -> goods.agree(items, candidate.items()))) {
      return Optional.empty();
    }
    if (isOfAnotherTime(candidate, cluster)) {
      return Optional.empty();
    }
    List<Price> others = comparablePrices(candidate, cluster);
    boolean worth = others.stream().anyMatch(other -> other.isSame(candidate.price().get()));
    if (!worth && !others.isEmpty()) {
      return Optional.empty(); // a deal over one sum is not the deal over another
    }
    Optional<String> mark =
        worth
            ? Optional.of("worth the same sum")
            : Optional.of("goods of the same designation")
                .filter(any -> shareDesignation(candidate, cluster));
    if (candidate.isSought() != cluster.isSought() && mark.isEmpty()) {
      // What somebody wants is what he then gets only when it is the same thing by name.
      return Optional.empty();
    }
    if (mark.isEmpty() && !days && isTurn(candidate, cluster)) {
      return Optional.empty();
    }
    boolean counted = candidate.isCounted() && cluster.isCounted();
    if (mark.isEmpty() && !counted && isMoreThanSaid(candidate, cluster)) {
      return Optional.empty();
    }
    Optional<Match> match =
        counted
            ? counted(candidate, cluster)
            : candidate.isCounted() || cluster.isCounted()
                ? halfCounted(candidate, cluster, mark)
                : uncounted(mark, days || worth, candidate, cluster);
    String when = days ? ", on days that overlap" : ", neither side of it dated otherwise";
    return match.map(it -> new Match(it.strength(), "the same parties, " + it.why() + when));
  }

  /** What has been so for years, or is told in naming goods, is not the news of the day. */
  private static boolean isOfAnotherTime(Candidate candidate, Cluster cluster) {
    return cluster.candidates().stream()
        .anyMatch(
            member ->
                member.isOfAnEra() != candidate.isOfAnEra()
                    || member.isByTheWay() != candidate.isByTheWay());
  }

  private boolean shareDesignation(Candidate candidate, Cluster cluster) {
    return cluster.items().stream()
        .anyMatch(items -> goods.shareDesignation(items, candidate.items()));
  }

  /**
   * {@code Weapons} beside a model, or beside a number of something: whoever speaks of all that is
   * sent means this delivery only where he tells it at the same point, and its number only where he
   * gave it. A denial may be as wide as it likes.
   */
  private boolean isMoreThanSaid(Candidate candidate, Cluster cluster) {
    boolean vague = goods.isVague(candidate.items());
    return !candidate.items().isEmpty()
        && !candidate.account().claim().stance().isRefused()
        && cluster.candidates().stream()
            .filter(member -> !member.items().isEmpty())
            .filter(member -> !member.account().claim().stance().isRefused())
            .filter(member -> goods.isVague(member.items()) != vague)
            .anyMatch(
                member ->
                    member.isAhead() != candidate.isAhead()
                        || (member.isCounted() || candidate.isCounted())
                            && !isOneSpeaker(member, candidate));
  }

  private static boolean isOneSpeaker(Candidate one, Candidate other) {
    return !one.speakers().isEmpty()
        && one.speakers().equals(other.speakers())
        && one.account().article().equals(other.account().article());
  }

  /**
   * {@code Will send more} beside {@code has sent}: another delivery, where no day makes it one.
   */
  private static boolean isTurn(Candidate candidate, Cluster cluster) {
    return candidate.account().placing().isMovement()
        && !candidate.account().claim().stance().isRefused()
        && cluster.candidates().stream()
            .filter(member -> !member.account().claim().stance().isRefused())
            .noneMatch(member -> member.isAhead() == candidate.isAhead());
  }

  /** What the cluster is said to be worth in the candidate's currency; none where he tells none. */
  private static List<Price> comparablePrices(Candidate candidate, Cluster cluster) {
    return candidate.price().stream()
        .flatMap(
            price ->
                cluster.candidates().stream()
                    .flatMap(member -> member.price().stream())
                    .filter(price::isComparable))
        .toList();
  }

  private Optional<Match> counted(Candidate candidate, Cluster cluster) {
    Figure figure = candidate.figure().orElseThrow();
    if (cluster.figures().stream().noneMatch(figure::isSameMeasure)) {
      return Optional.empty();
    }
    boolean apart = false;
    for (Candidate member : cluster.candidates()) {
      if (member.figure().filter(figure::isSameMeasure).isEmpty()) {
        continue;
      }
      if (isSecondCount(candidate, member)) {
        return Optional.empty();
      }
      if (figure.against(member.figure().get()) == Figure.Fit.APART) {
        apart = true;
        if (figure.isIncrementOn(member.figure().get()) || !isConflict(candidate, member)) {
          return Optional.empty();
        }
      }
    }
    if (cluster.figures().stream().anyMatch(figure::sharesNumber)) {
      return Optional.of(new Match(4, "the same number of the same goods"));
    }
    return Optional.of(
        apart
            ? new Match(1, "another number of the same goods in the same news")
            : new Match(3, "a number of the same goods that fits"));
  }

  /** Whoever gives two numbers in one article tells of two things, be one a part of the other. */
  private static boolean isSecondCount(Candidate one, Candidate other) {
    return one.account().article().equals(other.account().article())
        && one.speakers().equals(other.speakers())
        && !one.figure().orElseThrow().sharesNumber(other.figure().orElseThrow());
  }

  /** Told at the same time by different sides: not a part of it, and no later count. */
  private static boolean isConflict(Candidate one, Candidate other) {
    return isSameNews(one, other)
        && !one.speakers().equals(other.speakers())
        && (!one.account().article().equals(other.account().article()) || isTwoSided(one, other));
  }

  /** Whether both are told at one time, as days tell or else what the two reports share. */
  static boolean isSameNews(Candidate one, Candidate other) {
    if (one.account().article().equals(other.account().article())) {
      return true;
    }
    return one.told().isPresent() && other.told().isPresent()
        ? sameNews(one).orElseThrow().meets(other.told().get())
        : overlap(one, other) != News.Overlap.NONE;
  }

  /** On which days another article tells the same news; empty when that is not known. */
  static Optional<Days> sameNews(Candidate candidate) {
    return candidate.told().map(days -> days.widened(SAME_NEWS, SAME_NEWS));
  }

  private static News.Overlap overlap(Candidate one, Candidate other) {
    return one.account().publication().news().overlap(other.account().publication().news());
  }

  /** Whoever is quoted against somebody else in one article counts the same thing. */
  private static boolean isTwoSided(Candidate one, Candidate other) {
    return !one.speakers().isEmpty() && !other.speakers().isEmpty();
  }

  private Optional<Match> halfCounted(Candidate candidate, Cluster cluster, Optional<String> mark) {
    if (mark.isPresent()) {
      return mark.map(why -> new Match(2, why));
    }
    boolean summed =
        cluster.candidates().stream()
            .anyMatch(
                member ->
                    member.account().article().equals(candidate.account().article())
                        && member.isOfOneVoice(candidate));
    if (summed) {
      return Optional.of(new Match(3, "the same speaker in the same article"));
    }
    if (candidate.account().claim().stance().isRefused() && candidate.days().isPresent()) {
      return Optional.of(
          here(candidate, cluster)
              ? new Match(3, "what it denies, told in the same article")
              : new Match(1, "what it denies, told in the same news"));
    }
    boolean spoken =
        cluster.candidates().stream()
            .anyMatch(
                member ->
                    !member.speakers().isEmpty()
                        && member.speakers().equals(candidate.speakers())
                        && (shortly(member.told(), candidate.told())
                            || isUndatedNews(member, candidate)));
    return spoken
        ? Optional.of(new Match(2, "the same speaker within the same days"))
        : Optional.empty();
  }

  private static boolean shortly(Optional<Days> one, Optional<Days> other) {
    return one.filter(days -> days.length() <= 2 * SAME_SPEECH + 1).isPresent()
        && other.filter(days -> days.length() <= 2 * SAME_SPEECH + 1).isPresent()
        && one.get().meets(other.get());
  }

  private Optional<Match> uncounted(
      Optional<String> mark, boolean shown, Candidate candidate, Cluster cluster) {
    // A list of many models and a word on one of them share the model and perhaps nothing else.
    boolean same =
        cluster.items().stream()
            .anyMatch(items -> goods.sameDesignations(items, candidate.items()));
    if (mark.isPresent() && (shown || same || here(candidate, cluster))) {
      return mark.map(why -> new Match(3, why));
    }
    if (shown || here(candidate, cluster)) {
      return Optional.of(new Match(2, "goods that fit"));
    }
    // Without days or a name for the goods, only the same news can mean the same.
    return cluster.candidates().stream().anyMatch(member -> isUndatedNews(member, candidate))
        ? Optional.of(new Match(1, "goods that fit, in reports that share names and words"))
        : Optional.empty();
  }

  /** Two accounts of which one has no day, in reports of one piece of news. */
  private static boolean isUndatedNews(Candidate one, Candidate other) {
    if (one.told().isPresent() && other.told().isPresent()
        || !one.account().placing().isMovement()
        || one.isAhead() != other.isAhead()
        || one.isBackground()
        || other.isBackground()
        || !mayBeIssuedTogether(one, other)) {
      return false;
    }
    boolean shown =
        !one.items().isEmpty() && one.items().equals(other.items())
            || !one.persons().isEmpty() && one.persons().equals(other.persons());
    return switch (overlap(one, other)) {
      case NONE -> false;
      case SOME -> shown;
      case MUCH -> true;
    };
  }

  private static boolean mayBeIssuedTogether(Candidate one, Candidate other) {
    Period ours = one.account().publication().issued();
    Period theirs = other.account().publication().issued();
    return mayPrecede(ours, theirs) && mayPrecede(theirs, ours);
  }

  /** Whether the one may be issued before the other, or on the days behind it. */
  private static boolean mayPrecede(Period one, Period other) {
    return one.earliest().isEmpty()
        || other.latest().isEmpty()
        || !one.earliest().get().isAfter(other.latest().get().plusDays(SAME_NEWS));
  }

  private static boolean here(Candidate candidate, Cluster cluster) {
    return cluster.candidates().stream()
        .anyMatch(member -> member.account().article().equals(candidate.account().article()));
  }
}
