/**
 * Takes the claims of all articles; gives the events they are about, the utterances they rest on
 * and how they stand to each other. How: joined by frame, roles, goods and overlapping time; nodes
 * merge, claims never do.
 */
package org.waybill.event;
