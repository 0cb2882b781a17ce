package org.waybill.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Lexeme.Trait;
import org.waybill.registry.Naming;
import org.waybill.text.Token;

/** Fills the parts of a frame from the places of the sentence that its lexicon entry names. */
final class Arguments {

  private static final Set<Role> ENDS = Set.of(Role.SUPPLIER, Role.RECIPIENT);

  private final Scene scene;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Parties parties;
  private final Cargo cargo;
  private final Syntax.Control control;
  private final Whereabouts whereabouts;

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
    this.whereabouts = new Whereabouts(scene, syntax, parties);
  }

  Parts fill(Token trigger, Lexeme lexeme) {
    Parts parts = new Parts();
    if (syntax.isVerb(trigger)) {
      fillVerb(trigger, lexeme, parts);
    } else {
      fillNoun(trigger, lexeme, parts);
    }
    return parts;
  }

  private void fillVerb(Token verb, Lexeme lexeme, Parts parts) {
    boolean passive = syntax.isPassive(verb);
    if (verb.relation().equals("nmod")) {
      fillParticiple(verb, lexeme, parts);
      return;
    }
    fill("subject", syntax.agents(verb, passive, control), lexeme, parts);
    List<Token> objects = syntax.objects(verb, passive);
    Optional<Token> pronoun = goodsPronoun(verb, objects, lexeme);
    pronoun.ifPresent(parts::pointAtGoods);
    fill("object", pronoun.isPresent() ? List.of() : objects, lexeme, parts);
    if (lexeme.has(Trait.LISTS)) {
      syntax.surfaceSubject(verb, control).forEach(bundle -> fillBundle(bundle, lexeme, parts));
      return;
    }
    fill("dative", datives(verb), lexeme, parts);
    if (!parts.has(Role.RECIPIENT) && lexeme.parts("dative").contains("recipient")) {
      objects.forEach(object -> hiddenDative(verb, object, parts));
    }
    fill("content", doers(verb), lexeme, parts);
    Set<Token> heads = new LinkedHashSet<>(List.of(verb));
    heads.addAll(objects);
    parts.goods().keySet().forEach(heads::add);
    fillPrepositions(heads, lexeme, parts, 0);
    if (!parts.has(Role.SUPPLIER) && lexeme.parts("subject").contains("supplier")) {
      ownerOfGoods(parts);
    }
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

  /**
   * {@code Syria's arsenal could be transferred}: with no other supplier the owner of the goods.
   */
  private void ownerOfGoods(Parts parts) {
    for (Token noun : parts.goods().keySet()) {
      owner(noun, "owner of the goods").forEach(filler -> parts.add(Role.SUPPLIER, filler));
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
    fill("subject", actors, lexeme, parts);
    syntax.sentence().head(verb).ifPresent(noun -> fill("object", List.of(noun), lexeme, parts));
  }

  /**
   * {@code send Russia Fath-360 launchers}: the parser takes the recipient for a word before the
   * goods.
   */
  private void hiddenDative(Token verb, Token object, Parts parts) {
    int next = verb.index() + 1;
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
    fill("possessive", possessors, lexeme, parts);
    if (lexeme.parts("possessive").size() > 0 && possessors.isEmpty()) {
      fill("possessive", actors(noun), lexeme, parts);
    }
    fill("self", List.of(noun), lexeme, parts);
    fillBefore(noun, lexeme, parts);
    Set<Token> heads = new LinkedHashSet<>(List.of(noun));
    heads.addAll(syntax.objectsOf(noun, "of"));
    heads.addAll(
        syntax.children(noun, "acl").stream().filter(acl -> frame(acl).isEmpty()).toList());
    fillPrepositions(heads, lexeme, parts, 0);
    // The parser often hangs the noun's last phrases on the verb that governs it.
    syntax.ancestors(noun).stream()
        .filter(syntax::isVerb)
        .findFirst()
        .filter(verb -> verb.index() < noun.index())
        .ifPresent(
            verb -> fillPrepositions(Set.of(verb), without(lexeme, verb), parts, noun.index()));
    if (ENDS.stream()
        .anyMatch(
            end -> lexeme.parts("possessive").contains(end.name().toLowerCase(Locale.ROOT)))) {
      adjectiveOnGoods(parts);
    }
  }

  /**
   * Who does what a noun names, through the light verb above it: {@code hold talks}, {@code halt
   * sales}.
   */
  private List<Token> actors(Token noun) {
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
        at.relation().equals("dobj") || at.relation().equals("prep") && !at.equals(noun);
    return head.filter(
            verb ->
                object && syntax.isVerb(verb) && lexicon.has(syntax.sentence(), verb, Trait.LIGHT))
        .map(verb -> syntax.agents(verb, syntax.isPassive(verb), control))
        .orElse(List.of());
  }

  private void fillBefore(Token noun, Lexeme lexeme, Parts parts) {
    List<String> wanted = lexeme.parts("modifier");
    if (wanted.contains("goods")) {
      parts.addGoods(noun, cargo.before(noun));
    }
    wanted.stream()
        .filter(part -> !part.equals("goods"))
        .map(Arguments::role)
        .forEach(
            role ->
                parties
                    .before(noun, "before “" + noun.form() + "”")
                    .forEach(filler -> parts.add(role, filler)));
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

  private void fillPrepositions(Set<Token> heads, Lexeme lexeme, Parts parts, int from) {
    Set<Token> strong = new LinkedHashSet<>();
    Set<Token> weak = new LinkedHashSet<>();
    for (Token head : heads) {
      for (Token prep : syntax.isVerb(head) ? ofVerb(head) : syntax.prepositionsWithin(head)) {
        String name = syntax.name(prep);
        boolean agent = name.equals("by") && syntax.isVerb(head) && from == 0;
        if (prep.index() >= from && !agent) {
          (isWeak(name, lexeme) ? weak : strong).add(prep);
        }
      }
    }
    strong.forEach(prep -> fill(syntax.name(prep), syntax.objects(prep), lexeme, parts));
    if (!parts.has(Role.RECIPIENT)) {
      weak.forEach(prep -> fill(syntax.name(prep), syntax.objects(prep), lexeme, parts));
    }
  }

  /** {@code for} names a recipient only where {@code to} does not: it names purposes as well. */
  private static boolean isWeak(String preposition, Lexeme lexeme) {
    return preposition.equals("for") && lexeme.parts(preposition).contains("recipient");
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
        }
      }
    }
    return all;
  }

  /** The entry without the prepositions that the governing verb has a use for itself. */
  private Lexeme without(Lexeme lexeme, Token verb) {
    Set<String> taken = new LinkedHashSet<>();
    lexicon.at(syntax.sentence(), verb).stream()
        .filter(other -> other.frame().isPresent())
        .flatMap(other -> other.arguments().stream())
        .forEach(argument -> taken.add(argument.slot()));
    taken.addAll(Set.of("in", "at", "on"));
    return new Lexeme(
        lexeme.iri(),
        lexeme.words(),
        lexeme.partOfSpeech(),
        lexeme.frame(),
        lexeme.arguments().stream().filter(argument -> !taken.contains(argument.slot())).toList(),
        lexeme.stage(),
        lexeme.stance(),
        lexeme.casts(),
        lexeme.traits());
  }

  private Optional<Frame> frame(Token token) {
    return lexicon.at(syntax.sentence(), token).stream()
        .flatMap(lexeme -> lexeme.frame().stream())
        .findFirst();
  }

  private void fill(String slot, List<Token> tokens, Lexeme lexeme, Parts parts) {
    List<String> wanted = lexeme.parts(slot);
    for (Token token : tokens) {
      if (wanted.contains("goods")) {
        List<Good> goods = cargo.at(token);
        if (!goods.isEmpty()) {
          parts.addGoods(token, goods);
          continue;
        }
      }
      for (String part : wanted) {
        if (!part.equals("goods")) {
          Role role = role(part);
          found(slot, token, role, lexeme).forEach(filler -> parts.add(role, filler));
        }
      }
    }
  }

  private static Role role(String part) {
    return Role.valueOf(part.toUpperCase(Locale.ROOT));
  }

  private List<Filler> found(String slot, Token token, Role role, Lexeme lexeme) {
    String reason =
        slot.equals("subject") || slot.equals("object") ? slot : "“" + slot + "” " + token.form();
    if (role == Role.PLACE || role == Role.ORIGIN || role == Role.DESTINATION) {
      return whereabouts
          .place(token, reason)
          .map(List::of)
          .orElseGet(() -> parties.at(token, reason));
    }
    List<Filler> named = parties.at(token, reason);
    if (named.isEmpty() && isMetThroughHis(role, lexeme)) {
      return ofSomebody(token, reason);
    }
    if (!named.isEmpty() || !ENDS.contains(role) || slot.equals("subject")) {
      return named;
    }
    List<Filler> owners =
        syntax.possessor(token).filter(owner -> owner.tag().equals("PRP$")).isPresent()
            ? List.of()
            : owner(token, reason);
    return owners.isEmpty() ? whereabouts.inState(token, reason) : owners;
  }

  /** Whoever's towns are shelled is attacked, and whoever's tanks shell them attacks. */
  private static boolean isMetThroughHis(Role role, Lexeme lexeme) {
    return role == Role.TARGET
        || role == Role.AGENT && lexeme.frame().equals(Optional.of(Frame.ATTACK));
  }

  private List<Filler> ofSomebody(Token token, String reason) {
    List<Filler> owners = owner(token, reason);
    if (owners.isEmpty()) {
      owners = parties.before(token, reason + ", whose it is");
    }
    for (String preposition : List.of("of", "in", "by")) {
      if (owners.isEmpty()) {
        owners =
            syntax.objectsOf(token, preposition).stream()
                .flatMap(object -> parties.at(object, reason + ", whose it is").stream())
                .toList();
      }
    }
    return owners;
  }

  /**
   * {@code support for Russia's industry}: whose the noun is, unless it is a fight against
   * somebody.
   */
  private List<Filler> owner(Token token, String reason) {
    return syntax.possessor(token).stream()
        .flatMap(owner -> parties.at(owner, reason + ", its owner").stream())
        .toList();
  }
}
