package org.waybill.claim;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.waybill.text.Span;

/**
 * In this sentence somebody says that something was, is, may be or was not done.
 *
 * @param article file name of the article
 * @param sentence the whole sentence, in the article's text
 * @param trigger the words that evoke the frame
 * @param entry IRI of the lexicon entry that read it: the rule to look at when the claim is wrong
 * @param roles who plays which part; a role that the text leaves open is absent
 * @param when when it happened, as far as this article tells
 * @param said when it was said; the article's issue bounds when nothing nearer is known
 * @param way how the goods went, beside the places among the roles
 * @param inReturn the words that make it the return for another flow, such as {@code in exchange}
 * @param content of a denial the words for what is denied, where they tell of no flow: {@code
 *     targeting} of {@code denied targeting civilians}; empty where they do, or point back at one
 */
public record Claim(
    String article,
    Span sentence,
    Span trigger,
    String entry,
    Frame frame,
    Optional<Stage> stage,
    Stance stance,
    ListMultimap<Role, Filler> roles,
    List<Good> goods,
    Optional<Quantity> quantity,
    Optional<Sum> sum,
    Period when,
    Period said,
    Attribution attribution,
    Way way,
    Optional<Span> inReturn,
    Optional<Span> content) {

  private static final List<Role> PARTIES =
      List.of(Role.SUPPLIER, Role.RECIPIENT, Role.AGENT, Role.PARTICIPANT, Role.TARGET);

  public Claim {
    Objects.requireNonNull(article);
    Objects.requireNonNull(sentence);
    Objects.requireNonNull(trigger);
    Objects.requireNonNull(entry);
    Objects.requireNonNull(way);
    Objects.requireNonNull(inReturn);
    Objects.requireNonNull(content);
    roles = ImmutableListMultimap.copyOf(roles);
    goods = List.copyOf(goods);
  }

  /** Of a claim that tells nothing of a way, and of no other thing that is denied. */
  public Claim(
      String article,
      Span sentence,
      Span trigger,
      String entry,
      Frame frame,
      Optional<Stage> stage,
      Stance stance,
      ListMultimap<Role, Filler> roles,
      List<Good> goods,
      Optional<Quantity> quantity,
      Optional<Sum> sum,
      Period when,
      Period said,
      Attribution attribution,
      Optional<Span> inReturn) {
    this(
        article,
        sentence,
        trigger,
        entry,
        frame,
        stage,
        stance,
        roles,
        goods,
        quantity,
        sum,
        when,
        said,
        attribution,
        Way.UNTOLD,
        inReturn,
        Optional.empty());
  }

  /**
   * What the sentence does not name in its place: the roles of parties in lower case, {@code goods}
   * and {@code claimant}, in this order.
   */
  public List<String> inferred() {
    Stream<String> parts =
        PARTIES.stream()
            .filter(role -> role(role).stream().anyMatch(one -> one.ground().isInferred()))
            .map(role -> role.name().toLowerCase(Locale.ROOT));
    boolean elsewhere = goods.stream().anyMatch(good -> !sentence.contains(good.span()));
    boolean speaker = attribution.claimants().stream().anyMatch(one -> one.ground().isInferred());
    return Stream.of(
            parts,
            Stream.of("goods").filter(any -> elsewhere),
            Stream.of("claimant").filter(any -> speaker))
        .flatMap(any -> any)
        .toList();
  }

  /** {@code Norland-supplied tanks}: whether the words for the goods hold those that tell of it. */
  public boolean isToldInGoods() {
    return goods.stream()
        .map(Good::span)
        .anyMatch(span -> span.contains(trigger) && trigger.end() < span.end());
  }

  public List<Filler> role(Role role) {
    return roles.get(role);
  }
}
