package org.waybill.claim;

import org.waybill.text.Span;

/**
 * A word that could have given a claim and did not.
 *
 * @param entry the lexicon entry it stands for
 * @param reason one sentence, for people
 */
public record Miss(String article, Span sentence, Span trigger, String entry, String reason) {}
