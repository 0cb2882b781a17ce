package org.waybill.reading.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.waybill.lexicon.Trait;
import org.waybill.text.Relation;
import org.waybill.text.Sentence;
import org.waybill.text.Tag;
import org.waybill.text.Token;

/**
 * What the dependency tree says, with the detours that a reader makes without noticing: subjects
 * left out in coordination, relative clauses, participles and infinitives.
 */
public final class Syntax {

  /** Relations of a word that stands before its noun. */
  private static final Set<Relation> BEFORE_NOUN = Set.of(Relation.COMPOUND, Relation.NMOD);

  private final Sentence sentence;
  private final Words words;
  private final Passives passives = new Passives(this);
  private final RelativeClauses relatives = new RelativeClauses(this);
  private final Subjects subjects;

  public Syntax(Sentence sentence) {
    this(sentence, (token, trait) -> false);
  }

  /**
   * @param words tells what a word does, as the lexicon says
   */
  public Syntax(Sentence sentence, Words words) {
    this.sentence = sentence;
    this.words = words;
    this.subjects = new Subjects(this, passives);
  }

  /** Tells whether a word of the sentence has a trait. */
  public interface Words {
    boolean have(Token token, Trait trait);
  }

  public boolean has(Token token, Trait trait) {
    return words.have(token, trait);
  }

  public Sentence sentence() {
    return sentence;
  }

  public Optional<Token> head(Token token) {
    return sentence.head(token);
  }

  public boolean isVerb(Token token) {
    return token.tag().isVerb();
  }

  public boolean isNoun(Token token) {
    return token.tag().isNoun() || token.tag() == Tag.PRP || token.tag() == Tag.CD;
  }

  /** The words that hang on a word in one of several parts: {@code Token::isSubject}. */
  @SafeVarargs
  public final List<Token> children(Token token, Predicate<Token>... parts) {
    List<Token> children = sentence.children(token);
    children.removeIf(child -> Stream.of(parts).noneMatch(part -> part.test(child)));
    return children;
  }

  @SafeVarargs
  public final Optional<Token> child(Token token, Predicate<Token>... parts) {
    return children(token, parts).stream().findFirst();
  }

  /** Whether there is such a word. */
  @SafeVarargs
  public final boolean governs(Token token, Predicate<Token>... parts) {
    return child(token, parts).isPresent();
  }

  /** The token and what is coordinated with it, in order. */
  public List<Token> conjuncts(Token token) {
    List<Token> all = new ArrayList<>();
    addConjuncts(token, all);
    return all;
  }

  private void addConjuncts(Token token, List<Token> all) {
    all.add(token);
    for (Token next : children(token, Relation.CONJ)) {
      addConjuncts(next, all);
    }
  }

  /**
   * Words that stand before a noun and belong to it: adjectives, compounds, possessors excluded.
   */
  public List<Token> premodifiers(Token noun) {
    return sentence.children(noun).stream()
        .filter(child -> child.index() < noun.index() && BEFORE_NOUN.contains(child.relation()))
        .toList();
  }

  public Optional<Token> possessor(Token noun) {
    return child(noun, Relation.POSS);
  }

  /** Objects of prepositions below a word, coordinated ones included. */
  public List<Token> objectsOf(Token head, String preposition) {
    List<Token> objects = new ArrayList<>();
    for (Token prep : prepositions(head)) {
      if (preposition.equals(name(prep))) {
        objects.addAll(objects(prep));
      }
    }
    return objects;
  }

  /** Objects of the prepositions below a word that lead where a trait says. */
  public List<Token> objectsOf(Token head, Trait trait) {
    return prepositions(head).stream()
        .filter(prep -> has(prep, trait))
        .flatMap(prep -> objects(prep).stream())
        .toList();
  }

  /** The prepositions that hang on a word, {@code by} of a passive included. */
  public List<Token> prepositions(Token head) {
    List<Token> found = new ArrayList<>();
    for (Token prep : children(head, Relation.PREP, Relation.AGENT, Relation.DATIVE)) {
      if (isNoun(prep)) {
        continue;
      }
      found.add(prep);
      for (Token next : children(prep, Relation.CONJ)) {
        if (next.relation() == Relation.CONJ && governs(next, Relation.POBJ)) {
          found.add(next);
        }
      }
    }
    return found;
  }

  /** The prepositions anywhere in a noun's phrase, those of clauses within it left out. */
  public List<Token> prepositionsWithin(Token noun) {
    List<Token> found = new ArrayList<>();
    for (Token child : sentence.children(noun)) {
      if (child.relation() == Relation.PREP) {
        found.add(child);
        objects(child).stream()
            .filter(this::isNoun)
            .forEach(object -> found.addAll(prepositionsWithin(object)));
      } else if (child.relation() == Relation.CONJ && isNoun(child)) {
        found.addAll(prepositionsWithin(child));
      } else if (child.index() > noun.index() && child.tag().isAdjective()) {
        // "shells worth a million for Norland": the parser hangs the end on the money.
        children(child, Relation.NPADVMOD).forEach(sum -> found.addAll(prepositionsWithin(sum)));
        found.addAll(children(child, Relation.PREP));
      }
    }
    return found.stream().distinct().toList();
  }

  /** The preposition's word; of {@code according to} and {@code out of} the whole. */
  public String name(Token prep) {
    String form = prep.form().toLowerCase(Locale.ROOT);
    return child(prep, Relation.PREP).filter(next -> next.index() == prep.index() + 1).isPresent()
        ? form + " " + child(prep, Relation.PREP).get().form().toLowerCase(Locale.ROOT)
        : form;
  }

  /**
   * {@code denied reports last month that it had sent tanks}: what is denied, though the parser
   * takes the clause for one of circumstance.
   */
  public boolean isDisplacedContent(Token clause) {
    return clause.relation() == Relation.ADVCL
        && children(clause, Relation.MARK).stream().anyMatch(mark -> has(mark, Trait.OPENS_CONTENT))
        && head(clause)
            .filter(verb -> isVerb(verb) && verb.index() < clause.index())
            .filter(verb -> has(verb, Trait.ATTRIBUTES))
            .isPresent();
  }

  /** {@code will say}, {@code wants him to say}: nothing is done yet. */
  public boolean isUnreal(Token verb) {
    return verb.tag() == Tag.VB
        && children(verb, Relation.AUX).stream()
            .anyMatch(aux -> aux.tag() == Tag.MD || aux.tag() == Tag.TO);
  }

  /** {@code to send}, whatever the tagger takes the particle for. */
  public boolean isInfinitive(Token verb) {
    return verb.tag() == Tag.VB
        && children(verb, Relation.AUX).stream()
            .anyMatch(aux -> aux.tag() == Tag.TO || aux.tag() == Tag.IN);
  }

  /** The preposition that governs a noun. */
  public Optional<Token> preposition(Token noun) {
    return head(noun).filter(above -> noun.relation() == Relation.POBJ);
  }

  /** What a preposition governs, coordinated ones included. */
  public List<Token> objects(Token prep) {
    List<Token> objects = new ArrayList<>();
    for (Token object : children(prep, Relation.POBJ, Relation.PCOMP)) {
      objects.addAll(conjuncts(object));
    }
    if (objects.isEmpty()) {
      child(prep, Relation.PREP)
          .filter(next -> next.index() == prep.index() + 1)
          .ifPresent(next -> objects.addAll(objects(next)));
    }
    return objects;
  }

  public boolean isPassive(Token verb) {
    return passives.isPassive(verb);
  }

  /** The object of the action: direct objects, or the subject of a passive. */
  public List<Token> objects(Token verb, boolean passive) {
    if (passive) {
      return surfaceSubject(verb, governor -> false);
    }
    List<Token> objects = new ArrayList<>();
    for (Token object : children(verb, Relation.DOBJ, Relation.ATTR)) {
      objects.addAll(conjuncts(object));
    }
    if (objects.isEmpty()) {
      // "acquiring or producing chemical weapons": both verbs share what stands behind the last.
      conjuncts(verb).stream()
          .skip(1)
          .filter(next -> isVerb(next) && next.tag() == verb.tag())
          .filter(next -> !governs(next, Relation.NSUBJ, Relation.NSUBJPASS) && !isPassive(next))
          .flatMap(next -> children(next, Relation.DOBJ).stream())
          .forEach(object -> objects.addAll(conjuncts(object)));
    }
    if (objects.isEmpty()) {
      relatives.object(verb).ifPresent(objects::add);
    }
    return objects.stream().map(this::antecedent).distinct().toList();
  }

  /** Who acts: the subject, or the {@code by} phrase of a passive. */
  public List<Token> agents(Token verb, boolean passive, Control control) {
    if (!passive) {
      return surfaceSubject(verb, control);
    }
    // "were armed and trained by Norland": both share who stands behind the last.
    return conjuncts(verb).stream()
        .filter(next -> next.equals(verb) || isPassive(next))
        .map(next -> objectsOf(next, Trait.LEADS_TO_DOER))
        .filter(agents -> !agents.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Tells whether a governing verb hands its object on as the subject of what it governs. */
  public interface Control {
    boolean byObject(Token governor);
  }

  public List<Token> surfaceSubject(Token verb, Control control) {
    return subjects.of(verb, control);
  }

  /** What a relative pronoun stands for, as {@link RelativeClauses#antecedent} tells. */
  public Token antecedent(Token token) {
    return relatives.antecedent(token);
  }

  /** The heads above a token, nearest first. */
  public List<Token> ancestors(Token token) {
    List<Token> ancestors = new ArrayList<>();
    Optional<Token> head = head(token);
    while (head.isPresent() && ancestors.size() < sentence.tokens().size()) {
      ancestors.add(head.get());
      head = head(head.get());
    }
    return ancestors;
  }

  /** The verb of the clause that a token stands in; the token itself when it is a verb. */
  public Optional<Token> clause(Token token) {
    if (isVerb(token)) {
      return Optional.of(token);
    }
    return ancestors(token).stream().filter(this::isVerb).findFirst();
  }
}
