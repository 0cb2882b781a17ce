/**
 * Takes an article; gives its sentences and tokens with lemmas, tags and dependencies, each at its
 * exact characters. How: the only package that knows the language library, whose models it keeps
 * unpacked in the user's cache.
 */
package org.waybill.text;
