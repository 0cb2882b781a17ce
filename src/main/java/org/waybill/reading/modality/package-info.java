/**
 * Takes a predicate in its sentence; gives the stance of what it says: held, open or refused. How:
 * the operators above it are read from the inside out, and the strongest decides.
 */
package org.waybill.reading.modality;
