package org.waybill.reading.candidate;

import java.util.ArrayList;
import java.util.List;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexeme.PartOfSpeech;
import org.waybill.lexicon.Lexicon;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.coreference.Scene;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** Fills the parts of a frame from the places of the sentence that its lexicon entry names. */
public final class Arguments {

  private final Syntax syntax;
  private final SlotReader slots;
  private final Cues cues;
  private final Gapping gapping;
  private final VerbArguments verbs;
  private final NounArguments nouns;

  public Arguments(
      Scene scene,
      Syntax syntax,
      Lexicon lexicon,
      Parties parties,
      Cargo cargo,
      Syntax.Control control) {
    this.syntax = syntax;
    this.slots = new SlotReader(scene, syntax, lexicon, parties, cargo);
    Phrases phrases = new Phrases(syntax, lexicon, parties, cargo, slots);
    this.cues = new Cues(scene, syntax, lexicon, parties);
    this.gapping = new Gapping(syntax, cargo, phrases);
    this.nouns = new NounArguments(scene, syntax, lexicon, parties, cargo, control, slots, phrases);
    this.verbs =
        new VerbArguments(scene, syntax, lexicon, parties, cargo, control, slots, phrases, nouns);
  }

  public Parts fill(Token trigger, Lexeme lexeme) {
    Parts parts = new Parts();
    switch (lexeme.partOfSpeech()) {
      case PREPOSITION -> slots.fill("governed", cues.spokenOf(trigger, lexeme), lexeme, parts);
      case PUNCTUATION -> slots.fill("beside", cues.spokenOf(trigger, lexeme), lexeme, parts);
      default -> fillWord(trigger, lexeme, parts);
    }
    if (lexeme.partOfSpeech() == PartOfSpeech.VERB && lexeme.words().size() > 1) {
      // "responded in kind": the words of the expression itself are no goods.
      parts.goods().keySet().removeIf(noun -> lexeme.words().contains(noun.lemma()));
    }
    return parts;
  }

  private void fillWord(Token trigger, Lexeme lexeme, Parts parts) {
    if (syntax.isVerb(trigger)) {
      verbs.fill(trigger, lexeme, parts);
    } else {
      nouns.fill(trigger, lexeme, parts);
    }
  }

  /** The further goods of a verb that have ends of their own: see {@link Gapping}. */
  public List<Parts> gapped(Token trigger, Lexeme lexeme, Parts first) {
    if (!syntax.isVerb(trigger)) {
      return List.of();
    }
    List<Parts> more = new ArrayList<>(gapping.read(trigger, lexeme, first));
    more.addAll(gapping.paired(trigger, lexeme, first));
    return more;
  }
}
