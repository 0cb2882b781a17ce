/**
 * Takes the parser's tree; gives a tree with its known slips mended, and propositions: predicates
 * with arguments by deep place, the same whatever the surface. How: by arcs and tags alone, with no
 * knowledge of the domain.
 */
package org.waybill.reading.syntax;
