package org.waybill.text;

import org.waybill.problem.Code;

/**
 * Characters of a text that were not read, or not as closely as others: there are more of them than
 * any article has, or they cannot be told for sure.
 *
 * @param code of the problem that this is
 * @param what the particular case, as a problem tells it
 */
public record Cut(Code code, Span span, String what) {}
