package org.waybill.registry;

import java.util.Optional;

/**
 * Where a place is.
 *
 * @param latitude decimal degrees, north positive, good to about 0.1; of the middle for regions and
 *     straits
 * @param longitude decimal degrees, east positive
 * @param state IRI of the state it lies in; empty for seas and for what several states claim or
 *     share
 */
public record Location(Entry place, double latitude, double longitude, Optional<String> state) {}
