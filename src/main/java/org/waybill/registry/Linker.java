package org.waybill.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.mention.Mention;
import org.waybill.text.Text;

/**
 * Decides what the names of an article mean. It looks at the whole article: full names stand before
 * surnames, abbreviations are explained, and a name that several bear is decided only by what else
 * the article names. What nothing decides stays {@link Link.Ambiguous} or {@link Link.Unknown}.
 *
 * <p>A capital is linked to its state with the reason {@value NameLookup#CAPITAL}; whether the
 * sentence means the government or the city ({@code in Pyongyang}) is for the reader of claims.
 */
public final class Linker {

  private final Registry registry;
  private final OrganIndex organs;
  private final Offices offices;

  public Linker(Registry registry) {
    this.registry = registry;
    this.organs = new OrganIndex(registry);
    this.offices = new Offices(registry);
  }

  /**
   * Links all names of one article.
   *
   * @param mentions of the whole article, in order: names, and the times of which clauses tell;
   *     other kinds are passed over
   * @param earliest first possible day of issue; with both bounds empty any office holder may be
   *     meant
   * @param latest last possible day of issue
   * @return one link for each name, in the order of {@code mentions}
   */
  public Map<Mention.Name, Link> link(
      Text text,
      List<? extends Mention> mentions,
      Optional<LocalDate> earliest,
      Optional<LocalDate> latest) {
    return new ArticleLinks(registry, organs, offices, text, mentions, new Days(earliest, latest))
        .link();
  }
}
