package org.waybill.reading.candidate;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.waybill.claim.Filler;
import org.waybill.claim.Good;
import org.waybill.claim.Role;
import org.waybill.claim.Stance;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Trait;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/** A flow of goods that words may tell of, with all who may stand at its ends. */
public final class FlowDraft {

  private final Sentence sentence;
  private final Token trigger;
  private final Lexeme lexeme;
  private final Stance stance;
  private final Map<Token, List<Good>> goods = new LinkedHashMap<>();
  private final List<Candidate> suppliers = new ArrayList<>();
  private final List<Candidate> recipients = new ArrayList<>();
  private final SetMultimap<Role, Filler> others = LinkedHashMultimap.create();
  private Optional<Token> goodsPronoun = Optional.empty();
  private Optional<Token> bundle = Optional.empty();
  private final Set<Role> closed = EnumSet.noneOf(Role.class);
  private final Map<Role, Integer> several = new EnumMap<>(Role.class);
  private boolean refers;
  private boolean returned;

  public FlowDraft(Sentence sentence, Token trigger, Lexeme lexeme, Stance stance) {
    this.sentence = sentence;
    this.trigger = trigger;
    this.lexeme = lexeme;
    this.stance = stance;
  }

  public Sentence sentence() {
    return sentence;
  }

  public Token trigger() {
    return trigger;
  }

  public Lexeme lexeme() {
    return lexeme;
  }

  /** What the words themselves throw on it, whoever tells it. */
  public Stance stance() {
    return stance;
  }

  /** By the noun that brings them, in the order of finding. */
  public Map<Token, List<Good>> goods() {
    return goods;
  }

  void addGoods(Token noun, List<Good> found) {
    if (!found.isEmpty() && !goods.containsValue(found)) {
      goods.putIfAbsent(noun, found);
    }
  }

  /**
   * Whether goods are named besides those in the trigger's own phrase: {@code a deal for tanks}.
   */
  public boolean namesOtherGoods(Token noun) {
    return goods.keySet().stream().anyMatch(named -> !named.equals(noun));
  }

  /** Whether goods are named, or a pronoun stands for some. */
  public boolean namesGoods() {
    return !goods.isEmpty() || goodsPronoun.isPresent();
  }

  /** Whether the words name or point at what moves, or speak of a flow that does. */
  public boolean tellsOfGoods() {
    return namesGoods() || bundle.isPresent() || !lexeme.has(Trait.TRADES);
  }

  public List<Candidate> suppliers() {
    return suppliers;
  }

  public List<Candidate> recipients() {
    return recipients;
  }

  /** Whoever plays another part: carriers, places, those who act or are asked. */
  public SetMultimap<Role, Filler> others() {
    return others;
  }

  /** How many the words name as having a part in it. */
  public long parties() {
    return Stream.of(
            suppliers.stream().map(Candidate::filler),
            recipients.stream().map(Candidate::filler),
            others.get(Role.PARTICIPANT).stream())
        .flatMap(somebody -> somebody)
        .map(Filler::link)
        .distinct()
        .count();
  }

  public Optional<Token> goodsPronoun() {
    return goodsPronoun;
  }

  public void pointAtGoods(Token pronoun) {
    goodsPronoun = Optional.of(pronoun);
  }

  public Optional<Token> bundle() {
    return bundle;
  }

  public void bundledIn(Token noun) {
    bundle = Optional.of(noun);
  }

  /**
   * Whether the words leave open on purpose who plays a part: {@code to any party}. What the
   * article tells elsewhere does not fill it.
   */
  public boolean isClosed(Role role) {
    return closed.contains(role);
  }

  public void close(Role role) {
    closed.add(role);
  }

  /**
   * How many known ones the words put at an end without naming them: {@code to the three
   * countries}. 0 where they do not say how many; empty where they speak of no such group.
   */
  public OptionalInt several(Role role) {
    Integer number = several.get(role);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  void speakOfSeveral(Role role, int number) {
    several.put(role, number);
  }

  /** Whether the words speak of a flow as known: {@code the delivery}, {@code were sent}. */
  public boolean refers() {
    return refers;
  }

  public void refer() {
    refers = true;
  }

  /** Whether it goes against a flow told before: {@code in return}. */
  public boolean isReturned() {
    return returned;
  }

  public void giveBack() {
    returned = true;
  }

  /** {@code responded in kind}: the same goods go the other way. */
  void answerInKind() {
    goods.keySet().removeIf(noun -> lexeme.words().contains(noun.lemma()));
    recipients.clear();
    pointAtGoods(trigger);
    giveBack();
    refer();
  }

  /** Whether it goes on from whoever got the goods before: {@code fell into the hands of}. */
  public boolean isPassedOn() {
    return lexeme.has(Trait.PASSES_ON);
  }

  /** The same words with nothing known of goods and ends. */
  FlowDraft withoutGoodsAndEnds() {
    FlowDraft draft = new FlowDraft(sentence, trigger, lexeme, stance);
    draft.others.putAll(others);
    draft.goodsPronoun = goodsPronoun;
    draft.bundle = bundle;
    draft.closed.addAll(closed);
    draft.several.putAll(several);
    draft.refers = refers;
    draft.returned = returned;
    return draft;
  }
}
