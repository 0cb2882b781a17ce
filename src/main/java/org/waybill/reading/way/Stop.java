package org.waybill.reading.way;

import org.waybill.claim.Filler;

/**
 * A place that may be on the way.
 *
 * @param sure whether the words can mean nothing but a place: a capital may stand for its
 *     government
 */
record Stop(Filler filler, boolean sure) {}
