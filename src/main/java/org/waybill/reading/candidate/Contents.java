package org.waybill.reading.candidate;

import static org.waybill.reading.candidate.FlowPlaces.GOODS;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.waybill.claim.Frame;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.mention.Mention;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.syntax.Argument;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** What a noun holds or measures: {@code containers of munitions}, {@code shipment of arms}. */
final class Contents {

  private static final String CARRIER = "carrier";

  private final ArticleContext context;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Sums sums;

  Contents(ArticleContext context, Syntax syntax, Lexicon lexicon) {
    this.context = context;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.sums = new Sums(context, syntax, lexicon);
  }

  /** What the words behind a noun lead to, whether or not it is held as goods are. */
  List<Token> of(Token noun) {
    List<Token> held = new ArrayList<>(syntax.objectsOf(noun, Trait.LEADS_TO_CONTENTS));
    // "billions of dollars worth of arms": what the money buys.
    List.copyOf(held).stream()
        .flatMap(sum -> syntax.children(sum, Token::isModifier).stream())
        .filter(worth -> worth.index() > noun.index() && worth.tag().isAdjective())
        .flatMap(worth -> syntax.objectsOf(worth, Trait.LEADS_TO_CONTENTS).stream())
        .forEach(held::add);
    // "sent $2 million in arms"
    sums.at(noun).map(sums::bought).orElse(List.of()).stream()
        .filter(bought -> !held.contains(bought))
        .forEach(held::add);
    held.addAll(aboard(noun));
    return held;
  }

  /** {@code A vessel carrying rifles}, {@code a truck that was loaded with rifles}. */
  private List<Token> aboard(Token noun) {
    return carrying(noun).stream().flatMap(verb -> held(verb).stream()).toList();
  }

  /** The verbs that tell what a vehicle carries; destroyers with missiles are goods themselves. */
  List<Token> carrying(Token vehicle) {
    boolean goods = context.at(syntax.sentence(), vehicle, Mention.Item.class).isPresent();
    boolean transport =
        lexicon.at(syntax.sentence(), vehicle).stream()
            .anyMatch(sense -> sense.means().isPresent());
    if (goods && !transport) {
      return List.of();
    }
    return Stream.of(
            syntax.children(vehicle, Token::isReducedClause),
            syntax.children(vehicle, Token::isRelativeClause))
        .flatMap(List::stream)
        .filter(verb -> !held(verb).isEmpty())
        .toList();
  }

  private List<Token> held(Token verb) {
    List<Lexeme> senses = lexicon.at(syntax.sentence(), verb);
    if (senses.stream().anyMatch(sense -> sense.parts(Argument.SUBJECT).contains(CARRIER))) {
      return syntax.objects(verb, false);
    }
    boolean loaded =
        verb.tag().isPastParticiple() && senses.stream().anyMatch(sense -> sense.has(Trait.LOADS));
    return syntax.prepositions(verb).stream()
        .filter(
            preposition ->
                loaded
                    && senses.stream()
                        .anyMatch(sense -> sense.parts(preposition.lemma()).contains(GOODS)))
        .flatMap(preposition -> syntax.objects(preposition).stream())
        .toList();
  }

  /**
   * Whether what stands behind {@code of} is in it: of {@code the use of tanks} nothing is sent.
   */
  boolean holds(Token noun) {
    return !lexicon.has(syntax.sentence(), noun, Trait.USES)
        && lexicon.at(syntax.sentence(), noun).stream()
            .flatMap(sense -> sense.frame().stream())
            .allMatch(frame -> frame == Frame.TRANSFER || frame == Frame.AGREEMENT);
  }
}
