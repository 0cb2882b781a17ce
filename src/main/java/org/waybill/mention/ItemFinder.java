package org.waybill.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Tag;
import org.waybill.text.Token;

/**
 * Finds goods that the items scheme knows, by the longest phrase: {@code air defence missiles} is
 * one item and not two. Words that only look like goods, as in {@code think tank}, are left out.
 */
public final class ItemFinder {

  private final Phrases goods;
  private final Phrases otherUses;

  public ItemFinder(Phrases goods, Phrases otherUses) {
    this.goods = goods;
    this.otherUses = otherUses;
  }

  /** Items in the order of the sentence. {@code characters} is what spans count in. */
  public List<Mention.Item> find(Sentence sentence, String characters) {
    List<Phrases.Hit> others = otherUses.find(sentence);
    List<Phrases.Hit> things =
        goods.find(sentence).stream()
            .filter(
                hit ->
                    others.stream()
                        .noneMatch(
                            other -> other.first() <= hit.last() && hit.first() <= other.last()))
            .filter(hit -> isThing(sentence, hit))
            .toList();
    return joined(sentence, things).stream()
        .map(
            hit -> {
              Span span =
                  sentence.token(hit.first()).span().cover(sentence.token(hit.last()).span());
              return new Mention.Item(
                  sentence.index(), hit.first(), hit.last(), span, span.of(characters), hit.keys());
            })
        .toList();
  }

  /**
   * {@code Fath-360 missiles} are one item, known by the designation; {@code helicopter engines} by
   * the head.
   */
  private static List<Phrases.Hit> joined(Sentence sentence, List<Phrases.Hit> hits) {
    List<Phrases.Hit> joined = new ArrayList<>();
    for (Phrases.Hit hit : hits) {
      Phrases.Hit before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (before != null && before.last() == hit.first() - 1) {
        boolean designation =
            !Character.isLowerCase(sentence.token(before.first()).form().charAt(0))
                && before.first() > 0;
        joined.set(
            joined.size() - 1,
            new Phrases.Hit(before.first(), hit.last(), designation ? before.keys() : hit.keys()));
      } else {
        joined.add(hit);
      }
    }
    return joined;
  }

  /**
   * Not a verb ({@code shells the town}, {@code arms the rebels}), an adverb or part of a person's
   * name.
   */
  private static boolean isThing(Sentence sentence, Phrases.Hit hit) {
    Token head = sentence.token(hit.last());
    Set<String> classes = Set.of("PERSON", "ORG", "GPE");
    boolean verb = head.tag().isVerb() && hit.first() == hit.last();
    boolean named =
        hit.first() == hit.last()
            && classes.contains(head.entity())
            && (hit.last() + 1 < sentence.tokens().size())
            && sentence.token(hit.last() + 1).entity().equals(head.entity());
    boolean digit = head.form().codePoints().anyMatch(Character::isDigit);
    boolean capitals =
        head.form().length() > 1 && head.form().chars().allMatch(Character::isUpperCase);
    boolean counted = hit.first() > 0 && sentence.token(hit.first() - 1).tag() == Tag.CD;
    boolean person =
        hit.first() == hit.last()
            && head.entity().equals("PERSON")
            && !digit
            && !capitals
            && !counted;
    return !verb && !named && !person;
  }
}
