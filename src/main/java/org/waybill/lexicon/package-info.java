/**
 * Takes the lexicon's files; gives lexical entries: which word may evoke which frame, which place
 * of the sentence fills which frame element, and what else a word does to the words around it. How:
 * every entry is checked when it is read, and found by its words.
 */
package org.waybill.lexicon;
