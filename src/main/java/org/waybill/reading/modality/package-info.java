/**
 * Takes a predicate in its sentence; gives the stance of what it says: held, open or refused. How:
 * a walk up from the predicate collects operators, and each changes the stance that those below it
 * left: a halt that is asked for is open, one that failed leaves the deed standing.
 */
package org.waybill.reading.modality;
