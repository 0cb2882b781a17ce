package org.waybill.reading.candidate;

import java.util.ArrayList;
import java.util.List;
import org.waybill.claim.Frame;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** What a noun holds or measures: {@code containers of munitions}, {@code shipment of arms}. */
final class Contents {

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Sums sums;

  Contents(ArticleContext context, Syntax syntax, Lexicon lexicon) {
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
    return held;
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
