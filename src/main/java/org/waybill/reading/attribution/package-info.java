/** Takes a predicate in its sentence; gives who answers for it, and through whom it came. */
package org.waybill.reading.attribution;
