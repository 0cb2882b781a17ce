package org.waybill.reading.coreference;

import java.util.List;
import java.util.Optional;
import org.waybill.mention.Mention;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.text.Token;

/** Resolves pronouns that stand before the name they mean. */
public final class Cataphora {

  private final ArticleContext context;

  public Cataphora(ArticleContext context) {
    this.context = context;
  }

  /**
   * {@code While it has sent tanks, Norland will not send men}: the subject of the main clause,
   * where nobody has been named before.
   */
  public Optional<Mention.Name> meant(Syntax syntax, Token pronoun, Entry.Type... types) {
    List<Entry.Type> wanted = List.of(types);
    boolean first =
        context
            .mentions(syntax.sentence(), Mention.Name.class)
            .noneMatch(name -> name.first() < pronoun.index());
    if (!first) {
      return Optional.empty();
    }
    return syntax.ancestors(pronoun).stream()
        .filter(verb -> verb.isAdverbialClause())
        .findFirst()
        .flatMap(
            clause ->
                syntax
                    .head(clause)
                    .filter(main -> clause.index() < main.index())
                    .flatMap(main -> syntax.child(main, Token::isSubject))
                    .filter(subject -> clause.index() < subject.index()))
        .flatMap(subject -> context.at(syntax.sentence(), subject, Mention.Name.class))
        .filter(name -> context.isOf(name, wanted));
  }
}
