/**
 * Takes {@code ontology/lexicon}; gives lexical entries: which word may evoke which frame, which
 * place of the sentence fills which frame element, and what else a word does to the words around
 * it.
 */
package org.waybill.lexicon;
