package org.waybill.text;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Part of speech: the tags of the Penn Treebank that the language library gives, and no others. */
public enum Tag {
  ADD,
  AFX,
  CC,
  CD,
  DT,
  EX,
  FW,
  GW,
  HYPH,
  IN,
  JJ,
  JJR,
  JJS,
  LS,
  MD,
  NFP,
  NN,
  NNP,
  NNPS,
  NNS,
  PDT,
  POS,
  PRP,
  PRP_POSSESSIVE("PRP$"),
  RB,
  RBR,
  RBS,
  RP,
  SYM,
  TO,
  UH,
  VB,
  VBD,
  VBG,
  VBN,
  VBP,
  VBZ,
  WDT,
  WP,
  WP_POSSESSIVE("WP$"),
  WRB,
  XX,
  COMMA(","),
  PERIOD("."),
  COLON(":"),
  OPENING_QUOTE("``"),
  CLOSING_QUOTE("''"),
  OPENING_BRACKET("-LRB-"),
  CLOSING_BRACKET("-RRB-"),
  CURRENCY("$"),
  /** None, or one that no model of today gives. */
  OTHER("");

  private static final Map<String, Tag> BY_LABEL =
      Arrays.stream(values()).collect(Collectors.toMap(Tag::label, Function.identity()));

  private final String label;

  Tag() {
    this.label = name();
  }

  Tag(String label) {
    this.label = label;
  }

  public static Tag of(String label) {
    return BY_LABEL.getOrDefault(label, OTHER);
  }

  /** As the library writes it. */
  public String label() {
    return label;
  }

  /** Names are nouns too. */
  public boolean isNoun() {
    return label.startsWith("NN");
  }

  public boolean isProperNoun() {
    return label.startsWith("NNP");
  }

  public boolean isCommonNoun() {
    return isNoun() && !isProperNoun();
  }

  /** A noun or name of several. */
  public boolean isPlural() {
    return this == NNS || this == NNPS;
  }

  /** Modal verbs are none. */
  public boolean isVerb() {
    return label.startsWith("VB");
  }

  /** {@code sent}, {@code send}, {@code sends}, as far as the form alone tells. */
  public boolean isFinite() {
    return this == VBD || this == VBP || this == VBZ;
  }

  public boolean isAdjective() {
    return label.startsWith("JJ");
  }

  public boolean isAdverb() {
    return label.startsWith("RB");
  }

  /** {@code they} and {@code their}. */
  public boolean isPronoun() {
    return label.startsWith("PRP");
  }

  /** {@code who}, {@code which}, {@code whose}, {@code when}. */
  public boolean isWh() {
    return label.startsWith("W");
  }

  /** {@code the}, {@code all} before it, {@code which} of a clause. */
  public boolean isDeterminer() {
    return label.endsWith("DT");
  }

  /** Of a sentence or a quotation; a bracket is none. */
  public boolean isPunctuation() {
    return this == COMMA || this == PERIOD || this == COLON || isQuote();
  }

  public boolean isQuote() {
    return this == OPENING_QUOTE || this == CLOSING_QUOTE;
  }

  /** Punctuation, brackets and signs. */
  public boolean isMark() {
    return !label.isEmpty() && !Character.isLetter(label.charAt(0));
  }

  /** {@code 40}, {@code two}. */
  public boolean isNumber() {
    return this == CD;
  }

  /**
   * {@code the}, {@code any}, {@code this}; no {@code which}, and no {@code all} before an article.
   */
  public boolean isPlainDeterminer() {
    return this == DT;
  }

  /** Mass nouns too. */
  public boolean isCommonSingular() {
    return this == NN;
  }

  public boolean isCommonPlural() {
    return this == NNS;
  }

  public boolean isProperSingular() {
    return this == NNP;
  }

  public boolean isProperPlural() {
    return this == NNPS;
  }

  /** {@code (to) send}. */
  public boolean isBaseForm() {
    return this == VB;
  }

  /** {@code sent}, {@code was}, with a tense of its own. */
  public boolean isPast() {
    return this == VBD;
  }

  /** {@code (has) sent}. */
  public boolean isPastParticiple() {
    return this == VBN;
  }

  /** {@code sending}. */
  public boolean isGerund() {
    return this == VBG;
  }

  /** {@code (they) send}. */
  public boolean isPresentPlural() {
    return this == VBP;
  }

  /** {@code (it) sends}. */
  public boolean isPresentSingular() {
    return this == VBZ;
  }

  /** {@code may}, {@code will}. */
  public boolean isModal() {
    return this == MD;
  }

  /** {@code they}. */
  public boolean isPersonalPronoun() {
    return this == PRP;
  }

  /** {@code their}. */
  public boolean isPossessivePronoun() {
    return this == PRP_POSSESSIVE;
  }

  /** The {@code 's} of {@code Norland's}. */
  public boolean isPossessiveMark() {
    return this == POS;
  }

  /** {@code more}, of adjectives. */
  public boolean isComparative() {
    return this == JJR;
  }

  /** Words that open a clause too: {@code that}, {@code because}. */
  public boolean isPreposition() {
    return this == IN;
  }

  /** The {@code to} before a verb. */
  public boolean isTo() {
    return this == TO;
  }

  /** {@code and}, {@code but}. */
  public boolean isConjunction() {
    return this == CC;
  }

  /** {@code who}. */
  public boolean isWhPronoun() {
    return this == WP;
  }

  /** {@code when}, {@code how}. */
  public boolean isWhAdverb() {
    return this == WRB;
  }

  /** {@code which}, and the {@code that} of a relative clause. */
  public boolean isWhDeterminer() {
    return this == WDT;
  }

  public boolean isComma() {
    return this == COMMA;
  }

  /** Question and exclamation marks too. */
  public boolean isFullStop() {
    return this == PERIOD;
  }

  /** Semicolons, dashes and dots too. */
  public boolean isColon() {
    return this == COLON;
  }

  public boolean isHyphen() {
    return this == HYPH;
  }

  /** {@code $}. */
  public boolean isCurrency() {
    return this == CURRENCY;
  }

  public boolean isOpeningQuote() {
    return this == OPENING_QUOTE;
  }

  /** {@code 40}, {@code more}, {@code most}, {@code some}: it tells how many or which. */
  public boolean isMeasure() {
    return isNumber() || isPlainDeterminer() || isComparative() || this == JJS;
  }
}
