package org.waybill.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIs;
import org.apache.jena.shared.PrefixMapping;

/**
 * A variable of a question that the asker may fix.
 *
 * @param name the variable, without its question mark
 * @param type what values are: {@code iri}, {@code text}, {@code text@en} or with another language,
 *     {@code date}, {@code integer}, {@code decimal}; {@code name of party}, or of another kind of
 *     {@link Names}; {@code said or holds} for one of these words; {@code any} goes by the look
 * @param about for people; may be empty
 */
public record Parameter(String name, String type, String about) {
  /** The type of parameters whose header names none. */
  public static final String ANY = "any";

  private static final String TEXT = "text";
  private static final String NAME = "name of ";
  private static final String OR = " or ";
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]*\\.[0-9]+");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern PREFIXED = Pattern.compile("[A-Za-z][\\w-]*:[^\\s/].*");

  /**
   * The value as an RDF term: {@code <http://…>} and names with a prefix of the query are IRIs
   * whatever the type.
   *
   * @throws IllegalArgumentException when it is not of this parameter's type; the message says why
   */
  public Node term(String value, PrefixMapping prefixes) {
    if (value.startsWith("<") && value.endsWith(">")) {
      return iri(value.substring(1, value.length() - 1));
    }
    if (PREFIXED.matcher(value).matches() && isPrefix(value, prefixes)) {
      return iri(prefixes.expandPrefix(value));
    }
    String kind = type.toLowerCase(Locale.ROOT);
    if (kind.startsWith(TEXT + "@")) {
      return NodeFactory.createLiteralLang(value, kind.substring(TEXT.length() + 1));
    }
    if (kind.contains(OR)) {
      return oneOf(List.of(kind.split(OR)), value);
    }
    if (named().isPresent()) {
      return NodeFactory.createLiteralString(value);
    }
    return switch (kind) {
      case "iri" -> iri(value);
      case TEXT -> NodeFactory.createLiteralString(value);
      case "date" -> typed(value, DATE, XSDDatatype.XSDdate);
      case "integer" -> typed(value, INTEGER, XSDDatatype.XSDinteger);
      case "decimal" ->
          INTEGER.matcher(value).matches()
              ? typed(value, INTEGER, XSDDatatype.XSDdecimal)
              : typed(value, DECIMAL, XSDDatatype.XSDdecimal);
      default -> byLook(value);
    };
  }

  /** The kind of those whose name the value is; empty when it is no name. */
  Optional<String> named() {
    return Optional.of(type).filter(t -> t.startsWith(NAME)).map(t -> t.substring(NAME.length()));
  }

  private Node oneOf(List<String> words, String value) {
    if (!words.contains(value.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("%s takes %s, not '%s'".formatted(name, type, value));
    }
    return NodeFactory.createLiteralString(value.toLowerCase(Locale.ROOT));
  }

  private Node byLook(String value) {
    if (INTEGER.matcher(value).matches()) {
      return typed(value, INTEGER, XSDDatatype.XSDinteger);
    }
    if (DECIMAL.matcher(value).matches()) {
      return typed(value, DECIMAL, XSDDatatype.XSDdecimal);
    }
    if (DATE.matcher(value).matches()) {
      return typed(value, DATE, XSDDatatype.XSDdate);
    }
    return NodeFactory.createLiteralString(value);
  }

  private Node typed(String value, Pattern shape, RDFDatatype datatype) {
    if (!shape.matcher(value).matches() || !datatype.isValid(value)) {
      throw new IllegalArgumentException("%s takes a %s, not '%s'".formatted(name, type, value));
    }
    return NodeFactory.createLiteralDT(value, datatype);
  }

  private Node iri(String value) {
    try {
      if (IRIs.resolve(value).equals(value) && IRIs.reference(value).isAbsolute()) {
        return NodeFactory.createURI(value);
      }
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("%s takes an IRI, not '%s'".formatted(name, value), e);
    }
    throw new IllegalArgumentException("%s takes a full IRI, not '%s'".formatted(name, value));
  }

  private static boolean isPrefix(String value, PrefixMapping prefixes) {
    return prefixes.getNsPrefixURI(value.substring(0, value.indexOf(':'))) != null;
  }
}
