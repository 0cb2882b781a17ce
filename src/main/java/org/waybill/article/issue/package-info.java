/**
 * Takes a page and its layout; gives the bounds of its day of issue with their reasons. How: each
 * sign of a day is told to a network of days, stronger ones first, which refuses what cannot hold
 * together.
 */
package org.waybill.article.issue;
