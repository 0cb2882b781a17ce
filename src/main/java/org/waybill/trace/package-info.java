/**
 * Takes a node of a snapshot; gives the road back from it to the characters that it rests on, in
 * words. How: one class tells of each kind of node, and what it leads to is told below it; the
 * words quoted are held against the article's stored text on the way.
 */
package org.waybill.trace;
