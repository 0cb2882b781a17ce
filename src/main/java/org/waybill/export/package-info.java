/**
 * Takes a dataset; gives files in every format that Rio writes. How: quads stream from the store
 * into the writer; the only package that knows RDF4J.
 */
package org.waybill.export;
