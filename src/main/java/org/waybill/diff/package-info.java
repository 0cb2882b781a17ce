/**
 * Takes two snapshots; gives in what they differ, claim by claim and event by event. How: what each
 * holds is put in words first, so that the comparing needs no dataset and one may be written to in
 * between.
 */
package org.waybill.diff;
