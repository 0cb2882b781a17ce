package org.waybill.reading;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.claim.Good;
import org.waybill.claim.Progress;
import org.waybill.claim.Quantity;
import org.waybill.claim.Role;
import org.waybill.claim.Stage;
import org.waybill.claim.Sum;
import org.waybill.registry.Link;

/**
 * One case: words, and what must and must not be read from them.
 *
 * <pre>
 * = words of one or more sentences
 * + frame field=value; field=value     a claim of that frame with these values
 * - frame: why                         no claim of that frame
 * </pre>
 *
 * Fields are the roles in lower case with all their names ({@code participants} for {@code
 * participant}), {@code goods} (words that the goods contain), {@code stance}, {@code stage},
 * {@code by} (claimants), {@code min} and {@code max}, {@code about} ({@code true} for one number
 * told as not exact), {@code total} ({@code true} for a running total), {@code worth} (a currency
 * and one or two bounds, {@code EUR 5..7}), {@code from} and {@code until} (days, of an article
 * issued on 1 June 2024), {@code means} of transport and {@code km} (of a stated distance). Several
 * names are joined by commas; {@code nobody} means that there is none. Transfers and requests must
 * be exactly those of the {@code +} lines, where the case has any. Lines that begin with {@code #}
 * are for people.
 */
record Case(String file, String words, List<String> wanted, List<String> unwanted) {

  private static final Set<String> COUNTED = Set.of("transfer", "request");

  String name() {
    return file + ": " + words;
  }

  static List<Case> all(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    List<Case> cases = new ArrayList<>();
    for (Path file : files) {
      cases.addAll(in(file));
    }
    return cases;
  }

  static List<Case> in(Path file) throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("= ")) {
        cases.add(
            new Case(
                file.getFileName().toString(),
                line.substring(2),
                new ArrayList<>(),
                new ArrayList<>()));
      } else if (line.startsWith("+ ") || line.startsWith("- ")) {
        Case last = cases.get(cases.size() - 1);
        (line.startsWith("+") ? last.wanted : last.unwanted).add(line.substring(2));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        throw new IllegalArgumentException(file + ": " + line);
      }
    }
    return cases;
  }

  /** Whatever differs from the case; empty when the claims are as it says. */
  List<String> complaints(List<Claim> claims) {
    List<String> complaints = new ArrayList<>();
    if (wanted.isEmpty() && unwanted.isEmpty()) {
      complaints.add("the case says nothing");
    }
    for (String line : wanted) {
      String frame = line.split(" ")[0];
      Map<String, String> fields = fields(line.substring(frame.length()).strip());
      if (claims.stream().noneMatch(claim -> fits(claim, frame, fields))) {
        complaints.add("missing: " + line + " in " + shown(claims));
      }
    }
    for (String line : unwanted) {
      String frame = line.split(":")[0];
      if (claims.stream().anyMatch(claim -> claim.frame().id().equals(frame))) {
        complaints.add("there is a " + line + " in " + shown(claims));
      }
    }
    long expected = wanted.stream().filter(line -> COUNTED.contains(line.split(" ")[0])).count();
    long told = claims.stream().filter(claim -> COUNTED.contains(claim.frame().id())).count();
    if (expected > 0 && expected != told) {
      complaints.add(
          told + " transfers and requests instead of " + expected + " in " + shown(claims));
    }
    return complaints;
  }

  private static Map<String, String> fields(String line) {
    return Arrays.stream(line.split("; "))
        .filter(field -> !field.isBlank())
        .map(field -> field.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> pair[1], (one, other) -> other, LinkedHashMap::new));
  }

  private static boolean fits(Claim claim, String frame, Map<String, String> fields) {
    return claim.frame().id().equals(frame)
        && fields.entrySet().stream()
            .allMatch(field -> fits(claim, field.getKey(), field.getValue()));
  }

  private static boolean fits(Claim claim, String field, String value) {
    return switch (field) {
      case "stance" -> claim.stance().id().equals(value);
      case "stage" -> claim.stage().filter(stage -> stage.id().equals(value)).isPresent();
      case "goods" -> claim.goods().stream().anyMatch(good -> good.words().contains(value));
      case "by" -> names(claim.attribution().claimants()).equals(names(value));
      case "via" -> names(claim.attribution().via()).equals(names(value));
      case "min" -> count(claim.quantity().flatMap(Quantity::minimum)).equals(value);
      case "max" -> count(claim.quantity().flatMap(Quantity::maximum)).equals(value);
      case "about" ->
          claim.quantity().map(Quantity::about).map(String::valueOf).equals(Optional.of(value));
      case "total" -> value.equals(String.valueOf(isTold(claim, Progress.TOTAL)));
      case "increment" -> value.equals(String.valueOf(isTold(claim, Progress.INCREMENT)));
      case "worth" ->
          claim
              .sum()
              .map(sum -> worth(sum) + progress(sum.progress()))
              .orElse("nobody")
              .equals(value);
      case "from" -> day(claim.when().earliest()).equals(value);
      case "until" -> day(claim.when().latest()).equals(value);
      case "means" -> means(claim).equals(names(value));
      case "km" ->
          claim
              .way()
              .distance()
              .map(far -> far.kilometres().toString())
              .orElse("nobody")
              .equals(value);
      case "denies" ->
          value.equals(claim.content().isPresent() ? "something else" : "what was said");
      case "participants" -> names(claim.role(Role.PARTICIPANT)).equals(names(value));
      default ->
          names(claim.role(Role.valueOf(field.toUpperCase(Locale.ROOT)))).equals(names(value));
    };
  }

  private static boolean isTold(Claim claim, Progress progress) {
    return claim.quantity().map(Quantity::progress).equals(Optional.of(progress));
  }

  private static String progress(Progress progress) {
    return switch (progress) {
      case TOTAL -> " in all";
      case INCREMENT -> " more";
      case UNSAID -> "";
    };
  }

  private static Set<String> means(Claim claim) {
    return claim.way().transports().stream()
        .map(one -> one.means().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String count(Optional<BigDecimal> count) {
    return count.map(number -> number.stripTrailingZeros().toPlainString()).orElse("nobody");
  }

  private static String worth(Sum sum) {
    String least = sum.minimum().map(BigDecimal::toPlainString).orElse("");
    String most = sum.maximum().map(BigDecimal::toPlainString).orElse("");
    return sum.currency() + " " + (least.equals(most) ? least : least + ".." + most);
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("nobody");
  }

  private static Set<String> names(String value) {
    return value.equals("nobody") ? Set.of() : new TreeSet<>(List.of(value.split(", ")));
  }

  private static Set<String> names(List<Filler> fillers) {
    return fillers.stream().map(Case::name).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(Filler filler) {
    return filler.link() instanceof Link.Linked linked ? linked.entry().label() : filler.words();
  }

  private static String shown(List<Claim> claims) {
    return claims.stream()
        .map(
            claim ->
                claim.frame().id()
                    + " "
                    + claim.stance().id()
                    + " "
                    + claim.stage().map(Stage::id).orElse("")
                    + claim.roles().asMap().entrySet().stream()
                        .map(
                            role -> " " + role.getKey() + "=" + names(List.copyOf(role.getValue())))
                        .collect(Collectors.joining())
                    + " means="
                    + means(claim)
                    + claim.way().distance().map(far -> " " + far.words()).orElse("")
                    + " goods="
                    + claim.goods().stream().map(Good::words).toList()
                    + claim.sum().map(sum -> " worth=" + worth(sum)).orElse("")
                    + " when="
                    + day(claim.when().earliest())
                    + ".."
                    + day(claim.when().latest())
                    + " by="
                    + names(claim.attribution().claimants()))
        .collect(Collectors.joining("\n  ", "\n  ", "\n"));
  }
}
