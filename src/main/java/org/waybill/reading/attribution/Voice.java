package org.waybill.reading.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Attribution;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Ground;
import org.waybill.claim.Role;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.candidate.FrameParts;
import org.waybill.reading.candidate.Memory;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/**
 * In whose voice a claim is told: who speaks in its sentence, else who speaks the quotation it
 * stands in, else whoever's account the sentence goes on with.
 */
public final class Voice {

  /** Frames whose doer says nothing by doing it. */
  private static final Set<Frame> DONE = Set.of(Frame.MEETING, Frame.VISIT, Frame.ATTACK);

  /** Frames whose doer speaks by doing it. */
  private static final Set<Frame> SPOKEN = Set.of(Frame.CONDEMNATION, Frame.DENIAL);

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Speech speech;
  private final Quotations quotations;
  private final Memory memory;
  private final Syntax.Control control;

  public Voice(
      Syntax syntax,
      Lexicon lexicon,
      Speech speech,
      Quotations quotations,
      Memory memory,
      Syntax.Control control) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.speech = speech;
    this.quotations = quotations;
    this.memory = memory;
    this.control = control;
  }

  public Attribution of(Token trigger, Frame frame, FrameParts parts) {
    Attribution attribution = speech.of(trigger, control);
    if (attribution.claimants().isEmpty()) {
      attribution = quotations.attribution(syntax.sentence(), trigger).orElse(attribution);
    }
    attribution = quotations.inPerson(syntax.sentence(), trigger, attribution);
    if (DONE.contains(frame) && attribution.cue().equals(Optional.of(trigger.span()))) {
      // "welcomed the visitor": who does it does not tell it.
      attribution = new Attribution(attribution.via(), List.of(), Optional.empty());
    }
    if (isTold(attribution, trigger, frame, parts)) {
      // "ordered tanks": whoever buys them does not tell it; nor does he who offers or seeks them,
      // where others tell of it.
      attribution = new Attribution(attribution.via(), List.of(), Optional.empty());
    }
    if (attribution.claimants().isEmpty() && SPOKEN.contains(frame)) {
      // "The protest was led by two ministers": whoever protests says so.
      return new Attribution(parts.role(Role.AGENT), attribution.via(), attribution.cue());
    }
    if (frame != Frame.TRANSFER) {
      return attribution;
    }
    if (attribution.claimants().isEmpty() && pointsBack(parts)) {
      attribution = goesOn(memory.voice(syntax.sentence()));
    }
    memory.voiced(syntax.sentence(), attribution);
    return attribution;
  }

  private static boolean isTold(Attribution said, Token trigger, Frame frame, FrameParts parts) {
    boolean moves = frame == Frame.TRANSFER || frame == Frame.REQUEST && parts.hasGoods();
    return moves
        && said.cue().equals(Optional.of(trigger.span()))
        && (!said.via().stream().allMatch(Chain::isOutlet)
            || frame == Frame.TRANSFER && isBuyer(said, parts));
  }

  private static boolean isBuyer(Attribution attribution, FrameParts parts) {
    return !attribution.claimants().isEmpty()
        && attribution.claimants().stream()
            .allMatch(
                one ->
                    parts.role(Role.RECIPIENT).stream()
                        .anyMatch(buyer -> buyer.span().equals(one.span())));
  }

  /** {@code These containers were moved on}: the goods are those of the account before. */
  private boolean pointsBack(FrameParts parts) {
    return parts.goodsPronoun().isPresent()
        || parts.goods().keySet().stream()
            .flatMap(noun -> syntax.children(noun, Token::isDeterminer, Token::isModifier).stream())
            .anyMatch(word -> lexicon.has(syntax.sentence(), word, Trait.POINTS_BACK));
  }

  private static Attribution goesOn(Attribution before) {
    List<Filler> claimants =
        before.claimants().stream()
            .map(filler -> filler.on(new Ground.Carried("whose account goes on")))
            .toList();
    return new Attribution(claimants, before.via(), Optional.empty());
  }
}
