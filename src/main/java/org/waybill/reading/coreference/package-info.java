/** Takes a word that stands for somebody; gives whom it means, in this article, and how we know. */
package org.waybill.reading.coreference;
