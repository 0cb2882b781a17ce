package org.waybill.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waybill.claim.Claim;
import org.waybill.claim.Stance;
import org.waybill.mention.Mention;
import org.waybill.mention.time.TimeExpression;
import org.waybill.text.Sentence;

/** What an article tells of as done, with its year: {@code shipped in May 2021}. */
final class DatedSigns {

  List<Sign> find(Story story) {
    List<Sign> signs = new ArrayList<>();
    for (Claim claim : story.claims()) {
      Sentence sentence = story.sentence(claim);
      Optional<Mention.When> when = story.when(sentence, claim);
      if (when.isPresent()
          && claim.stance() == Stance.ASSERTED
          && Story.trigger(sentence, claim).tag().equals("VBD")) {
        TimeExpression.Days days =
            when.get().expression().resolve(Optional.empty(), Optional.empty(), true);
        Optional<LocalDate> earliest = days.earliest().filter(day -> days.latest().isPresent());
        earliest.ifPresent(
            day ->
                signs.add(
                    Sign.notBefore(
                        "dated event",
                        story.words(claim.trigger().cover(when.get().span())),
                        claim.trigger().start(),
                        day,
                        "told as past")));
      }
    }
    return signs;
  }
}
