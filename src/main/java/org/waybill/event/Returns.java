package org.waybill.event;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.claim.Claim;

/**
 * Finds the two legs of an exchange: a flow that its sentence gives as the return, and the nearest
 * flow the other way round in the same article, in the same sentence or before.
 */
final class Returns {

  private Returns() {}

  static List<Tie> of(List<Cluster> clusters) {
    Map<Account, String> keys = new HashMap<>();
    for (Cluster cluster : clusters) {
      if (cluster.first().placing().isMovement()) {
        cluster.accounts().forEach(account -> keys.put(account, Clusters.key(cluster.first())));
      }
    }
    List<Account> accounts = keys.keySet().stream().sorted(Account.ORDER).toList();
    ImmutableListMultimap<String, Account> byArticle = Multimaps.index(accounts, Account::article);
    Map<String, Tie> ties = new HashMap<>();
    // "Ships offload containers that may be weapons": the weapons are the return.
    List<Account> known =
        accounts.stream()
            .sorted(Comparator.comparing(account -> Goods.items(account.claim()).isEmpty()))
            .toList();
    for (Account back : known) {
      if (back.claim().inReturn().isPresent()) {
        there(back, byArticle.get(back.article()))
            .ifPresent(
                there -> {
                  String event = keys.get(back);
                  String other = keys.get(there);
                  List<Claim> claims = new ArrayList<>(List.of(back.claim(), there.claim()));
                  ties.putIfAbsent(
                      event + "\n" + other,
                      new Tie(
                          Tie.Kind.IN_RETURN_FOR,
                          event,
                          other,
                          claims,
                          "the sentence says so; the other leg is the nearest flow told before"));
                });
      }
    }
    return ties.values().stream()
        .sorted(Comparator.comparing(Tie::event).thenComparing(Tie::other))
        .toList();
  }

  private static Optional<Account> there(Account back, List<Account> here) {
    Parties turned = back.placing().parties().turned();
    return here.stream()
        .filter(account -> account.placing().parties().equals(turned))
        .filter(account -> account.claim().sentence().start() <= back.claim().sentence().start())
        .filter(account -> !account.claim().stance().isRefused())
        .max(Account.ORDER);
  }
}
