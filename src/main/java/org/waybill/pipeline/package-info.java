/**
 * Takes paths; gives a dataset that holds their articles, and a tally; or, beside annotations, a
 * score. How: wires the steps in the order of the drawing and does none of their work.
 */
package org.waybill.pipeline;
