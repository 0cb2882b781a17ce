/**
 * Takes a dataset and a question in SPARQL with its parameters; gives an answer in rows or triples.
 * How: values are bound, never pasted into the text of the question; a dataset is only read.
 */
package org.waybill.query;
