package org.waybill.spark;

import java.io.Serializable;

/**
 * Pages of one file that one task reads: of its pages each {@code of}th, beginning with number
 * {@code share}. Whoever reads a share passes by the other pages without taking them apart.
 *
 * @param source the file's number among all
 */
record Unit(int source, String file, int share, int of) implements Serializable {

  boolean holds(int page) {
    return page % of == share;
  }
}
