package org.waybill.reading.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Attribution;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Ground;
import org.waybill.lexicon.Lexeme.PartOfSpeech;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.candidate.Cues;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.coreference.References;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Token;

/** Who speaks in a quotation whose sentence does not say so: the speaker named next to it. */
public final class Quotations {

  /** Frames of words that stand beside a quotation: {@code “…?” she asked}. */
  private static final Set<Frame> WORDS = Set.of(Frame.STATEMENT, Frame.REQUEST);

  /** How many sentences away a speaker may be named; so long a paragraph is a whole page. */
  private static final int REACH = 40;

  private final ArticleContext context;
  private final Lexicon lexicon;
  private final References references;

  public Quotations(ArticleContext context, Lexicon lexicon, References references) {
    this.context = context;
    this.lexicon = lexicon;
    this.references = references;
  }

  /** Whether a character of the text stands within quotation marks. */
  public boolean isQuoted(int at) {
    return context.quotes().around(at).isPresent();
  }

  /**
   * The speaker of the quotation that the trigger stands in; empty outside quotations or with
   * nobody near.
   */
  public Optional<Attribution> attribution(Sentence sentence, Token trigger) {
    Optional<Span> quotation = context.quotes().around(trigger.span().start());
    return quotation.flatMap(
        span ->
            beside(sentence, span).stream().flatMap(near -> speaker(near).stream()).findFirst());
  }

  /**
   * {@code “We have sent tanks,” she said}: where a side speaks of itself, whoever speaks for it.
   */
  Attribution inPerson(Sentence sentence, Token trigger, Attribution side) {
    return attribution(sentence, trigger)
        .filter(quoted -> side.via().isEmpty())
        .filter(quoted -> Chain.isOwnSide(context, side.claimants(), quoted.claimants()))
        .map(quoted -> new Attribution(quoted.claimants(), List.of(), side.cue()))
        .orElse(side);
  }

  /**
   * Sentences in the order in which a reader looks for the speaker: where the quotation ends, a
   * signature behind it, where it begins, what leads to it, the paragraph before, what follows.
   */
  private List<Sentence> beside(Sentence sentence, Span quotation) {
    List<Sentence> all = context.text().sentences();
    int first = sentence.index();
    int last = sentence.index();
    while (first > 0 && all.get(first - 1).span().end() > quotation.start()) {
      first--;
    }
    while (last + 1 < all.size() && all.get(last + 1).span().start() < quotation.end()) {
      last++;
    }
    List<Sentence> near = new ArrayList<>(List.of(all.get(last)));
    if (last + 1 < all.size() && isSigned(all.get(last + 1))) {
      near.add(all.get(last + 1));
    }
    near.add(all.get(first));
    int from = Math.max(0, first - REACH);
    for (int i = first - 1; i >= from && all.get(i).paragraph() >= sentence.paragraph() - 1; i--) {
      near.add(all.get(i));
    }
    int to = Math.min(all.size(), last + 1 + REACH);
    for (int i = last + 1; i < to && all.get(i).paragraph() == sentence.paragraph(); i++) {
      near.add(all.get(i));
    }
    return near;
  }

  /** {@code — Ivan Petrov}, behind his words. */
  private boolean isSigned(Sentence sentence) {
    return lexicon.at(sentence, sentence.token(0)).stream()
        .anyMatch(lexeme -> lexeme.partOfSpeech() == PartOfSpeech.PUNCTUATION);
  }

  private Optional<Attribution> speaker(Sentence sentence) {
    Syntax syntax = new Syntax(sentence);
    Cues cues =
        new Cues(context, syntax, lexicon, new Parties(context, syntax, lexicon, references));
    for (Token token : sentence.tokens()) {
      boolean says =
          !isQuoted(token.span().start())
              && lexicon.at(sentence, token).stream()
                  .anyMatch(
                      lexeme ->
                          lexeme.frame().filter(WORDS::contains).isPresent()
                              && lexeme.partOfSpeech() != PartOfSpeech.NOUN
                              && lexeme.has(Trait.ATTRIBUTES));
      if (says && !syntax.isUnreal(token)) {
        List<Filler> speakers =
            cues.speakers(token, governor -> false).stream()
                .map(filler -> filler.on(new Ground.Shared("beside the quotation")))
                .toList();
        if (!speakers.isEmpty()) {
          return Optional.of(new Attribution(speakers, List.of(), Optional.of(token.span())));
        }
      }
    }
    return Optional.empty();
  }
}
