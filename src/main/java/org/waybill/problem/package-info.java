/**
 * Takes what any step finds wrong; gives it a stable code, a place and a remedy, as a value. How:
 * known by all packages and knowing none, so that every step can report and none must throw.
 */
package org.waybill.problem;
