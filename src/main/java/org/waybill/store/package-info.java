/**
 * Takes segments of quads with the text they came from; gives a dataset folder that survives
 * crashes and read-only views of it. How: the segments, sorted N-Quads under a checksummed
 * manifest, are the truth; the TDB2 database beside them is a product that is rebuilt whenever the
 * two disagree.
 */
package org.waybill.store;
