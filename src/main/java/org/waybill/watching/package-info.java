/**
 * Takes paths that people work in; gives a dataset that stays in step with them, and one line for
 * each change. How: looks again and again, leaves what is still being written, and has the pipeline
 * make one change of all that came, changed or went.
 */
package org.waybill.watching;
