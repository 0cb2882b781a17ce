package org.waybill.event;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.claim.Stage;
import org.waybill.claim.Stance;

/** Pairs what is denied or told not to be so with the allegations that it answers. */
final class Denials {

  private final Sides sides;
  private final Goods goods;

  Denials(Sides sides, Goods goods) {
    this.sides = sides;
    this.goods = goods;
  }

  /** Whoever did not comment contradicts nothing that he said, so of sayings there is none. */
  List<Relation> of(Cluster cluster) {
    List<Relation> relations = new ArrayList<>();
    if (cluster.first().placing().frame() == Frame.STATEMENT) {
      return relations;
    }
    for (Account refusing : refusals(cluster)) {
      alleged(cluster, refusing).forEach(told -> denial(refusing, told).ifPresent(relations::add));
    }
    return relations;
  }

  /**
   * Of its own article a denial answers what is told next to it, and elsewhere whoever tells that;
   * where its own article tells nothing, all who do. Whatever one side says in one article is one
   * allegation, told best with its figure.
   */
  private Collection<Account> alleged(Cluster cluster, Account refusing) {
    List<Account> held =
        cluster.accounts().stream()
            .filter(account -> account.claim().stance().isHeld())
            .filter(account -> refusing.isOwnVoice() || !speakForOneSide(refusing, account))
            .toList();
    Optional<Account> meant = nextTo(refusing, held);
    Map<String, Account> alleged = new LinkedHashMap<>();
    for (Account account : held) {
      if (meant.filter(it -> !isOf(account, it)).isEmpty()) {
        alleged.merge(
            account.article() + sides.voices(account),
            account,
            (one, other) ->
                one.claim().quantity().isEmpty() && other.claim().quantity().isPresent()
                    ? other
                    : one);
      }
    }
    return alleged.values();
  }

  /** What its article tells last before it or with it, or else first after it. */
  private static Optional<Account> nextTo(Account refusing, List<Account> held) {
    List<Account> here =
        held.stream().filter(account -> account.article().equals(refusing.article())).toList();
    int at = refusing.claim().sentence().start();
    return here.stream()
        .filter(account -> account.claim().sentence().start() <= at)
        .max(Account.ORDER)
        .or(() -> here.stream().min(Account.ORDER));
  }

  /**
   * Whether it is told in the same sentence, by the same speakers, or elsewhere where nobody is.
   */
  private boolean isOf(Account account, Account meant) {
    return isInOneSentence(account, meant)
        || meant.isOwnVoice() && !account.article().equals(meant.article())
        || !Collections.disjoint(speakers(account), speakers(meant));
  }

  private Set<String> speakers(Account account) {
    Set<String> speakers = new TreeSet<>(sides.speakers(account.claim()));
    account.namedSpeakers().map(Name::id).forEach(speakers::add);
    return speakers;
  }

  /**
   * {@code denied a report that says it sent tanks}: the sentence that denies tells what is denied,
   * whatever event each of the two was joined to.
   */
  List<Relation> inOneSentence(Collection<Account> accounts, Collection<Relation> known) {
    Set<List<Claim>> pairs =
        known.stream()
            .map(relation -> List.of(relation.one(), relation.other()))
            .collect(Collectors.toCollection(HashSet::new));
    ImmutableListMultimap<String, Account> bySentence =
        Multimaps.index(accounts, account -> sentence(account.claim()));
    List<Relation> found = new ArrayList<>();
    for (Account refusing : accounts) {
      if (refusing.claim().frame() != Frame.DENIAL) {
        continue;
      }
      bySentence.get(sentence(refusing.claim())).stream()
          .filter(told -> told.placing().isMovement() && !told.claim().stance().isRefused())
          .filter(told -> isSameFlow(refusing, told) || pointsBackAt(refusing, told))
          .filter(told -> !told.isOwnVoice() && !speakForOneSide(refusing, told))
          .filter(told -> pairs.add(List.of(refusing.claim(), told.claim())))
          .map(
              told ->
                  new Relation(
                      Relation.Kind.DENIES,
                      refusing.claim(),
                      told.claim(),
                      "told in the sentence that denies it"))
          .forEach(found::add);
    }
    return found;
  }

  /** {@code accused him of arming rebels, a charge that he denies}. */
  private static boolean pointsBackAt(Account refusing, Account told) {
    Claim denial = refusing.claim();
    return denial.content().isEmpty()
        && told.placing().given().isWhole()
        && denial.role(Role.SUPPLIER).isEmpty()
        && denial.role(Role.RECIPIENT).isEmpty()
        && told.claim().trigger().start() < denial.trigger().start();
  }

  /**
   * For each sentence of an article that denies and answers nothing so far: what the article tells
   * of the same flow next to it, though it be of another event, as where goods are named more
   * widely.
   */
  List<Relation> nextToIt(Collection<Account> accounts, Collection<Relation> known) {
    Set<String> answering =
        known.stream()
            .filter(relation -> relation.kind() == Relation.Kind.DENIES)
            .map(relation -> sentence(relation.one()))
            .collect(Collectors.toCollection(HashSet::new));
    ImmutableListMultimap<String, Account> byArticle = Multimaps.index(accounts, Account::article);
    List<Relation> found = new ArrayList<>();
    for (Account refusing : accounts) {
      if (refusing.claim().stance() != Stance.DENIED
          || refusing.isOwnVoice()
          || refusing.claim().content().isPresent()) {
        continue;
      }
      List<Account> told =
          byArticle.get(refusing.article()).stream()
              .filter(other -> isOfFlow(refusing, other))
              .toList();
      nextTo(refusing, bestTold(refusing, told, accounts))
          .filter(meant -> answering.add(sentence(refusing.claim())))
          .map(
              meant ->
                  new Relation(
                      Relation.Kind.DENIES,
                      refusing.claim(),
                      meant.claim(),
                      "the same flow, told next to it"))
          .ifPresent(found::add);
    }
    return found;
  }

  /** Those who quote somebody; the outlet's own word only where no article quotes anybody. */
  private List<Account> bestTold(
      Account refusing, List<Account> told, Collection<Account> accounts) {
    List<Account> quoted = told.stream().filter(account -> !account.isOwnVoice()).toList();
    boolean own =
        quoted.isEmpty()
            && !told.isEmpty()
            && accounts.stream().noneMatch(it -> !it.isOwnVoice() && isOfFlow(refusing, it));
    return own ? told : quoted;
  }

  private boolean isOfFlow(Account refusing, Account other) {
    return other.placing().isMovement()
        && other.claim().stance().isHeld()
        && isSameFlow(refusing, other)
        && !speakForOneSide(refusing, other)
        && isOfGoods(refusing, other);
  }

  private static String sentence(Claim claim) {
    return claim.article() + " " + claim.sentence().start();
  }

  private static boolean isInOneSentence(Account one, Account other) {
    return sentence(one.claim()).equals(sentence(other.claim()));
  }

  private boolean isOfGoods(Account one, Account other) {
    return goods.agree(Goods.items(one.claim()), Goods.items(other.claim()));
  }

  private static boolean isSameFlow(Account one, Account other) {
    return one.placing().parties().equals(other.placing().parties())
        || Stream.of(Role.SUPPLIER, Role.RECIPIENT)
            .allMatch(
                role -> !words(one, role).isEmpty() && words(one, role).equals(words(other, role)));
  }

  private static Set<String> words(Account account, Role role) {
    return account.claim().role(role).stream().map(Filler::words).collect(Collectors.toSet());
  }

  private boolean speakForOneSide(Account one, Account other) {
    return sides.voices(one).equals(sides.voices(other));
  }

  /** One a sentence, which may deny the flow and the report of it. */
  private static Collection<Account> refusals(Cluster cluster) {
    Map<String, Account> refusals = new LinkedHashMap<>();
    cluster.accounts().stream()
        .filter(account -> account.claim().stance().isRefused())
        .forEach(
            account ->
                refusals.putIfAbsent(
                    account.article() + account.claim().sentence() + account.isOwnVoice(),
                    account));
    return refusals.values();
  }

  /**
   * Empty for whoever says that it was not delivered of what is told to be shipped; for whoever
   * stops it, or has not agreed to it; for a third who only does not know of it; for an outlet
   * against itself; and where goods of other kinds are denied than those that are told of.
   */
  private Optional<Relation> denial(Account refusing, Account told) {
    boolean negates = refusing.claim().stance() == Stance.NEGATED;
    boolean less =
        negates
            && (isFurther(refusing, told) || refusing.isHalted() || refusing.isBeforeShipping());
    boolean aside = negates && !refusing.isOwnVoice() && !isParty(refusing);
    boolean itself =
        refusing.isOwnVoice() && told.isOwnVoice() && refusing.article().equals(told.article());
    if (less || aside || itself || !isOfGoods(refusing, told)) {
      return Optional.empty();
    }
    String stances = refusing.claim().stance().id() + " against " + told.claim().stance().id();
    return Optional.of(
        new Relation(
            refusing.isOwnVoice() ? Relation.Kind.CONTRADICTS : Relation.Kind.DENIES,
            refusing.claim(),
            told.claim(),
            "stance: " + stances));
  }

  private static boolean isFurther(Account one, Account other) {
    Optional<Stage> ours = one.claim().stage();
    Optional<Stage> theirs = other.claim().stage();
    return ours.isPresent() && theirs.isPresent() && ours.get().compareTo(theirs.get()) > 0;
  }

  /** Whether an end of the flow speaks of itself. */
  private boolean isParty(Account account) {
    Set<String> speaking = sides.speakers(account.claim());
    return account.placing().parties().all().anyMatch(speaking::contains);
  }
}
