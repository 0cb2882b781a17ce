/** Takes a predicate that may evoke a frame; gives who and what may fill the frame's elements. */
package org.waybill.reading.candidate;
