/**
 * Takes a predicate that may evoke a frame; gives who and what may fill the frame's elements. How:
 * the valency of its lexical entry is laid over its proposition.
 */
package org.waybill.reading.candidate;
