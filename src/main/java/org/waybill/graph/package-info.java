/**
 * Takes articles, claims, events and entries; gives quads. How: one small writer a record, IRIs
 * minted in one place and the same for the same input; shapes say what a right graph looks like.
 */
package org.waybill.graph;
