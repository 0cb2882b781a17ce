package org.waybill.event;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that articles tell of the same sides, joined.
 *
 * @param key as the claims' placings give it
 * @param articles file names of those that tell of it, in order
 * @param labels of those and that which it is about, by IRI, local name or folded name: as the
 *     registry has it, or as the articles write it
 * @param events in order of key, like the utterances and series
 */
public record Story(
    String key,
    Set<String> articles,
    Map<String, String> labels,
    List<Event> events,
    List<Utterance> utterances,
    List<Relation> relations,
    List<Tie> ties,
    List<Series> series) {
  public Story {
    labels = Map.copyOf(labels);
    events = List.copyOf(events);
    utterances = List.copyOf(utterances);
    relations = List.copyOf(relations);
    ties = List.copyOf(ties);
    series = List.copyOf(series);
  }
}
