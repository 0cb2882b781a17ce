package org.waybill.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.waybill.claim.Stance;

/** Finds where an outlet states as a fact what others only quote. */
final class Drops {

  private Drops() {}

  /**
   * Each claim that an outlet makes its own though another article quotes somebody for the same
   * figure or sum. Whoever names a source of the deed anywhere in his own article has not dropped
   * it.
   */
  static List<Relation> of(Cluster cluster) {
    List<Account> quoted =
        cluster.accounts().stream()
            .filter(account -> !account.isOwnVoice() && account.claim().stance().isHeld())
            .toList();
    Set<String> attributing = quoted.stream().map(Account::article).collect(Collectors.toSet());
    return cluster.accounts().stream()
        .filter(account -> account.placing().isMovement() && account.isOwnVoice())
        .filter(account -> account.claim().stance() == Stance.ASSERTED)
        .filter(account -> !attributing.contains(account.article()))
        .flatMap(own -> dropped(own, quoted).stream())
        .toList();
  }

  private static Optional<Relation> dropped(Account own, List<Account> quoted) {
    return quoted.stream()
        .flatMap(source -> shared(own, source).map(why -> relation(own, source, why)).stream())
        .findFirst();
  }

  private static Relation relation(Account own, Account source, String what) {
    return new Relation(
        Relation.Kind.DROPS_ATTRIBUTION,
        own.claim(),
        source.claim(),
        "another article says whose word the " + what + " is");
  }

  private static Optional<String> shared(Account own, Account source) {
    if (isShared(Figure.of(own.claim()), Figure.of(source.claim()), Figure::sharesNumber)) {
      return Optional.of("figure");
    }
    return isShared(Price.of(own.claim()), Price.of(source.claim()), Price::isSame)
        ? Optional.of("sum")
        : Optional.empty();
  }

  private static <T> boolean isShared(Optional<T> one, Optional<T> other, BiPredicate<T, T> same) {
    return one.isPresent() && other.isPresent() && same.test(one.get(), other.get());
  }
}
