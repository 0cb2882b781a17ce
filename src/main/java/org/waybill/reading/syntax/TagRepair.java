package org.waybill.reading.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.text.Relation;
import org.waybill.text.Tag;
import org.waybill.text.Token;

/** Gives back to verbs what the tagger took for nouns, adjectives or main verbs. */
record TagRepair(OpenTree tree) {

  /** Tags of words that go on from a verb to what is done to. */
  private static final Set<Tag> OPEN_OBJECT =
      Set.of(
          Tag.DT, Tag.PRP, Tag.PRP_POSSESSIVE, Tag.JJ, Tag.NN, Tag.NNS, Tag.NNP, Tag.NNPS, Tag.CD);

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
    if (noun.tag() != Tag.NN || noun.index() == 0 || noun.index() + 2 >= tree.size()) {
      return;
    }
    Token to = tree.at(noun.index() - 1);
    Token next = tree.at(noun.index() + 1);
    Token second = tree.at(noun.index() + 2);
    boolean beforeVerb =
        (next.tag() == Tag.CC || next.tag() == Tag.COMMA)
            && second.form().equals(second.lemma())
            && (second.tag() == Tag.VB
                || second.tag() == Tag.VBP
                || second.tag() == Tag.NN && opensObject(second.index() + 1));
    boolean beforeObject = next.tag() == Tag.DT || next.tag() == Tag.PRP;
    if (!to.form().equals("to")
        || noun.relation() != Relation.POBJ
        || noun.head() != to.index()
        || !noun.form().equals(noun.lemma())
        || !(beforeVerb || beforeObject)
        || to.head() < 0) {
      return;
    }
    int above = to.head();
    tree.retag(noun, Tag.VB, above, tree.at(above).tag().isNoun() ? Relation.ACL : Relation.XCOMP);
    tree.retag(to, Tag.TO, noun.index(), Relation.AUX);
    if (beforeVerb) {
      tree.retag(second, Tag.VB, noun.index(), Relation.CONJ);
    }
    if (beforeObject) {
      tree.tokens().stream()
          .filter(token -> token.index() > next.index() && next.head() == token.index())
          .findFirst()
          .ifPresent(object -> tree.relabel(object, noun.index(), Relation.DOBJ));
    }
  }

  /** {@code threatens to arm Norland}: the tagger takes the verb for a part of the name. */
  private void infinitiveBeforeName(Token noun) {
    if (noun.tag() != Tag.NN || noun.index() < 2 || noun.head() <= noun.index()) {
      return;
    }
    Token to = tree.at(noun.index() - 1);
    Token above = tree.at(noun.index() - 2);
    Token name = tree.at(noun.head());
    boolean taken =
        to.form().equals("to")
            && to.head() == above.index()
            && name.head() == to.index()
            && name.tag().isProperNoun()
            && above.tag().isVerb()
            && above.tag() != Tag.VBN
            && noun.form().equals(noun.lemma());
    if (taken) {
      tree.retag(noun, Tag.VB, above.index(), Relation.XCOMP);
      tree.retag(to, Tag.TO, noun.index(), Relation.AUX);
      tree.relabel(name, noun.index(), Relation.DOBJ);
    }
  }

  /** {@code while Norland exports tanks}: only a verb has an object. */
  private void nounWithObject(Token noun) {
    boolean plural = noun.tag() == Tag.NNS;
    List<Token> beside =
        tree.children(noun, Relation.CONJ).stream()
            .filter(next -> next.tag() == Tag.NNS && !tree.children(next, Relation.DOBJ).isEmpty())
            .toList();
    List<Token> objects = beside.isEmpty() ? tree.children(noun, Relation.DOBJ) : beside;
    List<Token> before = tree.children(noun, Relation.COMPOUND, Relation.NMOD);
    if (!plural || objects.isEmpty() || before.isEmpty()) {
      return;
    }
    Token subject = before.get(before.size() - 1);
    if (subject.index() != noun.index() - 1 || !subject.tag().isNoun()) {
      return;
    }
    boolean below = noun.relation() == Relation.NSUBJ && noun.head() > noun.index();
    tree.retag(noun, Tag.VBZ, noun.head(), below ? Relation.ADVCL : noun.relation());
    tree.relabel(subject, noun.index(), Relation.NSUBJ);
    beside.forEach(next -> tree.retag(next, Tag.VBZ, next.head(), Relation.CONJ));
    tree.children(noun, Relation.DET)
        .forEach(article -> tree.relabel(article, subject.index(), Relation.DET));
    before.stream()
        .filter(word -> word.index() != subject.index())
        .forEach(word -> tree.relabel(word, subject.index(), word.relation()));
  }

  /** {@code tanks supplied to Norland have arrived}: of two main verbs the bare one describes. */
  private void participleTakenForVerb(Token verb) {
    if (verb.tag() != Tag.VBN
        || verb.relation() != Relation.ROOT
        || !tree.children(verb, Relation.AUX, Relation.AUXPASS, Relation.DOBJ).isEmpty()) {
      return;
    }
    Optional<Token> subject =
        tree.children(verb, Relation.NSUBJ, Relation.NSUBJPASS).stream().findFirst();
    Optional<Token> main =
        tree.tokens().stream()
            .filter(token -> token.index() > verb.index() && token.relation() == Relation.ROOT)
            .filter(token -> token.tag().isVerb())
            .filter(token -> tree.children(token, Relation.NSUBJ, Relation.NSUBJPASS).isEmpty())
            .findFirst();
    if (main.isPresent() && subject.filter(noun -> noun.index() < verb.index()).isPresent()) {
      boolean passive = !tree.children(main.get(), Relation.AUXPASS).isEmpty();
      tree.relabel(
          subject.get(), main.get().index(), passive ? Relation.NSUBJPASS : Relation.NSUBJ);
      tree.relabel(verb, subject.get().index(), Relation.ACL);
    }
  }

  /** {@code were armed and trained by Norland}: what stands beside a passive is one too. */
  private void participleTakenForAdjective(Token adjective) {
    boolean passive =
        adjective.tag() == Tag.JJ
            && adjective.relation() == Relation.ACOMP
            && tree.children(adjective, Relation.CONJ).stream()
                .anyMatch(
                    next ->
                        next.tag() == Tag.VBN && !tree.children(next, Relation.AGENT).isEmpty());
    if (!passive) {
      return;
    }
    Token be = tree.at(adjective.head());
    tree.retag(adjective, Tag.VBN, be.head(), be.relation());
    for (Token child : tree.tokens()) {
      if (child.head() == be.index() && child.index() != adjective.index()) {
        Relation relation =
            child.relation() == Relation.NSUBJ ? Relation.NSUBJPASS : child.relation();
        tree.relabel(child, adjective.index(), relation);
      }
    }
    tree.relabel(tree.at(be.index()), adjective.index(), Relation.AUXPASS);
  }

  /** {@code Should Norland arm Suderia?}: the tagger takes the verb for a noun called Suderia. */
  private void questionedVerb(Token noun) {
    boolean taken =
        noun.tag() == Tag.NN
            && noun.relation() == Relation.ROOT
            && noun.form().equals(noun.lemma())
            && tree.at(0).tag() == Tag.MD
            && tree.tokens().stream().noneMatch(token -> token.tag().isVerb());
    if (!taken) {
      return;
    }
    List<Token> names = tree.children(noun, Relation.APPOS);
    List<Token> subjects = tree.children(noun, Relation.NMOD, Relation.COMPOUND);
    if (names.isEmpty() || subjects.isEmpty()) {
      return;
    }
    Token subject = subjects.get(subjects.size() - 1);
    tree.retag(noun, Tag.VB, noun.head(), Relation.ROOT);
    tree.relabel(tree.at(0), noun.index(), Relation.AUX);
    tree.retag(subject, Tag.NNP, noun.index(), Relation.NSUBJ);
    tree.children(noun, Relation.DET)
        .forEach(article -> tree.relabel(article, subject.index(), Relation.DET));
    tree.relabel(names.get(0), noun.index(), Relation.DOBJ);
  }

  /** {@code to arm and train the rebels}; not {@code to port and harbour}. */
  private boolean opensObject(int at) {
    return at < tree.size() && OPEN_OBJECT.contains(tree.at(at).tag());
  }
}
