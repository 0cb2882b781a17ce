package org.waybill.claim;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * @param inReturn the words that make it the return for another flow, such as {@code in exchange}
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
    Period when,
    Period said,
    Attribution attribution,
    Optional<Span> inReturn) {

  public Claim {
    Objects.requireNonNull(article);
    Objects.requireNonNull(sentence);
    Objects.requireNonNull(trigger);
    Objects.requireNonNull(entry);
    Objects.requireNonNull(inReturn);
    roles = ImmutableListMultimap.copyOf(roles);
    goods = List.copyOf(goods);
  }

  public List<Filler> role(Role role) {
    return roles.get(role);
  }
}
