package org.waybill.reading.coreference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
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

  /** What {@code it} can mean. */
  static final Entry.Type[] THINGS = {
    Entry.Type.STATE, Entry.Type.ORGAN, Entry.Type.ORGANISATION, Entry.Type.OUTLET
  };

  /** What a word was found to mean, and how. */
  public record Found(Link link, String reason) {}

  private final ArticleContext context;
  private final Lexicon lexicon;
  private final Speeches speeches;
  private final Tellers tellers;
  private final Offices offices;
  private final Companies companies;
  private final Antecedents antecedents;

  public References(ArticleContext context, Lexicon lexicon) {
    this.context = context;
    this.lexicon = lexicon;
    this.offices = new Offices(context);
    this.companies = new Companies(context, lexicon);
    this.speeches = new Speeches(context, lexicon);
    this.tellers = new Tellers(context);
    this.antecedents =
        new Antecedents(
            context,
            (syntax, pronoun) -> resolve(syntax, pronoun).stream().map(Found::link).toList());
  }

  /** Remembers who said something, and what his words are called. */
  public void spoke(Syntax syntax, Token cue, List<Filler> speakers) {
    speeches.spoke(syntax, cue, speakers);
  }

  /** Remembers that these act together in a sentence. */
  public void together(Sentence sentence, Frame frame, List<Filler> fillers) {
    companies.add(sentence, frame, fillers);
  }

  /**
   * {@code the minister said his government …}: the subject of the clause that holds the pronoun.
   */
  private Optional<Mention.Name> subjectAbove(Syntax syntax, Token pronoun) {
    Set<String> own = antecedents.ownSubjects(syntax, pronoun);
    return syntax.ancestors(pronoun).stream()
        .filter(syntax::isVerb)
        .flatMap(verb -> syntax.children(verb, Token::isSubject).stream())
        .filter(subject -> subject.index() < pronoun.index())
        .flatMap(subject -> context.at(syntax.sentence(), subject, Mention.Name.class).stream())
        .filter(
            name ->
                context
                    .link(name)
                    .flatMap(ArticleContext::entry)
                    .filter(entry -> !own.contains(entry.iri()))
                    .filter(
                        entry ->
                            entry.type() == Entry.Type.PERSON
                                || entry.type() == Entry.Type.GROUP
                                    && syntax
                                        .sentence()
                                        .token(name.last())
                                        .tag()
                                        .isCommonSingular())
                    .isPresent())
        .findFirst();
  }

  public List<Found> resolve(Syntax syntax, Token token) {
    Optional<String> pronoun = lexicon.pronoun(token);
    if (pronoun.isPresent()) {
      List<Found> speaker = speeches.lastSpeaker(syntax, token, pronoun.get());
      if (!speaker.isEmpty()) {
        return speaker;
      }
      return switch (pronoun.get()) {
        case "person" -> {
          Optional<Mention.Name> behind =
              new Cataphora(context).meant(syntax, token, Entry.Type.PERSON);
          if (behind.isPresent()) {
            yield one(behind, token);
          }
          Optional<Mention.Name> above = subjectAbove(syntax, token);
          yield one(
              above.isPresent() ? above : antecedents.before(syntax, token, Entry.Type.PERSON),
              token);
        }
        case "thing" -> {
          Optional<Mention.Name> behind = new Cataphora(context).meant(syntax, token, THINGS);
          if (behind.isPresent()) {
            yield one(behind, token);
          }
          yield one(
              tellers
                  .tellerAbove(syntax, token)
                  .or(() -> tellers.unknownSpeaker(syntax, token))
                  .or(() -> antecedents.ownClause(syntax, token, THINGS))
                  .or(() -> antecedents.parallel(syntax, token, THINGS))
                  .or(() -> antecedents.before(syntax, token, THINGS)),
              token);
        }
        case "group" -> plural(syntax, token);
        case "speaker" -> speeches.speakersSide(syntax, token);
        default -> List.of();
      };
    }
    if (!token.tag().isNoun() || !isDefinite(syntax, token)) {
      return one(offices.holder(syntax.sentence(), token), token);
    }
    List<Found> same = one(offices.lastOf(syntax, token), token);
    if (same.isEmpty()) {
      same = one(sameHead(syntax, token), token);
    }
    if (same.isEmpty()) {
      same = one(ofKind(syntax, token), token);
    }
    return same.isEmpty() ? speeches.whoseWords(syntax, token) : same;
  }

  private List<Found> one(Optional<Mention.Name> name, Token token) {
    return name.flatMap(context::link)
        .map(
            link ->
                List.of(new Found(link, "“" + token.form() + "” for “" + name.get().words() + "”")))
        .orElse(List.of());
  }

  private List<Found> plural(Syntax syntax, Token token) {
    Optional<Mention.Name> teller = tellers.pluralSubjectAbove(syntax, token);
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

  /** {@code told the Norlanders that they must pay}: a people in the plural is near enough. */
  private Optional<Link> peopleBefore(Syntax syntax, Token pronoun) {
    return syntax.sentence().tokens().stream()
        .filter(token -> token.index() < pronoun.index() && token.tag().isProperPlural())
        .reduce((earlier, later) -> later)
        .flatMap(people -> context.at(syntax.sentence(), people, Mention.Name.class))
        .flatMap(context::link)
        .filter(
            link ->
                ArticleContext.entry(link)
                    .filter(entry -> entry.type() == Entry.Type.STATE)
                    .isPresent());
  }

  private Optional<Mention.Name> groupBefore(Syntax syntax, Token token) {
    return antecedents.before(syntax, token, Entry.Type.GROUP);
  }

  private boolean isDefinite(Syntax syntax, Token noun) {
    return syntax.children(noun, Token::isDeterminer).stream()
        .anyMatch(det -> lexicon.has(syntax.sentence(), det, Trait.DEFINITE));
  }

  /** {@code The group}, {@code the newspaper}: the last one of its kind that was named. */
  private Optional<Mention.Name> ofKind(Syntax syntax, Token noun) {
    boolean bare = noun.tag().isCommonSingular();
    Optional<Mention.Name> speaker =
        lexicon.bearers(noun).equals(Optional.of("state"))
            ? tellers.stateOfSpeaker(syntax, noun)
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
   * the noun; a later one where nothing else is said of the noun.
   */
  private Optional<Mention.Name> sameHead(Syntax syntax, Token noun) {
    int at = syntax.sentence().index();
    List<Mention.Name> same =
        context.names().endingIn(noun.form()).stream()
            .filter(name -> name.sentence() != at && context.link(name).isPresent())
            .toList();
    return same.stream()
        .filter(name -> name.sentence() < at)
        .reduce((earlier, later) -> later)
        .or(() -> same.stream().findFirst().filter(name -> isCalledSo(syntax, noun, name)));
  }

  private static boolean isCalledSo(Syntax syntax, Token noun, Mention.Name name) {
    return syntax.premodifiers(noun).stream().allMatch(word -> name.words().contains(word.form()));
  }
}
