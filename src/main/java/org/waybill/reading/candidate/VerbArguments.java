package org.waybill.reading.candidate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.claim.Stage;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexeme.Trait;
import org.waybill.lexicon.Lexicon;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.coreference.Scene;
import org.waybill.reading.coreference.Whereabouts;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Naming;
import org.waybill.text.Token;

/** Fills the parts of a frame that a verb tells. */
public final class VerbArguments {

  private static final List<String> ENDS = List.of("supplier", "recipient");

  private static final Set<String> CONTROLLED = Set.of("xcomp", "acl", "advcl", "pcomp");

  private final Scene scene;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Parties parties;
  private final Cargo cargo;
  private final Syntax.Control control;
  private final SlotReader slots;
  private final Phrases phrases;
  private final Undergoers undergoers;
  private final Attackers attackers;
  private final NounArguments nouns;

  public VerbArguments(
      Scene scene,
      Syntax syntax,
      Lexicon lexicon,
      Parties parties,
      Cargo cargo,
      Syntax.Control control,
      SlotReader slots,
      Phrases phrases,
      NounArguments nouns) {
    this.scene = scene;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.parties = parties;
    this.cargo = cargo;
    this.control = control;
    this.slots = slots;
    this.phrases = phrases;
    this.nouns = nouns;
    this.undergoers = new Undergoers(scene, syntax, cargo);
    this.attackers = new Attackers(scene, syntax, lexicon, parties);
  }

  /** Fills the parts from subject, objects and phrases of a verb. */
  public void fill(Token verb, Lexeme lexeme, Parts parts) {
    boolean passive = syntax.isPassive(verb);
    if (verb.relation().equals("nmod")) {
      fillParticiple(verb, lexeme, parts);
      return;
    }
    List<Token> agents = syntax.agents(verb, passive, control);
    slots.fill("subject", carried(verb, agents, lexeme), lexeme, parts);
    List<Token> objects = syntax.objects(verb, passive);
    Optional<Token> pronoun = goodsPronoun(verb, objects, lexeme);
    pronoun.ifPresent(parts::pointAtGoods);
    slots.fill("object", pronoun.isPresent() ? List.of() : objects, lexeme, parts);
    slots.fill("object", undergoers.hidden(verb, passive, objects), lexeme, parts);
    if (passive && !parts.hasGoods() && lexeme.parts("dative").contains("recipient")) {
      kept(verb, objects, lexeme, parts);
    }
    if (lexeme.has(Trait.LISTS)) {
      syntax.surfaceSubject(verb, control).forEach(bundle -> fillBundle(bundle, lexeme, parts));
      return;
    }
    slots.fill("dative", datives(verb), lexeme, parts);
    if (!parts.has(Role.RECIPIENT) && lexeme.parts("dative").contains("recipient")) {
      objects.forEach(object -> hiddenDative(verb, object, parts));
    }
    slots.fill("content", doers(verb), lexeme, parts);
    Set<Token> heads = new LinkedHashSet<>(List.of(verb));
    heads.addAll(objects);
    parts.goods().keySet().forEach(heads::add);
    syntax.objectsOf(verb, Trait.LEADS_TO_OFFICE).stream()
        .filter(noun -> lexicon.evokes(syntax.sentence(), noun, Frame.TRANSFER))
        .forEach(heads::add); // "received tanks as a gift from Norland"
    phrases.fill(heads, lexeme, parts, 0);
    if (lexeme.parts("subject").contains("recipient")) {
      meantFor(parts);
    }
    boolean place = parts.role(Role.RECIPIENT).stream().allMatch(Whereabouts::isPlaceIn);
    if (parts.has(Role.RECIPIENT) && (place || lexeme.parts("subject").contains("goods"))) {
      leadTo(meant(parts), parts);
      if (place) {
        leadTo(meant(syntax.prepositions(verb).stream()), parts);
      }
    }
    if (lexeme.parts("subject").containsAll(ENDS)) {
      fetched(parts);
    }
    boolean nobody = agents.isEmpty() && lexeme.parts("subject").contains("supplier");
    if (!parts.has(Role.SUPPLIER) && (nobody || lexeme.has(Trait.NEEDS_SUPPLIER))) {
      ownerOfGoods(parts);
    }
  }

  /**
   * {@code brought tanks from Norland}: whoever brings them from somebody gets them, else he gives
   * them.
   */
  private static void fetched(Parts parts) {
    List<Filler> suppliers = parts.role(Role.SUPPLIER);
    List<Filler> givers =
        suppliers.stream().filter(one -> !one.reason().startsWith("subject")).toList();
    List<Filler> others =
        parts.role(Role.RECIPIENT).stream()
            .filter(one -> !one.reason().startsWith("subject"))
            .toList();
    if (!givers.isEmpty()) {
      parts.replace(Role.SUPPLIER, givers);
    }
    if (givers.isEmpty() || !others.isEmpty()) {
      parts.replace(Role.RECIPIENT, others);
    }
  }

  /** {@code Norland was sold tanks}: whoever stands as the subject gets them. */
  private void kept(Token verb, List<Token> subjects, Lexeme lexeme, Parts parts) {
    List<Token> loads =
        syntax.children(verb, "dobj").stream()
            .filter(object -> !cargo.at(object).isEmpty())
            .toList();
    if (!loads.isEmpty()) {
      slots.fill("object", loads, lexeme, parts);
      slots.fill("dative", subjects, lexeme, parts);
    }
  }

  private List<Token> carried(Token verb, List<Token> agents, Lexeme lexeme) {
    if (lexeme.frame().equals(Optional.of(Frame.ATTACK)) && CONTROLLED.contains(verb.relation())) {
      // "weapons used to attack": whoever made or had them need not attack.
      return agents.stream()
          .filter(agent -> cargo.at(agent).isEmpty() && !attackers.clashes(verb, agent))
          .toList();
    }
    if (lexeme.has(Trait.NEEDS_SUPPLIER)
        && agents.stream()
            .anyMatch(agent -> lexicon.evokes(syntax.sentence(), agent, Frame.TRANSFER))) {
      return List.of(); // "the delivery to Norland went well"
    }
    return lexeme.parts("subject").contains("goods") ? undergoers.subjects(verb, agents) : agents;
  }

  /** {@code sent them to the front}; in {@code provided it with arms} the pronoun is who gets. */
  private Optional<Token> goodsPronoun(Token verb, List<Token> objects, Lexeme lexeme) {
    boolean fits =
        objects.size() == 1
            && !lexeme.stage().equals(Optional.of(Stage.HALTED))
            && lexeme.parts("object").contains("goods")
            && datives(verb).isEmpty()
            && syntax.objectsOf(verb, Trait.LEADS_TO_GIFT).isEmpty()
            && !(syntax.isPassive(verb) && !syntax.children(verb, "dobj").isEmpty());
    return fits
        ? objects.stream()
            .filter(
                object ->
                    lexicon
                        .pronoun(object)
                        .filter(kind -> kind.equals("group") || kind.equals("thing"))
                        .isPresent())
            .findFirst()
        : Optional.empty();
  }

  /** {@code demanded that Tehran stop}: who is to do it. */
  private List<Token> doers(Token verb) {
    return syntax.children(verb, "ccomp", "xcomp").stream()
        .flatMap(below -> syntax.children(below, "nsubj", "nsubjpass").stream())
        .flatMap(token -> syntax.conjuncts(token).stream())
        .toList();
  }

  private List<Token> datives(Token verb) {
    return Stream.concat(
            syntax.children(verb, "dative", "iobj").stream(), firstOfTwo(verb).stream())
        .filter(syntax::isNoun)
        .flatMap(token -> syntax.conjuncts(token).stream())
        .toList();
  }

  /** {@code handed Norland its tanks}: the parser takes both for what is handed over. */
  private Optional<Token> firstOfTwo(Token verb) {
    List<Token> objects = syntax.children(verb, "dobj");
    return objects.size() == 2
            && cargo.at(objects.get(0)).isEmpty()
            && !cargo.at(objects.get(1)).isEmpty()
        ? Optional.of(objects.get(0))
        : Optional.empty();
  }

  /** {@code searched for shells for Kyiv}: he who gets them is not he who looks for them. */
  private void meantFor(Parts parts) {
    List<Filler> others = meant(parts);
    if (!others.isEmpty()) {
      parts.role(Role.RECIPIENT).forEach(filler -> parts.add(Role.AGENT, filler));
      parts.replace(Role.RECIPIENT, others);
    }
  }

  /** {@code tanks for Norland}, {@code a cargo of tanks for Norland}. */
  private List<Filler> meant(Parts parts) {
    return meant(
        parts.goods().keySet().stream().flatMap(noun -> syntax.prepositionsWithin(noun).stream()));
  }

  private List<Filler> meant(Stream<Token> prepositions) {
    return prepositions
        .filter(prep -> syntax.has(prep, Trait.LEADS_TO_PURPOSE))
        .flatMap(prep -> syntax.objects(prep).stream())
        .flatMap(token -> parties.at(token, "whom the goods are for").stream())
        .toList();
  }

  /** {@code tanks for Norland arrived in Suderia}: where they are is not whom they are for. */
  private static void leadTo(List<Filler> others, Parts parts) {
    if (!others.isEmpty()) {
      parts.replace(Role.RECIPIENT, others);
    }
  }

  /**
   * {@code Syria's arsenal could be transferred}: with no other supplier the owner of the goods.
   */
  private void ownerOfGoods(Parts parts) {
    for (Token noun : parts.goods().keySet()) {
      slots.owner(noun, "owner of the goods").forEach(filler -> parts.add(Role.SUPPLIER, filler));
    }
  }

  /**
   * {@code U.S.-provided howitzers}: the noun is the object, the name before the participle acts.
   */
  private void fillParticiple(Token verb, Lexeme lexeme, Parts parts) {
    List<Token> actors = syntax.children(verb, "compound", "nmod", "npadvmod", "nsubj");
    if (actors.isEmpty() || !verb.tag().equals("VBN")) {
      return;
    }
    slots.fill("subject", actors, lexeme, parts);
    syntax
        .sentence()
        .head(verb)
        .ifPresent(noun -> slots.fill("object", List.of(noun), lexeme, parts));
  }

  /**
   * {@code send Russia Fath-360 launchers}: the parser takes the recipient for a word before the
   * goods.
   */
  private void hiddenDative(Token verb, Token object, Parts parts) {
    int next = verb.index() + 1;
    while (next < syntax.sentence().tokens().size()
        && syntax.sentence().token(next).tag().equals("DT")) {
      next++;
    }
    if (next >= syntax.sentence().tokens().size()) {
      return;
    }
    Token after = syntax.sentence().token(next);
    boolean before =
        after.index() < object.index()
            && syntax.sentence().isWithin(after, object)
            && after.tag().startsWith("NNP");
    if (before) {
      parties
          .named(after, "before the goods")
          .filter(filler -> !isAdjective(filler))
          .ifPresent(filler -> parts.add(Role.RECIPIENT, filler));
    }
  }

  private boolean isAdjective(Filler filler) {
    return Scene.entry(filler.link())
        .filter(
            entry -> scene.registry().namings(filler.words(), entry.iri()).contains(Naming.DEMONYM))
        .isPresent();
  }

  /** {@code The new package includes rockets}: to whom the package goes tells where they go. */
  private void fillBundle(Token bundle, Lexeme lexeme, Parts parts) {
    if (lexicon.has(syntax.sentence(), bundle, Trait.BUNDLES)) {
      parts.bundledIn(bundle);
      nouns.fill(bundle, lexeme, parts);
    }
  }
}
