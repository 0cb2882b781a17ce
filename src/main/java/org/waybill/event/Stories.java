package org.waybill.event;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

  private final Sides sides;

  public Stories(Registry registry) {
    this.sides = new Sides(registry);
  }

  /**
   * What an article tells of two sides by itself, for claims that name one only.
   *
   * @param flows of goods, both ends named, with the claims that tell of them
   * @param hosts of each visitor
   */
  private record Setting(
      ListMultimap<Parties, Claim> flows, Map<Set<String>, Set<Parties>> hosts) {}

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
      all.put(claim, placed.containsKey(claim) ? placed.get(claim) : statement(claim, placed));
    }
    return all;
  }

  private Setting setting(Collection<Claim> claims) {
    ListMultimap<Parties, Claim> flows = MultimapBuilder.linkedHashKeys().arrayListValues().build();
    Map<Set<String>, Set<Parties>> hosts = new LinkedHashMap<>();
    for (Claim claim : claims) {
      Parties parties = parties(claim);
      if (parties.isWhole() && MOVES.contains(claim.frame())) {
        flows.put(parties, claim);
      }
      if (parties.isWhole() && claim.frame() == Frame.VISIT) {
        hosts.computeIfAbsent(parties.first(), who -> new LinkedHashSet<>()).add(parties);
      }
    }
    return new Setting(flows, hosts);
  }

  /** By side for goods, and by name for everything else. */
  private Parties parties(Claim claim) {
    return switch (claim.frame()) {
      case TRANSFER, REQUEST ->
          new Parties(sides.of(claim, Role.SUPPLIER), sides.of(claim, Role.RECIPIENT));
      case MEETING, AGREEMENT, EXERCISE ->
          new Parties(sides.names(claim, Role.PARTICIPANT), Set.of());
      default -> new Parties(sides.names(claim, Role.AGENT), sides.names(claim, Role.TARGET));
    };
  }

  private Placing place(Claim claim, Setting setting) {
    Parties own = parties(claim);
    Optional<Parties> filled = filled(claim, own, setting);
    Frame frame =
        filled.isPresent() && claim.frame() == Frame.DENIAL ? Frame.TRANSFER : claim.frame();
    Parties parties = filled.orElse(own);
    String because = filled.isPresent() ? "the only such flow or visit in its article" : "";
    return new Placing(story(claim, frame, parties), frame, parties, because);
  }

  private Optional<Parties> filled(Claim claim, Parties own, Setting setting) {
    if (own.isWhole()) {
      return Optional.empty();
    }
    return switch (claim.frame()) {
      case TRANSFER, REQUEST ->
          own.isEmpty()
              ? denied(claim, setting)
              : only(setting.flows().keySet().stream().filter(own::fitsInto).toList());
      case DENIAL -> denied(claim, setting);
      case VISIT -> only(List.copyOf(setting.hosts().getOrDefault(own.first(), Set.of())));
      default -> Optional.empty();
    };
  }

  /** The only flow told shortly before of which the one who refuses is an end. */
  private Optional<Parties> denied(Claim claim, Setting setting) {
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
  private Placing statement(Claim claim, Map<Claim, Placing> placed) {
    Set<String> speakers = sides.of(claim, Role.AGENT);
    Set<String> stories = new TreeSet<>();
    placed.forEach(
        (other, placing) -> {
          if (placing.isMovement()
              && other.sentence().equals(claim.sentence())
              && sides.speakers(other).equals(speakers)) {
            stories.add(placing.story());
          }
        });
    Parties parties = parties(claim);
    String story =
        stories.size() == 1 ? stories.iterator().next() : story(claim, Frame.STATEMENT, parties);
    return new Placing(story, Frame.STATEMENT, parties, "");
  }

  private String story(Claim claim, Frame frame, Parties parties) {
    Set<String> all = new TreeSet<>();
    if (MOVES.contains(frame)) {
      all.addAll(parties.first());
      all.addAll(parties.second());
    } else {
      List.of(Role.AGENT, Role.TARGET, Role.PARTICIPANT)
          .forEach(role -> all.addAll(sides.of(claim, role)));
      parties.second().forEach(id -> all.add(sides.side(id)));
    }
    boolean alone = all.isEmpty() || all.size() == 1 && frame == Frame.STATEMENT;
    if (alone || Sides.isLocal(claim) || !all.stream().allMatch(sides::isKnown)) {
      return "article " + claim.article();
    }
    return String.join(" ", all) + (all.size() == 1 ? " " + frame.id() : "");
  }
}
