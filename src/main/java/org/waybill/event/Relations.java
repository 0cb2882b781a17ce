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
import org.waybill.claim.Claim;
import org.waybill.claim.Stance;

/**
 * Tells how the claims of one event agree or not, from their counts and stances. Claims that say
 * the same for the same side stand for each other: the first of them is held against the rest. Only
 * two utterances contradict each other; copies of one that differ are retold differently.
 */
final class Relations {

  private final Sides sides;

  /** The key of the utterance that each claim rests on. */
  private final Map<Claim, String> said = new HashMap<>();

  Relations(Sides sides, Collection<Utterance> utterances) {
    this.sides = sides;
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
    return relations;
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
        : Optional.empty();
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
    if (count.isIncrementOn(against) && count.against(against) != Figure.Fit.EQUAL) {
      return Optional.empty();
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
}
