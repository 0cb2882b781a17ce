package org.waybill.reading;

import java.util.List;
import java.util.Optional;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.claim.Stance;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.mention.Mention;
import org.waybill.reading.candidate.FlowDraft;
import org.waybill.reading.candidate.FlowReader;
import org.waybill.reading.candidate.FrameParts;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.modality.Modality;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/** Finds the flows of goods that the words of one sentence may tell of. */
final class FlowDrafter {

  private final ArticleContext context;
  private final Sentence sentence;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final FlowReader flows;
  private final Modality modality;

  FlowDrafter(
      ArticleContext context, Syntax syntax, Lexicon lexicon, FlowReader flows, Modality modality) {
    this.context = context;
    this.sentence = syntax.sentence();
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.flows = flows;
    this.modality = modality;
  }

  /**
   * Why the words tell of no flow; empty when they may tell of one.
   *
   * @param drafts takes what they may tell
   */
  Optional<String> draft(Token token, Lexeme lexeme, List<FlowDraft> drafts) {
    if (isPartOfName(token)) {
      return Optional.of("the word is a part of a name");
    }
    if (coloursNoun(token, lexeme)) {
      return Optional.of("the noun below it tells the flow");
    }
    Stance stance = modality.of(token, lexeme.stance(), Optional.empty());
    List<FlowDraft> legs = flows.read(token, lexeme, stance);
    FlowDraft draft = legs.get(0);
    boolean goods = draft.namesGoods();
    if (!goods && isWithinFlow(token)) {
      return Optional.of("the word is a part of a word for a flow");
    }
    if (lexeme.uses() && draft.goods().isEmpty()) {
      return Optional.of("whose the goods in use are, and who uses them, is not both named");
    }
    if (lexeme.has(Trait.LISTS) && draft.bundle().isEmpty()) {
      return Optional.of("what lists the goods is no bundle of them");
    }
    if (isForbidden(token, lexeme, draft)) {
      return Optional.of("a rule forbids it, and nobody is told to do it");
    }
    if (isSomeDeal(token, draft)) {
      return Optional.of("a deal that nobody has told of, and only one party to it is named");
    }
    if (isHeading() && draft.parties() == 0) {
      return Optional.of("a heading, and no party is named in it");
    }
    boolean wish = lexeme.frame().equals(Optional.of(Frame.REQUEST));
    if (!goods && !lexeme.has(Trait.RECIPROCATES)) {
      boolean known = !wish && !isWeak(lexeme) && context.aboutArms() && speaksOfArms(token, draft);
      if (!known) {
        return Optional.of("no goods of the items scheme are named");
      }
      legs.forEach(FlowDraft::refer);
    }
    drafts.addAll(legs);
    return Optional.empty();
  }

  /** Whether words without goods can only mean the arms that the article is about. */
  private boolean speaksOfArms(Token token, FlowDraft draft) {
    Lexeme lexeme = draft.lexeme();
    if (lexeme.has(Trait.TRADES) && flows.namesAnEnd(draft) && flows.isOfAnyGoods(token)) {
      return true;
    }
    return !syntax.isVerb(token)
        && !lexeme.parts("holder").contains("supplier")
        && !lexeme.parts("with").contains("supplier")
        && draft.refers()
        && flows.isSpokenOfAsKnown(token)
        && !isOfOtherGoods(token);
  }

  /** {@code went from X to Y}, {@code responded in kind}: only what the clause names plainly. */
  private static boolean isWeak(Lexeme lexeme) {
    return lexeme.has(Trait.NEEDS_RECIPIENT) || lexeme.has(Trait.NEEDS_SUPPLIER);
  }

  /** {@code the law prohibits arms sales to Norland}. */
  private boolean isForbidden(Token verb, Lexeme lexeme, FlowDraft draft) {
    return syntax.isVerb(verb)
        && lexeme.halts()
        && lexicon.evokes(sentence, verb, Frame.SANCTION)
        && !draft.others().containsKey(Role.AGENT);
  }

  /** {@code the state arms exporter}: a body's name tells of no trade. */
  private boolean isPartOfName(Token noun) {
    return !syntax.isVerb(noun)
        && context
            .at(sentence, noun, Mention.Name.class)
            .flatMap(context::link)
            .flatMap(ArticleContext::entry)
            .filter(entry -> entry.type() == Entry.Type.ORGAN)
            .isPresent();
  }

  /** {@code aid package}: the whole tells it. */
  private boolean isWithinFlow(Token noun) {
    return !syntax.isVerb(noun)
        && noun.isPremodifier()
        && sentence
            .head(noun)
            .filter(head -> head.index() > noun.index())
            .filter(head -> lexicon.evokes(sentence, head, Frame.TRANSFER))
            .isPresent();
  }

  /** {@code grain shipments}, {@code an air services agreement}, {@code deals}. */
  private boolean isOfOtherGoods(Token noun) {
    boolean deal = lexicon.evokes(sentence, noun, Frame.AGREEMENT);
    return deal
            && syntax.premodifiers(noun).stream()
                .noneMatch(word -> lexicon.evokes(sentence, word, Frame.TRANSFER))
        || syntax.governs(noun, Token::isCompound)
        || !syntax.objectsOf(noun, Trait.LEADS_TO_WHOLE).isEmpty();
  }

  /** {@code Transfers of tanks}. */
  private boolean isHeading() {
    return sentence.tokens().stream().noneMatch(syntax::isVerb);
  }

  /** {@code an arms deal with Norland}: who else, and which way, no other words can tell. */
  private boolean isSomeDeal(Token noun, FlowDraft draft) {
    return !syntax.isVerb(noun)
        && lexicon.evokes(sentence, noun, Frame.AGREEMENT)
        && flows.isNew(noun)
        && !draft.namesOtherGoods(noun)
        && draft.parties() < 2;
  }

  /** {@code halted deliveries}: the noun tells it, the verb only colours it. */
  private boolean coloursNoun(Token verb, Lexeme lexeme) {
    boolean colours = lexeme.halts() || lexeme.has(Trait.LIGHT) || lexeme.has(Trait.BRINGS_ABOUT);
    return syntax.isVerb(verb)
        && colours
        && syntax.children(verb, Token::isUndergoer).stream()
            .limit(1)
            .flatMap(object -> lexicon.at(sentence, object).stream())
            .anyMatch(noun -> noun.frame().equals(Optional.of(Frame.TRANSFER)));
  }

  /** Who asks acts, and whom he asks is the target. */
  static void completeRequest(Frame frame, FrameParts parts) {
    if (frame == Frame.REQUEST && !parts.has(Role.AGENT)) {
      parts.role(Role.RECIPIENT).forEach(filler -> parts.add(Role.AGENT, filler));
      parts.role(Role.SUPPLIER).forEach(filler -> parts.add(Role.TARGET, filler));
    }
  }
}
