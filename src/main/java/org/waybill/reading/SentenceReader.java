package org.waybill.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.claim.Claim;
import org.waybill.claim.Frame;
import org.waybill.claim.Miss;
import org.waybill.claim.Reading;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.mention.Mention;
import org.waybill.reading.attribution.Quotations;
import org.waybill.reading.attribution.Speech;
import org.waybill.reading.attribution.Voice;
import org.waybill.reading.candidate.ActRoles;
import org.waybill.reading.candidate.Acts;
import org.waybill.reading.candidate.Cargo;
import org.waybill.reading.candidate.Demands;
import org.waybill.reading.candidate.Exchange;
import org.waybill.reading.candidate.FlowDraft;
import org.waybill.reading.candidate.FlowReader;
import org.waybill.reading.candidate.FrameParts;
import org.waybill.reading.candidate.Memory;
import org.waybill.reading.candidate.ReturnWords;
import org.waybill.reading.candidate.RunningTotals;
import org.waybill.reading.candidate.Seeming;
import org.waybill.reading.candidate.Timing;
import org.waybill.reading.candidate.Worth;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.coreference.References;
import org.waybill.reading.judge.FlowJudge;
import org.waybill.reading.modality.Modality;
import org.waybill.reading.modality.Mute;
import org.waybill.reading.modality.Rules;
import org.waybill.reading.syntax.Propositions;
import org.waybill.reading.syntax.Syntax;
import org.waybill.reading.way.Fleet;
import org.waybill.reading.way.WayReader;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/** Reads the claims of one sentence, with the sentences before in mind. */
final class SentenceReader {

  private final ArticleContext context;
  private final Sentence sentence;
  private final Lexicon lexicon;
  private final Syntax syntax;
  private final Exchange exchange;
  private final ActRoles roles;
  private final FlowDrafter drafter;
  private final Acts acts;
  private final Seeming seeming;
  private final Rules rules;
  private final Modality modality;
  private final Mute mute;

  private final SentenceClaims claims;
  private final FlowClaims flows;
  private final Denials denials;

  private final List<FlowDraft> drafts = new ArrayList<>();
  private final Map<Token, Frame> read = new HashMap<>();

  SentenceReader(
      ArticleContext context,
      Sentence sentence,
      Lexicon lexicon,
      References references,
      Memory memory,
      Quotations quotations,
      Fleet fleet) {
    this.context = context;
    this.sentence = sentence;
    this.lexicon = lexicon;
    this.syntax = new Syntax(sentence, (token, trait) -> lexicon.has(sentence, token, trait));
    Syntax.Control control = governor -> lexicon.has(sentence, governor, Trait.CONTROLS_OBJECT);
    Parties parties = new Parties(context, syntax, lexicon, references);
    Cargo cargo = new Cargo(context, syntax, lexicon);
    Propositions propositions = new Propositions(syntax, control);
    this.roles = new ActRoles(context, syntax, lexicon, parties, cargo, propositions, control);
    this.modality = new Modality(syntax, lexicon);
    this.drafter =
        new FlowDrafter(
            context,
            syntax,
            lexicon,
            new FlowReader(context, syntax, lexicon, parties, cargo, propositions, control),
            modality);
    this.acts = new Acts(context, syntax, lexicon, parties, roles, propositions, control);
    this.seeming = new Seeming(syntax, lexicon);
    this.rules = new Rules(syntax, lexicon);
    ClaimMaker maker =
        new ClaimMaker(
            context,
            sentence,
            lexicon,
            cargo,
            new Timing(context, syntax, lexicon),
            new ReturnWords(syntax, lexicon),
            new Worth(context, syntax, lexicon),
            new WayReader(context, syntax, lexicon, parties, fleet),
            new RunningTotals(syntax, lexicon, cargo));
    this.exchange = new Exchange(syntax, lexicon, parties, cargo);
    this.mute = new Mute(context, syntax, lexicon);
    Voice voice =
        new Voice(
            syntax,
            lexicon,
            new Speech(context, syntax, lexicon, parties),
            quotations,
            memory,
            control);
    this.claims =
        new SentenceClaims(context, syntax, lexicon, references, acts, modality, voice, maker);
    this.flows = new FlowClaims(claims);
    this.denials = new Denials(syntax, lexicon, claims);
  }

  /** Reads all that is no flow of goods, and gives the flows that words may tell of. */
  List<FlowDraft> read() {
    // Verbs first: a noun below a verb that has told its story is not told again.
    for (Token token : sentence.tokens()) {
      if (syntax.isVerb(token)) {
        read(token);
      }
    }
    for (Token token : sentence.tokens()) {
      if (!syntax.isVerb(token)) {
        read(token);
      }
    }
    return drafts;
  }

  /** What was read so far: all that is no flow and no denial. */
  List<Claim> acts() {
    return List.copyOf(claims.all());
  }

  /** The claims of the sentence, with the ends that were chosen for its flows. */
  Reading claims(Map<FlowDraft, FlowJudge.Ends> ends, FlowJudge judge) {
    for (FlowDraft draft : drafts) {
      flows.tell(draft, ends.get(draft));
    }
    denials.tell(judge, drafts, flows.told());
    for (Token token : sentence.tokens()) {
      if (lexicon.has(sentence, token, Trait.REVERSES)) {
        exchange.read(token, claims.all()).ifPresent(claims::add);
      }
    }
    return claims.reading();
  }

  private void read(Token token) {
    if (mute.tellsNothing(token) || rules.forbid(token, read)) {
      return;
    }
    boolean told = !syntax.isVerb(token) && toldByVerb(token);
    List<Lexeme> senses =
        senses(token).stream()
            .filter(lexeme -> lexeme.frame().isPresent())
            .filter(lexeme -> !told || isDealIn(lexeme, token))
            .filter(lexeme -> !describes(token) || movesGoods(lexeme))
            .sorted(
                Comparator.comparing((Lexeme lexeme) -> lexeme.frame().get())
                    .thenComparing(lexeme -> !Demands.needsGoods(lexeme)))
            .toList();
    List<Miss> refused = new ArrayList<>();
    for (Lexeme lexeme : senses) {
      Frame frame = lexeme.frame().orElseThrow();
      if (movesGoods(lexeme)) {
        Optional<String> refusal = drafter.draft(token, lexeme, drafts);
        if (refusal.isEmpty()) {
          read.put(token, frame);
        }
        if (lexeme.has(Trait.ANY_GOODS) && refusal.isPresent()) {
          return; // goods alone promise no flow
        }
        if (lexeme.uses()) {
          continue; // nor does their use; and whoever fires them may attack somebody
        }
        if (refusal.isPresent()) {
          refused.add(claims.miss(token, lexeme, refusal.get()));
        } else if (frame != Frame.TRANSFER || !lexicon.evokes(sentence, token, Frame.AGREEMENT)) {
          return; // while a contract for tanks is both
        }
        continue;
      }
      if (frame == Frame.DENIAL && modality.isTakenBack(token)) {
        continue; // "neither confirmed nor denied it"
      }
      FrameParts parts = roles.fill(token, lexeme);
      FlowDrafter.completeRequest(frame, parts);
      acts.complete(token, lexeme, parts);
      Optional<String> refusal =
          Demands.refusal(lexeme, parts).or(() -> seeming.refusal(token, lexeme, parts));
      if (refusal.isEmpty()) {
        if (frame == Frame.DENIAL) {
          denials.add(token, lexeme, parts);
        } else {
          claims.add(token, lexeme, parts);
          read.put(token, frame);
        }
        return;
      }
      refused.add(claims.miss(token, lexeme, refusal.get()));
    }
    refused.forEach(claims::refuse);
  }

  /** {@code the Norland-backed rebels}: only what moved is told in passing. */
  private boolean describes(Token token) {
    return syntax.isVerb(token) && token.isModifier();
  }

  /**
   * {@code weighs arms for Norland}: goods that no word moves tell themselves whom they are for.
   */
  private List<Lexeme> senses(Token token) {
    List<Lexeme> own = lexicon.at(sentence, token);
    boolean goods =
        own.stream().allMatch(lexeme -> lexeme.frame().isEmpty())
            && syntax.isNoun(token)
            && context
                .at(sentence, token, Mention.Item.class)
                .filter(item -> item.last() == token.index())
                .isPresent();
    return goods ? lexicon.ofAnyGoods() : own;
  }

  private static boolean movesGoods(Lexeme lexeme) {
    Frame frame = lexeme.frame().orElseThrow();
    return Demands.needsGoods(lexeme) && (frame == Frame.TRANSFER || frame == Frame.REQUEST);
  }

  /** {@code signed a contract for tanks}: the signing is told, the tanks are not. */
  private boolean isDealIn(Lexeme lexeme, Token noun) {
    return lexeme.frame().equals(Optional.of(Frame.TRANSFER))
        && lexicon.evokes(sentence, noun, Frame.AGREEMENT)
        && sentence.head(noun).map(read::get).filter(Frame.AGREEMENT::equals).isPresent()
        && drafts.stream().noneMatch(draft -> isGoodsOf(draft, noun) || isOwnWord(draft, noun));
  }

  private boolean toldByVerb(Token noun) {
    Optional<Token> head = sentence.head(noun);
    if (head.filter(h -> h.tag().isPreposition() || h.tag().isTo()).isPresent()) {
      head = sentence.head(head.get());
    }
    if (drafts.stream().anyMatch(draft -> isGoodsOf(draft, noun) || isOwnWord(draft, noun))) {
      return true;
    }
    Optional<Frame> above = head.map(read::get);
    return above.isPresent()
        && (lexicon.at(sentence, noun).stream().anyMatch(lexeme -> lexeme.frame().equals(above))
            || isOneExpression(head.get(), noun, above));
  }

  /** {@code eased restrictions}: both words together tell what is done. */
  private boolean isOneExpression(Token verb, Token noun, Optional<Frame> frame) {
    return lexicon.at(sentence, verb).stream()
        .filter(lexeme -> lexeme.words().size() > 1 && lexeme.words().contains(noun.lemma()))
        .anyMatch(lexeme -> lexeme.frame().equals(frame));
  }

  /** {@code took delivery}: the delivery is a part of the expression. */
  private static boolean isOwnWord(FlowDraft draft, Token noun) {
    return draft.lexeme().words().size() > 1
        && draft.lexeme().words().contains(noun.lemma())
        && noun.head() == draft.trigger().index();
  }

  private boolean isGoodsOf(FlowDraft draft, Token noun) {
    return draft.goods().keySet().stream()
            .anyMatch(goods -> !goods.equals(draft.trigger()) && sentence.isWithin(noun, goods))
        || draft.goods().values().stream()
            .flatMap(List::stream)
            .anyMatch(good -> good.span().contains(noun.span()));
  }
}
