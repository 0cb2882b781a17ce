/**
 * Takes a predicate in its sentence; gives who answers for it, and through whom it came. How: a
 * walk up from the predicate takes each word of saying in whose scope it stands, nearest first;
 * what stands beside the sentence, quotation marks and the sentences around fill in where nobody
 * speaks.
 */
package org.waybill.reading.attribution;
