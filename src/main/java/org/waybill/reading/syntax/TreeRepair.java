package org.waybill.reading.syntax;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/**
 * Mends arcs that the parser is known to lay wrongly, so that no later step has to know of them.
 * What it cannot tell from words and arcs alone it leaves as it is.
 */
public final class TreeRepair {

  /** How the tagger calls names that a number does not go on: {@code sold Norland 40 tanks}. */
  private static final Set<String> PEOPLE = Set.of("GPE", "NORP", "PERSON", "DATE", "LOC");

  /** Tags of words that go on from a verb to what is done to. */
  private static final Set<String> OPEN_OBJECT =
      Set.of("DT", "PRP", "PRP$", "JJ", "NN", "NNS", "NNP", "NNPS", "CD");

  private final Sentence sentence;
  private final List<Token> tokens;

  private TreeRepair(Sentence sentence) {
    this.sentence = sentence;
    this.tokens = new ArrayList<>(sentence.tokens());
  }

  /**
   * The sentence with a mended tree; its words, spans and indexes are the same.
   *
   * @param counted indexes of the nouns that are counted
   */
  public static Sentence of(Sentence sentence, Collection<Integer> counted) {
    TreeRepair repair = new TreeRepair(sentence);
    for (Token token : sentence.tokens()) {
      repair.infinitiveTakenForNoun(token);
    }
    for (Token token : List.copyOf(repair.tokens)) {
      repair.infinitiveBeforeName(token);
      repair.nounWithObject(token);
      repair.questionedVerb(token);
      repair.participleTakenForAdjective(token);
      repair.participleTakenForVerb(token);
    }
    for (Token token : List.copyOf(repair.tokens)) {
      if (token.tag().startsWith("VB")) {
        repair.firstOfTwoObjects(token, counted);
        repair.objectBesideRecipient(token);
        repair.clauseBehindNoun(token);
      }
      if (token.relation().equals("conj")) {
        repair.ownersOfOneNoun(token);
      }
      if (token.tag().startsWith("NNP")) {
        repair.nameBeforeNumber(token);
      }
    }
    return new Sentence(sentence.index(), sentence.paragraph(), sentence.span(), repair.tokens);
  }

  /**
   * {@code sent Norland 40 tanks}: two objects in a row, of which the first is given the second.
   */
  private void firstOfTwoObjects(Token verb, Collection<Integer> counted) {
    List<Token> objects = children(verb, "dobj").stream().filter(TreeRepair::isNoun).toList();
    if (objects.size() == 2
        && !isClause(objects.get(0))
        && !counted.contains(objects.get(0).index())) {
      relabel(objects.get(0), verb.index(), "dative");
    }
  }

  /** {@code delivered Fath 360 launchers}: the name and the number call the launchers. */
  private void nameBeforeNumber(Token name) {
    if (name.index() + 2 >= tokens.size() || PEOPLE.contains(name.entity())) {
      return;
    }
    Token number = tokens.get(name.index() + 1);
    if (!number.tag().equals("CD") || number.head() <= number.index()) {
      return;
    }
    Token noun = tokens.get(number.head());
    boolean apart =
        noun.tag().startsWith("NN")
            && noun.head() != name.index()
            && name.head() != noun.index()
            && (name.relation().equals("dobj") || name.relation().equals("pobj"))
            && isOnePhrase(number, noun);
    if (apart) {
      relabel(noun, name.head(), name.relation());
      relabel(name, noun.index(), "compound");
    }
  }

  private boolean isOnePhrase(Token first, Token noun) {
    return tokens.subList(first.index(), noun.index()).stream()
        .allMatch(token -> sentence.isWithin(token, noun));
  }

  /** {@code prepares to arm and train the rebels}: the tagger takes the first verb for a noun. */
  private void infinitiveTakenForNoun(Token noun) {
    if (!noun.tag().equals("NN") || noun.index() == 0 || noun.index() + 2 >= tokens.size()) {
      return;
    }
    Token to = tokens.get(noun.index() - 1);
    Token next = tokens.get(noun.index() + 1);
    Token second = tokens.get(noun.index() + 2);
    boolean beforeVerb =
        (next.tag().equals("CC") || next.tag().equals(","))
            && second.form().equals(second.lemma())
            && (second.tag().equals("VB")
                || second.tag().equals("VBP")
                || second.tag().equals("NN") && opensObject(second.index() + 1));
    boolean beforeObject = next.tag().equals("DT") || next.tag().equals("PRP");
    if (!to.form().equals("to")
        || !noun.relation().equals("pobj")
        || noun.head() != to.index()
        || !noun.form().equals(noun.lemma())
        || !(beforeVerb || beforeObject)
        || to.head() < 0) {
      return;
    }
    int above = to.head();
    retag(noun, "VB", above, tokens.get(above).tag().startsWith("NN") ? "acl" : "xcomp");
    retag(to, "TO", noun.index(), "aux");
    if (beforeVerb) {
      retag(second, "VB", noun.index(), "conj");
    }
    if (beforeObject) {
      tokens.stream()
          .filter(token -> token.index() > next.index() && next.head() == token.index())
          .findFirst()
          .ifPresent(object -> relabel(object, noun.index(), "dobj"));
    }
  }

  /** {@code threatens to arm Norland}: the tagger takes the verb for a part of the name. */
  private void infinitiveBeforeName(Token noun) {
    if (!noun.tag().equals("NN") || noun.index() < 2 || noun.head() <= noun.index()) {
      return;
    }
    Token to = tokens.get(noun.index() - 1);
    Token above = tokens.get(noun.index() - 2);
    Token name = tokens.get(noun.head());
    boolean taken =
        to.form().equals("to")
            && to.head() == above.index()
            && name.head() == to.index()
            && name.tag().startsWith("NNP")
            && above.tag().startsWith("VB")
            && !above.tag().equals("VBN")
            && noun.form().equals(noun.lemma());
    if (taken) {
      retag(noun, "VB", above.index(), "xcomp");
      retag(to, "TO", noun.index(), "aux");
      relabel(name, noun.index(), "dobj");
    }
  }

  /** {@code while Norland exports tanks}: only a verb has an object. */
  private void nounWithObject(Token noun) {
    boolean plural = noun.tag().equals("NNS");
    List<Token> beside =
        children(noun, "conj").stream()
            .filter(next -> next.tag().equals("NNS") && !children(next, "dobj").isEmpty())
            .toList();
    List<Token> objects = beside.isEmpty() ? children(noun, "dobj") : beside;
    List<Token> before = children(noun, "compound", "nmod", "nn");
    if (!plural || objects.isEmpty() || before.isEmpty()) {
      return;
    }
    Token subject = before.get(before.size() - 1);
    if (subject.index() != noun.index() - 1 || !subject.tag().startsWith("NN")) {
      return;
    }
    boolean below = noun.relation().equals("nsubj") && noun.head() > noun.index();
    retag(noun, "VBZ", noun.head(), below ? "advcl" : noun.relation());
    relabel(subject, noun.index(), "nsubj");
    beside.forEach(next -> retag(next, "VBZ", next.head(), "conj"));
    children(noun, "det").forEach(article -> relabel(article, subject.index(), "det"));
    before.stream()
        .filter(word -> word != subject)
        .forEach(word -> relabel(word, subject.index(), word.relation()));
  }

  /** {@code tanks supplied to Norland have arrived}: of two main verbs the bare one describes. */
  private void participleTakenForVerb(Token verb) {
    if (!verb.tag().equals("VBN")
        || !verb.relation().equals("root")
        || !children(verb, "aux", "auxpass", "dobj").isEmpty()) {
      return;
    }
    Optional<Token> subject = children(verb, "nsubj", "nsubjpass").stream().findFirst();
    Optional<Token> main =
        tokens.stream()
            .filter(token -> token.index() > verb.index() && token.relation().equals("root"))
            .filter(token -> token.tag().startsWith("VB"))
            .filter(token -> children(token, "nsubj", "nsubjpass").isEmpty())
            .findFirst();
    if (main.isPresent() && subject.filter(noun -> noun.index() < verb.index()).isPresent()) {
      boolean passive = !children(main.get(), "auxpass").isEmpty();
      relabel(subject.get(), main.get().index(), passive ? "nsubjpass" : "nsubj");
      relabel(verb, subject.get().index(), "acl");
    }
  }

  /** {@code were armed and trained by Norland}: what stands beside a passive is one too. */
  private void participleTakenForAdjective(Token adjective) {
    boolean passive =
        adjective.tag().equals("JJ")
            && adjective.relation().equals("acomp")
            && children(adjective, "conj").stream()
                .anyMatch(
                    next -> next.tag().equals("VBN") && !children(next, "agent").isEmpty());
    if (!passive) {
      return;
    }
    Token be = tokens.get(adjective.head());
    retag(adjective, "VBN", be.head(), be.relation());
    for (Token child : List.copyOf(tokens)) {
      if (child.head() == be.index() && child.index() != adjective.index()) {
        String relation = child.relation().equals("nsubj") ? "nsubjpass" : child.relation();
        relabel(child, adjective.index(), relation);
      }
    }
    relabel(tokens.get(be.index()), adjective.index(), "auxpass");
  }

  /** {@code Should Norland arm Suderia?}: the tagger takes the verb for a noun called Suderia. */
  private void questionedVerb(Token noun) {
    boolean taken =
        noun.tag().equals("NN")
            && noun.relation().equals("root")
            && noun.form().equals(noun.lemma())
            && tokens.get(0).tag().equals("MD")
            && tokens.stream().noneMatch(token -> token.tag().startsWith("VB"));
    if (!taken) {
      return;
    }
    List<Token> names = children(noun, "appos");
    List<Token> subjects = children(noun, "nmod", "compound", "nn");
    if (names.isEmpty() || subjects.isEmpty()) {
      return;
    }
    Token subject = subjects.get(subjects.size() - 1);
    retag(noun, "VB", noun.head(), "root");
    relabel(tokens.get(0), noun.index(), "aux");
    retag(subject, "NNP", noun.index(), "nsubj");
    children(noun, "det").forEach(article -> relabel(article, subject.index(), "det"));
    relabel(names.get(0), noun.index(), "dobj");
  }

  /** {@code to arm and train the rebels}; not {@code to port and harbour}. */
  private boolean opensObject(int at) {
    return at < tokens.size() && OPEN_OBJECT.contains(tokens.get(at).tag());
  }

  /**
   * {@code Norland and Suderia's deliveries}: the parser takes the deliveries for what is beside
   * Norland.
   */
  private void ownersOfOneNoun(Token noun) {
    Token first = tokens.get(Math.max(0, noun.head()));
    Optional<Token> owner = children(noun, "poss").stream().findFirst();
    if (noun.head() < 0
        || owner.isEmpty()
        || !first.tag().startsWith("NNP")
        || !owner.get().tag().startsWith("NNP")
        || first.index() > owner.get().index()
        || children(first, "case").size() > 0) {
      return;
    }
    relabel(noun, first.head(), first.relation());
    relabel(first, noun.index(), "poss");
    relabel(owner.get(), first.index(), "conj");
  }

  /**
   * {@code sold the government of Norland 12 tanks}: the parser takes the tanks for another name of
   * the government.
   */
  private void objectBesideRecipient(Token verb) {
    for (Token object : children(verb, "dobj")) {
      Optional<Token> beside =
          Stream.concat(
                  children(object, "appos").stream(),
                  children(object, "appos").stream()
                      .flatMap(other -> children(other, "appos").stream()))
              .filter(other -> other.tag().startsWith("NN") && !other.tag().startsWith("NNP"))
              .filter(other -> followsWithoutMark(other))
              .findFirst();
      if (beside.isPresent()) {
        relabel(object, verb.index(), "dative");
        relabel(beside.get(), verb.index(), "dobj");
      }
    }
  }

  /**
   * {@code to know of arms Norland may send}: the parser takes the sending for what is done beside
   * the knowing, though neither word nor mark stands between the arms and who sends them.
   */
  private void clauseBehindNoun(Token verb) {
    if (!verb.relation().equals("conj")) {
      return;
    }
    for (Token subject : children(verb, "nsubj")) {
      int first = first(subject);
      Token before = tokens.get(Math.max(0, first - 1));
      boolean told =
          first > 0
              && subject.index() < verb.index()
              && before.tag().startsWith("NN")
              && (before.relation().equals("pobj") || before.relation().equals("dobj"))
              && sentence.isWithin(before, tokens.get(verb.head()));
      if (told) {
        relabel(verb, before.index(), "relcl");
      }
    }
  }

  private int first(Token noun) {
    return sentence.subtree(noun).stream().mapToInt(Token::index).min().orElse(noun.index());
  }

  /** Whether a noun phrase opens with a count and no mark parts it from what stands before. */
  private boolean followsWithoutMark(Token noun) {
    int first = first(noun);
    Token before = tokens.get(Math.max(0, first - 1));
    return first > 0
        && (Character.isLetterOrDigit(before.form().charAt(before.form().length() - 1))
            || before.tag().equals("-RRB-"))
        && !tokens.get(first).tag().startsWith("NNP");
  }

  private boolean isClause(Token token) {
    return children(token, "relcl", "acl").stream().anyMatch(verb -> verb.index() > token.index());
  }

  private static boolean isNoun(Token token) {
    return token.tag().startsWith("NN") || token.tag().equals("PRP") || token.tag().equals("CD");
  }

  private List<Token> children(Token head, String... relations) {
    List<String> wanted = List.of(relations);
    return tokens.stream()
        .filter(token -> token.head() == head.index() && wanted.contains(token.relation()))
        .toList();
  }

  private void relabel(Token token, int head, String relation) {
    retag(token, token.tag(), head, relation);
  }

  private void retag(Token token, String tag, int head, String relation) {
    tokens.set(
        token.index(),
        new Token(
            token.index(),
            token.span(),
            token.form(),
            token.lemma(),
            tag,
            token.entity(),
            head,
            relation));
  }
}
