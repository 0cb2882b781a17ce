/**
 * Takes a snapshot; gives files in the formats that other tools read. How: quads stream from the
 * segments through one adapter into RDF4J's Rio writers. The only package that knows RDF4J.
 */
package org.waybill.export;
