/**
 * Takes files as they were scraped; gives articles: title, outlet, bounds of the day of issue with
 * their reasons, and the body that was published. How: a reader a format makes lines of whatever
 * came, markup saying for its blocks what it knows; then line by line what is body and what is the
 * page around it.
 */
package org.waybill.article;
