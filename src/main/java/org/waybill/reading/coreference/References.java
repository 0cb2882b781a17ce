package org.waybill.reading.coreference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexicon;
import org.waybill.mention.Mention;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/**
 * Resolves pronouns and definite nouns to names read before them, and remembers who met whom, so
 * that {@code they} can mean both. What it cannot decide stays open.
 */
public final class References {

  /** How many sentences back a pronoun may reach. */
  private static final int REACH = 3;

  /** What {@code it} can mean. */
  private static final Entry.Type[] THINGS = {
    Entry.Type.STATE, Entry.Type.ORGAN, Entry.Type.ORGANISATION, Entry.Type.OUTLET
  };

  /** What a word was found to mean, and how. */
  public record Found(Link link, String reason) {}

  private record Speech(int sentence, List<Link> links) {}

  private final Scene scene;
  private final Lexicon lexicon;
  private final NavigableMap<Integer, Speech> speeches = new TreeMap<>();
  private final Map<String, NavigableMap<Integer, Speech>> called = new HashMap<>();
  private final Offices offices;
  private final Companies companies;
  private final Antecedents antecedents;

  public References(Scene scene, Lexicon lexicon) {
    this.scene = scene;
    this.lexicon = lexicon;
    this.offices = new Offices(scene);
    this.companies = new Companies(scene, lexicon);
    this.antecedents =
        new Antecedents(
            scene,
            (syntax, pronoun) -> resolve(syntax, pronoun).stream().map(Found::link).toList());
  }

  /** Remembers that these act together in a sentence. */
  public void together(Sentence sentence, Frame frame, List<Filler> fillers) {
    companies.add(sentence, frame, fillers);
  }

  /** Remembers who said something, and what his words are called. */
  public void spoke(Syntax syntax, Token cue, List<Filler> speakers) {
    // Words whose owner nobody has named stand for nobody: whose they are was perhaps told before.
    if (speakers.stream().anyMatch(speaker -> Scene.entry(speaker.link()).isPresent())
        || !speakers.isEmpty()
            && syntax.children(cue, "nsubj").stream().noneMatch(isWords(syntax))) {
      Stream<Token> words =
          Stream.concat(Stream.of(cue), syntax.children(cue, "dobj", "nsubj").stream());
      words = Stream.concat(words, syntax.objectsOf(cue, Lexeme.Trait.LEADS_TO_PLACE).stream());
      if (cue.relation().equals("acl")) {
        words = Stream.concat(words, syntax.sentence().head(cue).stream());
      }
      int at = syntax.sentence().index();
      Speech speech = new Speech(at, speakers.stream().map(Filler::link).toList());
      speeches.put(at, speech);
      words
          .filter(word -> word.tag().startsWith("NN"))
          .filter(word -> word.equals(cue) || !isDefinite(syntax, word))
          .filter(word -> !word.relation().equals("nsubj") || isWords(syntax).test(word))
          .forEach(
              word -> called.computeIfAbsent(word.lemma(), it -> new TreeMap<>()).put(at, speech));
    }
  }

  private Predicate<Token> isWords(Syntax syntax) {
    return noun ->
        noun.tag().startsWith("NN")
            && lexicon.has(syntax.sentence(), noun, Lexeme.Trait.ATTRIBUTES);
  }

  /** Who spoke last in the few sentences before this one. */
  private Optional<Speech> speech(int at, int reach) {
    return Optional.ofNullable(speeches.lowerEntry(at))
        .map(Map.Entry::getValue)
        .filter(told -> at - told.sentence() <= reach);
  }

  /**
   * {@code the minister said his government …}: the subject of the clause that holds the pronoun.
   */
  private Optional<Mention.Name> subjectAbove(Syntax syntax, Token pronoun) {
    Set<String> own = antecedents.ownSubjects(syntax, pronoun);
    return syntax.ancestors(pronoun).stream()
        .filter(syntax::isVerb)
        .flatMap(verb -> syntax.children(verb, "nsubj", "nsubjpass").stream())
        .filter(subject -> subject.index() < pronoun.index())
        .flatMap(subject -> scene.at(syntax.sentence(), subject, Mention.Name.class).stream())
        .filter(
            name ->
                scene
                    .link(name)
                    .flatMap(Scene::entry)
                    .filter(entry -> !own.contains(entry.iri()))
                    .filter(
                        entry ->
                            entry.type() == Entry.Type.PERSON
                                || entry.type() == Entry.Type.GROUP
                                    && syntax.sentence().token(name.last()).tag().equals("NN"))
                    .isPresent())
        .findFirst();
  }

  /** {@code Quill Trading admitted that it had sold arms}: a company of which nothing is known. */
  private Optional<Mention.Name> unknownSpeaker(Syntax syntax, Token pronoun) {
    return syntax
        .sentence()
        .head(pronoun)
        .filter(verb -> pronoun.relation().equals("nsubj") && verb.relation().equals("ccomp"))
        .flatMap(syntax.sentence()::head)
        .flatMap(cue -> syntax.child(cue, "nsubj"))
        .filter(subject -> subject.index() < pronoun.index())
        .flatMap(subject -> scene.at(syntax.sentence(), subject, Mention.Name.class))
        .filter(name -> name.entity().equals("ORG"))
        .filter(name -> scene.link(name).filter(l -> l instanceof Link.Unknown).isPresent());
  }

  /** {@code …, it added}: who speaks on is who spoke last, if the pronoun can mean him. */
  private List<Found> lastSpeaker(Syntax syntax, Token token, String kind) {
    int at = syntax.sentence().index();
    boolean speaks =
        token.relation().equals("nsubj")
            && syntax
                .sentence()
                .head(token)
                .filter(
                    verb ->
                        lexicon.at(syntax.sentence(), verb).stream()
                            .anyMatch(l -> l.frame().equals(Optional.of(Frame.STATEMENT))))
                .isPresent();
    return speech(at, 2)
        .filter(told -> speaks && told.links().size() == 1)
        .map(told -> told.links().get(0))
        .filter(
            link ->
                Scene.entry(link)
                    .map(Entry::type)
                    .filter(
                        type ->
                            kind.equals("person") && type == Entry.Type.PERSON
                                || kind.equals("thing")
                                    && type != Entry.Type.PERSON
                                    && type != Entry.Type.GROUP)
                    .isPresent())
        .map(link -> List.of(new Found(link, "“" + token.form() + "” for who spoke last")))
        .orElse(List.of());
  }

  /**
   * {@code The report said}: whose words were called so last, else, when nobody's were and nothing
   * tells them apart, whose words were told last.
   */
  private List<Found> whoseWords(Syntax syntax, Token noun) {
    boolean words =
        isWords(syntax).test(noun)
            && syntax.possessor(noun).isEmpty()
            && syntax.premodifiers(noun).stream()
                .allMatch(
                    word ->
                        word.tag().startsWith("JJ") && word.entity().isEmpty()
                            || word.entity().equals("DATE"))
            && syntax.prepositions(noun).isEmpty();
    if (!words) {
      return List.of();
    }
    int at = syntax.sentence().index();
    return Optional.ofNullable(called.get(noun.lemma()))
        .flatMap(told -> Optional.ofNullable(told.lowerEntry(at)))
        .map(Map.Entry::getValue)
        .or(() -> speech(at, REACH).filter(told -> syntax.premodifiers(noun).isEmpty()))
        .map(
            told ->
                told.links().stream()
                    .map(link -> new Found(link, "“" + noun.form() + "” for what they said before"))
                    .toList())
        .orElse(List.of());
  }

  public List<Found> resolve(Syntax syntax, Token token) {
    Optional<String> pronoun = lexicon.pronoun(token);
    if (pronoun.isPresent()) {
      List<Found> speaker = lastSpeaker(syntax, token, pronoun.get());
      if (!speaker.isEmpty()) {
        return speaker;
      }
      return switch (pronoun.get()) {
        case "person" -> {
          Optional<Mention.Name> behind =
              new Cataphora(scene).meant(syntax, token, Entry.Type.PERSON);
          if (behind.isPresent()) {
            yield one(behind, token);
          }
          Optional<Mention.Name> above = subjectAbove(syntax, token);
          yield one(
              above.isPresent() ? above : antecedents.before(syntax, token, Entry.Type.PERSON),
              token);
        }
        case "thing" -> {
          Optional<Mention.Name> behind = new Cataphora(scene).meant(syntax, token, THINGS);
          if (behind.isPresent()) {
            yield one(behind, token);
          }
          yield one(
              tellerAbove(syntax, token)
                  .or(() -> unknownSpeaker(syntax, token))
                  .or(() -> antecedents.ownClause(syntax, token, THINGS))
                  .or(() -> antecedents.parallel(syntax, token, THINGS))
                  .or(() -> antecedents.before(syntax, token, THINGS)),
              token);
        }
        case "group" -> plural(syntax, token);
        case "speaker" -> speakersSide(syntax, token);
        default -> List.of();
      };
    }
    if (!token.tag().startsWith("NN") || !isDefinite(syntax, token)) {
      return one(offices.holder(syntax.sentence(), token), token);
    }
    List<Found> same = one(offices.lastOf(syntax, token), token);
    if (same.isEmpty()) {
      same = one(sameHead(syntax, token), token);
    }
    if (same.isEmpty()) {
      same = one(ofKind(syntax, token), token);
    }
    return same.isEmpty() ? whoseWords(syntax, token) : same;
  }

  /** {@code “We have sent arms,” the minister said}: the minister's state. */
  private List<Found> speakersSide(Syntax syntax, Token we) {
    Optional<Link> speaker =
        syntax.ancestors(we).stream()
            .filter(verb -> syntax.isVerb(verb) && syntax.has(verb, Lexeme.Trait.ATTRIBUTES))
            .flatMap(verb -> syntax.surfaceSubject(verb, none -> false).stream())
            .filter(subject -> !subject.equals(we))
            .flatMap(subject -> scene.at(syntax.sentence(), subject, Mention.Name.class).stream())
            .flatMap(name -> scene.link(name).stream())
            .findFirst()
            .or(
                () ->
                    speech(syntax.sentence().index(), 2)
                        .filter(told -> told.links().size() == 1)
                        .map(told -> told.links().get(0)));
    return speaker
        .flatMap(Scene::entry)
        .filter(entry -> entry.type() != Entry.Type.OUTLET && entry.type() != Entry.Type.GROUP)
        .map(scene::side)
        .map(side -> new Link.Linked(side, "side of the speaker"))
        .map(link -> List.of(new Found(link, "“" + we.form() + "” for the side of the speaker")))
        .orElse(List.of());
  }

  private List<Found> one(Optional<Mention.Name> name, Token token) {
    return name.flatMap(scene::link)
        .map(
            link ->
                List.of(new Found(link, "“" + token.form() + "” for “" + name.get().words() + "”")))
        .orElse(List.of());
  }

  private List<Found> plural(Syntax syntax, Token token) {
    Optional<Mention.Name> teller = pluralSubjectAbove(syntax, token);
    if (teller.isPresent()) {
      return one(teller, token);
    }
    Optional<Link> people = peopleBefore(syntax, token);
    if (people.isPresent()) {
      return List.of(
          new Found(people.get(), "“" + token.form() + "” for the people named before it"));
    }
    List<Link> together = companies.meantBy(syntax, token);
    return together.isEmpty()
        ? one(groupBefore(syntax, token), token)
        : together.stream()
            .map(
                link -> new Found(link, "“" + token.form() + "” for those who act together before"))
            .toList();
  }

  /** {@code officials denied that they had sent arms}: those who speak of themselves. */
  private Optional<Mention.Name> pluralSubjectAbove(Syntax syntax, Token pronoun) {
    return subjectOfSaying(syntax, pronoun)
        .filter(subject -> subject.tag().endsWith("S"))
        .flatMap(subject -> scene.at(syntax.sentence(), subject, Mention.Name.class));
  }

  /** {@code the ministry denied that it had sent arms}, {@code …, saying it had sent none}. */
  private Optional<Mention.Name> tellerAbove(Syntax syntax, Token pronoun) {
    return subjectOfSaying(syntax, pronoun)
        .filter(subject -> !subject.tag().endsWith("S"))
        .flatMap(subject -> scene.at(syntax.sentence(), subject, Mention.Name.class))
        .filter(name -> scene.isOf(name, List.of(THINGS)) || speaksForState(name));
  }

  /** {@code The minister said it would send arms}: the minister's state. */
  private boolean speaksForState(Mention.Name name) {
    return scene
        .link(name)
        .flatMap(Scene::entry)
        .map(scene::side)
        .filter(side -> side.type() == Entry.Type.STATE)
        .isPresent();
  }

  private Optional<Token> subjectOfSaying(Syntax syntax, Token pronoun) {
    return syntax
        .sentence()
        .head(pronoun)
        .filter(verb -> pronoun.relation().startsWith("nsubj") && verb.relation().equals("ccomp"))
        .flatMap(syntax.sentence()::head)
        .filter(saying -> syntax.isVerb(saying) && syntax.has(saying, Lexeme.Trait.ATTRIBUTES))
        .flatMap(saying -> syntax.surfaceSubject(saying, none -> false).stream().findFirst())
        .filter(subject -> subject.index() < pronoun.index());
  }

  /**
   * {@code Chancellor Quill said the country would stop}: her own. Empty where the speaker is no
   * state's.
   */
  private Optional<Mention.Name> stateOfSpeaker(Syntax syntax, Token noun) {
    return syntax.ancestors(noun).stream()
        .filter(verb -> syntax.isVerb(verb) && syntax.has(verb, Lexeme.Trait.ATTRIBUTES))
        .flatMap(verb -> syntax.surfaceSubject(verb, none -> false).stream())
        .filter(subject -> subject.index() < noun.index())
        .flatMap(subject -> scene.at(syntax.sentence(), subject, Mention.Name.class).stream())
        .filter(this::speaksForState)
        .findFirst();
  }

  /** {@code told the Norlanders that they must pay}: a people in the plural is near enough. */
  private Optional<Link> peopleBefore(Syntax syntax, Token pronoun) {
    return syntax.sentence().tokens().stream()
        .filter(token -> token.index() < pronoun.index() && token.tag().equals("NNPS"))
        .reduce((earlier, later) -> later)
        .flatMap(people -> scene.at(syntax.sentence(), people, Mention.Name.class))
        .flatMap(scene::link)
        .filter(
            link ->
                Scene.entry(link).filter(entry -> entry.type() == Entry.Type.STATE).isPresent());
  }

  private Optional<Mention.Name> groupBefore(Syntax syntax, Token token) {
    return antecedents.before(syntax, token, Entry.Type.GROUP);
  }

  private boolean isDefinite(Syntax syntax, Token noun) {
    return syntax.children(noun, "det").stream()
        .anyMatch(det -> lexicon.has(syntax.sentence(), det, Lexeme.Trait.DEFINITE));
  }

  /** {@code The group}, {@code the newspaper}: the last one of its kind that was named. */
  private Optional<Mention.Name> ofKind(Syntax syntax, Token noun) {
    boolean bare = noun.tag().equals("NN");
    Optional<Mention.Name> speaker =
        lexicon.bearers(noun).equals(Optional.of("state"))
            ? stateOfSpeaker(syntax, noun)
            : Optional.empty();
    if (speaker.isPresent()) {
      return speaker;
    }
    return lexicon
        .bearers(noun)
        .filter(kind -> bare)
        .flatMap(
            kind ->
                switch (kind) {
                  case "organisation" -> antecedents.before(syntax, noun, Entry.Type.ORGANISATION);
                  case "outlet" -> antecedents.before(syntax, noun, Entry.Type.OUTLET);
                  case "state" -> antecedents.before(syntax, noun, Entry.Type.STATE);
                  default -> Optional.empty();
                });
  }

  /**
   * {@code the administration} for {@code the Biden administration}: an earlier name that ends in
   * the noun.
   */
  private Optional<Mention.Name> sameHead(Syntax syntax, Token noun) {
    int at = syntax.sentence().index();
    List<Mention.Name> same =
        scene.names().endingIn(noun.form()).stream()
            .filter(name -> name.sentence() != at && scene.link(name).isPresent())
            .toList();
    return same.stream()
        .filter(name -> name.sentence() < at)
        .reduce((earlier, later) -> later)
        .or(() -> same.stream().findFirst());
  }
}
