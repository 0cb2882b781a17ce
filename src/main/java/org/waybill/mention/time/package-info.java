/**
 * Takes sentences in pieces; gives what their time words mean, as days still to be counted from the
 * day of issue. How: rules of {@code times.tsv}, tried at each place.
 */
package org.waybill.mention.time;
