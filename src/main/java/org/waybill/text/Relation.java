package org.waybill.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a word is to the word that governs it: the labels of the parser, all of them. They are
 * Stanford-like, with {@link #NMOD} for words before a noun and {@link #PREP} and {@link #POBJ} for
 * prepositional phrases.
 */
public enum Relation implements Predicate<Token> {
  ACL,
  ACOMP,
  ADVCL,
  ADVMOD,
  AGENT,
  APPOS,
  ATTR,
  AUX,
  AUXPASS,
  CASE,
  CC,
  CCOMP,
  COMPOUND,
  CONJ,
  CSUBJ,
  CSUBJPASS,
  DATIVE,
  DEP,
  DET,
  DISCOURSE,
  DOBJ,
  EXPL,
  MARK,
  META,
  NEG,
  NMOD,
  NPADVMOD,
  NSUBJ,
  NSUBJPASS,
  OPRD,
  PARATAXIS,
  PCOMP,
  POBJ,
  POSS,
  PRECONJ,
  PREDET,
  PREP,
  PRT,
  PUNCT,
  QMOD,
  RELCL,
  ROOT,
  VOCATIVE,
  XCOMP,
  /** None, or one that no model of today gives. */
  OTHER;

  private static final Map<String, Relation> BY_LABEL =
      Arrays.stream(values()).collect(Collectors.toMap(Relation::label, Function.identity()));

  private final String label = name().toLowerCase(Locale.ROOT);

  public static Relation of(String label) {
    return BY_LABEL.getOrDefault(label, OTHER);
  }

  /** As the parser writes it. */
  public String label() {
    return label;
  }

  /** Whether a word hangs on its head by this relation. */
  @Override
  public boolean test(Token token) {
    return token.relation() == this;
  }
}
