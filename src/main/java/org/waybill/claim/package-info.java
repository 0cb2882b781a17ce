/**
 * Takes what was read; gives it as records: claims with who answers for them, who plays which part
 * and how that is known, goods, counts and days, and what was not understood. How: plain values,
 * which are all that later steps know of the reading.
 */
package org.waybill.claim;
