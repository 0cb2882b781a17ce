package org.waybill.reading.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.text.Token;

/** Gives back to verbs what the tagger took for nouns, adjectives or main verbs. */
record TagRepair(OpenTree tree) {

  /** Tags of words that go on from a verb to what is done to. */
  private static final Set<String> OPEN_OBJECT =
      Set.of("DT", "PRP", "PRP$", "JJ", "NN", "NNS", "NNP", "NNPS", "CD");

  void mend() {
    for (int at = 0; at < tree.size(); at++) {
      infinitiveTakenForNoun(tree.at(at));
    }
    for (int at = 0; at < tree.size(); at++) {
      infinitiveBeforeName(tree.at(at));
      nounWithObject(tree.at(at));
      questionedVerb(tree.at(at));
      participleTakenForAdjective(tree.at(at));
      participleTakenForVerb(tree.at(at));
    }
  }

  /** {@code prepares to arm and train the rebels}: the tagger takes the first verb for a noun. */
  private void infinitiveTakenForNoun(Token noun) {
    if (!noun.tag().equals("NN") || noun.index() == 0 || noun.index() + 2 >= tree.size()) {
      return;
    }
    Token to = tree.at(noun.index() - 1);
    Token next = tree.at(noun.index() + 1);
    Token second = tree.at(noun.index() + 2);
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
    tree.retag(noun, "VB", above, tree.at(above).tag().startsWith("NN") ? "acl" : "xcomp");
    tree.retag(to, "TO", noun.index(), "aux");
    if (beforeVerb) {
      tree.retag(second, "VB", noun.index(), "conj");
    }
    if (beforeObject) {
      tree.tokens().stream()
          .filter(token -> token.index() > next.index() && next.head() == token.index())
          .findFirst()
          .ifPresent(object -> tree.relabel(object, noun.index(), "dobj"));
    }
  }

  /** {@code threatens to arm Norland}: the tagger takes the verb for a part of the name. */
  private void infinitiveBeforeName(Token noun) {
    if (!noun.tag().equals("NN") || noun.index() < 2 || noun.head() <= noun.index()) {
      return;
    }
    Token to = tree.at(noun.index() - 1);
    Token above = tree.at(noun.index() - 2);
    Token name = tree.at(noun.head());
    boolean taken =
        to.form().equals("to")
            && to.head() == above.index()
            && name.head() == to.index()
            && name.tag().startsWith("NNP")
            && above.tag().startsWith("VB")
            && !above.tag().equals("VBN")
            && noun.form().equals(noun.lemma());
    if (taken) {
      tree.retag(noun, "VB", above.index(), "xcomp");
      tree.retag(to, "TO", noun.index(), "aux");
      tree.relabel(name, noun.index(), "dobj");
    }
  }

  /** {@code while Norland exports tanks}: only a verb has an object. */
  private void nounWithObject(Token noun) {
    boolean plural = noun.tag().equals("NNS");
    List<Token> beside =
        tree.children(noun, "conj").stream()
            .filter(next -> next.tag().equals("NNS") && !tree.children(next, "dobj").isEmpty())
            .toList();
    List<Token> objects = beside.isEmpty() ? tree.children(noun, "dobj") : beside;
    List<Token> before = tree.children(noun, "compound", "nmod", "nn");
    if (!plural || objects.isEmpty() || before.isEmpty()) {
      return;
    }
    Token subject = before.get(before.size() - 1);
    if (subject.index() != noun.index() - 1 || !subject.tag().startsWith("NN")) {
      return;
    }
    boolean below = noun.relation().equals("nsubj") && noun.head() > noun.index();
    tree.retag(noun, "VBZ", noun.head(), below ? "advcl" : noun.relation());
    tree.relabel(subject, noun.index(), "nsubj");
    beside.forEach(next -> tree.retag(next, "VBZ", next.head(), "conj"));
    tree.children(noun, "det").forEach(article -> tree.relabel(article, subject.index(), "det"));
    before.stream()
        .filter(word -> word.index() != subject.index())
        .forEach(word -> tree.relabel(word, subject.index(), word.relation()));
  }

  /** {@code tanks supplied to Norland have arrived}: of two main verbs the bare one describes. */
  private void participleTakenForVerb(Token verb) {
    if (!verb.tag().equals("VBN")
        || !verb.relation().equals("root")
        || !tree.children(verb, "aux", "auxpass", "dobj").isEmpty()) {
      return;
    }
    Optional<Token> subject = tree.children(verb, "nsubj", "nsubjpass").stream().findFirst();
    Optional<Token> main =
        tree.tokens().stream()
            .filter(token -> token.index() > verb.index() && token.relation().equals("root"))
            .filter(token -> token.tag().startsWith("VB"))
            .filter(token -> tree.children(token, "nsubj", "nsubjpass").isEmpty())
            .findFirst();
    if (main.isPresent() && subject.filter(noun -> noun.index() < verb.index()).isPresent()) {
      boolean passive = !tree.children(main.get(), "auxpass").isEmpty();
      tree.relabel(subject.get(), main.get().index(), passive ? "nsubjpass" : "nsubj");
      tree.relabel(verb, subject.get().index(), "acl");
    }
  }

  /** {@code were armed and trained by Norland}: what stands beside a passive is one too. */
  private void participleTakenForAdjective(Token adjective) {
    boolean passive =
        adjective.tag().equals("JJ")
            && adjective.relation().equals("acomp")
            && tree.children(adjective, "conj").stream()
                .anyMatch(
                    next -> next.tag().equals("VBN") && !tree.children(next, "agent").isEmpty());
    if (!passive) {
      return;
    }
    Token be = tree.at(adjective.head());
    tree.retag(adjective, "VBN", be.head(), be.relation());
    for (Token child : tree.tokens()) {
      if (child.head() == be.index() && child.index() != adjective.index()) {
        String relation = child.relation().equals("nsubj") ? "nsubjpass" : child.relation();
        tree.relabel(child, adjective.index(), relation);
      }
    }
    tree.relabel(tree.at(be.index()), adjective.index(), "auxpass");
  }

  /** {@code Should Norland arm Suderia?}: the tagger takes the verb for a noun called Suderia. */
  private void questionedVerb(Token noun) {
    boolean taken =
        noun.tag().equals("NN")
            && noun.relation().equals("root")
            && noun.form().equals(noun.lemma())
            && tree.at(0).tag().equals("MD")
            && tree.tokens().stream().noneMatch(token -> token.tag().startsWith("VB"));
    if (!taken) {
      return;
    }
    List<Token> names = tree.children(noun, "appos");
    List<Token> subjects = tree.children(noun, "nmod", "compound", "nn");
    if (names.isEmpty() || subjects.isEmpty()) {
      return;
    }
    Token subject = subjects.get(subjects.size() - 1);
    tree.retag(noun, "VB", noun.head(), "root");
    tree.relabel(tree.at(0), noun.index(), "aux");
    tree.retag(subject, "NNP", noun.index(), "nsubj");
    tree.children(noun, "det").forEach(article -> tree.relabel(article, subject.index(), "det"));
    tree.relabel(names.get(0), noun.index(), "dobj");
  }

  /** {@code to arm and train the rebels}; not {@code to port and harbour}. */
  private boolean opensObject(int at) {
    return at < tree.size() && OPEN_OBJECT.contains(tree.at(at).tag());
  }
}
