package org.waybill.dating;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waybill.article.issue.PrintedDay;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.claim.Stance;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.registry.Registry;

/** Gathers what the claims of one article tell to have been said or done on a weekday. */
final class Reports {

  private static final Set<Frame> MOVES = EnumSet.of(Frame.TRANSFER, Frame.REQUEST);
  private static final Set<Stance> OPEN = EnumSet.of(Stance.PLANNED, Stance.REQUESTED);

  private final Registry registry;

  Reports(Registry registry) {
    this.registry = registry;
  }

  /**
   * @param claims of one article, in order
   */
  List<Report> of(Collection<Claim> claims) {
    ListMultimap<String, Claim> byKey = MultimapBuilder.treeKeys().arrayListValues().build();
    for (Claim claim : claims) {
      said(claim).ifPresent(key -> byKey.put(key, claim));
    }
    List<Report> reports = new ArrayList<>();
    byKey.asMap().forEach((key, told) -> said(key, told, claims).ifPresent(reports::add));
    for (Claim claim : claims) {
      done(claim).ifPresent(reports::add);
    }
    return reports;
  }

  /** Which side says that goods go from whom to whom; empty when any of the three is open. */
  private Optional<String> said(Claim claim) {
    Set<String> speakers = sides(claim.attribution().claimants());
    Set<String> from = sides(claim.role(Role.SUPPLIER));
    Set<String> to = sides(claim.role(Role.RECIPIENT));
    boolean whole = speakers.size() == 1 && !from.isEmpty() && !to.isEmpty();
    return whole && MOVES.contains(claim.frame()) && claim.stance() != Stance.DENIED
        ? Optional.of("said " + claim.frame().id() + " " + speakers + " " + from + " " + to)
        : Optional.empty();
  }

  /**
   * One speech of one side. What it says in sentences without a day of their own counts with it, as
   * long as the article names only one weekday for it.
   */
  private Optional<Report> said(String key, Collection<Claim> told, Collection<Claim> all) {
    List<Claim> dated = told.stream().filter(claim -> day(claim, all).isPresent()).toList();
    Set<DayOfWeek> days =
        dated.stream().map(claim -> day(claim, all).orElseThrow()).collect(Collectors.toSet());
    if (days.size() != 1) {
      return Optional.empty();
    }
    List<Claim> spoken =
        told.stream()
            .filter(claim -> claim.said().words().isEmpty() || day(claim, all).isPresent())
            .toList();
    Claim shown =
        spoken.stream()
            .filter(claim -> !Report.figures(claim).isEmpty())
            .findFirst()
            .orElse(dated.get(0));
    return Optional.of(report(key, days.iterator().next(), spoken, false, shown));
  }

  /** The weekday on which a claim was said, by its own words or those of the saying beside it. */
  private Optional<DayOfWeek> day(Claim claim, Collection<Claim> all) {
    Set<String> speakers = sides(claim.attribution().claimants());
    return PrintedDay.weekday(claim.said().words())
        .or(
            () ->
                all.stream()
                    .filter(other -> other.frame() == Frame.STATEMENT)
                    .filter(other -> other.sentence().equals(claim.sentence()))
                    .filter(other -> sides(other.role(Role.AGENT)).equals(speakers))
                    .flatMap(other -> PrintedDay.weekday(other.when().words()).stream())
                    .findFirst());
  }

  /** A visit or meeting, or goods that went, on a weekday. */
  private Optional<Report> done(Claim claim) {
    Optional<DayOfWeek> day = PrintedDay.weekday(claim.when().words());
    if (day.isEmpty() || OPEN.contains(claim.stance()) || claim.stance() == Stance.DENIED) {
      return Optional.empty();
    }
    String frame = "done " + claim.frame().id() + " ";
    return switch (claim.frame()) {
      case MEETING -> {
        Set<String> who = persons(claim.role(Role.PARTICIPANT));
        yield Optional.of(frame + who)
            .filter(key -> who.size() > 1)
            .map(key -> report(key, day.get(), List.of(claim), true, claim));
      }
      case VISIT -> {
        Set<String> who = persons(claim.role(Role.AGENT));
        Set<String> where = sides(claim.role(Role.PLACE));
        yield Optional.of(frame + who + " " + where)
            .filter(key -> who.size() == 1 && where.size() == 1)
            .map(key -> report(key, day.get(), List.of(claim), true, claim));
      }
      case TRANSFER -> {
        Set<String> from = sides(claim.role(Role.SUPPLIER));
        Set<String> to = sides(claim.role(Role.RECIPIENT));
        yield Optional.of(frame + from + " " + to)
            .filter(key -> !from.isEmpty() && !to.isEmpty())
            .map(key -> report(key, day.get(), List.of(claim), false, claim));
      }
      default -> Optional.empty();
    };
  }

  private static Report report(
      String key, DayOfWeek day, List<Claim> claims, boolean rare, Claim shown) {
    Set<String> figures = new TreeSet<>();
    claims.forEach(claim -> figures.addAll(Report.figures(claim)));
    return new Report(shown.article(), key, day, figures, rare, shown);
  }

  private Set<String> sides(List<Filler> fillers) {
    return fillers.stream()
        .flatMap(filler -> entry(filler).stream())
        .flatMap(entry -> registry.side(entry).stream())
        .map(Entry::iri)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> persons(List<Filler> fillers) {
    return fillers.stream()
        .flatMap(filler -> entry(filler).stream())
        .filter(entry -> entry.type() == Entry.Type.PERSON && !entry.local())
        .map(Entry::iri)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<Entry> entry(Filler filler) {
    return filler.link() instanceof Link.Linked linked
        ? Optional.of(linked.entry())
        : Optional.empty();
  }
}
