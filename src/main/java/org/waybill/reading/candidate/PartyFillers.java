package org.waybill.reading.candidate;

import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.mention.Mention;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.registry.Naming;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/** Tells who of those that words name can stand at an end of a flow, and for whom he stands. */
final class PartyFillers {

  private final ArticleContext context;
  private final Syntax syntax;
  private final Lexicon lexicon;

  PartyFillers(ArticleContext context, Syntax syntax, Lexicon lexicon) {
    this.context = context;
    this.syntax = syntax;
    this.lexicon = lexicon;
  }

  /** {@code Quillport Motors trucks}: who made goods need not have sent them. */
  static boolean isMaker(Filler filler) {
    return ArticleContext.entry(filler.link())
        .filter(entry -> entry.type() != Entry.Type.ORGANISATION)
        .isEmpty();
  }

  /** {@code US weapons}: short forms stand before a noun as adjectives do. */
  static boolean isAbbreviation(Filler filler) {
    return filler.words().chars().noneMatch(Character::isLowerCase);
  }

  boolean isBeforeCount(Filler filler) {
    return syntax.sentence().tokens().stream()
        .filter(token -> token.span().start() > filler.span().end())
        .findFirst()
        .filter(token -> token.tag().isNumber())
        .isPresent();
  }

  static boolean isKnown(Filler filler) {
    return ArticleContext.entry(filler.link()).isPresent();
  }

  /** {@code Foreign Military Sales}: a name made of words for goods or trade names nobody. */
  boolean isTrade(Filler filler) {
    if (isKnown(filler) && !ArticleContext.entry(filler.link()).orElseThrow().local()) {
      return false;
    }
    return syntax.sentence().tokens().stream()
        .filter(token -> filler.span().contains(token.span()))
        .reduce((earlier, later) -> later)
        .filter(
            last ->
                lexicon.evokes(syntax.sentence(), last, Frame.TRANSFER)
                    || context.at(syntax.sentence(), last, Mention.Item.class).isPresent())
        .isPresent();
  }

  /** An outlet carries no goods. */
  boolean isParty(Filler filler) {
    return ArticleContext.entry(filler.link())
            .filter(entry -> entry.type() == Entry.Type.OUTLET)
            .isEmpty()
        && !isTrade(filler);
  }

  static boolean isUnnamed(Filler filler) {
    return ArticleContext.entry(filler.link())
        .map(entry -> entry.type() == Entry.Type.GROUP && entry.side().isEmpty())
        .orElse(!startsUpper(filler.words()));
  }

  static boolean startsUpper(String words) {
    return words.chars().anyMatch(Character::isUpperCase);
  }

  /** A state or whoever acts for it: a council or a court halts what others send. */
  static boolean isState(Candidate candidate) {
    return ArticleContext.entry(candidate.filler().link())
        .map(entry -> entry.type() == Entry.Type.STATE || entry.type() == Entry.Type.GROUP)
        .orElse(true);
  }

  /**
   * Whoever acts for a state stands for it at the end of a flow, and a people's or a group's
   * fighters for it; a merchant for himself.
   */
  Filler end(Filler filler) {
    return ArticleContext.entry(filler.link())
        .filter(
            entry ->
                entry.type() == Entry.Type.ORGAN
                    || entry.type() == Entry.Type.GROUP
                        && (isPeople(context.side(entry)) || servesState(filler, entry))
                    || entry.type() == Entry.Type.PERSON
                        && !(entry.local() && entry.offices().isEmpty()))
        .map(context::side)
        .filter(side -> side.type() == Entry.Type.STATE || isPeople(side) && !isPerson(filler))
        .map(
            side ->
                new Filler(
                    filler.words(),
                    filler.span(),
                    new Link.Linked(side, "side it acts for"),
                    filler.ground()))
        .orElse(filler);
  }

  /** {@code Houthi forces} are the Houthis'. */
  private static boolean isPeople(Entry side) {
    return side.type() == Entry.Type.ORGANISATION && !side.local();
  }

  private static boolean isPerson(Filler filler) {
    return ArticleContext.entry(filler.link())
        .filter(entry -> entry.type() == Entry.Type.PERSON)
        .isPresent();
  }

  /** {@code Norlandic officials} act for Norland, {@code Norlandic rebels} do not. */
  boolean servesState(Filler filler, Entry entry) {
    return context
        .names()
        .first(entry, filler.span())
        .filter(
            name -> {
              Sentence there = context.text().sentences().get(name.sentence());
              Token last = there.token(name.last());
              return lexicon.has(there, last, Trait.ACTS_FOR_OWNER)
                      && lexicon.bearers(last).isEmpty()
                  || PartyWords.endsIn(context.registry().titles(), there, last);
            })
        .isPresent();
  }

  static boolean isBody(Filler filler) {
    return ArticleContext.entry(filler.link())
        .filter(
            entry ->
                entry.type() == Entry.Type.STATE
                    || entry.type() == Entry.Type.ORGANISATION && !entry.local())
        .isPresent();
  }

  boolean isDemonym(Filler filler) {
    return ArticleContext.entry(filler.link())
        .filter(
            entry ->
                context.registry().namings(filler.words(), entry.iri()).contains(Naming.DEMONYM))
        .isPresent();
  }

  /** {@code Norlandic-made}: who made them need not have sent them. */
  boolean isMadeThere(Filler filler) {
    int end = filler.span().end();
    String text = context.text().characters();
    return end < text.length() && text.charAt(end) == '-';
  }
}
