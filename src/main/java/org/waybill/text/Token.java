package org.waybill.text;

/**
 * One word or mark of a sentence.
 *
 * @param index place in the sentence, from 0
 * @param span place in the article's text
 * @param tag part of speech
 * @param entity OntoNotes name class such as {@code PERSON} or {@code GPE}; empty when none. A
 *     name's tokens follow each other and carry the same class
 * @param head index of the governing token in the sentence; -1 for the root
 * @param relation to the head
 */
public record Token(
    int index,
    Span span,
    String form,
    String lemma,
    Tag tag,
    String entity,
    int head,
    Relation relation) {

  /** Of a verb, in the active or the passive; a clause is none. */
  public boolean isSubject() {
    return isActiveSubject() || isPassiveSubject();
  }

  public boolean isActiveSubject() {
    return relation == Relation.NSUBJ;
  }

  public boolean isPassiveSubject() {
    return relation == Relation.NSUBJPASS;
  }

  /** {@code selling tanks would please them}, {@code would be punished}. */
  public boolean isClausalSubject() {
    return relation == Relation.CSUBJ || relation == Relation.CSUBJPASS;
  }

  /** Of a verb, and direct. */
  public boolean isObject() {
    return relation == Relation.DOBJ;
  }

  /** What the verb is done to: its object, in the passive its subject. */
  public boolean isUndergoer() {
    return isObject() || isPassiveSubject();
  }

  /** {@code sold Norland tanks}, or the {@code to} before Norland. */
  public boolean isRecipient() {
    return relation == Relation.DATIVE;
  }

  /** {@code is a supplier}. */
  public boolean isPredicateNoun() {
    return relation == Relation.ATTR;
  }

  /** {@code is ready}. */
  public boolean isPredicateAdjective() {
    return relation == Relation.ACOMP;
  }

  /** {@code was named a supplier}. */
  public boolean isObjectPredicate() {
    return relation == Relation.OPRD;
  }

  /** {@code is a supplier}, {@code was named a supplier}. */
  public boolean isPredicative() {
    return isPredicateNoun() || isObjectPredicate();
  }

  /** {@code can}, {@code has}, {@code to}. */
  public boolean isAuxiliary() {
    return relation == Relation.AUX;
  }

  /** An auxiliary, that of the passive too. */
  public boolean isHelpingVerb() {
    return isAuxiliary() || relation == Relation.AUXPASS;
  }

  /** Whether it tells that its verb is in the passive. */
  public boolean marksPassive() {
    return isPassiveSubject() || relation == Relation.AUXPASS;
  }

  public boolean isNegation() {
    return relation == Relation.NEG;
  }

  public boolean isAdverbial() {
    return relation == Relation.ADVMOD;
  }

  /** {@code last month}, {@code 40 kilometres} away: a noun that stands like an adverb. */
  public boolean isAdverbialNoun() {
    return relation == Relation.NPADVMOD;
  }

  /** The {@code there} of {@code there is}. */
  public boolean isExpletive() {
    return relation == Relation.EXPL;
  }

  /** The {@code by} of a passive. */
  public boolean isDoersMark() {
    return relation == Relation.AGENT;
  }

  /**
   * It hangs by itself as the head of a phrase, whatever its tag; {@code by} of a passive is none.
   */
  public boolean isPreposition() {
    return relation == Relation.PREP;
  }

  /** A noun that a preposition governs. */
  public boolean isOfPreposition() {
    return relation == Relation.POBJ;
  }

  /** {@code by selling tanks}. */
  public boolean isClauseOfPreposition() {
    return relation == Relation.PCOMP;
  }

  public boolean isDeterminer() {
    return relation == Relation.DET;
  }

  /** {@code 40 tanks}, {@code about 40}: words of a count. */
  public boolean isQuantity() {
    return relation == Relation.QMOD;
  }

  /** {@code their tanks}, {@code Norland's tanks}. */
  public boolean isOwner() {
    return relation == Relation.POSS;
  }

  /** {@code heavy tanks}, {@code Norland-made tanks}; the first of two nouns mostly is none. */
  public boolean isModifier() {
    return relation == Relation.NMOD;
  }

  /** {@code tank deliveries}. */
  public boolean isCompound() {
    return relation == Relation.COMPOUND;
  }

  /** Of a noun, and neither an owner nor a determiner. */
  public boolean isPremodifier() {
    return isModifier() || isCompound();
  }

  /** {@code its ally, Norland}. */
  public boolean isApposition() {
    return relation == Relation.APPOS;
  }

  /** What stands beside another word of its kind, hung on the one before. */
  public boolean isConjunct() {
    return relation == Relation.CONJ;
  }

  /** The {@code neither} of {@code neither … nor}. */
  public boolean isCorrelative() {
    return relation == Relation.PRECONJ;
  }

  /** {@code tanks that were sent}. */
  public boolean isRelativeClause() {
    return relation == Relation.RELCL;
  }

  /** {@code tanks sent}, {@code a plan to send tanks}. */
  public boolean isReducedClause() {
    return relation == Relation.ACL;
  }

  /** It describes a noun. */
  public boolean isAttributiveClause() {
    return isRelativeClause() || isReducedClause();
  }

  /** {@code said that it sent tanks}. */
  public boolean isContentClause() {
    return relation == Relation.CCOMP;
  }

  /** {@code agreed to send tanks}: it borrows its subject. */
  public boolean isOpenComplement() {
    return relation == Relation.XCOMP;
  }

  /** Whether it completes a verb, an adjective or a preposition. */
  public boolean isComplementClause() {
    return isContentClause() || isOpenComplement() || isClauseOfPreposition();
  }

  /** {@code when it sent tanks}. */
  public boolean isAdverbialClause() {
    return relation == Relation.ADVCL;
  }

  /** The {@code that} or {@code when} that opens a clause. */
  public boolean isSubordinator() {
    return relation == Relation.MARK;
  }

  /** {@code it has, he said, sent tanks}. */
  public boolean isParenthesis() {
    return relation == Relation.PARATAXIS;
  }

  /** It has no part that the parser could name. */
  public boolean isLoose() {
    return relation == Relation.DEP;
  }

  /** {@code tanks were sent, he said}: it may be a saying that hangs on what it says. */
  public boolean isBehindContent() {
    return isContentClause() || isLoose() || isAdverbialClause() || isConjunct();
  }

  /** Of a sentence, which may have several. */
  public boolean isRoot() {
    return relation == Relation.ROOT;
  }

  /** It tells what a noun names apart; no article does, and no number. */
  public boolean describes() {
    return isPremodifier()
        || isOwner()
        || isPreposition()
        || isApposition()
        || isAttributiveClause();
  }
}
