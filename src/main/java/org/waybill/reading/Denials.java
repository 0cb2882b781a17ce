package org.waybill.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.candidate.FlowDraft;
import org.waybill.reading.candidate.FrameParts;
import org.waybill.reading.judge.FlowJudge;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** The denials of one sentence, kept until it is known which flows are denied. */
final class Denials {

  private record Denied(Token trigger, Lexeme lexeme, FrameParts parts) {}

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final SentenceClaims claims;
  private final List<Denied> denials = new ArrayList<>();

  Denials(Syntax syntax, Lexicon lexicon, SentenceClaims claims) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.claims = claims;
  }

  void add(Token trigger, Lexeme lexeme, FrameParts parts) {
    denials.add(new Denied(trigger, lexeme, parts));
  }

  /**
   * Makes claims of them.
   *
   * @param drafts what the sentence may tell of flows, kept or not
   * @param told the flows that became claims, by their triggers
   */
  void tell(FlowJudge judge, List<FlowDraft> drafts, Map<Token, FrameParts> told) {
    for (Denied denied : denials) {
      Token trigger = denied.trigger();
      FrameParts parts = denied.parts();
      Optional<Token> content = content(trigger, drafts);
      content.ifPresent(parts::contentIs);
      if (content.isEmpty() && pointsBack(trigger, drafts)) {
        FlowJudge.Ends before = judge.alleged(syntax.sentence(), parts.role(Role.AGENT));
        before.suppliers().forEach(one -> parts.add(Role.SUPPLIER, one.filler()));
        before.recipients().forEach(one -> parts.add(Role.RECIPIENT, one.filler()));
        parts.addGoods(trigger, before.goodsToldBefore());
      }
      told.forEach(
          (flow, ends) -> {
            if (isToldByOthers(flow, trigger)) {
              parts.addEnds(ends);
            }
          });
      if (syntax.isVerb(trigger) || isAboutSomething(trigger, parts)) {
        claims.add(trigger, denied.lexeme(), parts);
      } else {
        claims.refuse(claims.miss(trigger, denied.lexeme(), "nobody says what is denied"));
      }
    }
  }

  /** {@code in spite of his denials}: of what, nobody says here. */
  private boolean isAboutSomething(Token denial, FrameParts parts) {
    return parts.has(Role.SUPPLIER)
        || parts.has(Role.RECIPIENT)
        || parts.hasGoods()
        || parts.has(Role.TARGET)
        || syntax.sentence().children(denial).stream()
            .anyMatch(child -> child.index() > denial.index() && !child.isConjunct());
  }

  /**
   * {@code denied targeting civilians}, {@code denied the accusation of genocide}: what is denied,
   * and no flow stands in it.
   */
  private Optional<Token> content(Token denial, List<FlowDraft> drafts) {
    Stream<Token> clauses =
        syntax.children(denial, Token::isContentClause, Token::isOpenComplement).stream();
    Stream<Token> objects =
        syntax.objects(denial, syntax.isVerb(denial) && syntax.isPassive(denial)).stream()
            .filter(object -> isInWhatIsDenied(object, denial)) // "something that he denied"
            .flatMap(this::named);
    return Stream.concat(clauses, objects)
        .filter(word -> drafts.stream().noneMatch(flow -> isInWhatIsDenied(flow.trigger(), denial)))
        .filter(word -> !lexicon.evokes(syntax.sentence(), word, Frame.TRANSFER))
        .findFirst();
  }

  /** Of a report what it says, of which it may say nothing; of anything else itself. */
  private Stream<Token> named(Token object) {
    if (object.tag().isPronoun() || object.tag().isPlainDeterminer() || object.tag().isWh()) {
      return Stream.empty();
    }
    if (!lexicon.has(syntax.sentence(), object, Trait.ATTRIBUTES)) {
      return Stream.of(object);
    }
    return Stream.concat(
        syntax.children(object, Token::isContentClause, Token::isReducedClause).stream(),
        syntax.objectsOf(object, Trait.LEADS_TO_CONTENTS).stream().filter(syntax::isNoun));
  }

  /** {@code denied the charge}, {@code called it a lie}: no flow stands in what is denied. */
  private boolean pointsBack(Token denial, List<FlowDraft> drafts) {
    boolean tells =
        drafts.stream().anyMatch(draft -> syntax.sentence().isWithin(draft.trigger(), denial));
    List<Token> objects = syntax.objects(denial, syntax.isVerb(denial) && syntax.isPassive(denial));
    boolean clause = // "accused him of arming rebels, which he denies"
        syntax.children(denial, Token::isObject).stream().anyMatch(object -> object.tag().isWh());
    return clause && denial.isRelativeClause()
        || !tells
            && (objects.isEmpty()
                    && !syntax.governs(denial, Token::isContentClause, Token::isOpenComplement)
                || objects.stream()
                    .anyMatch(
                        object ->
                            object.tag().isPronoun()
                                || object.tag().isPlainDeterminer()
                                || lexicon.has(syntax.sentence(), object, Trait.ATTRIBUTES)));
  }

  /** {@code denies this and says that …}: what else he says is not denied. */
  private boolean isInWhatIsDenied(Token word, Token denial) {
    return syntax.sentence().children(denial).stream()
        .filter(child -> !child.isConjunct())
        .anyMatch(child -> child.equals(word) || syntax.sentence().isWithin(word, child));
  }

  /** {@code denied reports that it had sent tanks}: the flow is told in words that are denied. */
  private boolean isToldByOthers(Token flow, Token denial) {
    return claims.all().stream()
        .filter(claim -> claim.trigger().equals(flow.span()))
        .flatMap(claim -> claim.attribution().cue().stream())
        .flatMap(
            cue -> syntax.sentence().tokens().stream().filter(token -> token.span().equals(cue)))
        .anyMatch(cue -> !cue.equals(denial) && isInWhatIsDenied(cue, denial));
  }
}
