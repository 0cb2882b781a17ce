package org.waybill.reading.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.lexicon.Trait;
import org.waybill.reading.syntax.Argument.Path;
import org.waybill.text.Relation;
import org.waybill.text.Tag;
import org.waybill.text.Token;

/** Makes propositions of the words of one sentence. */
public final class Propositions {

  /** Arcs on which a noun stands for what a verb does to it. */
  private static final Set<Relation> UNDERGOES =
      Set.of(Relation.DOBJ, Relation.NSUBJPASS, Relation.ATTR, Relation.OPRD);

  private final Syntax syntax;
  private final Syntax.Control control;
  private final PrepositionalPhrases phrases;
  private final Possessors possessors;

  public Propositions(Syntax syntax, Syntax.Control control) {
    this.syntax = syntax;
    this.control = control;
    this.phrases = new PrepositionalPhrases(syntax);
    this.possessors = new Possessors(syntax);
  }

  public Proposition of(Token predicate) {
    Arguments found = new Arguments();
    if (syntax.isVerb(predicate)) {
      verb(predicate, found);
    } else {
      noun(predicate, found);
    }
    return new Proposition(predicate, found.list());
  }

  /**
   * What a noun's verb hands on to it: its subject, and the phrases behind the noun that the parser
   * hung on the verb. {@code halted all exports to Norland}.
   */
  public List<Argument> raised(Token noun) {
    Arguments found = new Arguments();
    verbOver(noun)
        .ifPresent(
            verb -> {
              boolean passive = syntax.isPassive(verb);
              syntax
                  .agents(verb, passive, control)
                  .forEach(token -> found.add(token, Argument.SUBJECT, Path.SHARED));
              phrases.of(verb, noun.index(), Path.BELOW, found);
            });
    involved(noun).forEach(owner -> found.add(owner, Argument.SUBJECT, Path.SHARED));
    return found.list();
  }

  /** The phrases of a verb that stand behind a noun. */
  public List<Argument> behind(Token verb, Token noun) {
    Arguments found = new Arguments();
    phrases.of(verb, noun.index(), Path.BELOW, found);
    return found.list();
  }

  /** {@code Norland's role in the delivery}: Norland. */
  private List<Token> involved(Token noun) {
    return syntax
        .preposition(noun)
        .flatMap(syntax::head)
        .filter(role -> syntax.isNoun(role) && syntax.has(role, Trait.HANDS_ON))
        .map(role -> syntax.possessor(role).map(List::of).orElseGet(() -> possessors.peoples(role)))
        .orElse(List.of())
        .stream()
        .flatMap(owner -> syntax.conjuncts(owner).stream())
        .toList();
  }

  /** The verb that does something to what a noun names. */
  public Optional<Token> verbOver(Token noun) {
    Token top = noun;
    while (top.relation() == Relation.CONJ && syntax.head(top).filter(syntax::isNoun).isPresent()) {
      top = syntax.head(top).orElseThrow();
    }
    Optional<Token> above = syntax.head(top);
    if (top.relation() == Relation.POBJ) {
      Optional<Token> whole = whole(top);
      if (whole.isPresent()) {
        return verbOver(whole.get());
      }
      above =
          above
              .filter(prep -> syntax.has(prep, Trait.LEADS_TO_DEED) || isOf(prep))
              .flatMap(syntax::head);
      return above.filter(syntax::isVerb);
    }
    boolean undergoes = UNDERGOES.contains(top.relation());
    return above.filter(verb -> undergoes && syntax.isVerb(verb));
  }

  /** The noun before a noun behind "of": {@code dozens of deliveries}. */
  public Optional<Token> whole(Token noun) {
    return syntax
        .preposition(noun)
        .filter(this::isOf)
        .flatMap(syntax::head)
        .filter(one -> syntax.isNoun(one) && one.index() < noun.index());
  }

  private boolean isOf(Token prep) {
    return syntax.has(prep, Trait.LEADS_TO_WHOLE);
  }

  /** {@code Norland-supplied tanks}: the noun is the object, and the name before it acts. */
  private void participle(Token verb, Arguments found) {
    for (Token actor :
        syntax.children(
            verb,
            Relation.NPADVMOD,
            Relation.COMPOUND,
            Relation.NMOD,
            Relation.ADVMOD,
            Relation.NSUBJ)) {
      found.add(actor, Argument.SUBJECT, Path.DIRECT);
    }
    syntax
        .head(verb)
        .ifPresent(
            noun -> {
              found.add(noun, Argument.OBJECT, Path.DIRECT);
              syntax.possessor(noun).ifPresent(owner -> found.add(owner, "owner", Path.SHARED));
            });
  }

  private void verb(Token verb, Arguments found) {
    if (verb.relation() == Relation.NMOD) {
      participle(verb, found);
      return;
    }
    boolean passive = syntax.isPassive(verb);
    for (Token agent : syntax.agents(verb, passive, control)) {
      found.add(agent, Argument.SUBJECT, passive ? Path.DIRECT : path(agent, verb));
    }
    List<Token> kept = passive ? objectsKept(verb) : gap(verb).map(List::of).orElse(List.of());
    for (Token object : syntax.objects(verb, passive)) {
      found.add(object, kept.isEmpty() ? Argument.OBJECT : Argument.DATIVE, path(object, verb));
    }
    kept.forEach(object -> found.add(object, Argument.OBJECT, Path.DIRECT));
    for (Token given : syntax.children(verb, Relation.DATIVE)) {
      if (syntax.isNoun(given)) {
        coordinated(given, Argument.DATIVE, Path.DIRECT, found);
      }
    }
    phrases.of(verb, 0, Path.DIRECT, found);
    for (Argument argument : List.copyOf(found.list())) {
      if (carriesOn(argument)) {
        phrases.within(argument.token(), found);
      }
    }
    aboveInfinitive(verb, found);
    phrases.beside(verb, found);
  }

  /**
   * Whether the phrases under an argument may belong to the verb: {@code sold tanks to Norland},
   * {@code shipped by sea to Norland}, {@code sent as a gift to Norland}; not {@code sold because
   * of its ties to Norland}.
   */
  private boolean carriesOn(Argument argument) {
    Token noun = argument.token();
    boolean acted =
        argument.place().equals(Argument.OBJECT) || argument.place().equals(Argument.DATIVE);
    boolean bare = !syntax.governs(noun, Relation.DET, Relation.POSS);
    Optional<Token> prep = syntax.head(noun);
    boolean means =
        prep.filter(by -> by.relation() == Relation.AGENT).isPresent() && noun.tag() == Tag.NN;
    return syntax.isNoun(noun)
        && (acted
            || means && bare
            || !argument.place().equals(Argument.SUBJECT)
                && (bare || prep.filter(it -> syntax.has(it, Trait.LEADS_TO_OFFICE)).isPresent())
                && prep.filter(it -> syntax.prepositions(it).isEmpty()).isPresent());
  }

  /** {@code the tanks Norland sold Suderia}: the noun that is sold to the verb's own object. */
  private Optional<Token> gap(Token verb) {
    boolean bare =
        verb.relation() == Relation.RELCL
            && !syntax.isInfinitive(verb)
            && syntax.governs(verb, Relation.NSUBJ)
            && syntax.governs(verb, Relation.DOBJ)
            && syntax.sentence().subtree(verb).stream()
                .noneMatch(word -> word.tag().isWh() && word.head() <= verb.index());
    return syntax
        .head(verb)
        .filter(noun -> bare && syntax.isNoun(noun))
        .filter(noun -> !noun.entity().equals("DATE")); // "the day Norland sold tanks"
  }

  /** The phrases within a noun phrase, at any depth: {@code weapons from Norland}. */
  public List<Argument> within(Token noun) {
    Arguments found = new Arguments();
    phrases.within(noun, found);
    return found.list();
  }

  /** {@code Norland was given tanks}: what stays an object of a passive. */
  private List<Token> objectsKept(Token verb) {
    return syntax.children(verb, Relation.DOBJ).stream()
        .filter(syntax::isNoun)
        .flatMap(object -> syntax.conjuncts(object).stream())
        .toList();
  }

  private void noun(Token noun, Arguments found) {
    syntax
        .possessor(noun)
        .ifPresent(owner -> coordinated(owner, Argument.POSSESSIVE, Path.DIRECT, found));
    for (Token word : syntax.premodifiers(noun)) {
      coordinated(word, Argument.MODIFIER, Path.DIRECT, found);
    }
    phrases.of(noun, noun.index(), Path.DIRECT, found);
    phrases.within(noun, found);
    sharedWith(noun, found);
    phrases.besideOffice(noun, found);
    holders(noun).forEach(holder -> found.add(holder, Argument.HOLDER, Path.DIRECT));
  }

  /** {@code X is its supplier}, {@code X emerged as one of its suppliers}. */
  private List<Token> holders(Token noun) {
    Optional<Token> above = syntax.head(noun);
    if (noun.relation() == Relation.APPOS) {
      return above.map(List::of).orElse(List.of());
    }
    if (noun.relation() == Relation.POBJ) {
      above =
          above
              .filter(prep -> isOf(prep) || syntax.has(prep, Trait.LEADS_TO_OFFICE))
              .flatMap(syntax::head);
      if (above.filter(number -> number.tag() == Tag.CD).isPresent()) {
        return holders(above.get()); // "one of its suppliers"
      }
    } else if (noun.relation() == Relation.NSUBJ) {
      // "Norland's main supplier is Suderia"
      return above.filter(verb -> syntax.has(verb, Trait.EQUATES)).stream()
          .flatMap(verb -> syntax.children(verb, Relation.ATTR).stream())
          .flatMap(holder -> syntax.conjuncts(holder).stream())
          .toList();
    } else if (noun.relation() != Relation.ATTR) {
      return List.of();
    }
    return above
        .filter(syntax::isVerb)
        .map(verb -> syntax.surfaceSubject(verb, none -> false))
        .orElse(List.of());
  }

  /** {@code Norland's export and supply of tanks}: Norland has both. */
  private void sharedWith(Token noun, Arguments found) {
    if (noun.relation() == Relation.CONJ) {
      syntax
          .head(noun)
          .filter(syntax::isNoun)
          .flatMap(syntax::possessor)
          .ifPresent(owner -> coordinated(owner, Argument.POSSESSIVE, Path.SHARED, found));
    }
  }

  /** {@code agreed to sell tanks to Norland}, where the parser hangs Norland on the agreeing. */
  private void aboveInfinitive(Token verb, Arguments found) {
    if (Set.of(Relation.XCOMP, Relation.PCOMP, Relation.ACL).contains(verb.relation())) {
      syntax
          .head(verb)
          .filter(syntax::isVerb)
          .ifPresent(above -> phrases.of(above, verb.index(), Path.BELOW, found));
    }
  }

  private void coordinated(Token first, String place, Path path, Arguments found) {
    List<Token> all = syntax.conjuncts(first);
    for (int i = 0; i < all.size(); i++) {
      found.add(all.get(i), place, i > 0 && path == Path.DIRECT ? Path.COORDINATED : path);
    }
  }

  private Path path(Token argument, Token verb) {
    Token at = argument;
    while (at.relation() == Relation.CONJ && syntax.head(at).isPresent()) {
      at = syntax.head(at).orElseThrow();
    }
    if (syntax.head(at).filter(verb::equals).isEmpty()) {
      return Path.SHARED;
    }
    return at.equals(argument) ? Path.DIRECT : Path.COORDINATED;
  }
}
