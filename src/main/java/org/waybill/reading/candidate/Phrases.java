package org.waybill.reading.candidate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexeme.Trait;
import org.waybill.lexicon.Lexicon;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.syntax.Syntax;
import org.waybill.text.Token;

/** Fills parts from the prepositional phrases around a trigger. */
public final class Phrases {

  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Parties parties;
  private final Cargo cargo;
  private final SlotReader slots;

  public Phrases(Syntax syntax, Lexicon lexicon, Parties parties, Cargo cargo, SlotReader slots) {
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.parties = parties;
    this.cargo = cargo;
    this.slots = slots;
  }

  public void fill(Set<Token> heads, Lexeme lexeme, Parts parts, int from) {
    Set<Token> strong = new LinkedHashSet<>();
    Set<Token> weak = new LinkedHashSet<>();
    for (Token head : heads) {
      for (Token prep : syntax.isVerb(head) ? ofVerb(head) : syntax.prepositionsWithin(head)) {
        String name = syntax.name(prep);
        boolean agent = syntax.has(prep, Trait.LEADS_TO_DOER) && syntax.isVerb(head) && from == 0;
        if (prep.index() >= from && !agent && !isRefused(prep)) {
          (isWeak(name, lexeme) ? weak : strong).addAll(listed(prep));
        }
      }
    }
    strong.forEach(prep -> slots.fill(syntax.name(prep), syntax.objects(prep), lexeme, parts));
    boolean ordered = weak.stream().anyMatch(prep -> namesGoods(prep, lexeme));
    if (!parts.has(Role.RECIPIENT) || ordered && !parts.hasGoods()) {
      weak.forEach(prep -> slots.fill(syntax.name(prep), syntax.objects(prep), lexeme, parts));
    }
  }

  /** {@code an order for tanks}. */
  private boolean namesGoods(Token prep, Lexeme lexeme) {
    return lexeme.parts(syntax.name(prep)).contains("goods")
        && syntax.objects(prep).stream().anyMatch(object -> !cargo.at(object).isEmpty());
  }

  public void fillObject(Token object, Lexeme lexeme, Parts parts) {
    slots.fill("object", List.of(object), lexeme, parts);
  }

  /** {@code from Norland, not from Suderia}. */
  private boolean isRefused(Token prep) {
    return !syntax.children(prep, "neg").isEmpty();
  }

  /** {@code from X, from Y, from Z}: the parser hangs the later ones elsewhere. */
  private List<Token> listed(Token prep) {
    List<Token> list = new ArrayList<>(List.of(prep));
    Token last = prep;
    for (Optional<Token> next = next(last); next.isPresent(); next = next(last)) {
      last = next.get();
      list.add(last);
    }
    return list;
  }

  private Optional<Token> next(Token prep) {
    int end =
        syntax.sentence().subtree(prep).stream().mapToInt(Token::index).max().orElse(prep.index());
    return syntax.sentence().tokens().stream()
        .filter(token -> token.index() == end + 2)
        .filter(token -> token.relation().equals("prep") && token.form().equals(prep.form()))
        .filter(token -> isListMark(syntax.sentence().token(end + 1)) && !isRefused(token))
        .findFirst();
  }

  private static boolean isListMark(Token token) {
    return token.relation().equals("punct") || token.relation().equals("cc");
  }

  /** {@code for} names a recipient only where {@code to} does not: it names purposes as well. */
  private boolean isWeak(String preposition, Lexeme lexeme) {
    return lexicon.has(preposition, Trait.LEADS_TO_PURPOSE)
        && lexeme.parts(preposition).contains("recipient");
  }

  /** {@code shipped by sea from X to Y}: the parser hangs the origin on the sea. */
  private List<Token> ofVerb(Token verb) {
    List<Token> all = new ArrayList<>(syntax.prepositions(verb));
    for (Token prep : syntax.children(verb, "agent")) {
      for (Token object : syntax.objects(prep)) {
        if (syntax.isNoun(object)
            && syntax.children(object, "det", "poss").isEmpty()
            && parties.named(object, "").isEmpty()
            && cargo.at(object).isEmpty()) {
          all.addAll(syntax.prepositions(object));
        } else if (syntax.isNoun(object) && lexicon.at(syntax.sentence(), object).isEmpty()) {
          // "sold by a firm to Norland": no firm is to anybody.
          syntax.prepositions(object).stream()
              .filter(next -> syntax.has(next, Trait.LEADS_TO_GOAL))
              .forEach(all::add);
        }
      }
    }
    // "shipped to X from Y": a state is not from another.
    for (Token prep : List.copyOf(all)) {
      for (Token object : syntax.objects(prep)) {
        if (object.tag().startsWith("NNP") && parties.named(object, "").isPresent()) {
          all.addAll(syntax.prepositions(object));
        }
      }
    }
    return all;
  }

  /**
   * The entry without the prepositions that the governing verb has a use for itself. A light verb
   * has none, whatever it means elsewhere: in {@code sent military aid to Norland} the aid tells.
   */
  public Lexeme without(Lexeme lexeme, Token verb) {
    Set<String> taken = new LinkedHashSet<>();
    boolean light = lexicon.has(syntax.sentence(), verb, Trait.LIGHT);
    lexicon.at(syntax.sentence(), verb).stream()
        .filter(other -> other.frame().filter(frame -> frame != Frame.STATEMENT).isPresent())
        .filter(other -> !light)
        .flatMap(other -> other.arguments().stream())
        .forEach(argument -> taken.add(argument.slot()));
    return new Lexeme(
        lexeme.iri(),
        lexeme.words(),
        lexeme.partOfSpeech(),
        lexeme.frame(),
        lexeme.arguments().stream()
            .filter(
                argument ->
                    !taken.contains(argument.slot())
                        && !lexicon.has(argument.slot(), Trait.LEADS_TO_PLACE))
            .toList(),
        lexeme.stage(),
        lexeme.stance(),
        lexeme.casts(),
        lexeme.traits());
  }
}
