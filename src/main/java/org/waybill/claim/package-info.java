/**
 * What was read, as records: claims with who answers for them, who plays which part and how that is
 * known, goods, counts and days; and what was not understood. All that later steps know of the
 * reading.
 */
package org.waybill.claim;
