/**
 * Takes sentences and word files; gives sentences cut into pieces, the listed phrases found in them
 * and the numbers they write out. How: the longest listed phrase at each place.
 */
package org.waybill.mention.words;
