/**
 * Takes a line or a name of markup; gives the standing phrases, days and meanings that it has. How:
 * regular expressions and word lists in files beside the classes, each tried only where a plain
 * word makes it possible.
 */
package org.waybill.article.phrase;
