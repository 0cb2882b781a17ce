package org.waybill.reading.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.lexicon.Lexeme.Trait;
import org.waybill.lexicon.Lexicon;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.coreference.Scene;
import org.waybill.reading.coreference.Whereabouts;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Link;
import org.waybill.text.Token;

/**
 * The ends of a transfer that its own clause leaves open and the rest of the sentence tells: who
 * uses the goods, where they were loaded, whose customers pass them on, who travels to ask for
 * them.
 */
public final class Circumstances {

  private final Scene scene;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Parties parties;
  private final Whereabouts whereabouts;
  private final Syntax.Control control;

  public Circumstances(
      Scene scene, Syntax syntax, Lexicon lexicon, Parties parties, Syntax.Control control) {
    this.scene = scene;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.parties = parties;
    this.whereabouts = new Whereabouts(scene, syntax, parties);
    this.control = control;
  }

  /** Who gets the goods; empty when nothing around tells. */
  public List<Filler> recipients(Frame frame, Token trigger, Parts parts) {
    if (frame == Frame.REQUEST) {
      return journey(trigger, parts).map(this::travellers).orElse(List.of());
    }
    List<Filler> found = new ArrayList<>(owners(trigger));
    if (found.isEmpty() && trigger.relation().equals("nmod")) {
      found.addAll(users(trigger));
    }
    if (found.isEmpty() && trigger.relation().equals("acl") && syntax.isPassive(trigger)) {
      found.addAll(holders(trigger));
    }
    if (found.isEmpty()) {
      found.addAll(firing(trigger, parts));
    }
    if (found.isEmpty() && parts.has(Role.SUPPLIER)) {
      found.addAll(share(trigger));
    }
    if (found.isEmpty() && parts.has(Role.SUPPLIER)) {
      found.addAll(customers(trigger));
    }
    return found;
  }

  /** Who gives the goods; empty when nothing around tells. */
  public List<Filler> suppliers(Frame frame, Token trigger, Parts parts) {
    if (frame == Frame.REQUEST) {
      return journey(trigger, parts).map(this::hosts).orElse(List.of());
    }
    return Stream.concat(
            parts.goods().keySet().stream()
                .flatMap(noun -> Stream.concat(loaded(noun, trigger), givers(noun, trigger))),
            shareholders(trigger))
        .toList();
  }

  /** {@code Norland's Soviet-supplied tanks}: they were supplied to whoever has them. */
  private List<Filler> owners(Token participle) {
    return !participle.relation().equals("nmod") || !syntax.isVerb(participle)
        ? List.of()
        : syntax.sentence().head(participle).flatMap(syntax::possessor).stream()
            .flatMap(owner -> parties.at(owner, "whose goods they are").stream())
            .toList();
  }

  /** {@code shells used by Western-supplied howitzers and still in use by the army}. */
  private List<Filler> users(Token trigger) {
    List<Filler> found = new ArrayList<>();
    for (Token above : syntax.ancestors(trigger)) {
      List<Token> users = new ArrayList<>();
      if (lexicon.has(syntax.sentence(), above, Trait.USES)) {
        users.addAll(syntax.objectsOf(above, Trait.LEADS_TO_DOER));
        if (syntax.isVerb(above)) {
          users.addAll(syntax.agents(above, syntax.isPassive(above), control));
        }
      }
      syntax.prepositions(above).stream()
          .flatMap(prep -> syntax.objects(prep).stream())
          .filter(noun -> lexicon.has(syntax.sentence(), noun, Trait.USES))
          .forEach(noun -> users.addAll(syntax.objectsOf(noun, Trait.LEADS_TO_DOER)));
      users.forEach(user -> found.addAll(parties.at(user, "who uses the goods")));
    }
    return found;
  }

  /**
   * {@code Norland possesses a reactor built by Suderia}, {@code attacked them with drones supplied
   * by Suderia}: whoever has the goods.
   */
  private List<Filler> holders(Token participle) {
    Optional<Token> noun = syntax.sentence().head(participle);
    Optional<Token> above = noun.flatMap(syntax.sentence()::head);
    if (noun.isEmpty() || above.isEmpty()) {
      return List.of();
    }
    boolean has = noun.get().relation().equals("dobj") && syntax.has(above.get(), Trait.USES);
    boolean fightsWith =
        noun.get().relation().equals("pobj")
            && syntax.has(above.get(), Trait.LEADS_TO_GIFT)
            && syntax
                .sentence()
                .head(above.get())
                .filter(verb -> lexicon.evokes(syntax.sentence(), verb, Frame.ATTACK))
                .isPresent();
    Optional<Token> verb = fightsWith ? above.flatMap(syntax.sentence()::head) : above;
    return verb
        .filter(token -> (has || fightsWith) && syntax.isVerb(token))
        .map(token -> syntax.agents(token, syntax.isPassive(token), control))
        .orElse(List.of())
        .stream()
        .flatMap(token -> parties.at(token, "who uses the goods").stream())
        .toList();
  }

  /** {@code the shells that Norland fires come from Suderia}: whoever uses them has got them. */
  private List<Filler> firing(Token trigger, Parts parts) {
    return parts.goods().keySet().stream()
        .flatMap(
            noun ->
                Stream.concat(
                    Stream.of(noun), syntax.objectsOf(noun, Trait.LEADS_TO_WHOLE).stream()))
        .flatMap(noun -> syntax.children(noun, "relcl", "acl").stream())
        .filter(verb -> !verb.equals(trigger) && syntax.has(verb, Trait.USES))
        .flatMap(verb -> syntax.agents(verb, syntax.isPassive(verb), control).stream())
        .flatMap(token -> parties.at(token, "who uses the goods").stream())
        .toList();
  }

  /** {@code supplied 60 percent of Norland's tanks}: a share of what somebody has. */
  private List<Filler> share(Token verb) {
    return syntax.isVerb(verb)
        ? syntax.objects(verb, syntax.isPassive(verb)).stream()
            .filter(object -> lexicon.has(syntax.sentence(), object, Trait.SHARES))
            .flatMap(object -> syntax.objectsOf(object, Trait.LEADS_TO_WHOLE).stream())
            .flatMap(
                whole ->
                    Stream.concat(
                        syntax.possessor(whole).stream()
                            .flatMap(owner -> parties.at(owner, "a share of whose goods").stream()),
                        parties.before(whole, "a share of whose goods").stream()))
            .toList()
        : List.of();
  }

  /** {@code accounts for half of Norland's imports}: who gives a share of them. */
  private Stream<Filler> shareholders(Token noun) {
    List<Token> above = syntax.ancestors(noun);
    return above.stream().anyMatch(token -> lexicon.has(syntax.sentence(), token, Trait.SHARES))
        ? above.stream()
            .filter(verb -> lexicon.has(syntax.sentence(), verb, Trait.ACCOUNTS_FOR))
            .limit(1)
            .flatMap(verb -> syntax.agents(verb, syntax.isPassive(verb), control).stream())
            .flatMap(token -> parties.at(token, "who gives a share").stream())
        : Stream.empty();
  }

  /** {@code shells sold by Norland were passed on by customers}: they bought them. */
  private List<Filler> customers(Token trigger) {
    return syntax.ancestors(trigger).stream()
        .filter(syntax::isVerb)
        .flatMap(verb -> syntax.agents(verb, syntax.isPassive(verb), control).stream())
        .filter(token -> lexicon.has(syntax.sentence(), token, Trait.BUYS))
        .flatMap(token -> parties.at(token, "customer of the supplier").stream())
        .toList();
  }

  /** {@code crates loaded in Quillport and delivered to them}: whose port it was. */
  private Stream<Filler> loaded(Token noun, Token trigger) {
    return syntax.children(noun, "acl").stream()
        .filter(participle -> !participle.equals(trigger))
        .filter(participle -> lexicon.has(syntax.sentence(), participle, Trait.LOADS))
        .flatMap(participle -> syntax.prepositions(participle).stream())
        .flatMap(prep -> syntax.objects(prep).stream())
        .limit(1)
        .flatMap(place -> whereabouts.inState(place, "where the goods were loaded").stream());
  }

  /** {@code tanks donated by Norland reached them}: whoever gave them. */
  private Stream<Filler> givers(Token noun, Token trigger) {
    return syntax.children(noun, "acl").stream()
        .filter(participle -> !participle.equals(trigger) && syntax.isPassive(participle))
        .filter(
            participle ->
                lexicon.at(syntax.sentence(), participle).stream()
                    .anyMatch(lexeme -> lexeme.parts("subject").contains("supplier")))
        .flatMap(participle -> syntax.objectsOf(participle, Trait.LEADS_TO_DOER).stream())
        .flatMap(giver -> parties.at(giver, "who gave the goods").stream());
  }

  /**
   * {@code visited Norland in search of shells}: the journey that the wish belongs to. A wish of
   * others does not: {@code came from Norland, where envoys asked for shells}.
   */
  private Optional<Token> journey(Token trigger, Parts parts) {
    return journey(trigger)
        .filter(
            visit -> {
              List<Filler> going = travellers(visit);
              return Stream.of(Role.AGENT, Role.RECIPIENT)
                  .flatMap(role -> parts.role(role).stream())
                  .allMatch(asker -> going.stream().anyMatch(one -> sameSide(one, asker)));
            });
  }

  private boolean sameSide(Filler one, Filler other) {
    Optional<String> side = Scene.entry(one.link()).map(scene::side).map(entry -> entry.iri());
    return side.isPresent()
        && side.equals(Scene.entry(other.link()).map(scene::side).map(entry -> entry.iri()));
  }

  private Optional<Token> journey(Token trigger) {
    List<Token> above = syntax.ancestors(trigger);
    return syntax.sentence().tokens().stream()
        .filter(token -> token.index() < trigger.index() && syntax.isVerb(token))
        .filter(
            token ->
                above.contains(token)
                    || token.relation().equals("csubj")
                        && syntax.sentence().head(token).filter(above::contains).isPresent())
        .filter(
            token ->
                lexicon.at(syntax.sentence(), token).stream()
                    .anyMatch(lexeme -> lexeme.frame().equals(Optional.of(Frame.VISIT))))
        .reduce((earlier, later) -> later);
  }

  private List<Filler> travellers(Token visit) {
    return syntax.agents(visit, false, control).stream()
        .flatMap(token -> parties.at(token, "who travels to ask").stream())
        .map(this::side)
        .toList();
  }

  /** An envoy asks for his state, not for himself. */
  private Filler side(Filler envoy) {
    return Scene.entry(envoy.link())
        .map(entry -> new Link.Linked(scene.side(entry), "side of the traveller"))
        .map(link -> new Filler(envoy.words(), envoy.span(), link, envoy.reason()))
        .orElse(envoy);
  }

  private List<Filler> hosts(Token visit) {
    List<Token> goals = new ArrayList<>(syntax.objects(visit, false));
    goals.addAll(syntax.objectsOf(visit, Trait.LEADS_TO_GOAL));
    return goals.stream()
        .map(
            goal -> {
              List<Filler> named = parties.at(goal, "whom the traveller visits");
              return named.isEmpty()
                  ? whereabouts.inState(goal, "whom the traveller visits")
                  : named;
            })
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
