package org.waybill.mention.time;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.mention.time.TimeRule.Element;
import org.waybill.mention.words.Pieces;
import org.waybill.text.Sentence;

/** The rules of {@code times.tsv} at work on one sentence. */
public final class TimeGrammar {

  /**
   * Words read as a time.
   *
   * @param end index of the piece behind them
   */
  public record Reading(int end, AnchoredTime time) {}

  private record State(int at, Filling filling) {}

  private final RulesByWord rules;
  private final TimeWords words;
  private final Pieces pieces;
  private final Sentence sentence;
  private final Map<Integer, List<Reading>> times = new HashMap<>();
  private final Map<Integer, List<Reading>> points = new HashMap<>();
  private final Table<Integer, String, Optional<TimeWords.Fit>> fits = HashBasedTable.create();

  TimeGrammar(RulesByWord rules, TimeWords words, Pieces pieces, Sentence sentence) {
    this.rules = rules;
    this.words = words;
    this.pieces = pieces;
    this.sentence = sentence;
  }

  /** Every reading that starts there and can stand alone, in the order of the rules. */
  public List<Reading> standing(int at) {
    return readings(at, List.of(TimeRule.Place.TIME, TimeRule.Place.WHOLE));
  }

  /** A date that no calendar has, {@code February 29, 2023}, also rules out what is shorter. */
  private List<Reading> readings(int at, List<TimeRule.Place> places) {
    List<Reading> readings = new ArrayList<>();
    int impossible = at;
    for (TimeRule rule : rules.startingWith(pieces.lower(at))) {
      if (places.contains(rule.place()) && mayStart(rule, at)) {
        for (State state : states(rule.elements(), new State(at, Filling.EMPTY))) {
          Optional<AnchoredTime> time = rule.meaning().of(fixed(rule, state.filling()));
          time.ifPresent(known -> readings.add(new Reading(state.at(), known)));
          impossible = time.isPresent() ? impossible : Math.max(impossible, state.at());
        }
      }
    }
    int least = impossible;
    readings.removeIf(reading -> reading.end() < least);
    return readings;
  }

  /** A quick look that spares most rules the trying out. */
  private boolean mayStart(TimeRule rule, int at) {
    return !(rule.elements().get(0) instanceof Element.Slot slot)
        || slot.optional()
        || isTime(slot.name())
        || fit(slot.name(), at).isPresent();
  }

  private static boolean isTime(String slot) {
    return slot.equals("time") || slot.equals("point");
  }

  private Optional<TimeWords.Fit> fit(String slot, int at) {
    Optional<TimeWords.Fit> fit = fits.get(at, slot);
    if (fit == null) {
      fit = words.fit(slot, pieces, at, sentence);
      fits.put(at, slot, fit);
    }
    return fit;
  }

  private Filling fixed(TimeRule rule, Filling matched) {
    Filling filling = matched;
    for (Map.Entry<String, String> slot : rule.fixed().entrySet()) {
      String name = slot.getKey().equals("number") ? "count" : slot.getKey();
      filling = filling.with(name, words.fixed(slot.getKey(), slot.getValue()));
    }
    return filling;
  }

  private List<State> states(List<Element> elements, State start) {
    if (elements.isEmpty()) {
      return List.of(start);
    }
    List<State> states = new ArrayList<>();
    List<Element> rest = elements.subList(1, elements.size());
    for (State next : after(elements.get(0), start)) {
      states.addAll(states(rest, next));
    }
    return states;
  }

  private List<State> after(Element element, State state) {
    List<State> next = new ArrayList<>();
    int at = state.at();
    if (element instanceof Element.Not not) {
      return not.words().contains(pieces.lower(at)) ? List.of() : List.of(state);
    }
    if (element instanceof Element.Word word) {
      if (word.words().contains(pieces.lower(at))
          && pieces.tag(at).label().startsWith(word.tag())) {
        next.add(new State(at + 1, state.filling()));
      }
      if (word.optional()) {
        next.add(state);
      }
    }
    if (element instanceof Element.Slot slot) {
      next.addAll(filled(slot.name(), state));
      if (slot.optional()) {
        next.add(state);
      }
    }
    return next;
  }

  private List<State> filled(String slot, State state) {
    if (isTime(slot)) {
      List<TimeRule.Place> places =
          slot.equals("point")
              ? List.of(TimeRule.Place.TIME)
              : List.of(TimeRule.Place.TIME, TimeRule.Place.INSIDE);
      // computeIfAbsent would not allow the reading within the reading.
      Map<Integer, List<Reading>> known = slot.equals("point") ? points : times;
      List<Reading> readings = known.get(state.at());
      if (readings == null) {
        readings = readings(state.at(), places);
        known.put(state.at(), readings);
      }
      return readings.stream()
          .map(reading -> new State(reading.end(), state.filling().with("time", reading.time())))
          .toList();
    }
    return fit(slot, state.at()).stream()
        .map(found -> new State(found.end(), state.filling().with(slot, found.value())))
        .toList();
  }
}
