/**
 * Takes linked sentences and the lexicon; gives claims: who says that what happened, in which
 * words, how sure, at which stage. How: the lexicon's frames are laid over the dependency tree;
 * direction is read, never guessed.
 */
package org.waybill.claim;
