package org.waybill.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.waybill.claim.Stance;

/** What is compared once a pair has been found. See {@link Comparison} for the measure. */
public enum Slot {
  TYPE {
    @Override
    Optional<Boolean> isRight(Telling gold, Telling found) {
      return Optional.of(gold.frame() == found.frame());
    }

    @Override
    String show(Telling telling) {
      return telling.frame().id();
    }
  },
  GOODS {
    @Override
    Optional<Boolean> isRight(Telling gold, Telling found) {
      return gold.goods().isEmpty()
          ? Optional.empty()
          : Optional.of(LooseWords.shareGoods(gold.goods(), found.goods()));
    }

    @Override
    String show(Telling telling) {
      return String.join(", ", telling.goods());
    }
  },
  QUANTITY {
    @Override
    Optional<Boolean> isRight(Telling gold, Telling found) {
      return gold.minimum().isEmpty() && gold.maximum().isEmpty()
          ? Optional.empty()
          : Optional.of(
              same(gold.minimum(), found.minimum()) && same(gold.maximum(), found.maximum()));
    }

    @Override
    String show(Telling telling) {
      return range(telling.minimum(), telling.maximum());
    }
  },
  WHEN {
    @Override
    Optional<Boolean> isRight(Telling gold, Telling found) {
      if (gold.earliest().isEmpty() && gold.latest().isEmpty()) {
        return Optional.empty();
      }
      boolean known = found.earliest().isPresent() || found.latest().isPresent();
      return Optional.of(
          known
              && !after(gold.earliest(), found.latest())
              && !after(found.earliest(), gold.latest()));
    }

    @Override
    String show(Telling telling) {
      return range(telling.earliest(), telling.latest());
    }
  },
  CLAIMANT {
    @Override
    Optional<Boolean> isRight(Telling gold, Telling found) {
      return claimant(gold, found, Party::isOnSideOf);
    }

    @Override
    String show(Telling telling) {
      return names(telling.claimants());
    }
  },
  CLAIMANT_NAME {
    @Override
    Optional<Boolean> isRight(Telling gold, Telling found) {
      return claimant(gold, found, Party::hasNameOf);
    }

    @Override
    String show(Telling telling) {
      return names(telling.claimants());
    }
  },
  STANCE {
    @Override
    Optional<Boolean> isRight(Telling gold, Telling found) {
      return gold.stance()
          .map(stance -> found.stance().filter(other -> kind(other) == kind(stance)).isPresent());
    }

    @Override
    String show(Telling telling) {
      return telling.stance().map(Stance::id).orElse("");
    }
  };

  /** Empty when gold says nothing about this slot. */
  abstract Optional<Boolean> isRight(Telling gold, Telling found);

  /** The value for people; empty when there is none. */
  abstract String show(Telling telling);

  /** As in {@code claimant name}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The three attitudes that stances come down to. */
  private enum Attitude {
    HELD,
    REFUSED,
    OPEN
  }

  private static Attitude kind(Stance stance) {
    return switch (stance) {
      case ASSERTED, ALLEGED -> Attitude.HELD;
      case DENIED, NEGATED -> Attitude.REFUSED;
      case POSSIBLE, PLANNED, REQUESTED -> Attitude.OPEN;
    };
  }

  private static Optional<Boolean> claimant(
      Telling gold, Telling found, BiPredicate<Party, Party> alike) {
    return gold.claimants().isEmpty()
        ? Optional.empty()
        : Optional.of(
            gold.claimants().stream()
                .anyMatch(one -> found.claimants().stream().anyMatch(two -> alike.test(one, two))));
  }

  private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.isPresent() == other.isPresent()
        && (one.isEmpty() || one.get().compareTo(other.get()) == 0);
  }

  /** Not so when either day is unknown. */
  private static boolean after(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isPresent() && other.isPresent() && one.get().isAfter(other.get());
  }

  private static String names(List<Party> parties) {
    return parties.stream().map(Party::shown).collect(Collectors.joining(", "));
  }

  private static String range(Optional<?> from, Optional<?> to) {
    if (from.isEmpty() && to.isEmpty()) {
      return "";
    }
    return from.equals(to) ? shown(from) : shown(from) + " … " + shown(to);
  }

  private static String shown(Optional<?> bound) {
    return bound
        .map(value -> value instanceof BigDecimal count ? count.toPlainString() : value.toString())
        .orElse("?");
  }
}
