package org.waybill.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waybill.claim.Claim;
import org.waybill.claim.Miss;
import org.waybill.claim.Reading;
import org.waybill.lexicon.Lexicon;
import org.waybill.problem.Code;
import org.waybill.reading.attribution.Quotations;
import org.waybill.reading.candidate.FlowDraft;
import org.waybill.reading.candidate.Memory;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.coreference.References;
import org.waybill.reading.judge.FlowJudge;
import org.waybill.reading.way.Fleet;
import org.waybill.text.Cut;
import org.waybill.text.Sentence;

/** Reads the claims of an article, sentence by sentence, by the frames of the lexicon. */
public final class ClaimReader {

  private final Lexicon words;

  public ClaimReader(Lexicon lexicon) {
    this.words = lexicon;
  }

  private static Cut crowded(Sentence sentence) {
    return new Cut(
        Code.FLOWS_MANY,
        sentence.span(),
        "from here on open ends were filled from no more than "
            + FlowJudge.MOST
            + " flows told around them");
  }

  /** The same context always gives the same claims in the same order. */
  public Reading read(ArticleContext all) {
    Lexicon lexicon = words.forOneArticle();
    List<Cut> cuts = new ArrayList<>();
    Fleet fleet = Fleet.of(all, lexicon, cuts::add);
    ArticleContext context = all.unnamed(fleet.names());
    References references = new References(context, lexicon);
    Memory memory = new Memory();
    Quotations quotations = new Quotations(context, lexicon, references);
    List<Claim> claims = new ArrayList<>();
    List<Miss> misses = new ArrayList<>();
    List<SentenceReader> readers = new ArrayList<>();
    List<FlowDraft> drafts = new ArrayList<>();
    for (Sentence sentence : context.text().sentences()) {
      SentenceReader reader =
          new SentenceReader(context, sentence, lexicon, references, memory, quotations, fleet);
      drafts.addAll(reader.read());
      readers.add(reader);
    }
    FlowJudge judge =
        new FlowJudge(context, readers.stream().flatMap(reader -> reader.acts().stream()).toList());
    Map<FlowDraft, FlowJudge.Ends> ends = judge.judge(drafts);
    for (SentenceReader reader : readers) {
      Reading reading = reader.claims(ends, judge);
      claims.addAll(reading.claims());
      misses.addAll(reading.misses());
      cuts.addAll(reading.cuts());
    }
    judge.crowdedAt().ifPresent(at -> cuts.add(crowded(context.text().sentences().get(at))));
    return new Reading(claims, misses, cuts);
  }
}
