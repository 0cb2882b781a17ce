/**
 * Takes a dataset; gives a SPARQL endpoint under the usual names, a page a resource and a start
 * page. How: Fuseki inside, read-only, on this machine only unless told otherwise, never calling
 * out.
 */
package org.waybill.server;
