/**
 * Takes a word that stands for somebody; gives whom it means in this article. How: by name, title,
 * kind and nearness; what cannot be decided stays open.
 */
package org.waybill.reading.coreference;
