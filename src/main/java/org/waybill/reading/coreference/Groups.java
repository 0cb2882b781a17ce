package org.waybill.reading.coreference;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.List;
import java.util.stream.Stream;
import org.waybill.mention.Mention;
import org.waybill.registry.Link;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/** Whom a bare noun for a group means in an article: {@code the rebels}, {@code the militia}. */
public final class Groups {

  private final ArticleContext context;
  private final NameIndex names;
  private final Supplier<Uprising> uprising;

  Groups(ArticleContext context, NameIndex names) {
    this.context = context;
    this.names = names;
    this.uprising = Suppliers.memoize(() -> new Uprising(context));
  }

  /**
   * First by the noun's own fuller names, then, of rebels, by the land in which the article takes
   * place, then by fuller names with another noun of the same kind.
   *
   * @param rebels whether the noun names rebels and nothing tells whose
   */
  public List<Link> of(Sentence sentence, Token noun, boolean rebels) {
    List<Mention.Name> fuller = names.endingIn(noun.form());
    boolean openly = rebels && fuller.stream().noneMatch(Groups::takesSides);
    Stream<Link> ofLand = openly ? uprising.get().rebels(sentence, noun).stream() : Stream.empty();
    return Stream.of(links(fuller), ofLand, links(names.calledLike(sentence, noun)))
        .flatMap(links -> links)
        .toList();
  }

  /** {@code Norland-backed rebels} are not its own, nor are {@code pro-Norlandic} ones. */
  private Stream<Link> links(List<Mention.Name> names) {
    return names.stream()
        .filter(name -> name.words().indexOf('-') < 0)
        .flatMap(name -> context.link(name).stream())
        .filter(link -> link instanceof Link.Linked);
  }

  /** {@code pro-Norlandic rebels}: they may rise against another land than the article's. */
  private static boolean takesSides(Mention.Name name) {
    return name.words().indexOf('-') > 0 && Character.isLowerCase(name.words().charAt(0));
  }
}
