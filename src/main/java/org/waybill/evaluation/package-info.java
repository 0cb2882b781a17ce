/**
 * Takes annotations and what was read of the same articles; gives scores, slot by slot, and the
 * mistakes behind them. How: both sides are put in one form, the likest are paired sentence by
 * sentence, and only pairs are compared further.
 */
package org.waybill.evaluation;
