package org.waybill.graph;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.article.Article;
import org.waybill.article.body.Outlet;
import org.waybill.article.issue.Issued;
import org.waybill.claim.Attribution;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Good;
import org.waybill.claim.Ground;
import org.waybill.claim.Miss;
import org.waybill.claim.Period;
import org.waybill.claim.Progress;
import org.waybill.claim.Quantity;
import org.waybill.claim.Reading;
import org.waybill.claim.Role;
import org.waybill.claim.Stage;
import org.waybill.claim.Stance;
import org.waybill.dating.Dated;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.registry.TurtleFile;
import org.waybill.text.Span;

/**
 * Three invented articles with hand-made claims; {@link SampleStory} is what they are joined to.
 */
final class Sample {
  static final Path REGISTRY = Path.of("src/test/resources/graph/registry.ttl");
  static final Path LEXICON = Path.of("src/test/resources/graph/lexicon.ttl");
  static final Path CORE = Path.of("ontology/waybill.ttl");
  static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);

  static final String TITLE = "Norland arms \"cross border\"";
  static final String SENT =
      "Norland has sent as many as 1,000 crates of artillery shells and fuses to Sudmark by rail,"
          + " Foreign Minister Ada Quill said on June 5, citing the palace.";
  static final String MET = "Ada Quill and Park met in Westhaven.";
  static final String DENIES = "Norland denied sending shells to Sudmark.";

  static final Article FIRST =
      new Article(
          "001-crates.txt",
          TITLE,
          List.of(
              new Outlet("Evening Ledger", "Evening Ledger", Outlet.Role.PUBLISHER),
              new Outlet("Tiny Gazette", "the Tiny Gazette", Outlet.Role.CITED)),
          new Issued(
              Optional.of(LocalDate.of(2021, 6, 5)),
              Optional.of(LocalDate.of(2021, 6, 6)),
              List.of(
                  new Issued.Clue(
                      "dateline", "June 6", 3, Issued.Verdict.USED, "It was written by then."),
                  new Issued.Clue(
                      "page date", "July 1", 1, Issued.Verdict.RULED_OUT, "It changes."))),
          SENT + "\n\n" + MET,
          List.of());
  static final String WAY =
      "The Blue Line took about 40 launchers from Westhaven to Easthaven on May 2, Park One said.";
  static final String BLAMED = "Norland condemned Sudmark over the launchers.";
  static final String BROKE = "Sudmark broke the Westhaven Pact, Park One said.";
  static final String VISITED = "Ada Quill visited Norland on May 9.";
  static final Article THIRD =
      new Article(
          "003-way.txt",
          "",
          List.of(),
          new Issued(
              Optional.of(LocalDate.of(2021, 5, 10)),
              Optional.of(LocalDate.of(2021, 5, 10)),
              List.of()),
          WAY + " " + BLAMED + " " + VISITED + " " + BROKE,
          List.of());
  static final Article SECOND =
      new Article("002-denial.txt", "", List.of(), Issued.unknown(), DENIES, List.of());

  static final Entry NORLAND = state("norland", "Norland");
  static final Entry SUDMARK = state("sudmark", "Sudmark");
  static final Entry QUILL =
      new Entry(
          "person/ada-quill",
          Entry.Type.PERSON,
          "Ada Quill",
          Optional.of(SUDMARK.iri()),
          List.of(
              new Entry.Office(
                  "foreign minister", SUDMARK.iri(), Optional.empty(), Optional.empty())),
          true);
  static final Entry PALACE =
      new Entry(
          id("actor/palace"),
          Entry.Type.ORGAN,
          "Palace",
          Optional.of(SUDMARK.iri()),
          List.of(),
          false);
  static final Entry PARK =
      new Entry(
          id("actor/park-one"),
          Entry.Type.PERSON,
          "Park One",
          Optional.of(NORLAND.iri()),
          List.of(),
          false);
  static final Entry EASTHAVEN =
      new Entry(
          id("place/easthaven"), Entry.Type.PLACE, "Easthaven", Optional.empty(), List.of(), false);
  static final Entry WESTHAVEN =
      new Entry(
          id("place/westhaven"), Entry.Type.PLACE, "Westhaven", Optional.empty(), List.of(), false);

  static final Claim TRANSFER =
      new Claim(
          FIRST.file(),
          span(FIRST, SENT),
          span(FIRST, "has sent"),
          "https://w3id.org/waybill/lexicon#send",
          Frame.TRANSFER,
          Optional.of(Stage.SHIPPED),
          Stance.ASSERTED,
          roles(
              Role.SUPPLIER, linked(FIRST, "Norland has", "Norland", NORLAND),
              Role.RECIPIENT, linked(FIRST, "Sudmark", "Sudmark", SUDMARK)),
          List.of(
              new Good(
                  "artillery shells",
                  span(FIRST, "artillery shells"),
                  Optional.of(id("item/artillery-shell"))),
              new Good("fuses", span(FIRST, "fuses"), Optional.empty())),
          Optional.of(
              new Quantity(
                  Optional.empty(),
                  Optional.of(new BigDecimal("1000")),
                  false,
                  "crates",
                  "as many as 1,000 crates",
                  span(FIRST, "as many as 1,000 crates"),
                  Progress.TOTAL)),
          Optional.empty(),
          new Period(Optional.empty(), Optional.of(LocalDate.of(2021, 6, 5)), "has sent"),
          new Period(
              Optional.of(LocalDate.of(2021, 6, 5)),
              Optional.of(LocalDate.of(2021, 6, 5)),
              "on June 5"),
          new Attribution(
              List.of(linked(FIRST, "Ada Quill said", "Ada Quill", QUILL)),
              List.of(linked(FIRST, "the palace", "the palace", PALACE)),
              Optional.of(span(FIRST, "said"))),
          Optional.empty());

  static final Claim MEETING =
      new Claim(
          FIRST.file(),
          span(FIRST, MET),
          span(FIRST, "met"),
          "https://w3id.org/waybill/lexicon#meet",
          Frame.MEETING,
          Optional.empty(),
          Stance.ASSERTED,
          roles(
              Role.PARTICIPANT, linked(FIRST, "Ada Quill and", "Ada Quill", QUILL),
              Role.PARTICIPANT, ambiguous(FIRST, "Park"),
              Role.PLACE, linked(FIRST, "Westhaven", "Westhaven", WESTHAVEN)),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Period.UNKNOWN,
          Period.UNKNOWN,
          Attribution.OUTLET,
          Optional.empty());

  static final Claim DENIAL =
      new Claim(
          SECOND.file(),
          span(SECOND, DENIES),
          span(SECOND, "sending"),
          "https://w3id.org/waybill/lexicon#send",
          Frame.TRANSFER,
          Optional.of(Stage.SHIPPED),
          Stance.DENIED,
          roles(
              Role.SUPPLIER, linked(SECOND, "Norland", "Norland", NORLAND),
              Role.RECIPIENT, linked(SECOND, "Sudmark", "Sudmark", SUDMARK)),
          List.of(
              new Good("shells", span(SECOND, "shells"), Optional.of(id("item/artillery-shell")))),
          Optional.empty(),
          Optional.empty(),
          Period.UNKNOWN,
          Period.UNKNOWN,
          new Attribution(
              List.of(linked(SECOND, "Norland", "Norland", NORLAND)),
              List.of(),
              Optional.of(span(SECOND, "denied"))),
          Optional.empty());

  static final Miss MISS =
      new Miss(
          SECOND.file(),
          span(SECOND, DENIES),
          span(SECOND, "denied"),
          "https://w3id.org/waybill/lexicon#send",
          "nothing is left to deny once the sending is read");

  static final Claim MOVED =
      new Claim(
          THIRD.file(),
          span(THIRD, WAY),
          span(THIRD, "took"),
          "https://w3id.org/waybill/lexicon#send",
          Frame.TRANSFER,
          Optional.of(Stage.DELIVERED),
          Stance.ALLEGED,
          roles(
              Role.CARRIER, unknown(THIRD, "The Blue Line"),
              Role.ORIGIN, linked(THIRD, "Westhaven", "Westhaven", WESTHAVEN),
              Role.DESTINATION, linked(THIRD, "Easthaven", "Easthaven", EASTHAVEN),
              Role.RECIPIENT, linked(THIRD, "Sudmark", "Sudmark", SUDMARK)),
          List.of(new Good("launchers", span(THIRD, "launchers"), Optional.empty())),
          Optional.of(
              new Quantity(
                  Optional.of(new BigDecimal("36")),
                  Optional.of(new BigDecimal("44.5")),
                  false,
                  "launchers",
                  "about 40 launchers",
                  span(THIRD, "about 40 launchers"),
                  Progress.UNSAID)),
          Optional.empty(),
          day("on May 2", 2),
          Period.UNKNOWN,
          new Attribution(
              List.of(linked(THIRD, "Park One", "Park One", PARK)),
              List.of(),
              Optional.of(span(THIRD, "said"))),
          Optional.empty());

  static final Claim BLAME =
      plain(
          BLAMED,
          "condemned",
          "condemn",
          Frame.CONDEMNATION,
          Period.UNKNOWN,
          roles(
              Role.AGENT, linked(THIRD, "Norland condemned", "Norland", NORLAND),
              Role.TARGET, linked(THIRD, "Sudmark over", "Sudmark", SUDMARK)));

  static final Claim VISIT =
      plain(
          VISITED,
          "visited",
          "meet",
          Frame.VISIT,
          day("on May 9", 9),
          roles(
              Role.AGENT, linked(THIRD, "Ada Quill visited", "Ada Quill", QUILL),
              Role.TARGET, linked(THIRD, "Norland on", "Norland", NORLAND)));

  static final Entry PACT =
      new Entry(
          id("legal-act/westhaven-pact"),
          Entry.Type.LEGAL_ACT,
          "Westhaven Pact",
          Optional.empty(),
          List.of(),
          false);

  static final Claim BREACH =
      new Claim(
          THIRD.file(),
          span(THIRD, BROKE),
          span(THIRD, "broke"),
          "https://w3id.org/waybill/lexicon#break",
          Frame.OTHER,
          Optional.empty(),
          Stance.ALLEGED,
          roles(
              Role.AGENT, linked(THIRD, "Sudmark broke", "Sudmark", SUDMARK),
              Role.TARGET, linked(THIRD, "Westhaven Pact", "Westhaven Pact", PACT)),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Period.UNKNOWN,
          Period.UNKNOWN,
          new Attribution(
              List.of(linked(THIRD, "Park One said.", "Park One", PARK)),
              List.of(),
              Optional.empty()),
          Optional.empty());

  static final List<Claim> CLAIMS = List.of(TRANSFER, MEETING, DENIAL, MOVED, BLAME, VISIT, BREACH);

  static final List<Dated> DATED =
      List.of(
          new Dated(
              TRANSFER.article(),
              Optional.of(LocalDate.of(2021, 6, 5)),
              Optional.of(LocalDate.of(2021, 6, 5)),
              List.of(
                  new Dated.Tie(
                      TRANSFER, DENIAL, Issued.Verdict.USED, "both tell of the same Friday"))));

  private Sample() {}

  static GraphWriter writer() {
    return new GraphWriter(
        IRIS,
        name ->
            name.equals("Evening Ledger")
                ? Optional.of(id("outlet/evening-ledger"))
                : Optional.empty(),
        "0.1.0",
        Map.of("registry.ttl", "ab12"));
  }

  /** What was read when nothing was missed. */
  static Reading reading(List<Claim> claims) {
    return new Reading(claims, List.of());
  }

  /** All graphs of the sample. */
  static List<NamedGraph> segments() {
    GraphWriter writer = writer();
    List<NamedGraph> segments = new ArrayList<>();
    segments.add(writer.article(FIRST, reading(List.of(TRANSFER, MEETING))));
    segments.add(writer.article(SECOND, new Reading(List.of(DENIAL), List.of(MISS))));
    segments.add(writer.article(THIRD, reading(List.of(MOVED, BLAME, VISIT, BREACH))));
    segments.add(writer.story(SampleStory.STORY, CLAIMS));
    DATED.forEach(dated -> segments.add(writer.dating(dated, CLAIMS)));
    segments.add(writer.registry(TurtleFile.read(REGISTRY, Fail.onProblem()), Fail.onProblem()));
    List<TurtleFile.Subject> ontology = new ArrayList<>(TurtleFile.read(CORE, Fail.onProblem()));
    ontology.addAll(TurtleFile.read(LEXICON, Fail.onProblem()));
    segments.add(writer.ontology(ontology, Fail.onProblem()));
    segments.add(writer.runs());
    return segments;
  }

  static String id(String path) {
    return Iris.DEFAULT_BASE + path;
  }

  static Span span(Article article, String words) {
    int start = article.text().indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException(words);
    }
    return new Span(start, start + words.length());
  }

  private static Period day(String words, int day) {
    Optional<LocalDate> date = Optional.of(LocalDate.of(2021, 5, day));
    return new Period(date, date, words);
  }

  private static Claim plain(
      String sentence,
      String trigger,
      String verb,
      Frame frame,
      Period when,
      ListMultimap<Role, Filler> roles) {
    return new Claim(
        THIRD.file(),
        span(THIRD, sentence),
        span(THIRD, trigger),
        "https://w3id.org/waybill/lexicon#" + verb,
        frame,
        Optional.empty(),
        Stance.ASSERTED,
        roles,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        when,
        Period.UNKNOWN,
        Attribution.OUTLET,
        Optional.empty());
  }

  private static Entry state(String name, String label) {
    String iri = id("actor/" + name);
    return new Entry(iri, Entry.Type.STATE, label, Optional.of(iri), List.of(), false);
  }

  /**
   * @param at words that begin with {@code words} and tell the place
   */
  private static Filler linked(Article article, String at, String words, Entry entry) {
    int start = span(article, at).start();
    return new Filler(
        words,
        new Span(start, start + words.length()),
        new Link.Linked(entry, "name"),
        new Ground.Named("subject"));
  }

  private static Filler ambiguous(Article article, String words) {
    Entry one =
        new Entry(
            id("actor/park-one"),
            Entry.Type.PERSON,
            "Park One",
            Optional.empty(),
            List.of(),
            false);
    Entry two =
        new Entry(
            id("actor/park-two"),
            Entry.Type.PERSON,
            "Park Two",
            Optional.empty(),
            List.of(),
            false);
    return new Filler(
        words,
        span(article, words),
        new Link.Ambiguous(List.of(one, two)),
        new Ground.Referred("subject"));
  }

  private static Filler unknown(Article article, String words) {
    return new Filler(
        words, span(article, words), new Link.Unknown(words), new Ground.Named("subject"));
  }

  private static ListMultimap<Role, Filler> roles(Object... pairs) {
    ImmutableListMultimap.Builder<Role, Filler> roles = ImmutableListMultimap.builder();
    for (int i = 0; i < pairs.length; i += 2) {
      roles.put((Role) pairs[i], (Filler) pairs[i + 1]);
    }
    return roles.build();
  }
}
