package org.waybill.claim;

import java.util.Optional;
import org.waybill.text.Span;

/**
 * Goods in the article's words.
 *
 * @param item IRI of the concept in the items scheme; empty when no concept fits
 */
public record Good(String words, Span span, Optional<String> item) {}
