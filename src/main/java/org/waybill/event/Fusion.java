package org.waybill.event;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.waybill.registry.Registry;

/**
 * Joins claims about the same happening into one event, and claims that rest on the same speech
 * into one utterance, and tells how they stand to each other. Claims are never merged. A story is
 * joined by itself: neither other stories nor the order in which articles came matter.
 */
public final class Fusion {

  private final Sides sides;
  private final Goods goods;
  private final Kin kin;
  private final Labels labels;

  public Fusion(Registry registry) {
    this.sides = new Sides(registry);
    this.goods = new Goods(registry);
    this.kin = new Kin(registry);
    this.labels = new Labels(registry, sides);
  }

  /** Every story that the accounts tell, in order of key. */
  public List<Story> join(Collection<Account> accounts) {
    ListMultimap<String, Account> stories = MultimapBuilder.treeKeys().arrayListValues().build();
    accounts.forEach(account -> stories.put(account.placing().story(), account));
    return stories.asMap().values().stream().map(this::story).toList();
  }

  /**
   * One story.
   *
   * @param told all accounts that are placed in it; equal claims are one
   */
  public Story story(Collection<Account> told) {
    List<Account> accounts = told.stream().distinct().sorted(Account.ORDER).toList();
    Copies copies = new Copies(accounts.stream().map(Account::publication).distinct().toList());
    List<Cluster> clusters =
        new Clusters(goods, kin)
            .of(accounts.stream().map(account -> Candidate.of(account, sides)).toList());
    clusters.sort(Comparator.comparing(cluster -> Clusters.key(cluster.first())));
    List<Utterance> utterances = new Utterances(sides, copies).of(accounts);
    List<Tie> ties = new ArrayList<>(new PartFinder(sides).of(clusters));
    Set<String> parts = new HashSet<>();
    ties.forEach(tie -> parts.add(tie.event()));
    ties.addAll(Returns.of(clusters));
    Map<Account, Parties> whole = new LinkedHashMap<>();
    clusters.stream()
        .filter(cluster -> !parts.contains(Clusters.key(cluster.first())))
        .forEach(
            cluster -> {
              Parties given = named(plain(cluster.accounts()));
              cluster.accounts().forEach(account -> whole.put(account, given));
            });
    Origins origins = new Origins(sides, copies);
    Set<String> articles = new TreeSet<>();
    accounts.forEach(account -> articles.add(account.article()));
    return new Story(
        accounts.get(0).placing().story(),
        articles,
        labels.of(accounts),
        clusters.stream().map(cluster -> event(cluster, origins)).toList(),
        utterances,
        relations(clusters, accounts, utterances),
        ties,
        new SeriesFinder(sides).of(whole, utterances));
  }

  private List<Relation> relations(
      List<Cluster> clusters, List<Account> accounts, List<Utterance> utterances) {
    Relations relations = new Relations(sides, utterances);
    Denials denials = new Denials(sides, goods);
    List<Relation> all = new ArrayList<>();
    for (Cluster cluster : clusters) {
      all.addAll(relations.of(cluster));
      all.addAll(denials.of(cluster));
      all.addAll(Drops.of(cluster));
    }
    all.addAll(new Disputes(goods, kin).of(clusters));
    all.addAll(denials.inOneSentence(accounts, all));
    all.addAll(denials.nextToIt(accounts, all));
    return all;
  }

  private Event event(Cluster cluster, Origins origins) {
    List<Account> accounts = cluster.accounts();
    List<Account> plain = plain(accounts);
    Origins.Count count = origins.of(cluster);
    Event.Core core =
        new Event.Core(
            Clusters.key(accounts.get(0)),
            frame(plain),
            cluster.when(),
            cluster.evidence(),
            Values.of(accounts),
            count.origins(),
            count.repeats());
    Parties given = named(plain);
    return switch (core.frame()) {
      case TRANSFER, REQUEST -> {
        Set<String> items = new TreeSet<>();
        accounts.forEach(account -> items.addAll(Goods.items(account.claim())));
        yield new Event.Movement(core, given.first(), given.second(), items);
      }
      case MEETING, AGREEMENT, EXERCISE -> new Event.Encounter(core, given.first());
      default -> new Event.Act(core, given.first(), given.second());
    };
  }

  /**
   * Those that say themselves what happened. A denial is joined by what it is taken to deny; alone
   * it is no more than a denial.
   */
  private static List<Account> plain(List<Account> accounts) {
    List<Account> plain =
        accounts.stream()
            .filter(account -> account.claim().frame() == account.placing().frame())
            .toList();
    return plain.isEmpty() ? accounts : plain;
  }

  /** Of a movement and its branch the branch: it says more. */
  private Parties named(Collection<Account> accounts) {
    return kin.narrowest(given(accounts));
  }

  /** The parties with an entry that some of the claims give: an end that joining filled is none. */
  static Parties given(Collection<Account> accounts) {
    Parties given =
        accounts.stream()
            .map(account -> account.placing().given())
            .reduce(Parties.NONE, Parties::with);
    return given.entries();
  }

  /** A transfer that was also asked for is a transfer. */
  private static org.waybill.claim.Frame frame(List<Account> accounts) {
    return accounts.stream()
        .map(account -> account.claim().frame())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }
}
