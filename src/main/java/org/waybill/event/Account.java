package org.waybill.event;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.waybill.claim.Claim;
import org.waybill.claim.Period;
import org.waybill.claim.Stage;

/**
 * One claim as it enters the joining.
 *
 * @param when when it happened, as far as all articles tell
 * @param said when it was said, likewise
 */
public record Account(
    Claim claim, Publication publication, Placing placing, Period when, Period said) {

  /** By article and place in it: the same whatever order the articles came in. */
  static final Comparator<Account> ORDER =
      Comparator.comparing((Account account) -> account.claim().article())
          .thenComparing(account -> account.claim().sentence())
          .thenComparing(account -> account.claim().trigger())
          .thenComparing(account -> account.claim().frame())
          .thenComparing(
              account -> account.claim().quantity().map(count -> count.span().start()).orElse(0))
          .thenComparing(account -> account.claim().stance())
          .thenComparing(account -> account.claim().toString());

  public Account {
    Objects.requireNonNull(claim);
    Objects.requireNonNull(publication);
    Objects.requireNonNull(placing);
    Objects.requireNonNull(when);
    Objects.requireNonNull(said);
  }

  String article() {
    return claim.article();
  }

  /** Those who answer for it under a name that no entry explains. */
  Stream<Name> namedSpeakers() {
    return claim.attribution().claimants().stream()
        .flatMap(one -> Optional.ofNullable(placing.names().get(one)).stream());
  }

  boolean isOwnVoice() {
    return claim.attribution().claimants().isEmpty();
  }

  /** Nothing is on its way yet while it is sought, offered or agreed. */
  boolean isBeforeShipping() {
    return claim.stage().filter(stage -> stage.compareTo(Stage.SHIPPED) < 0).isPresent();
  }

  boolean isHalted() {
    return claim.stage().equals(Optional.of(Stage.HALTED));
  }
}
