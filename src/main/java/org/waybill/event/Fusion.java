package org.waybill.event;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.claim.Role;
import org.waybill.registry.Link;
import org.waybill.registry.Registry;

/**
 * Joins claims about the same happening into one event, and claims that rest on the same words of
 * the same speaker into one utterance. Claims are never merged; equal claims are one. The order in
 * which articles come does not matter.
 */
public final class Fusion {

  /** What was joined, both lists in order of key. */
  public record Story(List<Event> events, List<Utterance> utterances) {
    public Story {
      events = List.copyOf(events);
      utterances = List.copyOf(utterances);
    }
  }

  private static final Comparator<Claim> ORDER =
      Comparator.comparing(Claim::article)
          .thenComparing(Claim::sentence)
          .thenComparing(Claim::trigger)
          .thenComparing(Claim::frame)
          .thenComparing(
              claim -> claim.quantity().map(quantity -> quantity.span().start()).orElse(0));

  private final Sides sides;
  private final Goods goods;

  public Fusion(Registry registry) {
    this.sides = new Sides(registry);
    this.goods = new Goods(registry);
  }

  public Story join(Collection<Claim> claims) {
    List<Claim> ordered = claims.stream().distinct().sorted(ORDER).toList();
    return new Story(events(ordered), utterances(ordered));
  }

  private List<Event> events(List<Claim> claims) {
    ListMultimap<String, Cluster> clusters = ArrayListMultimap.create();
    for (Claim claim : claims) {
      Parties parties = parties(claim);
      if (!parties.isEmpty()) {
        String bucket = claim.frame() + parties.key() + Sides.scope(claim);
        List<Cluster> sameParties = clusters.get(bucket);
        Cluster fitting =
            sameParties.stream()
                .filter(cluster -> cluster.takes(claim, goods))
                .findFirst()
                .orElse(null);
        if (fitting == null) {
          fitting = new Cluster(claim, parties);
          clusters.put(bucket, fitting);
        } else {
          fitting.add(claim);
        }
      }
    }
    return clusters.values().stream()
        .map(this::event)
        .sorted(Comparator.comparing(Event::key))
        .toList();
  }

  /** Who is in it, by side for goods and by name for everything else. */
  private Parties parties(Claim claim) {
    return switch (claim.frame()) {
      case TRANSFER, REQUEST ->
          new Parties(sides.of(claim, Role.SUPPLIER), sides.of(claim, Role.RECIPIENT));
      case MEETING, AGREEMENT, EXERCISE ->
          new Parties(sides.names(claim, Role.PARTICIPANT), Set.of());
      default -> new Parties(sides.names(claim, Role.AGENT), sides.names(claim, Role.TARGET));
    };
  }

  private Event event(Cluster cluster) {
    Claim first = cluster.claims().get(0);
    String key = key(first);
    List<Evidence> evidence =
        cluster.claims().stream().map(claim -> new Evidence(claim, cluster.why(claim))).toList();
    Set<String> one = cluster.parties().first();
    Set<String> other = cluster.parties().second();
    return switch (first.frame()) {
      case TRANSFER, REQUEST ->
          new Event.Movement(
              key,
              first.frame(),
              cluster.when(),
              one,
              other,
              goods.items(cluster.claims()),
              evidence);
      case MEETING, AGREEMENT, EXERCISE ->
          new Event.Encounter(key, first.frame(), cluster.when(), one, evidence);
      default -> new Event.Act(key, first.frame(), cluster.when(), one, other, evidence);
    };
  }

  /** Unique among first claims: claims of one trigger and frame differ in their goods. */
  private static String key(Claim claim) {
    String goods = claim.goods().isEmpty() ? "" : "-" + claim.goods().get(0).span().start();
    return claim.article() + "/" + claim.trigger().start() + "-" + claim.frame().id() + goods;
  }

  private List<Utterance> utterances(List<Claim> claims) {
    Map<String, List<Claim>> bySpeech = new TreeMap<>();
    for (Claim claim : claims) {
      Set<String> speakers = speakers(claim);
      boolean own = speakers.isEmpty() || hasLocal(claim);
      String outlet = own ? claim.article() : "";
      String day = speakers.isEmpty() ? "" : claim.said().earliest() + ".." + claim.said().latest();
      bySpeech
          .computeIfAbsent(
              String.join(" ", speakers) + "|" + outlet + "|" + day, key -> new ArrayList<>())
          .add(claim);
    }
    return bySpeech.values().stream()
        .map(this::utterance)
        .sorted(Comparator.comparing(Utterance::key))
        .toList();
  }

  private static boolean hasLocal(Claim claim) {
    return claim.attribution().claimants().stream()
        .anyMatch(filler -> filler.link() instanceof Link.Linked linked && linked.entry().local());
  }

  private Utterance utterance(List<Claim> claims) {
    Claim first = claims.get(0);
    Set<String> speakers = speakers(first);
    String why =
        speakers.isEmpty() ? "the outlet's own voice" : "the same speaker within the same days";
    return new Utterance(
        key(first) + "-said",
        speakers,
        speakers.isEmpty() ? first.article() : "",
        first.said(),
        claims.stream().map(claim -> new Evidence(claim, why)).toList());
  }

  private Set<String> speakers(Claim claim) {
    return claim.attribution().claimants().stream()
        .map(Filler::link)
        .flatMap(link -> sides.name(link).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
