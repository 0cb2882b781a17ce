/**
 * Takes a page; gives which of its rows are headline and body, who published it, and whose copy it
 * prints. How: row by row, by standing phrases and neighbours; the heaviest stretch is the story.
 */
package org.waybill.article.body;
