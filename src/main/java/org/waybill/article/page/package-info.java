/**
 * Takes nothing; gives the shape of a page in between: rows as they came, blocks of them, and which
 * are the story. How: records that every input format ends in and every judgement is about.
 */
package org.waybill.article.page;
