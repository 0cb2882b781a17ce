package org.waybill.export;

import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.datatypes.XMLDatatypeUtil;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/** The literals that Turtle may write bare: 7, 0.5, 1.0E3, true. */
final class ShortForm {
  private static final Set<IRI> BARE = Set.of(XSD.INTEGER, XSD.DECIMAL, XSD.DOUBLE, XSD.BOOLEAN);

  private ShortForm() {}

  /**
   * Whether Rio would write it bare in other characters than it has. Such a label needs no escapes.
   */
  static boolean wouldChange(Literal literal) {
    return BARE.contains(literal.getDatatype())
        && XMLDatatypeUtil.isValidValue(literal.getLabel(), literal.getDatatype())
        && !XMLDatatypeUtil.normalize(literal.getLabel(), literal.getDatatype())
            .equals(literal.getLabel());
  }
}
