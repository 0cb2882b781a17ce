/**
 * Takes questions, SPARQL files with a header that says what they ask and which parameters they
 * take, and a snapshot; gives answers in the formats that people and programs read. How: parameters
 * are put in place of variables in the parsed query, never into its text; a gate refuses what would
 * reach out.
 */
package org.waybill.query;
