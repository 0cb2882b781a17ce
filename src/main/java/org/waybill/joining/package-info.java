/**
 * Takes a dataset and the articles that a batch adds or takes back; gives the stories, events and
 * days of issue that change with them, as segments of the batch. How: looks up who tells what the
 * batch tells, and makes just that anew; what comes out is what one joining of all articles would
 * give.
 */
package org.waybill.joining;
