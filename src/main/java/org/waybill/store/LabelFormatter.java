package org.waybill.store;

import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.riot.out.NodeFormatterNT;

/**
 * Writes blank nodes by the label they have; RIOT would put a letter before it at every writing.
 */
final class LabelFormatter extends NodeFormatterNT {
  @Override
  public void formatBNode(AWriter out, String label) {
    out.print("_:");
    out.print(label);
  }
}
