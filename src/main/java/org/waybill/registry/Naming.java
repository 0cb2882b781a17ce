package org.waybill.registry;

/** In which way some words name an entry. */
public enum Naming {
  /** Its label or another full or short name. */
  LABEL,
  /** The adjective or the people of a state or body: {@code Iranian}, {@code Houthis}. */
  DEMONYM,
  /** A city or house that stands for a government. The same words may also name the place. */
  METONYM,
  /**
   * Words that mean the entry only where its side is also named in another way: {@code the North}.
   */
  SHORTHAND,
  /** The family name of a person. */
  SURNAME
}
