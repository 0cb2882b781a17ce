package org.waybill.export;

import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.rio.trig.TriGWriter;

/** TriG that keeps literals to the letter; Rio's own writes 007 as 7. */
final class FaithfulTrig extends TriGWriter {
  FaithfulTrig(OutputStream out) {
    super(out);
  }

  @Override
  protected void writeLiteral(Literal literal) throws IOException {
    if (ShortForm.wouldChange(literal)) {
      writer.write("\"" + literal.getLabel() + "\"^^");
      writeURI(literal.getDatatype());
    } else {
      super.writeLiteral(literal);
    }
  }
}
