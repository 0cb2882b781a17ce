/**
 * Takes an article's linked sentences and the lexicon; gives its claims. How: sentences become
 * propositions ({@code syntax}), these and what the article has told become candidates ({@code
 * candidate}), and {@code judge} takes the ones that fit together best.
 */
package org.waybill.reading;
