package org.waybill.event;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Claim;
import org.waybill.claim.Frame;
import org.waybill.claim.Stance;

/**
 * Sorts the accounts of one story into events. Those that say most come first and found the events,
 * so the outcome does not depend on the order in which articles came.
 */
final class Clusters {

  /** Counted before uncounted, dated before undated, narrow before wide. */
  private static final Comparator<Candidate> MOST_EXACT_FIRST =
      Comparator.comparing((Candidate candidate) -> !candidate.isCounted())
          .thenComparing(candidate -> candidate.days().isEmpty())
          .thenComparing(candidate -> candidate.days().map(Days::first).orElse(0L))
          .thenComparing(candidate -> candidate.days().map(Days::last).orElse(0L))
          .thenComparing(Candidate::account, Account.ORDER);

  private final Fit fit;
  private final Kin kin;

  Clusters(Goods goods, Kin kin) {
    this(new Fit(goods), kin);
  }

  Clusters(Fit fit, Kin kin) {
    this.fit = fit;
    this.kin = kin;
  }

  /**
   * @param candidates of one story
   */
  List<Cluster> of(Collection<Candidate> candidates) {
    ListMultimap<String, Candidate> alike = MultimapBuilder.treeKeys().arrayListValues().build();
    Map<Parties, Halts> halts = new HashMap<>();
    candidates.stream()
        .filter(candidate -> candidate.account().isHalted())
        .forEach(
            halt ->
                halts
                    .computeIfAbsent(halt.account().placing().parties(), none -> new Halts())
                    .add(halt));
    for (Candidate candidate : candidates) {
      Placing placing = candidate.account().placing();
      if (!placing.parties().isEmpty()) {
        boolean halted =
            candidate.account().isHalted()
                || Optional.ofNullable(halts.get(placing.parties()))
                    .filter(told -> told.mean(candidate))
                    .isPresent();
        alike.put(
            kind(placing)
                + (halted ? " halted" : "")
                + own(candidate)
                + kin.widest(placing.parties()).key(),
            candidate);
      }
    }
    List<Cluster> clusters = new ArrayList<>();
    alike.asMap().values().forEach(same -> clusters.addAll(join(same)));
    return clusters;
  }

  /** Unique among first claims: claims of one trigger and frame differ in their goods. */
  static String key(Account account) {
    Claim claim = account.claim();
    String goods = claim.goods().isEmpty() ? "" : "-" + claim.goods().get(0).span().start();
    return claim.article() + "/" + claim.trigger().start() + "-" + claim.frame().id() + goods;
  }

  /** What was sought, agreed and delivered are rungs of one ladder. */
  private static String kind(Placing placing) {
    return placing.isMovement() ? Frame.TRANSFER.id() : placing.frame().id();
  }

  /**
   * What is told to be halted of one flow. That is another event than one that went on; what is not
   * to be sent is halted where the same news tells of a halt.
   */
  private static final class Halts {
    private final DayIndex<Candidate> byDays = new DayIndex<>();
    private final Set<String> articles = new HashSet<>();

    void add(Candidate halt) {
      byDays.put(halt, halt.told());
      articles.add(halt.account().article());
    }

    boolean mean(Candidate candidate) {
      return candidate.account().claim().stance() == Stance.NEGATED
          && (articles.contains(candidate.account().article())
              || byDays.mayMeet(Fit.sameNews(candidate)).stream()
                  .anyMatch(halt -> Fit.isSameNews(candidate, halt)));
    }
  }

  /** Whom an article brings in under a name is nobody in another, whatever he is called there. */
  private static String own(Candidate candidate) {
    Account account = candidate.account();
    return account.placing().isLocal() ? " " + account.article() : "";
  }

  private List<Cluster> join(Collection<Candidate> alike) {
    List<Cluster> clusters = new ArrayList<>();
    // What joins a cluster narrows its days, so it stays where its first member puts it.
    DayIndex<Cluster> byDays = new DayIndex<>();
    for (Candidate candidate : alike.stream().sorted(MOST_EXACT_FIRST).toList()) {
      Optional<Choice> best = best(candidate, byDays.mayMeet(candidate.days()));
      best.ifPresentOrElse(
          choice -> choice.cluster().add(candidate, choice.match().why()),
          () -> {
            Cluster founded = new Cluster(candidate);
            clusters.add(founded);
            byDays.put(founded, candidate.days());
          });
    }
    return clusters;
  }

  private record Choice(Cluster cluster, Fit.Match match) {}

  /**
   * The best fitting cluster, the first of several as good; none when an account without a count
   * could mean several counted events.
   */
  private Optional<Choice> best(Candidate candidate, Collection<Cluster> clusters) {
    List<Choice> fitting = new ArrayList<>();
    for (Cluster cluster : clusters) {
      fit.match(candidate, cluster)
          .filter(match -> !isOfOthers(candidate, cluster))
          .ifPresent(match -> fitting.add(new Choice(cluster, match)));
    }
    int strongest = fitting.stream().mapToInt(choice -> choice.match().strength()).max().orElse(0);
    List<Choice> best =
        fitting.stream()
            .filter(choice -> choice.match().strength() == strongest)
            .filter(choice -> candidate.isCounted() || !isSomeOfAnother(choice, fitting))
            .toList();
    boolean open =
        !candidate.isCounted()
            && best.stream().filter(choice -> choice.cluster().isCounted()).count() > 1;
    return open ? Optional.empty() : best.stream().findFirst();
  }

  /** Whether it names two branches of one movement beside each other. */
  private boolean isOfOthers(Candidate candidate, Cluster cluster) {
    Parties parties = candidate.account().placing().parties();
    return cluster.candidates().stream()
        .anyMatch(member -> !kin.agree(parties, member.account().placing().parties()));
  }

  /** Goods told of without a number are those of the larger count. */
  private static boolean isSomeOfAnother(Choice choice, List<Choice> fitting) {
    return choice.cluster().isCounted()
        && fitting.stream()
            .flatMap(other -> other.cluster().figures().stream())
            .anyMatch(
                larger ->
                    choice.cluster().figures().stream()
                        .allMatch(less -> less.isSameMeasure(larger) && less.isBelow(larger)));
  }
}
