/**
 * Takes the claims of articles; gives stories: the events that they are about, with every value and
 * the independent origins of each, the utterances they rest on, how they stand to each other, and
 * what each side has counted over time. How: claims of the same sides are joined by frame, parties,
 * goods, counts and days; nodes merge, claims never do.
 */
package org.waybill.event;
