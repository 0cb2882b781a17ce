/** Takes a predicate in its sentence; gives the stance of what it says: held, open or refused. */
package org.waybill.reading.modality;
