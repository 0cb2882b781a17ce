/**
 * Takes files as they were scraped; gives articles: title, outlet, bounds of the day of issue with
 * their reasons, and the body that was published. How: takes pages in, judges what of each is body
 * and what is the page around it, and dates it; each has a package within.
 */
package org.waybill.article;
