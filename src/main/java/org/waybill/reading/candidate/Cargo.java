package org.waybill.reading.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waybill.claim.Frame;
import org.waybill.claim.Good;
import org.waybill.claim.Quantity;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexeme.Trait;
import org.waybill.lexicon.Lexicon;
import org.waybill.mention.Mention;
import org.waybill.reading.coreference.Scene;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.registry.Naming;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Token;

/** Finds goods and their counts in noun phrases. */
public final class Cargo {

  private final Scene scene;
  private final Syntax syntax;
  private final Lexicon lexicon;

  public Cargo(Scene scene, Syntax syntax, Lexicon lexicon) {
    this.scene = scene;
    this.syntax = syntax;
    this.lexicon = lexicon;
  }

  /**
   * The goods that a noun names, itself or through what it holds: {@code containers of munitions}.
   * Empty when it names none.
   */
  public List<Good> at(Token noun) {
    List<Good> goods = new ArrayList<>();
    for (Token content : holds(noun) ? contents(noun) : List.<Token>of()) {
      item(content).ifPresent(goods::add);
    }
    if (goods.isEmpty()) {
      item(noun).ifPresent(goods::add);
    }
    if (goods.isEmpty()) {
      described(noun)
          .map(item -> new Good(scene.words(named(noun, item)), named(noun, item), firstKey(item)))
          .ifPresent(goods::add);
    }
    if (goods.isEmpty() && isUnnamedLoad(noun)) {
      goods.add(
          new Good(phrase(noun).of(scene.text().characters()), phrase(noun), Optional.empty()));
    }
    if (!goods.isEmpty()) {
      examples(noun).filter(good -> !goods.contains(good)).forEach(goods::add);
    }
    return goods;
  }

  /**
   * What a noun names, as goods that the scheme does not know: something counted or with a
   * designation. Empty where it names people, a deed, money or help, and in an article that is not
   * about arms.
   */
  public List<Good> unknown(Token noun) {
    boolean thing =
        noun.tag().startsWith("NN")
            && scene.aboutArms()
            && scene.at(sentence(), noun, Mention.Name.class).isEmpty()
            && lexicon.bearers(noun).isEmpty()
            && lexicon.at(sentence(), noun).stream().allMatch(Cargo::isThing)
            && (count(noun, false).isPresent() || isDesignated(noun))
            && scene
                .mentions(sentence(), Mention.Count.class)
                .noneMatch(count -> count.money() && count.span().contains(noun.span()));
    return thing
        ? List.of(
            new Good(phrase(noun).of(scene.text().characters()), phrase(noun), Optional.empty()))
        : List.of();
  }

  /** {@code three Quill 9 platforms}: a letter or a figure tells one make from another. */
  private boolean isDesignated(Token noun) {
    return syntax.premodifiers(noun).stream()
        .anyMatch(
            word ->
                word.tag().startsWith("NNP")
                    && scene.at(sentence(), word, Mention.Name.class).isEmpty()
                    && word.form().chars().anyMatch(Character::isDigit));
  }

  private static boolean isThing(Lexeme sense) {
    return sense.frame().isEmpty() && (sense.traits().isEmpty() || sense.has(Trait.NAMES_LOAD));
  }

  /** The goods that a word of their flow names itself: {@code military aid}, {@code to arm}. */
  public List<Good> named(Token word) {
    List<Good> goods = at(word);
    return goods.isEmpty()
        ? List.of(new Good(scene.words(word.span()), word.span(), Optional.empty()))
        : goods;
  }

  /**
   * Whether what stands behind {@code of} is in it: of {@code the use of tanks} nothing is sent.
   */
  private boolean holds(Token noun) {
    return !lexicon.has(sentence(), noun, Trait.USES)
        && lexicon.at(sentence(), noun).stream()
            .flatMap(sense -> sense.frame().stream())
            .allMatch(frame -> frame == Frame.TRANSFER || frame == Frame.AGREEMENT);
  }

  /** {@code arms, including rifles}; {@code weapons, which include rifles}. */
  private Stream<Good> examples(Token noun) {
    Stream<Token> named =
        syntax.prepositions(noun).stream()
            .filter(prep -> lexicon.hasOf(sentence(), prep, Trait.EXEMPLIFIES))
            .flatMap(prep -> syntax.objects(prep).stream());
    Stream<Token> listed =
        syntax.children(noun, "relcl").stream()
            .filter(verb -> lexicon.has(sentence(), verb, Trait.LISTS))
            .flatMap(verb -> syntax.objects(verb, false).stream());
    return Stream.concat(named, listed).flatMap(one -> item(one).stream());
  }

  /**
   * {@code missile components}, {@code pinacolone, a nerve agent precursor}: goods known only by
   * what they belong to.
   */
  private Optional<Mention.Item> described(Token noun) {
    if (!noun.tag().startsWith("NN")
        || scene.at(sentence(), noun, Mention.Name.class).isPresent()) {
      return Optional.empty();
    }
    Optional<Mention.Item> own = isLoad(noun) ? itemBefore(noun) : Optional.empty();
    return own.or(() -> served(noun))
        .or(
            () ->
                syntax.children(noun, "appos").stream()
                    .filter(other -> other.index() > noun.index())
                    .flatMap(other -> besides(other).stream())
                    .findFirst());
  }

  /** {@code plans for a reactor}: what the goods serve is part of their name. */
  private Span named(Token noun, Mention.Item item) {
    return item.first() > noun.index() && served(noun).filter(item::equals).isPresent()
        ? phrase(noun).cover(item.span())
        : phrase(noun);
  }

  /**
   * {@code parts for tanks}, {@code plans for building a reactor}, {@code a plant to make nerve
   * gas}: what the goods serve.
   */
  private Optional<Mention.Item> served(Token noun) {
    if (!isLoad(noun) && !isMeans(noun)) {
      return Optional.empty();
    }
    if (isMeans(noun)) {
      Optional<Mention.Item> before = itemBefore(noun);
      if (before.isPresent()) {
        return before;
      }
    }
    Stream<Token> purposes =
        Stream.concat(
            purposes(noun),
            syntax.children(noun, "acl").stream()
                .flatMap(verb -> Stream.concat(Stream.of(verb), purposes(verb))));
    return purposes
        .flatMap(this::madeOrServed)
        .flatMap(token -> scene.at(sentence(), token, Mention.Item.class).stream())
        .findFirst();
  }

  private Stream<Token> purposes(Token word) {
    return Stream.concat(
        syntax.objectsOf(word, Trait.LEADS_TO_PURPOSE).stream(),
        syntax.children(word, "xcomp", "advcl").stream());
  }

  private Stream<Token> madeOrServed(Token word) {
    if (!syntax.isVerb(word)) {
      return Stream.of(word);
    }
    return lexicon.has(sentence(), word, Trait.MAKES)
        ? syntax.objects(word, false).stream()
        : Stream.empty();
  }

  private boolean isMeans(Token noun) {
    return lexicon.has(sentence(), noun, Trait.NAMES_MEANS);
  }

  private Optional<Mention.Item> besides(Token apposition) {
    Optional<Mention.Item> same = scene.at(sentence(), apposition, Mention.Item.class);
    if (same.isPresent() || !isLoad(apposition)) {
      return same;
    }
    return itemBefore(apposition)
        .or(
            () ->
                contents(apposition).stream()
                    .flatMap(other -> scene.at(sentence(), other, Mention.Item.class).stream())
                    .findFirst());
  }

  private Optional<Mention.Item> itemBefore(Token noun) {
    return syntax.premodifiers(noun).stream()
        .flatMap(
            word ->
                scene.at(sentence(), word, Mention.Item.class).or(() -> itemBefore(word)).stream())
        .findFirst();
  }

  private boolean isLoad(Token noun) {
    return lexicon.has(sentence(), noun, Trait.NAMES_LOAD);
  }

  private Sentence sentence() {
    return syntax.sentence();
  }

  /**
   * {@code containers}, but not {@code grain containers}: a load of which only the article tells
   * what it is.
   */
  private boolean isUnnamedLoad(Token noun) {
    return scene.aboutArms() && isLoad(noun) && isOfAnyKind(noun) && !isFigure(noun);
  }

  /**
   * Whether the words before a noun say nothing of its kind: {@code more equipment}, {@code
   * advanced Norlandic jets}; not {@code raw material}.
   */
  boolean isOfAnyKind(Token noun) {
    return syntax.premodifiers(noun).stream()
        .allMatch(
            word ->
                Set.of("CD", "JJR", "JJS", "DT", "VBN").contains(word.tag())
                    || lexicon.has(sentence(), word, Trait.GRADES)
                    || scene
                        .at(sentence(), word, Mention.Name.class)
                        .filter(name -> scene.isOf(name, Set.of(Entry.Type.STATE)))
                        .isPresent());
  }

  /** {@code gave a smaller number}: measured against another figure, and nothing is in it. */
  private boolean isFigure(Token noun) {
    return noun.tag().equals("NN")
        && contents(noun).isEmpty()
        && syntax.premodifiers(noun).stream().anyMatch(word -> word.tag().equals("JJR"));
  }

  /** Goods named by words before a noun: {@code arms shipments}. */
  public List<Good> before(Token noun) {
    List<Good> goods = new ArrayList<>();
    for (Token modifier : syntax.premodifiers(noun)) {
      scene
          .at(sentence(), modifier, Mention.Item.class)
          .map(item -> new Good(item.words(), item.span(), firstKey(item)))
          .filter(good -> !goods.contains(good))
          .ifPresent(goods::add);
    }
    return goods;
  }

  private Optional<Good> item(Token noun) {
    return scene
        .at(sentence(), noun, Mention.Item.class)
        .map(
            item ->
                new Good(phrase(noun).of(scene.text().characters()), phrase(noun), firstKey(item)));
  }

  private static Optional<String> firstKey(Mention.Item item) {
    return item.keys().stream().sorted().findFirst();
  }

  /** {@code 70 percent of the arms}: no 70 of them. */
  private boolean isShare(Mention.Count count) {
    return sentence().tokens().stream()
        .filter(token -> token.index() >= count.first() && token.index() <= count.last())
        .filter(number -> number.tag().equals("CD"))
        .anyMatch(
            number ->
                number.index() + 1 < sentence().tokens().size()
                    && lexicon.has(sentence(), sentence().token(number.index() + 1), Trait.SHARES));
  }

  private List<Token> contents(Token noun) {
    List<Token> held = new ArrayList<>(syntax.objectsOf(noun, Trait.LEADS_TO_CONTENTS));
    // "billions of dollars worth of arms": what the money buys.
    List.copyOf(held).stream()
        .flatMap(sum -> syntax.children(sum, "nmod", "amod").stream())
        .filter(worth -> worth.index() > noun.index() && worth.tag().startsWith("JJ"))
        .flatMap(worth -> syntax.objectsOf(worth, Trait.LEADS_TO_CONTENTS).stream())
        .forEach(held::add);
    return held;
  }

  /** The noun with the words before it that describe it: no article, no number, no owner. */
  private Span phrase(Token noun) {
    int first =
        scene
            .at(sentence(), noun, Mention.Item.class)
            .map(Mention.Item::first)
            .filter(start -> start < noun.index())
            .orElse(noun.index());
    for (int i = first - 1; i >= 0; i--) {
      Token token = sentence().token(i);
      boolean describes =
          sentence().isWithin(token, noun) && !"DT CD PRP$ POS".contains(token.tag());
      if (!describes
          || token.relation().equals("poss")
          || token.relation().equals("qmod")
          || token.entity().equals("CARDINAL")
          || token.tag().equals("``")
          || namesState(token)) {
        break;
      }
      first = i;
    }
    Span whole = sentence().token(first).span().cover(noun.span());
    boolean closes = noun.index() == sentence().tokens().size() - 1 && noun.form().endsWith(".");
    return closes ? new Span(whole.start(), whole.end() - 1) : whole;
  }

  /** {@code sold Norland patrol boats}: whoever gets them is no part of their name. */
  private boolean namesState(Token token) {
    return token.form().chars().anyMatch(Character::isLowerCase)
        && scene
            .at(sentence(), token, Mention.Name.class)
            .filter(
                name ->
                    scene
                        .link(name)
                        .flatMap(Scene::entry)
                        .filter(entry -> entry.type() == Entry.Type.STATE)
                        .filter(
                            entry ->
                                !scene
                                    .registry()
                                    .namings(name.words(), entry.iri())
                                    .contains(Naming.DEMONYM))
                        .isPresent())
            .isPresent();
  }

  /** The count of a noun or of what it holds or is held in. */
  public Optional<Quantity> count(Token noun, boolean total) {
    List<Token> candidates = new ArrayList<>();
    candidates.add(noun);
    candidates.addAll(contents(noun));
    return candidates.stream()
        .flatMap(
            token ->
                scene
                    .mentions(sentence(), Mention.Count.class)
                    .filter(
                        count ->
                            !count.money()
                                && !isShare(count)
                                && count.unit().orElse(count.last()) == token.index()))
        .findFirst()
        .map(
            count ->
                new Quantity(
                    count.minimum(),
                    count.maximum(),
                    count.unit().map(unit -> sentence().token(unit).form()).orElse(""),
                    count.words(),
                    count.span(),
                    total));
  }
}
