/**
 * Takes a flow of goods that a sentence tells; gives by which way they went: places, means, who
 * carried them, and how far. How: from the phrases that hang on the words of the flow itself.
 */
package org.waybill.reading.way;
