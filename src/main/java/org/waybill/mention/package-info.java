/**
 * Takes sentences; gives the spans that name, count, date or place something. How: one finder a
 * kind, fed by phrases from data files; nothing is resolved yet.
 */
package org.waybill.mention;
