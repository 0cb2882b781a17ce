/**
 * Takes a predicate in its sentence; gives who answers for it, and through whom it came. How: from
 * the words of saying above and beside it, quotation marks and the sentences around.
 */
package org.waybill.reading.attribution;
