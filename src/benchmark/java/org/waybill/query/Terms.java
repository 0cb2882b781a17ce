package org.waybill.query;

import java.math.BigDecimal;
import java.math.MathContext;

/** RDF terms as text that is the same for the same value, whichever engine gives it. */
final class Terms {
  static final String UNBOUND = "";

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  private Terms() {}

  static String iri(String iri) {
    return "<" + iri + ">";
  }

  /**
   * @param datatype empty for plain text
   * @param language empty for none
   */
  static String literal(String words, String datatype, String language) {
    String kind = datatype.startsWith(XSD) ? datatype.substring(XSD.length()) : datatype;
    return switch (kind) {
      case "integer", "decimal", "double", "float" -> number(words);
      case "", "string" -> '"' + words + '"';
      default -> '"' + words + '"' + (language.isEmpty() ? "^^" + kind : "@" + language);
    };
  }

  /** Databases keep values and not digits; a double may differ in its last ones. */
  private static String number(String words) {
    try {
      return new BigDecimal(words)
          .round(MathContext.DECIMAL32)
          .stripTrailingZeros()
          .toPlainString();
    } catch (NumberFormatException e) {
      return words; // NaN and INF
    }
  }
}
