package org.waybill.reading.syntax;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waybill.text.Relation;
import org.waybill.text.Sentence;
import org.waybill.text.Tag;
import org.waybill.text.Token;

/**
 * Mends arcs that the parser is known to lay wrongly, so that no later step has to know of them.
 * What it cannot tell from words and arcs alone it leaves as it is.
 */
public final class TreeRepair {

  /** How the tagger calls names that a number does not go on: {@code sold Norland 40 tanks}. */
  private static final Set<String> PEOPLE = Set.of("GPE", "NORP", "PERSON", "DATE", "LOC");

  private final Sentence sentence;
  private final OpenTree tree;

  private TreeRepair(Sentence sentence) {
    this.sentence = sentence;
    this.tree = new OpenTree(sentence.tokens());
  }

  /**
   * The sentence with a mended tree; its words, spans and indexes are the same.
   *
   * @param counted indexes of the nouns that are counted
   */
  public static Sentence of(Sentence sentence, Collection<Integer> counted) {
    TreeRepair repair = new TreeRepair(sentence);
    new TagRepair(repair.tree).mend();
    for (Token token : repair.tree.tokens()) {
      if (token.tag().isVerb()) {
        repair.firstOfTwoObjects(token, counted);
        repair.objectBesideRecipient(token);
        repair.clauseBehindNoun(token);
      }
      if (token.relation() == Relation.CONJ) {
        repair.ownersOfOneNoun(token);
        repair.titleOfNextName(token);
      }
      if (token.tag().isProperNoun()) {
        repair.nameBeforeNumber(token);
      }
      if (token.tag() == Tag.NN) {
        repair.measureBehindNoun(token);
      }
    }
    return new Sentence(
        sentence.index(), sentence.paragraph(), sentence.span(), repair.tree.tokens());
  }

  /**
   * {@code sent Norland 40 tanks}: two objects in a row, of which the first is given the second.
   */
  private void firstOfTwoObjects(Token verb, Collection<Integer> counted) {
    List<Token> objects =
        tree.children(verb, Relation.DOBJ).stream().filter(TreeRepair::isNoun).toList();
    if (objects.size() == 2
        && !isClause(objects.get(0))
        && !counted.contains(objects.get(0).index())) {
      tree.relabel(objects.get(0), verb.index(), Relation.DATIVE);
    }
  }

  /** {@code delivered Fath 360 launchers}: the name and the number call the launchers. */
  private void nameBeforeNumber(Token name) {
    if (name.index() + 2 >= tree.size() || PEOPLE.contains(name.entity())) {
      return;
    }
    Token number = tree.at(name.index() + 1);
    if (number.tag() != Tag.CD || number.head() <= number.index()) {
      return;
    }
    Token noun = tree.at(number.head());
    boolean apart =
        noun.tag().isNoun()
            && noun.head() != name.index()
            && name.head() != noun.index()
            && (name.relation() == Relation.DOBJ || name.relation() == Relation.POBJ)
            && isOnePhrase(number, noun);
    if (apart) {
      tree.relabel(noun, name.head(), name.relation());
      tree.relabel(name, noun.index(), Relation.COMPOUND);
    }
  }

  /**
   * {@code won a contract worth 2 million dollars}: the parser takes the contract for a word before
   * a noun, behind which only a measure stands.
   */
  private void measureBehindNoun(Token measure) {
    Token noun = tree.at(Math.max(0, measure.index() - 1));
    boolean measures =
        tree.children(measure, Relation.NPADVMOD).stream()
            .filter(unit -> unit.index() > measure.index())
            .anyMatch(
                unit ->
                    tree.children(unit, Relation.NMOD).stream().anyMatch(TreeRepair::isNumber)
                        || isNumber(unit));
    if (measures
        && noun.relation() == Relation.COMPOUND
        && noun.head() == measure.index()
        && noun.tag().isCommonNoun()) {
      tree.relabel(noun, measure.head(), measure.relation());
      tree.tokens().stream()
          .filter(child -> child.head() == measure.index() && child.index() != noun.index())
          .filter(child -> child.relation() != Relation.NPADVMOD)
          .forEach(child -> tree.relabel(child, noun.index(), child.relation()));
      tree.relabel(measure, noun.index(), Relation.NMOD);
    }
  }

  private boolean isOnePhrase(Token first, Token noun) {
    return tree.tokens().subList(first.index(), noun.index()).stream()
        .allMatch(token -> sentence.isWithin(token, noun));
  }

  /**
   * {@code Norland and Suderia's deliveries}: the parser takes the deliveries for what is beside
   * Norland.
   */
  private void ownersOfOneNoun(Token noun) {
    Token first = tree.at(Math.max(0, noun.head()));
    Optional<Token> owner = tree.children(noun, Relation.POSS).stream().findFirst();
    if (noun.head() < 0
        || owner.isEmpty()
        || !first.tag().isProperNoun()
        || !owner.get().tag().isProperNoun()
        || first.index() > owner.get().index()
        || tree.children(first, Relation.CASE).size() > 0) {
      return;
    }
    tree.relabel(noun, first.head(), first.relation());
    tree.relabel(first, noun.index(), Relation.POSS);
    tree.relabel(owner.get(), first.index(), Relation.CONJ);
  }

  /**
   * {@code minister Ada Lund, Secretary of State Bo Falk, and others}: the parser takes the office
   * for what Ada Lund is, and Bo Falk for somebody beside the office.
   */
  private void titleOfNextName(Token name) {
    Token title = tree.at(Math.max(0, name.head()));
    int first = first(name);
    boolean split =
        name.tag().isProperNoun()
            && title.tag().isProperNoun()
            && title.relation() == Relation.APPOS
            && title.index() < first
            && sentence.isWithin(tree.at(first - 1), title)
            && tree.tokens().subList(title.index(), first).stream()
                .allMatch(TreeRepair::isWordOfPhrase);
    if (split) {
      tree.relabel(name, title.head(), Relation.CONJ);
      tree.relabel(title, name.index(), Relation.COMPOUND);
    }
  }

  /**
   * {@code sold the government of Norland 12 tanks}: the parser takes the tanks for another name of
   * the government.
   */
  private void objectBesideRecipient(Token verb) {
    for (Token object : tree.children(verb, Relation.DOBJ)) {
      Optional<Token> beside =
          Stream.concat(
                  tree.children(object, Relation.APPOS).stream(),
                  tree.children(object, Relation.APPOS).stream()
                      .flatMap(other -> tree.children(other, Relation.APPOS).stream()))
              .filter(other -> other.tag().isCommonNoun())
              .filter(other -> followsWithoutMark(other))
              .findFirst();
      if (beside.isPresent()) {
        tree.relabel(object, verb.index(), Relation.DATIVE);
        tree.relabel(beside.get(), verb.index(), Relation.DOBJ);
      }
    }
  }

  /**
   * {@code to know of arms Norland may send}: the parser takes the sending for what is done beside
   * the knowing, though neither word nor mark stands between the arms and who sends them.
   */
  private void clauseBehindNoun(Token verb) {
    if (verb.relation() != Relation.CONJ) {
      return;
    }
    for (Token subject : tree.children(verb, Relation.NSUBJ)) {
      int first = first(subject);
      Token before = tree.at(Math.max(0, first - 1));
      boolean told =
          first > 0
              && subject.index() < verb.index()
              && before.tag().isNoun()
              && (before.relation() == Relation.POBJ || before.relation() == Relation.DOBJ)
              && sentence.isWithin(before, tree.at(verb.head()));
      if (told) {
        tree.relabel(verb, before.index(), Relation.RELCL);
      }
    }
  }

  private int first(Token noun) {
    return sentence.subtree(noun).stream().mapToInt(Token::index).min().orElse(noun.index());
  }

  /** Whether a noun phrase opens with a count and no mark parts it from what stands before. */
  private boolean followsWithoutMark(Token noun) {
    int first = first(noun);
    Token before = tree.at(Math.max(0, first - 1));
    return first > 0
        && (Character.isLetterOrDigit(before.form().charAt(before.form().length() - 1))
            || before.tag() == Tag.CLOSING_BRACKET)
        && !tree.at(first).tag().isProperNoun();
  }

  private static boolean isNumber(Token token) {
    return token.tag() == Tag.CD;
  }

  private boolean isClause(Token token) {
    return tree.children(token, Relation.RELCL, Relation.ACL).stream()
        .anyMatch(verb -> verb.index() > token.index());
  }

  private static boolean isWordOfPhrase(Token token) {
    return Character.isLetterOrDigit(token.form().charAt(0)) && token.tag() != Tag.CC;
  }

  private static boolean isNoun(Token token) {
    return token.tag().isNoun() || token.tag() == Tag.PRP || token.tag() == Tag.CD;
  }
}
