package org.waybill.reading;

import java.util.ArrayList;
import java.util.List;
import org.waybill.claim.Claim;
import org.waybill.claim.Miss;
import org.waybill.claim.Reading;
import org.waybill.lexicon.Lexicon;
import org.waybill.reading.attribution.Quotations;
import org.waybill.reading.candidate.Memory;
import org.waybill.reading.coreference.References;
import org.waybill.reading.coreference.Scene;
import org.waybill.text.Sentence;

/** Reads the claims of an article, sentence by sentence, by the frames of the lexicon. */
public final class ClaimReader {

  private final Lexicon lexicon;

  public ClaimReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The same scene always gives the same claims in the same order. */
  public Reading read(Scene scene) {
    References references = new References(scene, lexicon);
    Memory memory = new Memory();
    Quotations quotations = new Quotations(scene, lexicon, references);
    List<Claim> claims = new ArrayList<>();
    List<Miss> misses = new ArrayList<>();
    for (Sentence sentence : scene.text().sentences()) {
      Reading reading =
          new SentenceReader(scene, sentence, lexicon, references, memory, quotations).read();
      claims.addAll(reading.claims());
      misses.addAll(reading.misses());
    }
    return new Reading(claims, misses);
  }
}
