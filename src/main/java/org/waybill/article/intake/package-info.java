/**
 * Takes files, folders, archives and standard input; gives pages. How: a reader a format makes rows
 * of whatever came, markup saying for its blocks what it knows.
 */
package org.waybill.article.intake;
