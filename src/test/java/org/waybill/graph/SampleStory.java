package org.waybill.graph;

import static org.waybill.graph.Sample.BLAME;
import static org.waybill.graph.Sample.DENIAL;
import static org.waybill.graph.Sample.FIRST;
import static org.waybill.graph.Sample.MEETING;
import static org.waybill.graph.Sample.MOVED;
import static org.waybill.graph.Sample.NORLAND;
import static org.waybill.graph.Sample.QUILL;
import static org.waybill.graph.Sample.SECOND;
import static org.waybill.graph.Sample.SUDMARK;
import static org.waybill.graph.Sample.THIRD;
import static org.waybill.graph.Sample.TRANSFER;
import static org.waybill.graph.Sample.id;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Claim;
import org.waybill.claim.Frame;
import org.waybill.claim.Period;
import org.waybill.claim.Progress;
import org.waybill.claim.Role;
import org.waybill.event.Event;
import org.waybill.event.Evidence;
import org.waybill.event.IndependentOrigin;
import org.waybill.event.Relation;
import org.waybill.event.Repeat;
import org.waybill.event.Series;
import org.waybill.event.Story;
import org.waybill.event.Tie;
import org.waybill.event.Utterance;
import org.waybill.event.Value;

/**
 * What the claims of {@link Sample} are joined to. Made by hand, to hold one of everything that a
 * story can: what the joining itself would make of the claims is told by its own tests.
 */
final class SampleStory {
  static final String KEY = NORLAND.iri() + " " + SUDMARK.iri();

  static final Map<String, String> LABELS =
      Map.of(
          NORLAND.iri(), "Norland",
          SUDMARK.iri(), "Sudmark",
          QUILL.iri(), "Ada Quill",
          id("item/artillery-shell"), "artillery shell",
          id("outlet/evening-ledger"), "Evening Ledger");

  /** Somebody whom no entry explains. */
  static final Value NAMED = new Value.Named(Role.CARRIER, "The Blue Line", List.of(MOVED));

  /** One value of each other kind. */
  static final List<Value> VALUES =
      List.of(
          new Value.Player(Role.SUPPLIER, NORLAND.iri(), List.of(TRANSFER, DENIAL)),
          new Value.Item(id("item/artillery-shell"), List.of(TRANSFER, DENIAL)),
          new Value.Count(
              "crates",
              Optional.empty(),
              Optional.of(new BigDecimal("1000")),
              false,
              Progress.TOTAL,
              List.of(TRANSFER)),
          new Value.When(
              new Period(Optional.empty(), Optional.of(LocalDate.of(2021, 6, 5)), ""),
              List.of(TRANSFER)));

  static final IndependentOrigin SIDE =
      new IndependentOrigin(
          Set.of(SUDMARK.iri()),
          IndependentOrigin.Kind.SIDE,
          List.of(TRANSFER),
          IndependentOrigin.QUOTED);
  static final IndependentOrigin UNKNOWN =
      new IndependentOrigin(
          Set.of("two drivers"),
          IndependentOrigin.Kind.UNKNOWN,
          List.of(MOVED),
          "quoted in 003-way.txt, and not known");
  static final IndependentOrigin OUTLET =
      new IndependentOrigin(
          Set.of(id("outlet/evening-ledger")),
          IndependentOrigin.Kind.OUTLET,
          List.of(MEETING),
          IndependentOrigin.NO_SOURCE);

  /** An outlet that the registry does not know goes by the article's name. */
  static final IndependentOrigin NAMELESS =
      new IndependentOrigin(
          Set.of(THIRD.file()),
          IndependentOrigin.Kind.OUTLET,
          List.of(BLAME),
          IndependentOrigin.NO_SOURCE);

  static final Repeat QUOTES = new Repeat(FIRST.file(), Repeat.QUOTES);
  static final Repeat COPY =
      new Repeat(SECOND.file(), "its text is a copy of that of 001-crates.txt");

  static final List<Event> EVENTS =
      List.of(
          new Event.Act(
              core("blame", Frame.CONDEMNATION, Period.UNKNOWN, BLAME, NAMELESS),
              Set.of(NORLAND.iri()),
              Set.of(SUDMARK.iri())),
          new Event.Encounter(
              core("first-meeting", Frame.MEETING, Period.UNKNOWN, MEETING, OUTLET),
              Set.of(QUILL.iri())),
          new Event.Movement(
              new Event.Core(
                  "first-shells",
                  Frame.TRANSFER,
                  TRANSFER.when(),
                  List.of(
                      new Evidence(TRANSFER, Evidence.FIRST),
                      new Evidence(DENIAL, "same parties and item")),
                  VALUES,
                  List.of(SIDE),
                  List.of(QUOTES)),
              Set.of(NORLAND.iri()),
              Set.of(SUDMARK.iri()),
              Set.of(id("item/artillery-shell"))),
          new Event.Movement(
              core("launchers", Frame.TRANSFER, MOVED.when(), MOVED, UNKNOWN),
              Set.of(),
              Set.of(SUDMARK.iri()),
              Set.of()));

  static final List<Utterance> UTTERANCES =
      List.of(
          new Utterance(
              "ledger",
              Set.of(),
              Set.of(),
              Set.of(),
              FIRST.file(),
              Period.UNKNOWN,
              List.of(new Evidence(MEETING, Utterance.OWN_VOICE))),
          new Utterance(
              "norland",
              Set.of(NORLAND.iri()),
              Set.of(NORLAND.iri()),
              Set.of(),
              "",
              Period.UNKNOWN,
              List.of(new Evidence(DENIAL, Utterance.ONE_SIDE))),
          new Utterance(
              "quill-june",
              Set.of(QUILL.iri()),
              Set.of(SUDMARK.iri()),
              Set.of(NORLAND.iri()),
              "",
              TRANSFER.said(),
              List.of(new Evidence(TRANSFER, "speaker and day"))));

  static final Relation DENIED =
      new Relation(Relation.Kind.DENIES, DENIAL, TRANSFER, "stance: denied against asserted");

  static final Relation REFINED =
      new Relation(Relation.Kind.REFINES, MOVED, TRANSFER, "counts: 36 to 44.5 and at most 1000");

  static final Relation DROPPED =
      new Relation(
          Relation.Kind.DROPS_ATTRIBUTION,
          BLAME,
          TRANSFER,
          "another article says whose word it is");

  static final List<Tie> TIES =
      List.of(
          new Tie(
              Tie.Kind.PART_OF,
              "launchers",
              "first-shells",
              List.of(MOVED, TRANSFER),
              "some of the same goods"),
          new Tie(
              Tie.Kind.IN_RETURN_FOR,
              "first-shells",
              "launchers",
              List.of(TRANSFER, MOVED),
              "the sentence says so"));

  /** A dated total, and a count of which nothing tells the day. */
  static final Series SERIES =
      new Series(
          "crates-series",
          SUDMARK.iri(),
          Set.of(NORLAND.iri()),
          Set.of(SUDMARK.iri()),
          "crates",
          List.of(
              new Series.Point(
                  TRANSFER.said(),
                  Optional.empty(),
                  Optional.of(new BigDecimal("1000")),
                  false,
                  Progress.TOTAL,
                  List.of(TRANSFER)),
              new Series.Point(
                  Period.UNKNOWN,
                  Optional.of(new BigDecimal("36")),
                  Optional.of(new BigDecimal("44.5")),
                  false,
                  Progress.UNSAID,
                  List.of(MOVED))));

  static final Story STORY = story(EVENTS);

  private SampleStory() {}

  /** The sample's story with other events. */
  static Story story(List<Event> events) {
    return new Story(
        KEY,
        ImmutableSortedSet.of(FIRST.file(), SECOND.file(), THIRD.file()),
        LABELS,
        events,
        UTTERANCES,
        List.of(DENIED, REFINED, DROPPED),
        TIES,
        List.of(SERIES));
  }

  private static Event.Core core(
      String key, Frame frame, Period when, Claim claim, IndependentOrigin origin) {
    return new Event.Core(
        key,
        frame,
        when,
        List.of(new Evidence(claim, Evidence.FIRST)),
        List.of(),
        List.of(origin),
        List.of());
  }
}
