package org.waybill.registry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From when to when a state was there, both days inclusive; an empty bound is not known, or has not
 * come.
 *
 * @param successor IRI of the state that goes on under the same name, so that {@code West Germany}
 *     in the news of a later day is a part of it; empty when none does
 */
public record Lifetime(
    Optional<LocalDate> from, Optional<LocalDate> until, Optional<String> successor) {}
