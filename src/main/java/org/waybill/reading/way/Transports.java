package org.waybill.reading.way;

import java.util.Collection;
import java.util.Optional;
import org.waybill.claim.Filler;
import org.waybill.claim.Ground;
import org.waybill.claim.Means;
import org.waybill.claim.Way;
import org.waybill.lexicon.Trait;
import org.waybill.mention.Mention;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Link;
import org.waybill.text.Token;

/** Finds on what goods went, and who or what carried them. */
final class Transports {

  private final ArticleContext context;
  private final Syntax syntax;
  private final WayWords words;
  private final Fleet fleet;

  Transports(ArticleContext context, Syntax syntax, WayWords words, Fleet fleet) {
    this.context = context;
    this.syntax = syntax;
    this.words = words;
    this.fleet = fleet;
  }

  /** {@code were flown}, {@code a ship carrying arms}, {@code rail shipments}. */
  void inWord(Token word, Collection<Token> goods, Found found) {
    if (syntax.isVerb(word)) {
      transport(word, found);
      // "planes that arrived" may be the goods; "planes dropped arms" carry them
      if (!syntax.isPassive(word) && syntax.governs(word, Token::isObject)) {
        syntax
            .surfaceSubject(word, governor -> false)
            .forEach(subject -> at(subject, subject, goods, found));
      }
    } else if (!goods.contains(word)) {
      syntax.premodifiers(word).stream()
          .flatMap(before -> syntax.conjuncts(before).stream())
          .filter(before -> !goods.contains(before))
          .forEach(before -> transport(before, found));
    }
  }

  /**
   * @return whether the word tells of means or a carrier
   */
  boolean at(Token object, Token prep, Collection<Token> goods, Found found) {
    Optional<Filler> carrier =
        fleet.at(syntax.sentence(), object, prep.form()).or(() -> line(object, prep));
    carrier.ifPresent(found::carrier);
    boolean told = !goods.contains(object) && transport(object, found);
    return told || carrier.isPresent();
  }

  private boolean transport(Token word, Found found) {
    Optional<Means> means = words.means(word);
    means.ifPresent(one -> found.transport(new Way.Transport(one, word.form(), word.span())));
    return means.isPresent();
  }

  /** {@code flown by Norland Airways}: the name tells what it does. */
  private Optional<Filler> line(Token object, Token prep) {
    return context
        .at(syntax.sentence(), object, Mention.Name.class)
        .filter(name -> !context.isOf(name, CraftFinder.NO_CRAFT))
        .filter(
            name ->
                syntax.sentence().tokens().subList(name.first(), name.last() + 1).stream()
                    .anyMatch(token -> words.have(token, Trait.CARRIES_FOR_OTHERS)))
        .map(
            name ->
                new Filler(
                    name.words(),
                    name.span(),
                    context.link(name).orElseGet(() -> new Link.Unknown(name.words())),
                    new Ground.Named(prep.form())));
  }
}
