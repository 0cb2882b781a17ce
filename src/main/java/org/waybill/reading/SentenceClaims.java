package org.waybill.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.waybill.claim.Attribution;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Miss;
import org.waybill.claim.Reading;
import org.waybill.claim.Role;
import org.waybill.claim.Stance;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexicon;
import org.waybill.reading.attribution.Voice;
import org.waybill.reading.candidate.Acts;
import org.waybill.reading.candidate.FrameParts;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.coreference.References;
import org.waybill.reading.modality.Modality;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** What one sentence was found to claim so far: who says it, how sure, and what was refused. */
final class SentenceClaims {

  private final ArticleContext context;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final References references;
  private final Acts acts;
  private final Modality modality;
  private final Voice voice;
  private final ClaimMaker maker;

  private final List<Claim> claims = new ArrayList<>();
  private final List<Miss> misses = new ArrayList<>();

  SentenceClaims(
      ArticleContext context,
      Syntax syntax,
      Lexicon lexicon,
      References references,
      Acts acts,
      Modality modality,
      Voice voice,
      ClaimMaker maker) {
    this.context = context;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.references = references;
    this.acts = acts;
    this.modality = modality;
    this.voice = voice;
    this.maker = maker;
  }

  /** A view, in the order of finding. */
  List<Claim> all() {
    return Collections.unmodifiableList(claims);
  }

  /** In text order. */
  Reading reading() {
    Comparator<Claim> order = Comparator.comparing(Claim::trigger);
    return new Reading(
        claims.stream().sorted(order.thenComparing(Claim::frame)).toList(), misses, maker.unread());
  }

  void add(Claim claim) {
    claims.add(claim);
  }

  /** The words after it may point back at those it names. */
  void add(Token trigger, Lexeme lexeme, FrameParts parts) {
    Frame frame = lexeme.frame().orElseThrow();
    Attribution attribution = voice.of(trigger, frame, parts);
    Stance stance =
        modality.of(
            acts.clauseAround(trigger, lexeme).orElse(trigger),
            lexeme.stance().or(() -> parts.bundle().flatMap(this::impliedBy)),
            attribution.cue().filter(cue -> !cue.equals(trigger.span())));
    references.together(syntax.sentence(), frame, together(parts));
    if (frame == Frame.STATEMENT) {
      references.spoke(syntax, trigger, parts.role(Role.AGENT));
    }
    List<Claim> told =
        maker.byCount(parts).stream()
            .map(single -> maker.claim(trigger, lexeme, stance, attribution, single))
            .toList();
    claims.addAll(told);
    maker.total(trigger, told).ifPresent(claims::add);
  }

  void refuse(Miss miss) {
    misses.add(miss);
  }

  /** Kept only once it is refused: another sense of the word may be read yet. */
  Miss miss(Token trigger, Lexeme lexeme, String reason) {
    return new Miss(
        context.article(), syntax.sentence().span(), trigger.span(), lexeme.iri(), reason);
  }

  private Optional<Stance> impliedBy(Token noun) {
    return lexicon.at(syntax.sentence(), noun).stream()
        .flatMap(lexeme -> lexeme.stance().stream())
        .findFirst();
  }

  private static List<Filler> together(FrameParts parts) {
    return parts.has(Role.PARTICIPANT) ? parts.role(Role.PARTICIPANT) : parts.role(Role.AGENT);
  }
}
