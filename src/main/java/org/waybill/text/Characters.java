package org.waybill.text;

/** Typography that the language models do not know, each character replaced by one they do. */
final class Characters {

  private Characters() {}

  /** As long as the original, so that every offset stays true. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      plain.append(plain(text.charAt(i)));
    }
    return plain.toString();
  }

  private static char plain(char c) {
    return switch (c) {
      case '‘', '’', '‛', 'ʼ' -> '\'';
      case '“', '”', '„', '‟', '«', '»' -> '"';
      case '\u2010', '\u2011' -> '-';
      case '\u00A0', '\u2007', '\u202F', '\u2009', '\t', '\r' -> ' ';
      default -> c;
    };
  }
}
