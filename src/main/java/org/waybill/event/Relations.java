package org.waybill.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.HashSet;
import java.util.stream.Stream;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Ground;
import org.waybill.claim.Role;
import org.waybill.claim.Claim;
import org.waybill.claim.Stage;
import org.waybill.claim.Stance;

/**
 * Tells how the claims of one event stand to each other, from their counts and stances. Claims that
 * say the same for the same side stand for each other: the first of them is held against the rest.
 * Only two utterances contradict each other; copies of one that differ are retold differently.
 */
final class Relations {

  private final Sides sides;
  private final Goods goods;

  /** The key of the utterance that each claim rests on. */
  private final Map<Claim, String> said = new HashMap<>();

  Relations(Sides sides, Goods goods, Collection<Utterance> utterances) {
    this.sides = sides;
    this.goods = goods;
    for (Utterance utterance : utterances) {
      utterance.evidence().forEach(evidence -> said.put(evidence.claim(), utterance.key()));
    }
  }

  /** What one side says of an event: the same words for all purposes here. */
  private record Content(Set<String> speakers, Stance stance, Optional<Figure> figure) {}

  List<Relation> of(Cluster cluster) {
    Map<Content, Account> alike = new LinkedHashMap<>();
    cluster.accounts().forEach(account -> alike.putIfAbsent(content(account), account));
    List<Account> first = List.copyOf(alike.values());
    List<Relation> relations = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      for (int k = i + 1; k < first.size(); k++) {
        between(first.get(i), first.get(k)).ifPresent(relations::add);
      }
    }
    for (Account refusing : refusals(cluster)) {
      alleged(cluster, refusing)
          .forEach(told -> denial(refusing, told).ifPresent(relations::add));
    }
    if (cluster.first().placing().isMovement()) {
      dropped(cluster.accounts(), relations);
    }
    return relations;
  }

  /**
   * Whatever one side says in one article is one allegation, told best with its figure: a denial
   * answers each article's.
   */
  private Collection<Account> alleged(Cluster cluster, Account refusing) {
    Optional<Account> meant = meant(cluster, refusing);
    Map<String, Account> alleged = new LinkedHashMap<>();
    for (Account account : cluster.accounts()) {
      boolean answered =
          meant
              .filter(last -> account.article().equals(last.article()))
              .filter(last -> !account.claim().sentence().equals(last.claim().sentence()))
              .isEmpty();
      if (account.claim().stance().isHeld() && answered) {
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

  /** {@code It denies the charge}: what its article told last before it. */
  private static Optional<Account> meant(Cluster cluster, Account refusing) {
    boolean names =
        refusing.claim().frame() != Frame.DENIAL
            || Stream.of(Role.SUPPLIER, Role.RECIPIENT)
                .flatMap(role -> refusing.claim().role(role).stream())
                .anyMatch(end -> !(end.ground() instanceof Ground.Carried));
    return cluster.accounts().stream()
        .filter(account -> !names && account.article().equals(refusing.article()))
        .filter(account -> account.claim().stance().isHeld())
        .filter(
            account ->
                account.claim().sentence().start() <= refusing.claim().sentence().start())
        .max(Account.ORDER);
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
    List<Relation> found = new ArrayList<>();
    for (Account refusing : accounts) {
      if (refusing.claim().frame() != Frame.DENIAL) {
        continue;
      }
      accounts.stream()
          .filter(told -> told.placing().isMovement() && !told.claim().stance().isRefused())
          .filter(told -> isInOneSentence(refusing, told) && isSameFlow(refusing, told))
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

  private static boolean isInOneSentence(Account one, Account other) {
    return one.article().equals(other.article())
        && one.claim().sentence().equals(other.claim().sentence());
  }

  private static boolean isSameFlow(Account one, Account other) {
    return one.placing().parties().equals(other.placing().parties())
        || Stream.of(Role.SUPPLIER, Role.RECIPIENT)
            .allMatch(role -> words(one, role).equals(words(other, role)));
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

  private Content content(Account account) {
    return new Content(sides.voices(account), account.claim().stance(), Figure.of(account.claim()));
  }

  private Optional<Relation> between(Account one, Account other) {
    if (!one.claim().stance().isHeld() || !other.claim().stance().isHeld()) {
      return Optional.empty();
    }
    Optional<Figure> count = Figure.of(one.claim());
    Optional<Figure> against = Figure.of(other.claim());
    return count.isPresent() && against.isPresent() && count.get().isSameMeasure(against.get())
        ? counts(one, count.get(), other, against.get())
        : agreement(one, other);
  }

  /**
   * Empty for whoever says that it was not delivered of what is told to be shipped; for whoever
   * stops it, or has not agreed to it; for a third who only does not know of it; and where goods
   * of other kinds are denied than those that are told of.
   */
  private Optional<Relation> denial(Account refusing, Account told) {
    boolean negates = refusing.claim().stance() == Stance.NEGATED;
    boolean less =
        negates
            && (isFurther(refusing, told) || refusing.isHalted() || refusing.isBeforeShipping());
    boolean aside = negates && !refusing.isOwnVoice() && !isParty(refusing);
    if (less
        || aside
        || !goods.agree(Goods.items(refusing.claim()), Goods.items(told.claim()))
        || !refusing.isOwnVoice() && sides.voices(refusing).equals(sides.voices(told))) {
      return Optional.empty();
    }
    String stances = refusing.claim().stance().id() + " against " + told.claim().stance().id();
    return Optional.of(
        refusing.isOwnVoice()
            ? new Relation(
                Relation.Kind.CONTRADICTS, refusing.claim(), told.claim(), "stance: " + stances)
            : new Relation(
                Relation.Kind.DENIES, refusing.claim(), told.claim(), "stance: " + stances));
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

  private Optional<Relation> counts(Account one, Figure count, Account other, Figure against) {
    boolean oneSide = shareSide(one, other);
    String words = "counts: " + count.words() + " and " + against.words();
    if (isRetold(one, other)) {
      return count.against(against) == Figure.Fit.EQUAL
          ? Optional.empty()
          : Optional.of(
              new Relation(
                  Relation.Kind.RETELLS_DIFFERENTLY,
                  one.claim(),
                  other.claim(),
                  words + ", of one utterance"));
    }
    return switch (count.against(against)) {
      case EQUAL, OVERLAPPING ->
          oneSide
              ? Optional.empty()
              : corroboration(one, other, words + ", told by different sides");
      case WITHIN ->
          Optional.of(new Relation(Relation.Kind.REFINES, one.claim(), other.claim(), words));
      case AROUND ->
          Optional.of(new Relation(Relation.Kind.REFINES, other.claim(), one.claim(), words));
      case TOUCHING -> contradiction(one, other, words + " leave no number but their one bound");
      case APART -> contradiction(one, other, words + " have no number in common");
    };
  }

  /** Whether two articles tell of the same speech. */
  private boolean isRetold(Account one, Account other) {
    return !one.isOwnVoice()
        && !one.article().equals(other.article())
        && said.get(one.claim()).equals(said.get(other.claim()));
  }

  /** Whoever retells without a source may support, but not contradict, those who name one. */
  private static Optional<Relation> contradiction(Account one, Account other, String why) {
    return one.isOwnVoice() == other.isOwnVoice()
        ? Optional.of(new Relation(Relation.Kind.CONTRADICTS, one.claim(), other.claim(), why))
        : Optional.empty();
  }

  private Optional<Relation> agreement(Account one, Account other) {
    return shareSide(one, other)
        ? Optional.empty()
        : corroboration(one, other, "told as a fact by different sides");
  }

  /** A joint statement is no second voice beside one of those who made it. */
  private boolean shareSide(Account one, Account other) {
    Set<String> ours = sides.voices(one);
    Set<String> theirs = sides.voices(other);
    return ours.equals(theirs) || !Collections.disjoint(ours, theirs);
  }

  /** An outlet without a source adds no voice. */
  private static Optional<Relation> corroboration(Account one, Account other, String why) {
    return one.isOwnVoice() || other.isOwnVoice()
        ? Optional.empty()
        : Optional.of(new Relation(Relation.Kind.CORROBORATES, one.claim(), other.claim(), why));
  }

  /**
   * Each claim that an outlet makes its own though another article quotes somebody for the same
   * figure. Whoever names the source of the deed anywhere in his own article has not dropped it.
   */
  private static void dropped(List<Account> accounts, Collection<Relation> relations) {
    List<Account> quoted =
        accounts.stream()
            .filter(account -> !account.isOwnVoice() && account.claim().stance().isHeld())
            .toList();
    Set<String> attributing = quoted.stream().map(Account::article).collect(Collectors.toSet());
    for (Account own : accounts) {
      if (!own.isOwnVoice()
          || own.claim().stance() != Stance.ASSERTED
          || attributing.contains(own.article())) {
        continue;
      }
      Optional<Figure> figure = Figure.of(own.claim());
      quoted.stream()
          .filter(
              source ->
                  figure
                      .flatMap(ours -> Figure.of(source.claim()).filter(ours::sharesNumber))
                      .isPresent())
          .findFirst()
          .ifPresent(
              source ->
                  relations.add(
                      new Relation(
                          Relation.Kind.DROPS_ATTRIBUTION,
                          own.claim(),
                          source.claim(),
                          "another article says whose word the figure is")));
    }
  }
}
