package org.waybill.event;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.waybill.claim.Claim;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.registry.Registry;

/**
 * Tells in which story a claim belongs: claims of the same sides. Only claims of one story are ever
 * joined or held against each other, so a story can be joined without looking at any other. An end
 * that a claim leaves open is filled from its own article where only one flow fits.
 */
public final class Stories {

  private static final Set<Frame> MOVES = EnumSet.of(Frame.TRANSFER, Frame.REQUEST);

  /** About three sentences: "Moscow rejected that" points back no further. In characters. */
  private static final int SHORTLY = 500;

  private final Registry registry;
  private final Sides sides;
  private final Kin kin;

  public Stories(Registry registry) {
    this.registry = registry;
    this.sides = new Sides(registry);
    this.kin = new Kin(registry);
  }

  /**
   * What an article tells of two sides by itself, for claims that name one only.
   *
   * @param names of those whom no entry explains
   * @param flows of goods, both ends named, with the claims that tell of them
   * @param hosts of each visitor
   * @param deals with the claims that tell of them
   * @param otherThings where the words stand by which somebody denies what is no flow
   */
  private record Setting(
      Names names,
      ListMultimap<Parties, Claim> flows,
      Map<Set<String>, Set<Parties>> hosts,
      ListMultimap<Parties, Claim> deals,
      Set<Integer> otherThings) {}

  /**
   * Each claim's place, in the order given.
   *
   * @param claims of one article, all of them
   */
  public Map<Claim, Placing> place(Collection<Claim> claims) {
    Setting setting = setting(claims);
    Map<Claim, Placing> placed = new LinkedHashMap<>();
    for (Claim claim : claims) {
      if (claim.frame() != Frame.STATEMENT) {
        placed.put(claim, place(claim, setting));
      }
    }
    Map<Claim, Placing> all = new LinkedHashMap<>();
    for (Claim claim : claims) {
      all.put(
          claim, placed.containsKey(claim) ? placed.get(claim) : statement(claim, setting, placed));
    }
    return all;
  }

  private Setting setting(Collection<Claim> claims) {
    Names names = new Names(registry, claims);
    ListMultimap<Parties, Claim> flows = MultimapBuilder.linkedHashKeys().arrayListValues().build();
    Map<Set<String>, Set<Parties>> hosts = new LinkedHashMap<>();
    ListMultimap<Parties, Claim> deals = MultimapBuilder.linkedHashKeys().arrayListValues().build();
    for (Claim claim : claims) {
      Parties parties = parties(claim, names);
      if (parties.isWhole() && MOVES.contains(claim.frame())) {
        flows.put(parties, claim);
      }
      if (claim.frame() == Frame.AGREEMENT && !parties.isEmpty()) {
        deals.put(parties, claim);
      }
      if (parties.isWhole() && claim.frame() == Frame.VISIT) {
        hosts.computeIfAbsent(parties.first(), who -> new LinkedHashSet<>()).add(parties);
      }
    }
    Set<Integer> otherThings = cues(claims, frame -> !MOVES.contains(frame));
    otherThings.removeAll(cues(claims, MOVES::contains));
    return new Setting(names, flows, hosts, deals, otherThings);
  }

  /** By which words somebody answers for what others do, statements and denials left out. */
  private static Set<Integer> cues(Collection<Claim> claims, Predicate<Frame> wanted) {
    return claims.stream()
        .filter(claim -> claim.frame() != Frame.STATEMENT && claim.frame() != Frame.DENIAL)
        .filter(claim -> wanted.test(claim.frame()))
        .flatMap(claim -> claim.attribution().cue().stream())
        .map(cue -> cue.start())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** By side for goods, agreements and exercises; by name for whatever people do themselves. */
  private Parties parties(Claim claim, Names names) {
    return switch (claim.frame()) {
      case TRANSFER, REQUEST ->
          new Parties(group(claim, Role.SUPPLIER, names), group(claim, Role.RECIPIENT, names));
      case AGREEMENT, EXERCISE, MEETING ->
          new Parties(group(claim, Role.PARTICIPANT, names), Set.of());
      default -> new Parties(group(claim, Role.AGENT, names), group(claim, Role.TARGET, names));
    };
  }

  private Set<String> group(Claim claim, Role role, Names names) {
    Set<String> known =
        Placing.isBySide(claim.frame()) ? sides.of(claim, role) : sides.names(claim, role);
    return Sets.union(known, names.ids(claim.role(role), !known.isEmpty()));
  }

  private Placing place(Claim claim, Setting setting) {
    Parties own = parties(claim, setting.names());
    Optional<Parties> filled = filled(claim, own, setting);
    Frame frame =
        filled.isPresent() && claim.frame() == Frame.DENIAL ? Frame.TRANSFER : claim.frame();
    Parties parties = filled.orElse(own);
    String because = filled.isPresent() ? "the only one that fits in its article" : "";
    return new Placing(
        story(claim, frame, parties), frame, parties, own, setting.names().of(claim), because);
  }

  private Optional<Parties> filled(Claim claim, Parties own, Setting setting) {
    Optional<Parties> told =
        claim.frame() == Frame.DENIAL ? told(claim, setting.names()) : Optional.empty();
    if (told.isPresent() || own.isWhole()) {
      return told;
    }
    return switch (claim.frame()) {
      case TRANSFER, REQUEST ->
          own.isEmpty()
              ? denied(claim, setting)
              : only(setting.flows().keySet().stream().filter(own::fitsInto).toList());
      case DENIAL -> denied(claim, setting);
      case AGREEMENT -> partners(claim, own, setting);
      case VISIT -> only(List.copyOf(setting.hosts().getOrDefault(own.first(), Set.of())));
      default -> Optional.empty();
    };
  }

  /** The flow that a denial itself tells of. */
  private Optional<Parties> told(Claim denial, Names names) {
    return Optional.of(
            new Parties(
                sidesOf(denial, Role.SUPPLIER, names), sidesOf(denial, Role.RECIPIENT, names)))
        .filter(flow -> !flow.first().isEmpty() && !flow.second().isEmpty());
  }

  private Set<String> sidesOf(Claim claim, Role role, Names names) {
    Set<String> known = sides.of(claim, role);
    return Sets.union(known, names.ids(claim.role(role), !known.isEmpty()));
  }

  /** The only flow told shortly before of which the one who refuses is an end. */
  private Optional<Parties> denied(Claim claim, Setting setting) {
    if (claim.content().isPresent() || setting.otherThings().contains(claim.trigger().start())) {
      return Optional.empty(); // "denied that the inquiry goes on" answers nobody's "sent arms"
    }
    return only(
        setting.flows().keySet().stream()
            .filter(flow -> isDeniedBy(claim, flow))
            .filter(
                flow ->
                    setting.flows().get(flow).stream()
                        .mapToInt(told -> claim.sentence().start() - told.sentence().start())
                        .anyMatch(apart -> apart >= 0 && apart <= SHORTLY))
            .toList());
  }

  /**
   * {@code Signed a deal}: with whomever the only other deal of the article is that he is in, or
   * else with the only one who is told shortly before or behind to have signed one alone.
   */
  private Optional<Parties> partners(Claim claim, Parties own, Setting setting) {
    if (own.isEmpty() || own.first().size() != 1) {
      return Optional.empty();
    }
    List<Parties> known =
        setting.deals().keySet().stream()
            .filter(deal -> deal.first().size() > 1 && deal.first().containsAll(own.first()))
            .toList();
    if (!known.isEmpty()) {
      return only(known);
    }
    List<Parties> alone =
        setting.deals().keySet().stream()
            .filter(deal -> deal.first().size() == 1 && !deal.equals(own))
            .filter(deal -> setting.deals().get(deal).stream().anyMatch(it -> near(it, claim)))
            .toList();
    return only(alone).map(deal -> new Parties(Sets.union(own.first(), deal.first()), Set.of()));
  }

  private static boolean near(Claim one, Claim other) {
    return Math.abs(one.sentence().start() - other.sentence().start()) <= SHORTLY;
  }

  /** Whoever refuses what names no side speaks of the flow that he is an end of. */
  private boolean isDeniedBy(Claim claim, Parties flow) {
    Set<String> refusing = new TreeSet<>(sides.speakers(claim));
    refusing.addAll(sides.of(claim, Role.AGENT));
    boolean refused = claim.frame() == Frame.DENIAL || claim.stance().isRefused();
    return refused
        && refusing.stream()
            .anyMatch(side -> flow.first().contains(side) || flow.second().contains(side));
  }

  private static Optional<Parties> only(List<Parties> fitting) {
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  /** A saying belongs to what is said in the same sentence by the same side, when that is one. */
  private Placing statement(Claim claim, Setting setting, Map<Claim, Placing> placed) {
    Names names = setting.names();
    Set<String> speakers =
        Sets.union(sides.of(claim, Role.AGENT), names.ids(claim.role(Role.AGENT), false));
    Set<String> stories = new TreeSet<>();
    placed.forEach(
        (other, placing) -> {
          if (placing.isMovement()
              && other.sentence().equals(claim.sentence())
              && speakers(other, names).equals(speakers)) {
            stories.add(placing.story());
          }
        });
    Parties parties = parties(claim, names);
    String story =
        stories.size() == 1 ? stories.iterator().next() : story(claim, Frame.STATEMENT, parties);
    return new Placing(story, Frame.STATEMENT, parties, parties, names.of(claim), "");
  }

  private Set<String> speakers(Claim claim, Names names) {
    return Sets.union(sides.speakers(claim), names.ids(claim.attribution().claimants(), false));
  }

  private String story(Claim claim, Frame frame, Parties parties) {
    Set<String> all = new TreeSet<>();
    if (Placing.isBySide(frame)) {
      parties.all().map(kin::widest).forEach(all::add);
    } else {
      List.of(Role.AGENT, Role.TARGET, Role.PARTICIPANT)
          .forEach(role -> all.addAll(sides.of(claim, role)));
      parties.second().forEach(id -> all.add(sides.side(id)));
    }
    boolean alone = all.isEmpty() || all.size() == 1 && frame == Frame.STATEMENT;
    boolean own =
        !Placing.isBySide(frame)
            && (Sides.isLocal(claim) || parties.all().anyMatch(id -> !Sides.isIri(id)));
    if (alone || own || !all.stream().allMatch(id -> sides.isKnown(id) || Name.isName(id))) {
      return "article " + claim.article();
    }
    return String.join(" ", all) + (all.size() == 1 ? " " + frame.id() : "");
  }
}
