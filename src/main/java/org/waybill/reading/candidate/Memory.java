package org.waybill.reading.candidate;

import org.waybill.claim.Attribution;
import org.waybill.text.Sentence;

/** Who answered for the goods that the sentence before told of. */
public final class Memory {

  private Attribution voice = Attribution.OUTLET;
  private int voiceAt = -2;

  /** Remembers who answers for what was told of goods. */
  public void voiced(Sentence sentence, Attribution attribution) {
    voice = attribution;
    voiceAt = sentence.index();
  }

  /** Who answered for the goods told in the sentence before; the outlet when nobody did. */
  public Attribution voice(Sentence sentence) {
    return sentence.index() - voiceAt == 1 ? voice : Attribution.OUTLET;
  }
}
