package org.waybill.reading.way;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.waybill.claim.LengthUnit;
import org.waybill.claim.Way;
import org.waybill.lexicon.Trait;
import org.waybill.mention.Mention;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Span;
import org.waybill.text.Token;

/** Finds how far from somewhere a place on the way lies, where a sentence says so. */
final class Distances {

  /**
   * How many words may stand between the unit and what is measured from: "miles (290 km) south".
   */
  private static final int REACH = 7;

  private final ArticleContext context;
  private final Syntax syntax;
  private final WayWords words;

  Distances(ArticleContext context, Syntax syntax, WayWords words) {
    this.context = context;
    this.syntax = syntax;
    this.words = words;
  }

  /**
   * @param heads words of the flow: what else in the sentence is measured is no place on its way
   */
  Optional<Way.Distance> in(Collection<Token> heads) {
    return context
        .mentions(syntax.sentence(), Mention.Count.class)
        .flatMap(count -> distance(count, heads).stream())
        .findFirst();
  }

  private Optional<Way.Distance> distance(Mention.Count count, Collection<Token> heads) {
    Optional<Token> noun = count.unit().map(syntax.sentence()::token);
    Optional<LengthUnit> unit = noun.flatMap(words::unit);
    Optional<Token> from = unit.flatMap(any -> from(noun.get()));
    if (from.isEmpty() || !isOfWay(noun.get(), heads)) {
      return Optional.empty();
    }
    return syntax.objects(from.get()).stream()
        .findFirst()
        .flatMap(
            where ->
                count
                    .minimum()
                    .or(count::maximum)
                    .map(
                        value -> {
                          Span phrase = phrase(where);
                          Span whole = count.span().cover(phrase);
                          return new Way.Distance(
                              value,
                              unit.get(),
                              context.words(whole),
                              whole,
                              context.words(phrase));
                        }));
  }

  /** Whether what leads to a place only measures how far it is. */
  boolean measures(Token prep) {
    return syntax.sentence().tokens().stream()
        .filter(token -> token.index() < prep.index() && prep.index() - token.index() <= REACH)
        .filter(token -> words.unit(token).isPresent())
        .anyMatch(noun -> from(noun).filter(prep::equals).isPresent());
  }

  /**
   * The first word behind a unit that measures from what follows; nothing else but asides before.
   */
  private Optional<Token> from(Token noun) {
    for (int i = noun.index() + 1; i <= noun.index() + REACH; i++) {
      if (i >= syntax.sentence().tokens().size()) {
        break;
      }
      Token token = syntax.sentence().token(i);
      boolean whole = i == noun.index() + 1 && words.have(token, Trait.LEADS_TO_WHOLE);
      if (!whole && words.have(token, Trait.MEASURES_FROM)) {
        return Optional.of(token);
      }
      if (token.tag().isVerb() || token.tag().isComma()) {
        break;
      }
    }
    return Optional.empty();
  }

  private boolean isOfWay(Token noun, Collection<Token> heads) {
    for (Token above : syntax.ancestors(noun)) {
      if (heads.contains(above)) {
        return true;
      }
      if (syntax.isVerb(above) && !words.have(above, Trait.LOCATES)) {
        return false; // "can hit targets 300 miles from the coast"
      }
    }
    return false;
  }

  /** {@code the border with Norland}: up to a clause or a comma. */
  private Span phrase(Token noun) {
    List<Token> whole = syntax.sentence().subtree(noun);
    List<Token> before = whole.stream().filter(token -> token.index() < noun.index()).toList();
    Span span = before.isEmpty() ? noun.span() : before.get(0).span().cover(noun.span());
    for (Token token : whole) {
      if (token.index() > noun.index()) {
        if (token.tag().isVerb() || !Character.isLetterOrDigit(token.form().charAt(0))) {
          break;
        }
        span = span.cover(token.span());
      }
    }
    return span;
  }
}
