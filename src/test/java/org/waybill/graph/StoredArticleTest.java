package org.waybill.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.article.Article;
import org.waybill.article.body.Outlet;
import org.waybill.article.issue.Issued;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Period;
import org.waybill.claim.Role;
import org.waybill.claim.Stage;
import org.waybill.claim.Stance;
import org.waybill.event.Account;
import org.waybill.event.Fingerprint;
import org.waybill.event.Fusion;
import org.waybill.event.News;
import org.waybill.event.Publication;
import org.waybill.event.Stories;
import org.waybill.event.Story;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;
import org.waybill.problem.Refused;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.registry.Registry;
import org.waybill.store.Batch;
import org.waybill.store.Snapshot;
import org.waybill.store.Store;

/** What is written of an article is read back whole, as far as the joining needs it. */
class StoredArticleTest {
  private static final int ARTICLES = 300;
  private static final Registry REGISTRY =
      Registry.load(Path.of("src/test/resources/graph/readback"), Fail.onProblem());
  private static final List<RandomArticle> RANDOM =
      IntStream.range(0, ARTICLES).mapToObj(seed -> new RandomArticle(seed, REGISTRY)).toList();

  /** By article, as read; articles without claims are left out. */
  private static final Map<String, List<Claim>> CLAIMS = new TreeMap<>();

  private static final Map<String, NamedGraph> SEGMENTS = new TreeMap<>();

  static {
    for (RandomArticle random : RANDOM) {
      List<Claim> claims = random.claims();
      SEGMENTS.put(
          random.article().file(),
          Sample.writer().article(random.article(), Sample.reading(claims)));
      if (!claims.isEmpty()) {
        CLAIMS.put(random.article().file(), claims);
      }
    }
  }

  @Test
  void claimsComeBackAsTheyWereWritten() {
    int counted = 0;
    for (Map.Entry<String, List<Claim>> article : CLAIMS.entrySet()) {
      List<Claim> read = read(parse(SEGMENTS.get(article.getKey()).text()));
      assertEquals(article.getValue().size(), read.size());
      for (int i = 0; i < read.size(); i++) {
        assertEquals(article.getValue().get(i), read.get(i));
        counted++;
      }
    }
    System.out.println("read back: " + counted + " claims of " + CLAIMS.size() + " articles");
    assertTrue(counted > 500);
  }

  @Test
  void theRandomClaimsAreOfEveryMake() {
    List<Claim> claims = all(CLAIMS);
    assertEquals(
        Set.of(Frame.values()), claims.stream().map(Claim::frame).collect(Collectors.toSet()));
    assertEquals(
        Set.of(Stance.values()), claims.stream().map(Claim::stance).collect(Collectors.toSet()));
    assertEquals(
        Set.of(Stage.values()),
        claims.stream().flatMap(c -> c.stage().stream()).collect(Collectors.toSet()));
    assertEquals(
        Set.of(Role.values()),
        claims.stream().flatMap(c -> c.roles().keySet().stream()).collect(Collectors.toSet()));
    Set<String> entries =
        fillers(claims)
            .flatMap(
                filler ->
                    filler.link() instanceof Link.Linked it ? Stream.of(it.entry()) : Stream.of())
            .map(entry -> (entry.local() ? "own " : "known ") + entry.type())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Entry.Type.values().length * 2 - 3, entries.size(), entries.toString());
    assertTrue(fillers(claims).anyMatch(filler -> filler.link() instanceof Link.Unknown));
    assertTrue(
        fillers(claims)
            .anyMatch(
                filler ->
                    filler.link() instanceof Link.Ambiguous it && it.candidates().size() > 1));
  }

  @Test
  void nothingIsReadThatIsNotWrittenNorWrittenForNothing() {
    Set<Node> written = new TreeSet<>(Comparator.comparing(Node::toString));
    Map<String, List<Quad>> quads = new TreeMap<>();
    for (NamedGraph segment : SEGMENTS.values().stream().limit(60).toList()) {
      quads.put(segment.graph().getURI(), segment.quads());
      segment.quads().forEach(quad -> written.add(quad.getPredicate()));
    }
    List<StoredArticle> whole =
        quads.values().stream().map(graph -> stored(graph, REGISTRY)).toList();
    Set<String> needless = new TreeSet<>();
    for (Node property : written) {
      if (readWithout(property, quads.values()).equals(Optional.of(whole))) {
        needless.add(property.getLocalName());
      }
    }
    System.out.println("read back: " + written.size() + " properties, not needed " + needless);
    // What people ask for and what follows from the rest.
    Set<String> derived =
        new TreeSet<>(
            Set.of(
                "grade",
                "inferred",
                "textLength",
                "kilometres",
                "digest",
                "programVersion",
                "asOf",
                "ownVoice",
                "read",
                // A graph is one article's: whose claims and sentences these are is known.
                "inArticle"));
    derived.addAll(
        Set.of(
            "supplier",
            "recipient",
            "agent",
            "participant",
            "target",
            "carrier",
            "origin",
            "waypoint",
            "destination",
            "place",
            "claimant"));
    assertEquals(derived, needless);
  }

  @Test
  void aStoredSegmentOfBeforeIsStillRead() {
    List<Claim> read = read(golden("article", "claim"), registry("src/test/resources/graph"));
    assertEquals(List.of(Sample.TRANSFER), read);
  }

  @Test
  void namesThatNobodyDecidesStayUndecided() {
    Claim meeting =
        read(golden("article", "claim-unlinked"), registry("src/test/resources/graph")).get(0);
    List<Filler> met = meeting.role(Role.PARTICIPANT);
    assertEquals(Sample.MEETING.role(Role.PARTICIPANT).get(0), met.get(0));
    assertEquals("Park", met.get(1).words());
    Link.Ambiguous park = (Link.Ambiguous) met.get(1).link();
    assertEquals(
        List.of("Park One", "Park Two"), park.candidates().stream().map(Entry::label).toList());
  }

  @Test
  void aPersonSpeaksForWhomItSpokeForOnTheDaysOfTheArticle() {
    Entry brandt = REGISTRY.entry(Sample.id("actor/ilse-brandt")).orElseThrow();
    assertEquals(Optional.empty(), brandt.side());
    Set<Optional<String>> sides =
        fillers(all(CLAIMS))
            .flatMap(
                filler ->
                    filler.link() instanceof Link.Linked it ? Stream.of(it.entry()) : Stream.of())
            .filter(entry -> entry.iri().equals(brandt.iri()))
            .map(Entry::side)
            .collect(Collectors.toSet());
    assertEquals(
        Set.of(
            Optional.empty(),
            Optional.of(Sample.id("actor/norland")),
            Optional.of(Sample.id("actor/river-league"))),
        sides);
  }

  @Test
  void eventsOverClaimsReadBackAreTheSameBytes() {
    List<Claim> read =
        SEGMENTS.values().stream()
            .flatMap(segment -> read(parse(segment.text())).stream())
            .toList();
    String expected = events(all(CLAIMS));
    assertTrue(expected.lines().count() > 5000, expected);
    assertEquals(expected, events(read));
  }

  @Test
  void articlesInAnotherOrderGiveTheSameEvents() {
    List<Claim> turned = new ArrayList<>();
    new TreeMap<>(CLAIMS).descendingMap().values().forEach(turned::addAll);
    assertNotEquals(all(CLAIMS), turned);
    assertEquals(events(all(CLAIMS)), events(turned));
  }

  @Test
  void aDatasetGivesEachArticleByItself(@TempDir Path folder) {
    Batch batch = new Batch();
    List<String> files =
        RANDOM.subList(0, 40).stream().map(random -> random.article().file()).toList();
    for (RandomArticle random : RANDOM.subList(0, 40)) {
      String file = random.article().file();
      batch.put(
          org.waybill.store.Segment.article(
              file, random.article().text(), SEGMENTS.get(file).quads()));
    }
    batch.put(
        org.waybill.store.Segment.shared(
            "story any", Sample.writer().story(SampleStory.STORY, Sample.CLAIMS).quads()));
    try (Store store = Store.open(folder.resolve("set"), Fail.onProblem())) {
      store.write(batch);
    }
    int claims = 0;
    try (Snapshot snapshot = Snapshot.open(folder.resolve("set"), Fail.onProblem())) {
      for (String file : files) {
        List<Quad> quads = new ArrayList<>();
        snapshot.forEachQuad(file, quads::add);
        StoredArticle article = stored(quads, REGISTRY);
        assertEquals(file, article.file());
        assertEquals(CLAIMS.getOrDefault(file, List.of()), article.claims());
        claims += article.claims().size();
      }
      snapshot.forEachQuad("no-such.txt", quad -> assertEquals(null, quad));
    }
    System.out.println("read back: " + claims + " claims from a dataset");
    assertTrue(claims > 20);
  }

  @Test
  void whoPublishedAnArticleAndWhenComesBackWithItsClues() {
    StoredArticle first = stored(golden("article"), registry("src/test/resources/graph"));
    assertEquals(Sample.FIRST.file(), first.file());
    assertEquals(Sample.FIRST.issued(), first.issued());
    assertEquals(Optional.of(Sample.id("outlet/evening-ledger")), first.publisher());
    assertEquals(Optional.empty(), first.agency());
    StoredArticle unknown = stored(bylines("Tiny Gazette", "Blue Wire"), REGISTRY);
    assertEquals(Optional.of("Tiny Gazette"), unknown.publisher());
    assertEquals(Optional.of("Blue Wire"), unknown.agency());
  }

  /** The graph of an article of outlets that no registry knows. */
  private static List<Quad> bylines(String publisher, String agency) {
    Article article =
        new Article(
            "x.txt",
            "",
            List.of(
                new Outlet(agency, agency, Outlet.Role.AGENCY),
                new Outlet(publisher, publisher, Outlet.Role.PUBLISHER)),
            Issued.unknown(),
            "A body.",
            List.of());
    return Sample.writer().article(article, Sample.reading(List.of())).quads();
  }

  @Test
  void aClaimOutlivesTheRegistryEntryThatItMeant() {
    List<Problem> problems = new ArrayList<>();
    Registry smaller = registry("src/test/resources/graph/readback");
    List<Claim> read =
        StoredArticle.read(golden("article", "claim", "claim-unlinked"), smaller, problems::add)
            .claims();
    assertEquals(2, read.size());
    assertEquals(Sample.TRANSFER, read.get(0));
    Filler met = read.get(1).role(Role.PARTICIPANT).get(1);
    assertEquals(new Link.Unknown("Park"), met.link());
    assertEquals(
        List.of(Code.ENTRY_GONE, Code.ENTRY_GONE), problems.stream().map(Problem::code).toList());
    assertTrue(problems.get(0).describe().contains("001-crates.txt"), problems.get(0).describe());
  }

  @Test
  void aClaimWhoseEntryIsGoneIsToldOfOnceAnArticle(@TempDir Path empty) {
    List<Problem> problems = new ArrayList<>();
    List<Claim> read =
        StoredArticle.read(
                golden("article", "claim", "claim-unlinked"),
                registry(empty.toString()),
                problems::add)
            .claims();
    assertEquals(new Link.Unknown("Norland"), read.get(0).role(Role.SUPPLIER).get(0).link());
    assertEquals(
        Sample.QUILL, ((Link.Linked) read.get(0).attribution().claimants().get(0).link()).entry());
    List<String> told = problems.stream().map(Problem::what).sorted().toList();
    assertEquals(told.stream().distinct().toList(), told);
    assertEquals(6, told.size(), told.toString());
  }

  @Test
  void aGraphOfAnotherVersionIsRefused() {
    List<Quad> quads =
        golden("article", "claim").stream()
            .filter(q -> !q.getPredicate().equals(Vocabulary.FRAME))
            .toList();
    Refused refused =
        assertThrows(Refused.class, () -> read(quads, registry("src/test/resources/graph")));
    assertEquals(Code.DATASET_FORMAT, refused.problem().code());
    assertTrue(refused.problem().what().contains("frame"), refused.problem().what());
  }

  @Test
  void anArticleWithoutClaimsGivesNone() {
    assertEquals(List.of(), read(golden("article")));
  }

  @Test
  void aGraphOfNoArticleIsRefused() {
    int refused = 0;
    for (NamedGraph segment : Sample.segments()) {
      if (!segment.graph().getURI().contains("/graph/article/")) {
        Refused fault = assertThrows(Refused.class, () -> read(segment.quads()));
        assertEquals(Code.DATASET_FORMAT, fault.problem().code());
        refused++;
      }
    }
    System.out.println("refused: " + refused + " graphs of no article");
    assertEquals(5, refused);
    assertThrows(Refused.class, () -> read(List.of()));
  }

  private static Optional<List<StoredArticle>> readWithout(
      Node property, Collection<List<Quad>> graphs) {
    try {
      List<StoredArticle> read = new ArrayList<>();
      for (List<Quad> graph : graphs) {
        read.add(
            StoredArticle.read(
                graph.stream().filter(quad -> !quad.getPredicate().equals(property)).toList(),
                REGISTRY,
                problem -> {}));
      }
      return Optional.of(read);
    } catch (Refused | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static List<Claim> all(Map<String, List<Claim>> claims) {
    return claims.values().stream().flatMap(List::stream).toList();
  }

  private static Stream<Filler> fillers(List<Claim> claims) {
    return claims.stream()
        .flatMap(
            claim ->
                Stream.of(
                        claim.roles().values(),
                        claim.attribution().claimants(),
                        claim.attribution().via())
                    .flatMap(Collection::stream));
  }

  private static String events(List<Claim> claims) {
    StringBuilder text = new StringBuilder();
    for (Story story : new Fusion(REGISTRY).join(accounts(claims))) {
      List<Claim> tellers =
          claims.stream().filter(claim -> story.articles().contains(claim.article())).toList();
      text.append(Sample.writer().story(story, tellers).text());
    }
    return text.toString();
  }

  /** As told by articles of which nothing else is known. */
  private static List<Account> accounts(List<Claim> claims) {
    ListMultimap<String, Claim> byArticle =
        MultimapBuilder.linkedHashKeys().arrayListValues().build();
    claims.forEach(claim -> byArticle.put(claim.article(), claim));
    List<Account> accounts = new ArrayList<>();
    for (String file : byArticle.keySet()) {
      Publication publication =
          new Publication(
              file,
              Period.UNKNOWN,
              Optional.empty(),
              Optional.empty(),
              Fingerprint.NONE,
              News.NONE);
      new Stories(REGISTRY)
          .place(byArticle.get(file))
          .forEach(
              (claim, placing) ->
                  accounts.add(
                      new Account(claim, publication, placing, claim.when(), claim.said())));
    }
    return accounts;
  }

  private static List<Claim> read(Collection<Quad> quads) {
    return read(quads, REGISTRY);
  }

  private static List<Claim> read(Collection<Quad> quads, Registry registry) {
    return stored(quads, registry).claims();
  }

  private static StoredArticle stored(Collection<Quad> quads, Registry registry) {
    return StoredArticle.read(quads, registry, Fail.onProblem());
  }

  private static Registry registry(String folder) {
    return Registry.load(Path.of(folder), Fail.onProblem());
  }

  private static List<Quad> golden(String... names) {
    List<Quad> quads = new ArrayList<>();
    for (String name : names) {
      Turtle.read(Path.of("src/test/resources/graph/golden", name + ".ttl"))
          .find()
          .forEachRemaining(triple -> quads.add(Quad.create(RDFS.Nodes.label, triple)));
    }
    return quads;
  }

  /** As the store reads. */
  private static List<Quad> parse(String lines) {
    List<Quad> quads = new ArrayList<>();
    RDFParser.fromString(lines, Lang.NQUADS)
        .errorHandler(ErrorHandlerFactory.errorHandlerNoLogging)
        .checking(true)
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                quads.add(quad);
              }
            });
    return quads;
  }
}
