package org.waybill.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/**
 * What the dependency tree says, with the detours that a reader makes without noticing: subjects
 * left out in coordination, relative clauses, participles and infinitives.
 *
 * <p>Labels are those of the parser behind {@code text}: Stanford-like, with {@code nmod} for words
 * before a noun and {@code prep}/{@code pobj} for prepositional phrases.
 */
final class Syntax {

  /** Relations of a word that stands before its noun. */
  private static final Set<String> BEFORE_NOUN = Set.of("compound", "nmod", "amod", "nn");

  private final Sentence sentence;
  private final Predicate<Token> picksOut;
  private final Passives passives = new Passives(this);

  Syntax(Sentence sentence) {
    this(sentence, token -> false);
  }

  /**
   * @param picksOut tells a preposition whose object is a group that the subject belongs to
   */
  Syntax(Sentence sentence, Predicate<Token> picksOut) {
    this.sentence = sentence;
    this.picksOut = picksOut;
  }

  Sentence sentence() {
    return sentence;
  }

  boolean isVerb(Token token) {
    return token.tag().startsWith("VB");
  }

  boolean isNoun(Token token) {
    return token.tag().startsWith("NN") || token.tag().equals("PRP") || token.tag().equals("CD");
  }

  List<Token> children(Token token, String... relations) {
    Set<String> wanted = Set.of(relations);
    return sentence.children(token).stream()
        .filter(child -> wanted.contains(child.relation()))
        .toList();
  }

  Optional<Token> child(Token token, String... relations) {
    return children(token, relations).stream().findFirst();
  }

  /** The token and what is coordinated with it, in order. */
  List<Token> conjuncts(Token token) {
    List<Token> all = new ArrayList<>();
    addConjuncts(token, all);
    return all;
  }

  private void addConjuncts(Token token, List<Token> all) {
    all.add(token);
    for (Token next : children(token, "conj")) {
      addConjuncts(next, all);
    }
  }

  /**
   * Words that stand before a noun and belong to it: adjectives, compounds, possessors excluded.
   */
  List<Token> premodifiers(Token noun) {
    return sentence.children(noun).stream()
        .filter(child -> child.index() < noun.index() && BEFORE_NOUN.contains(child.relation()))
        .toList();
  }

  Optional<Token> possessor(Token noun) {
    return child(noun, "poss");
  }

  /** Objects of prepositions below a word, coordinated ones included. */
  List<Token> objectsOf(Token head, String preposition) {
    List<Token> objects = new ArrayList<>();
    for (Token prep : prepositions(head)) {
      if (preposition.equals(name(prep))) {
        objects.addAll(objects(prep));
      }
    }
    return objects;
  }

  /** The prepositions that hang on a word, {@code by} of a passive included. */
  List<Token> prepositions(Token head) {
    List<Token> found = new ArrayList<>();
    for (Token prep : children(head, "prep", "agent", "dative")) {
      if (isNoun(prep)) {
        continue;
      }
      found.add(prep);
      for (Token next : children(prep, "conj")) {
        if (next.relation().equals("conj") && !children(next, "pobj").isEmpty()) {
          found.add(next);
        }
      }
    }
    return found;
  }

  /** The prepositions anywhere in a noun's phrase, those of clauses within it left out. */
  List<Token> prepositionsWithin(Token noun) {
    List<Token> found = new ArrayList<>();
    for (Token child : sentence.children(noun)) {
      if (child.relation().equals("prep")) {
        found.add(child);
        objects(child).stream()
            .filter(this::isNoun)
            .forEach(object -> found.addAll(prepositionsWithin(object)));
      } else if (child.relation().equals("conj") && isNoun(child)) {
        found.addAll(prepositionsWithin(child));
      }
    }
    return found.stream().distinct().toList();
  }

  /** The preposition's word; of {@code according to} and {@code out of} the whole. */
  String name(Token prep) {
    String form = prep.form().toLowerCase(java.util.Locale.ROOT);
    return child(prep, "prep").filter(next -> next.index() == prep.index() + 1).isPresent()
        ? form + " " + child(prep, "prep").get().form().toLowerCase(java.util.Locale.ROOT)
        : form;
  }

  /** {@code will say}, {@code wants him to say}: nothing is done yet. */
  boolean isUnreal(Token verb) {
    return verb.tag().equals("VB")
        && children(verb, "aux").stream()
            .anyMatch(aux -> aux.tag().equals("MD") || aux.tag().equals("TO"));
  }

  /** What a preposition governs, coordinated ones included. */
  List<Token> objects(Token prep) {
    List<Token> objects = new ArrayList<>();
    for (Token object : children(prep, "pobj", "pcomp")) {
      objects.addAll(conjuncts(object));
    }
    if (objects.isEmpty()) {
      child(prep, "prep")
          .filter(next -> next.index() == prep.index() + 1)
          .ifPresent(next -> objects.addAll(objects(next)));
    }
    return objects;
  }

  boolean isPassive(Token verb) {
    return passives.isPassive(verb);
  }

  /** The object of the action: direct objects, or the subject of a passive. */
  List<Token> objects(Token verb, boolean passive) {
    if (passive) {
      return surfaceSubject(verb);
    }
    List<Token> objects = new ArrayList<>();
    for (Token object : children(verb, "dobj", "attr")) {
      objects.addAll(conjuncts(object));
    }
    if (objects.isEmpty()) {
      // "acquiring or producing chemical weapons": both verbs share what stands behind the last.
      children(verb, "conj").stream()
          .filter(next -> isVerb(next) && next.tag().equals(verb.tag()))
          .filter(next -> children(next, "nsubj", "nsubjpass").isEmpty() && !isPassive(next))
          .flatMap(next -> children(next, "dobj").stream())
          .forEach(object -> objects.addAll(conjuncts(object)));
    }
    if (objects.isEmpty()
        && verb.relation().equals("relcl")
        && !isOfCircumstance(verb)
        && !ownSubject(verb).isEmpty()) {
      Predicate<Token> other = head -> isNoun(head) && !ownSubject(verb).contains(head);
      sentence.head(verb).filter(other).ifPresent(objects::add);
    }
    return objects.stream().map(this::antecedent).distinct().toList();
  }

  /** {@code Doha, where envoys called on all sides}: the place is not what is called on. */
  boolean isOfCircumstance(Token relative) {
    return children(relative, "advmod").stream().anyMatch(word -> word.tag().equals("WRB"));
  }

  /** Who acts: the subject, or the {@code by} phrase of a passive. */
  List<Token> agents(Token verb, boolean passive, Control control) {
    return passive ? objectsOf(verb, "by") : surfaceSubject(verb, control);
  }

  private List<Token> surfaceSubject(Token verb) {
    return surfaceSubject(verb, token -> false);
  }

  /** Tells whether a governing verb hands its object on as the subject of what it governs. */
  interface Control {
    boolean byObject(Token governor);
  }

  List<Token> surfaceSubject(Token verb, Control control) {
    return surfaceSubject(verb, control, 0);
  }

  private List<Token> surfaceSubject(Token verb, Control control, int depth) {
    List<Token> own = ownSubject(verb);
    if (!own.isEmpty()) {
      return own;
    }
    Optional<Token> governor = sentence.head(verb);
    if (governor.isEmpty() || depth > 6) {
      return List.of();
    }
    Token head = governor.get();
    return switch (verb.relation()) {
      case "relcl", "acl" ->
          isNoun(head)
              ? verb.tag().equals("VB")
                  ? ofInfinitiveAfter(head, control, depth)
                  : isPassive(verb) ? List.of(head) : described(head)
              : List.of();
      case "conj", "dep" -> ofCoordinated(verb, head, control, depth);
      case "xcomp", "ccomp", "parataxis", "oprd" -> ofGoverned(head, control, depth);
      case "advcl" -> ofGoverned(head, verb.tag().equals("VBG") ? v -> false : control, depth);
      case "pcomp" ->
          sentence
              .head(head)
              .map(above -> ofGoverned(governing(above, control), control, depth))
              .orElse(List.of());
      default -> List.of();
    };
  }

  private List<Token> ofCoordinated(Token verb, Token head, Control control, int depth) {
    Optional<Token> participle =
        isPassive(head) ? Optional.empty() : passives.participleBefore(verb);
    if (isPassive(verb) && participle.isPresent()) {
      return surfaceSubject(participle.get(), control, depth + 1);
    }
    return isVerb(head) ? surfaceSubject(head, control, depth + 1) : List.of();
  }

  /** The noun, or who is said to be it: {@code Italy is among the countries sending …}. */
  private List<Token> described(Token noun) {
    Optional<Token> above = sentence.head(noun);
    if (noun.relation().equals("pobj")) {
      above = above.filter(picksOut).flatMap(sentence::head);
    } else if (!noun.relation().equals("attr")) {
      above = Optional.empty();
    }
    return above
        .filter(verb -> verb.lemma().equals("be"))
        .map(this::ownSubject)
        .filter(list -> !list.isEmpty())
        .orElse(List.of(noun));
  }

  /**
   * {@code Tokyo's plan to send …}: the possessor; {@code approved a plan to send}: who approved.
   */
  private List<Token> ofInfinitiveAfter(Token noun, Control control, int depth) {
    Optional<Token> possessor = possessor(noun);
    if (possessor.isPresent()) {
      return conjuncts(possessor.get());
    }
    if (control.byObject(noun) && !addressed(noun).isEmpty()) {
      return addressed(noun);
    }
    return sentence
        .head(noun)
        .filter(this::isVerb)
        .filter(verb -> noun.relation().equals("dobj"))
        .map(verb -> surfaceSubject(verb, control, depth + 1))
        .orElse(List.of());
  }

  /** {@code accused Berlin in May of sending arms}: the parser hangs the deed on the month. */
  private Token governing(Token noun, Control control) {
    return isNoun(noun) && noun.relation().equals("pobj")
        ? sentence.head(noun).flatMap(sentence::head).filter(control::byObject).orElse(noun)
        : noun;
  }

  private List<Token> ofGoverned(Token governor, Control control, int depth) {
    if (governor.relation().equals("acomp")) {
      return sentence
          .head(governor)
          .map(verb -> surfaceSubject(verb, control, depth + 1))
          .orElse(List.of());
    }
    if (!isVerb(governor)) {
      return isNoun(governor)
          ? possessor(governor).map(this::conjuncts).orElse(List.of())
          : List.of();
    }
    if (control.byObject(governor)) {
      List<Token> objects = objects(governor, isPassive(governor));
      if (!objects.isEmpty()) {
        return objects;
      }
      List<Token> addressed = addressed(governor);
      if (!addressed.isEmpty()) {
        return addressed;
      }
    }
    List<Token> called =
        objects(governor, false).stream()
            .filter(control::byObject)
            .flatMap(noun -> addressed(noun).stream())
            .toList();
    if (!called.isEmpty()) {
      return called; // "issued calls to Berlin to act"
    }
    return surfaceSubject(governor, control, depth + 1);
  }

  /** {@code called on both sides to stop}, {@code calls to Berlin to act}: whoever is spoken to. */
  private List<Token> addressed(Token word) {
    return prepositions(word).stream()
        .filter(prep -> prep.index() == word.index() + 1)
        .flatMap(prep -> objects(prep).stream())
        .filter(this::isNoun)
        .toList();
  }

  /**
   * Subjects that hang on the verb or on its auxiliary, relative pronouns replaced by what they
   * stand for.
   */
  private List<Token> ownSubject(Token verb) {
    List<Token> subjects = new ArrayList<>(children(verb, "nsubj", "nsubjpass", "csubj"));
    for (Token auxiliary : children(verb, "aux", "auxpass")) {
      subjects.addAll(children(auxiliary, "nsubj", "nsubjpass"));
    }
    List<Token> all = new ArrayList<>();
    subjects = new ArrayList<>(LostSubjects.of(this, verb, subjects));
    if (subjects.size() > 1) {
      Token last = subjects.get(subjects.size() - 1);
      subjects.removeIf(subject -> isBeforeColon(subject, last));
    }
    for (Token subject : subjects) {
      Token meant = antecedent(subject);
      all.addAll(meant.equals(subject) ? conjuncts(subject) : List.of(meant));
    }
    return all;
  }

  /** {@code Lavrov: Russia sent arms}: who stands before a colon is no second subject. */
  private boolean isBeforeColon(Token subject, Token last) {
    return sentence.tokens().stream()
        .filter(token -> subject.index() < token.index() && token.index() < last.index())
        .anyMatch(token -> token.form().equals(":"));
  }

  /**
   * For {@code which}, {@code that} and {@code who} of a relative clause the noun that the clause
   * is about.
   */
  Token antecedent(Token token) {
    if (!token.tag().equals("WDT") && !token.tag().equals("WP")) {
      return token;
    }
    Optional<Token> clause = sentence.head(token);
    while (clause.isPresent() && !clause.get().relation().equals("relcl")) {
      clause =
          clause.get().relation().equals("root") ? Optional.empty() : sentence.head(clause.get());
    }
    return clause.flatMap(sentence::head).filter(this::isNoun).orElse(token);
  }

  /** The heads above a token, nearest first. */
  List<Token> ancestors(Token token) {
    List<Token> ancestors = new ArrayList<>();
    Optional<Token> head = sentence.head(token);
    while (head.isPresent() && ancestors.size() < sentence.tokens().size()) {
      ancestors.add(head.get());
      head = sentence.head(head.get());
    }
    return ancestors;
  }

  /** The verb of the clause that a token stands in; the token itself when it is a verb. */
  Optional<Token> clause(Token token) {
    if (isVerb(token)) {
      return Optional.of(token);
    }
    return ancestors(token).stream().filter(this::isVerb).findFirst();
  }
}
