package org.waybill.registry;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.waybill.registry.TurtleFile.Subject;

/** Turns the subjects of registry files into series of occasions and the phrases that name them. */
final class OccasionReader {

  final Map<String, Occasion.Series> series = new TreeMap<>();
  final SetMultimap<String, String> phrases = HashMultimap.create();

  private final ListMultimap<String, Occasion> bySeries =
      MultimapBuilder.hashKeys().arrayListValues().build();
  private final Slips slips;

  OccasionReader(Slips slips) {
    this.slips = slips;
  }

  void read(Collection<Subject> subjects) {
    subjects.stream().filter(s -> s.isA(Terms.OCCASION)).forEach(this::occasion);
    subjects.stream().filter(s -> s.isA(Terms.OCCASION_SERIES)).forEach(this::series);
  }

  private void occasion(Subject subject) {
    Optional<LocalDate> first = slips.day(subject, Terms.FIRST_DAY);
    Optional<LocalDate> last = slips.day(subject, Terms.LAST_DAY).or(() -> first);
    Optional<String> label = subject.text(Terms.LABEL);
    if (label.isEmpty() || first.isEmpty() || first.get().isAfter(last.orElseThrow())) {
      slips.incomplete(subject, Terms.FIRST_DAY, "has no label, or no days in order");
      return;
    }
    Optional<String> host = subject.text(Terms.HOST);
    Occasion occasion = new Occasion(subject.iri(), label.get(), first.get(), last.get(), host);
    slips.one(subject, Terms.IN_SERIES).ifPresent(series -> bySeries.put(series, occasion));
  }

  private void series(Subject subject) {
    Optional<String> label = subject.text(Terms.LABEL);
    Optional<LocalDate> until = slips.day(subject, Terms.KNOWN_UNTIL);
    List<Occasion> occasions = new ArrayList<>(bySeries.get(subject.iri()));
    occasions.sort(Comparator.comparing(Occasion::first).thenComparing(Occasion::iri));
    if (label.isEmpty() || until.isEmpty() || occasions.isEmpty()) {
      slips.incomplete(
          subject, Terms.KNOWN_UNTIL, "has no label, no last day of knowledge, or no occasion");
      return;
    }
    Set<String> attendees = Set.copyOf(subject.texts(Terms.ATTENDEE));
    series.put(
        subject.iri(),
        new Occasion.Series(
            subject.iri(),
            label.get(),
            attendees,
            Set.copyOf(subject.texts(Terms.VISITED)),
            slips.flag(subject, Terms.LASTING),
            slips.day(subject, Terms.KNOWN_FROM),
            until.get(),
            occasions));
    subject.texts(Terms.ALT_LABEL).forEach(words -> phrases.put(words, subject.iri()));
  }
}
