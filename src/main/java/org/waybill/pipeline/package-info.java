/**
 * Takes paths; gives a dataset that holds their articles, and a tally. How: wires the steps in the
 * order of the drawing and does none of their work.
 */
package org.waybill.pipeline;
