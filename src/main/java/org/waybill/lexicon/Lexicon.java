package org.waybill.lexicon;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.waybill.claim.Frame;
import org.waybill.lexicon.Lexeme.PartOfSpeech;
import org.waybill.problem.Problem;
import org.waybill.registry.TurtleFile;
import org.waybill.text.Sentence;
import org.waybill.text.Tag;
import org.waybill.text.Token;

/**
 * The extraction grammar of {@code ontology/lexicon}, ready to be asked about the words of a
 * sentence.
 */
public final class Lexicon {

  private final ListMultimap<String, Lexeme> byHead;
  private final Map<String, String> pronouns;
  private final Optional<Map<Sentence, List<List<Lexeme>>>> asked;
  private final List<Lexeme> anyGoods;

  private Lexicon(
      ListMultimap<String, Lexeme> byHead,
      Map<String, String> pronouns,
      Optional<Map<Sentence, List<List<Lexeme>>>> asked) {
    this.byHead = byHead;
    this.pronouns = pronouns;
    this.asked = asked;
    this.anyGoods = byHead.values().stream().filter(lexeme -> lexeme.has(Trait.ANY_GOODS)).toList();
  }

  /**
   * The same, which keeps in mind what it was asked, since an article's reading asks of each word
   * many times. Only for one thread, and only as long as the article is read.
   */
  public Lexicon forOneArticle() {
    return new Lexicon(byHead, pronouns, Optional.of(new IdentityHashMap<>()));
  }

  /** Reads the lexicon's files; what cannot be read is reported and left out. */
  public static Lexicon read(Path folder, Consumer<Problem> problems) {
    return of(TurtleFile.entries(folder, problems), problems);
  }

  /** What the subjects of lexicon files say; an entry that lacks something is left out. */
  public static Lexicon of(Collection<TurtleFile.Subject> subjects, Consumer<Problem> problems) {
    LexiconReader read = new LexiconReader(subjects, problems);
    ListMultimap<String, Lexeme> byHead = ArrayListMultimap.create();
    read.lexemes.forEach(lexeme -> byHead.put(head(lexeme), lexeme));
    return new Lexicon(
        Multimaps.unmodifiableListMultimap(byHead), Map.copyOf(read.pronouns), Optional.empty());
  }

  private static String head(Lexeme lexeme) {
    int at = lexeme.partOfSpeech() == PartOfSpeech.NOUN ? lexeme.words().size() - 1 : 0;
    return lexeme.words().get(at);
  }

  /** Every sense of the word at a token; where a longer expression matches, only its senses. */
  public List<Lexeme> at(Sentence sentence, Token token) {
    if (asked.isEmpty() || !sentence.token(token.index()).equals(token)) {
      return look(sentence, token);
    }
    List<List<Lexeme>> answers =
        asked
            .get()
            .computeIfAbsent(
                sentence, it -> new ArrayList<>(Collections.nCopies(it.tokens().size(), null)));
    List<Lexeme> answer = answers.get(token.index());
    if (answer == null) {
      answer = look(sentence, token);
      answers.set(token.index(), answer);
    }
    return answer;
  }

  private List<Lexeme> look(Sentence sentence, Token token) {
    String lemma = lemma(token);
    if (token.tag().isProperPlural() && lemma.endsWith("s") && !byHead.containsKey(lemma)) {
      lemma = lemma.substring(0, lemma.length() - 1); // "Foreign Military Sales"
    }
    boolean past = token.tag().isPastParticiple() || token.tag().isPast();
    if (past && lemma.endsWith("e") && !byHead.containsKey(lemma)) {
      // The annotator guesses the ending of participles that it does not know: "performe".
      lemma = lemma.substring(0, lemma.length() - 1);
    }
    boolean bare = lemma.endsWith("ed") && !byHead.containsKey(lemma);
    if (token.tag().isPastParticiple() && bare && token.head() < token.index()) {
      lemma = lemma.substring(0, lemma.length() - 2); // "were armed and trained": no lemma at all
    }
    List<Lexeme> known = new ArrayList<>(byHead.get(lemma));
    String form = token.form().toLowerCase(Locale.ROOT);
    if (!form.equals(lemma)) {
      byHead.get(form).stream().filter(Lexicon::isFixed).forEach(known::add);
    }
    List<Lexeme> found = known.stream().filter(lexeme -> matches(lexeme, sentence, token)).toList();
    int longest = found.stream().mapToInt(lexeme -> lexeme.words().size()).max().orElse(0);
    return found.stream().filter(lexeme -> lexeme.words().size() == longest).toList();
  }

  /** All entries, in the order of their IRIs. */
  public List<Lexeme> entries() {
    return byHead.values().stream().sorted(Comparator.comparing(Lexeme::iri)).toList();
  }

  /** What a pronoun stands for: {@code person}, {@code thing}, {@code group} or {@code speaker}. */
  public Optional<String> pronoun(Token token) {
    return Optional.ofNullable(pronouns.get(token.form().toLowerCase(Locale.ROOT)))
        .filter(kind -> !token.tag().isNoun());
  }

  /** Of what kind the bearers of a common noun are: {@code organisation} for {@code group}. */
  public Optional<String> bearers(Token noun) {
    return Optional.ofNullable(pronouns.get(lemma(noun))).filter(kind -> noun.tag().isNoun());
  }

  /** Whether a preposition has a trait, or it and the word before it: {@code such as}. */
  public boolean hasOf(Sentence sentence, Token prep, Trait trait) {
    return has(sentence, prep, trait)
        || prep.index() > 0 && has(sentence, sentence.token(prep.index() - 1), trait);
  }

  /** The sense in which any noun for goods tells of those whom they are for. */
  public List<Lexeme> ofAnyGoods() {
    return anyGoods;
  }

  /** Whether some sense of the word at a token has a trait. */
  public boolean has(Sentence sentence, Token token, Trait trait) {
    return at(sentence, token).stream().anyMatch(lexeme -> lexeme.has(trait));
  }

  /** Whether some sense of the word at a token tells of a frame. */
  public boolean evokes(Sentence sentence, Token token, Frame frame) {
    return at(sentence, token).stream().anyMatch(one -> one.frame().equals(Optional.of(frame)));
  }

  /** Whether some sense of the word at a token stops what it is about: {@code halted}. */
  public boolean halts(Sentence sentence, Token token) {
    return at(sentence, token).stream().anyMatch(Lexeme::halts);
  }

  /** The senses of a word without those that go with it: {@code depart} in "departed for". */
  public List<Lexeme> alone(Sentence sentence, Token token) {
    return byHead.get(lemma(token)).stream()
        .filter(sense -> sense.words().size() == 1 && matches(sense, sentence, token))
        .toList();
  }

  /** Whether a word has a trait in some sense, whatever the tagger takes it for. */
  public boolean has(String word, Trait trait) {
    return byHead.get(word.toLowerCase(Locale.ROOT)).stream().anyMatch(one -> one.has(trait));
  }

  private static String lemma(Token token) {
    return token.lemma() == null
        ? token.form().toLowerCase(Locale.ROOT)
        : token.lemma().toLowerCase(Locale.ROOT);
  }

  private static boolean matches(Lexeme lexeme, Sentence sentence, Token token) {
    Tag tag = token.tag();
    boolean kind =
        switch (lexeme.partOfSpeech()) {
          case VERB -> tag.isVerb() || tag.isModal();
          case NOUN -> tag.isNoun() && (!tag.isProperNoun() || token.entity().isEmpty());
          case ADJECTIVE -> tag.isAdjective() || tag.isPastParticiple() || tag.isPast();
          case PRONOUN -> tag.isPronoun();
          case ADVERB -> tag.isAdverb() || tag.isPreposition() || tag.isAdjective();
          case DETERMINER -> tag.isDeterminer() || tag.isAdjective();
          case PREPOSITION -> !tag.isNoun();
          case PUNCTUATION -> !Character.isLetterOrDigit(token.form().charAt(0));
        };
    if (isFixed(lexeme)) {
      return kind && follow(lexeme.words(), sentence, token.index());
    }
    return kind
        && (!lexeme.has(Trait.NEEDS_CLAUSE) || hasClause(sentence, token))
        && (!lexeme.has(Trait.NEEDS_PASSIVE) || hasPassive(sentence, token))
        && (lexeme.words().size() == 1 || companions(lexeme, sentence, token));
  }

  private static boolean hasClause(Sentence sentence, Token token) {
    // "tanks were sent, Norland TV has learned": the parser sets it beside what it tells.
    boolean second =
        token.isConjunct() && sentence.children(token).stream().noneMatch(child -> child.isObject())
            || token.isRoot()
                && sentence.tokens().stream()
                    .anyMatch(other -> other.isRoot() && other.index() < token.index());
    return second
        || token.isParenthesis()
        || sentence.children(token).stream().anyMatch(child -> child.isContentClause());
  }

  private static boolean hasPassive(Sentence sentence, Token token) {
    return sentence.children(token).stream().anyMatch(child -> child.marksPassive());
  }

  /** A word that never bends, so that its forms are compared and not its lemmas. */
  private static boolean isFixed(Lexeme lexeme) {
    return lexeme.partOfSpeech() == PartOfSpeech.PREPOSITION
        || lexeme.partOfSpeech() == PartOfSpeech.DETERMINER
        || lexeme.partOfSpeech() == PartOfSpeech.PUNCTUATION;
  }

  private static boolean follow(List<String> words, Sentence sentence, int first) {
    if (first + words.size() > sentence.tokens().size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!sentence.token(first + i).form().equalsIgnoreCase(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean companions(Lexeme lexeme, Sentence sentence, Token token) {
    if (lexeme.partOfSpeech() == PartOfSpeech.NOUN) {
      int first = token.index() - lexeme.words().size() + 1;
      if (first < 0) {
        return false;
      }
      for (int i = 0; i < lexeme.words().size() - 1; i++) {
        if (!lemma(sentence.token(first + i)).equals(lexeme.words().get(i))) {
          return false;
        }
      }
      return true;
    }
    // A verb's particle or noun hangs below it or follows it: "took early delivery", "hand the list
    // over".
    Set<String> below = new HashSet<>();
    for (Token child : sentence.children(token)) {
      if (child.isActiveSubject() || child.isAuxiliary()) {
        continue; // "it put the ship to sea" is not "put it", nor "is to get tanks" "get to"
      }
      below.add(lemma(child));
      // "sent arms to the Peshmerga Forces" sends no forces: only its own preposition reaches down.
      if (child.isPreposition() && lexeme.words().contains(lemma(child))) {
        sentence.children(child).forEach(object -> below.add(lemma(object)));
      }
    }
    if (token.index() + 1 < sentence.tokens().size()) {
      below.add(lemma(sentence.token(token.index() + 1)));
    }
    return below.containsAll(lexeme.words().subList(1, lexeme.words().size()));
  }
}
