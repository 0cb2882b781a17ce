/**
 * Takes all flows that the words of an article may tell of; gives who stands at their ends. How:
 * the best named first, then what the article tells elsewhere.
 */
package org.waybill.reading.judge;
