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
}
