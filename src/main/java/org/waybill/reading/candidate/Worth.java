package org.waybill.reading.candidate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waybill.claim.Frame;
import org.waybill.claim.Progress;
import org.waybill.claim.Sum;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.mention.Mention;
import org.waybill.problem.Code;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Cut;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/**
 * Tells what the goods or the deal of a claim are worth. A sum is the value of what the tree says
 * it measures, never of what merely stands near: a budget or a fine in the same sentence values
 * nothing.
 */
public final class Worth {

  static final Set<Frame> VALUED = Set.of(Frame.TRANSFER, Frame.REQUEST, Frame.AGREEMENT);

  private final ArticleContext context;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Sums sums;
  private final Measures measures;
  private final List<Cut> unread = new ArrayList<>();

  public Worth(ArticleContext context, Syntax syntax, Lexicon lexicon) {
    this.context = context;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.sums = new Sums(context, syntax, lexicon);
    this.measures = new Measures(context, syntax, lexicon, sums);
  }

  /** Empty as well where the currency is not known for sure; that is told by {@link #unread}. */
  public Optional<Sum> of(Token trigger, Frame frame, FrameParts parts, boolean total) {
    if (!VALUED.contains(frame)) {
      return Optional.empty();
    }
    List<Mention.Sum> found = measures.all();
    for (Place place : Place.values()) {
      for (Mention.Sum sum : found) {
        if (measures.of(sum).stream()
            .anyMatch(noun -> stands(place, noun, trigger, frame, parts))) {
          return read(sum, progress(sum, total));
        }
      }
    }
    return Optional.empty();
  }

  /** Sums that value a claim and are in no currency that is known for sure, each once. */
  public List<Cut> unread() {
    return Collections.unmodifiableList(unread);
  }

  private Progress progress(Mention.Sum sum, boolean total) {
    if (sums.isIncrement(sum)) {
      return Progress.INCREMENT;
    }
    return total || sums.isTotal(sum) ? Progress.TOTAL : Progress.UNSAID;
  }

  private Optional<Sum> read(Mention.Sum sum, Progress progress) {
    if (sum.currencies().size() != 1) {
      Code code = sum.currencies().isEmpty() ? Code.CURRENCY_UNKNOWN : Code.CURRENCY_UNCLEAR;
      Cut cut = new Cut(code, sum.span(), "left out as the value of a claim: " + sum.words());
      if (!unread.contains(cut)) {
        unread.add(cut);
      }
      return Optional.empty();
    }
    String currency = sum.currencies().iterator().next();
    return Optional.of(
        new Sum(sum.minimum(), sum.maximum(), currency, progress, sum.words(), sum.span()));
  }

  /** How what is valued belongs to a claim; from the nearest to the farthest. */
  private enum Place {
    /** It is the goods. */
    GOODS,
    /** It is the claim's word. */
    WORD,
    /** It stands beside the goods: {@code tanks and rockets worth …}. */
    BESIDE,
    /** It is the deal or bundle by which the goods go: {@code sold in a deal worth …}. */
    DEAL
  }

  private boolean stands(Place place, Token noun, Token trigger, Frame frame, FrameParts parts) {
    return switch (place) {
      case GOODS -> isGoods(noun, parts);
      case WORD -> noun.equals(trigger);
      case BESIDE ->
          parts.bundle().equals(Optional.of(noun))
              || !first(noun).equals(noun) && isGoods(first(noun), parts)
              || parts.goods().keySet().stream().anyMatch(goods -> first(goods).equals(noun));
      case DEAL ->
          syntax.isVerb(noun)
              ? leadsUp(trigger, noun) // "agreed on the sale at a cost of …"
                  || frame == Frame.AGREEMENT && leadsUp(noun, trigger) // "a deal to buy it for …"
              : deals(noun).anyMatch(deal -> belongs(deal, trigger));
    };
  }

  private static boolean isGoods(Token noun, FrameParts parts) {
    return parts.goods().containsKey(noun)
        || parts.goods().values().stream()
            .flatMap(List::stream)
            .anyMatch(good -> good.span().contains(noun.span()));
  }

  /** The first of what "and" joins. */
  private Token first(Token noun) {
    Token first = noun;
    while (first.isConjunct() && sentence().head(first).isPresent()) {
      first = sentence().head(first).orElseThrow();
    }
    return first;
  }

  /** The deal that a noun names, or by which the goods that it names go. */
  private Stream<Token> deals(Token noun) {
    if (measures.isDeal(noun)) {
      return Stream.of(noun);
    }
    return context.at(sentence(), noun, Mention.Item.class).isEmpty()
        ? Stream.empty()
        : syntax.ancestors(noun).stream()
            .takeWhile(word -> !syntax.isVerb(word))
            .filter(measures::isDeal);
  }

  /** The deal is told in the words of the trigger, or the trigger in those of the deal. */
  private boolean belongs(Token deal, Token trigger) {
    Optional<Token> above = sentence().head(trigger).filter(verb -> syntax.isVerb(verb));
    boolean aim = syntax.isVerb(trigger) && syntax.isInfinitive(trigger);
    return leadsUp(deal, trigger)
        || leadsUp(trigger, deal)
        || above
            .filter(verb -> aim || !syntax.isVerb(trigger))
            .filter(verb -> leadsUp(deal, verb))
            .isPresent();
  }

  /** Whether the tree leads from one word up to the other, and by no other clause or scene. */
  private boolean leadsUp(Token from, Token to) {
    Optional<Token> at = sentence().head(whole(from));
    while (at.isPresent() && !at.get().equals(to)) {
      Token between = at.get();
      if (syntax.isVerb(between) || lexicon.has(sentence(), between, Trait.SETS_SCENE)) {
        return false;
      }
      at = sentence().head(between);
    }
    return at.isPresent();
  }

  /** Of {@code was to supply} the verb that the clause hangs by. */
  private Token whole(Token verb) {
    Token whole = verb;
    while (whole.isOpenComplement() && sentence().head(whole).isPresent()) {
      whole = sentence().head(whole).orElseThrow();
    }
    return whole;
  }

  private Sentence sentence() {
    return syntax.sentence();
  }
}
