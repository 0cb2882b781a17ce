/**
 * Takes a snapshot and a book of questions; gives SPARQL over HTTP and pages to browse, on this
 * machine only and for reading only. How: an embedded Fuseki with its standard endpoint names, and
 * plain HTML without scripts.
 */
package org.waybill.server;
