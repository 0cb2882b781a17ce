/**
 * Takes a page's characters; gives whether it is worth reading. How: the words of lexicon and
 * registry, sought without a language model, in what is about a sentence.
 */
package org.waybill.reading.gate;
