package org.waybill.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Lexeme.PartOfSpeech;
import org.waybill.claim.Lexeme.Trait;
import org.waybill.registry.Naming;
import org.waybill.text.Token;

/** Fills the parts of a frame from the places of the sentence that its lexicon entry names. */
final class Arguments {

  private static final Set<Role> ENDS = Set.of(Role.SUPPLIER, Role.RECIPIENT);

  /** {@code engaged in talks}, {@code went ahead with a deal}; not {@code acted despite talks}. */
  private static final Set<String> COMPLETES = Set.of("in", "into", "with", "to", "for", "of");

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
  private final Cues cues;
  private final Gapping gapping;
  private final Attackers attackers;

  Arguments(
      Scene scene,
      Syntax syntax,
      Lexicon lexicon,
      Parties parties,
      Cargo cargo,
      Syntax.Control control) {
    this.scene = scene;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.parties = parties;
    this.cargo = cargo;
    this.control = control;
    this.slots = new SlotReader(scene, syntax, lexicon, parties, cargo);
    this.phrases = new Phrases(syntax, lexicon, parties, cargo, slots);
    this.undergoers = new Undergoers(scene, syntax, cargo);
    this.cues = new Cues(scene, syntax, lexicon, parties);
    this.gapping = new Gapping(syntax, cargo, phrases);
    this.attackers = new Attackers(scene, syntax, lexicon, parties);
  }

  Parts fill(Token trigger, Lexeme lexeme) {
    Parts parts = new Parts();
    switch (lexeme.partOfSpeech()) {
      case PREPOSITION -> slots.fill("governed", cues.spokenOf(trigger, lexeme), lexeme, parts);
      case PUNCTUATION -> slots.fill("beside", cues.spokenOf(trigger, lexeme), lexeme, parts);
      default -> fillWord(trigger, lexeme, parts);
    }
    if (lexeme.partOfSpeech() == PartOfSpeech.VERB && lexeme.words().size() > 1) {
      // "responded in kind": the words of the expression itself are no goods.
      parts.goods().keySet().removeIf(noun -> lexeme.words().contains(noun.lemma()));
    }
    return parts;
  }

  private void fillWord(Token trigger, Lexeme lexeme, Parts parts) {
    if (syntax.isVerb(trigger)) {
      fillVerb(trigger, lexeme, parts);
    } else {
      fillNoun(trigger, lexeme, parts);
    }
  }

  /** The further goods of a verb that have ends of their own: see {@link Gapping}. */
  List<Parts> gapped(Token trigger, Lexeme lexeme, Parts first) {
    return syntax.isVerb(trigger) ? gapping.read(trigger, lexeme, first) : List.of();
  }

  private void fillVerb(Token verb, Lexeme lexeme, Parts parts) {
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
    phrases.fill(heads, lexeme, parts, 0);
    if (lexeme.parts("subject").contains("recipient")) {
      meantFor(parts);
    }
    if (agents.isEmpty()
        && !parts.has(Role.SUPPLIER)
        && lexeme.parts("subject").contains("supplier")) {
      ownerOfGoods(parts);
    }
  }

  private List<Token> carried(Token verb, List<Token> agents, Lexeme lexeme) {
    if (lexeme.frame().equals(Optional.of(Frame.ATTACK)) && CONTROLLED.contains(verb.relation())) {
      // "weapons used to attack": whoever made or had them need not attack.
      return agents.stream()
          .filter(agent -> cargo.at(agent).isEmpty() && !attackers.clashes(verb, agent))
          .toList();
    }
    return lexeme.parts("subject").contains("goods") ? undergoers.subjects(verb, agents) : agents;
  }

  /** {@code The new package includes rockets}: to whom the package goes tells where they go. */
  private void fillBundle(Token bundle, Lexeme lexeme, Parts parts) {
    if (lexicon.has(syntax.sentence(), bundle, Trait.BUNDLES)) {
      parts.bundledIn(bundle);
      fillNoun(bundle, lexeme, parts);
    }
  }

  /** {@code sent them to the front}; in {@code provided it with arms} the pronoun is who gets. */
  private Optional<Token> goodsPronoun(Token verb, List<Token> objects, Lexeme lexeme) {
    boolean fits =
        objects.size() == 1
            && !lexeme.stage().equals(Optional.of(Stage.HALTED))
            && lexeme.parts("object").contains("goods")
            && datives(verb).isEmpty()
            && syntax.objectsOf(verb, "with").isEmpty()
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
    return syntax.children(verb, "dative", "iobj").stream()
        .filter(syntax::isNoun)
        .flatMap(token -> syntax.conjuncts(token).stream())
        .toList();
  }

  /** {@code searched for shells for Kyiv}: he who gets them is not he who looks for them. */
  private void meantFor(Parts parts) {
    List<Filler> others =
        parts.goods().keySet().stream()
            .flatMap(noun -> syntax.objectsOf(noun, "for").stream())
            .flatMap(token -> parties.at(token, "whom the goods are for").stream())
            .toList();
    if (!others.isEmpty()) {
      parts.role(Role.RECIPIENT).forEach(filler -> parts.add(Role.AGENT, filler));
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

  private void fillNoun(Token noun, Lexeme lexeme, Parts parts) {
    List<Token> possessors = syntax.possessor(noun).map(syntax::conjuncts).orElse(List.of());
    boolean force = lexeme.frame().equals(Optional.of(Frame.ATTACK));
    List<Token> pronouns =
        possessors.stream().filter(owner -> force && owner.tag().equals("PRP$")).toList();
    pronouns.stream()
        .flatMap(owner -> attackers.of(noun, owner, "“possessive” " + owner.form()).stream())
        .forEach(filler -> parts.add(Role.AGENT, filler));
    slots.fill(
        "possessive",
        possessors.stream().filter(owner -> !pronouns.contains(owner)).toList(),
        lexeme,
        parts);
    boolean open = possessors.stream().allMatch(owner -> owner.tag().equals("PRP$"));
    if (lexeme.parts("possessive").size() > 0 && open && parts.roles().isEmpty()) {
      slots.fill("possessive", actors(noun, lexeme), lexeme, parts);
    }
    slots.fill("bearer", bearers(noun), lexeme, parts);
    slots.fill("holder", holders(noun), lexeme, parts);
    slots.fill("self", List.of(noun), lexeme, parts);
    fillBefore(noun, lexeme, parts);
    Set<Token> heads = new LinkedHashSet<>(List.of(noun));
    heads.addAll(syntax.objectsOf(noun, "of"));
    heads.addAll(
        syntax.children(noun, "acl").stream().filter(acl -> frame(acl).isEmpty()).toList());
    phrases.fill(heads, lexeme, parts, 0);
    // The parser often hangs the noun's last phrases on the verb that governs it.
    syntax.ancestors(noun).stream()
        .filter(syntax::isVerb)
        .findFirst()
        .filter(verb -> verb.index() < noun.index())
        .ifPresent(
            verb -> phrases.fill(Set.of(verb), phrases.without(lexeme, verb), parts, noun.index()));
    boolean oneOfTwo = lexeme.parts("between").contains("agent") && !parts.has(Role.TARGET);
    if (oneOfTwo && possessors.isEmpty() && parts.role(Role.AGENT).size() == 1) {
      parts.replace(Role.AGENT, List.of()); // "the Norlandic war": where it is, not who wages it
    }
    if (ENDS.stream()
        .anyMatch(
            end -> lexeme.parts("possessive").contains(end.name().toLowerCase(Locale.ROOT)))) {
      adjectiveOnGoods(parts);
    }
  }

  /**
   * Who does what a noun names, through the light verb above it: {@code hold talks}, {@code halt
   * sales}; {@code sold arms in violation of} a rule needs no light verb.
   */
  private List<Token> actors(Token noun, Lexeme lexeme) {
    Token at = noun;
    Optional<Token> head = syntax.sentence().head(at);
    if (head.isPresent() && at.relation().equals("pobj")) {
      at = head.get();
      head = syntax.sentence().head(at);
    }
    if (head.filter(syntax::isNoun).isPresent() && at.lemma().equals("of")) {
      at = head.get();
      head = syntax.sentence().head(at);
    }
    boolean object =
        at.relation().equals("dobj")
            || at.relation().equals("prep") && !at.equals(noun) && COMPLETES.contains(at.lemma());
    boolean beside =
        lexeme.has(Trait.BREAKS_LAW) && at.relation().equals("prep") && at.lemma().equals("in");
    return head.filter(
            verb ->
                object
                    && syntax.isVerb(verb)
                    && (beside || lexicon.has(syntax.sentence(), verb, Trait.LIGHT)))
        .map(verb -> syntax.agents(verb, syntax.isPassive(verb), control))
        .orElse(List.of());
  }

  /** {@code Tehran is under sanctions}, {@code faces sanctions}: whom they weigh on. */
  private List<Token> bearers(Token noun) {
    Optional<Token> above = syntax.sentence().head(noun);
    if (noun.relation().equals("pobj")) {
      above = above.filter(prep -> prep.lemma().equals("under")).flatMap(syntax.sentence()::head);
    } else {
      above = above.filter(verb -> lexicon.has(syntax.sentence(), verb, Trait.SUFFERS));
    }
    return above
        .filter(syntax::isVerb)
        .map(verb -> syntax.surfaceSubject(verb, control))
        .orElse(List.of());
  }

  /** {@code X is its supplier}, {@code X emerged as its supplier}: who is said to be it. */
  private List<Token> holders(Token noun) {
    Optional<Token> above = syntax.sentence().head(noun);
    if (noun.relation().equals("appos")) {
      return above.map(List::of).orElse(List.of());
    }
    Optional<Token> one =
        above
            .filter(prep -> noun.relation().equals("pobj"))
            .flatMap(syntax.sentence()::head)
            .filter(number -> number.tag().equals("CD"));
    if (one.isPresent()) {
      // "is one of its suppliers"
      above =
          one.filter(number -> number.relation().equals("attr")).flatMap(syntax.sentence()::head);
    } else if (noun.relation().equals("pobj")) {
      above = above.filter(prep -> prep.lemma().equals("as")).flatMap(syntax.sentence()::head);
    } else if (!noun.relation().equals("attr")) {
      above = Optional.empty();
    }
    return above
        .filter(syntax::isVerb)
        .map(verb -> syntax.surfaceSubject(verb, governor -> false))
        .orElse(List.of());
  }

  private void fillBefore(Token noun, Lexeme lexeme, Parts parts) {
    List<String> wanted = lexeme.parts("modifier");
    if (wanted.contains("goods")) {
      parts.addGoods(noun, cargo.before(noun));
    }
    wanted.stream()
        .filter(part -> !part.equals("goods"))
        .map(SlotReader::role)
        .forEach(
            role -> {
              List<Filler> found = parties.before(noun, "before “" + noun.form() + "”");
              boolean party = role == Role.AGENT || role == Role.PARTICIPANT;
              if (!party || found.size() != 1 || !attackers.isScene(found.get(0))) {
                found.forEach(filler -> parts.add(role, filler));
              }
            });
  }

  /** {@code the supply of North Korean weapons}: with no other supplier the adjective names him. */
  private void adjectiveOnGoods(Parts parts) {
    if (parts.has(Role.SUPPLIER)) {
      return;
    }
    for (Token noun : parts.goods().keySet()) {
      parties.before(noun, "adjective on the goods").stream()
          .filter(filler -> !parts.role(Role.RECIPIENT).contains(filler))
          .forEach(filler -> parts.add(Role.SUPPLIER, filler));
    }
  }

  private Optional<Frame> frame(Token token) {
    return lexicon.at(syntax.sentence(), token).stream()
        .flatMap(lexeme -> lexeme.frame().stream())
        .findFirst();
  }
}
