package org.waybill.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waybill.problem.Problem;
import org.waybill.registry.TurtleFile.Subject;

/** What must hold for the files in data/registry, whoever edits them. */
class RegistryFilesTest {

  private static final Path FOLDER = Path.of("data/registry");
  private static final Map<String, Subject> SUBJECTS = new TreeMap<>();
  private static final List<Problem> PROBLEMS = new ArrayList<>();
  private static Registry registry;

  @BeforeAll
  static void readAll() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        for (Subject subject : TurtleFile.read(file, PROBLEMS::add)) {
          SUBJECTS.put(subject.iri(), subject);
        }
      }
    }
    registry = Registry.load(FOLDER, PROBLEMS::add);
  }

  @Test
  void everyFileParsesAndEveryEntryIsComplete() {
    assertEquals(List.of(), PROBLEMS);
  }

  /** Known by no file: each article brings in its own. */
  private static final Set<Entry.Type> ARTICLES_OWN =
      EnumSet.of(Entry.Type.GROUP, Entry.Type.VESSEL, Entry.Type.AIRCRAFT);

  @Test
  void everyTypeHasEntries() {
    Map<Entry.Type, Integer> counts = new TreeMap<>();
    registry.entries().forEach(entry -> counts.merge(entry.type(), 1, Integer::sum));
    System.out.println("registry entries: " + counts);
    for (Entry.Type type : Entry.Type.values()) {
      if (!ARTICLES_OWN.contains(type)) {
        int least = type == Entry.Type.LEGAL_ACT ? 50 : 100;
        assertTrue(counts.getOrDefault(type, 0) > least, type + ": " + counts);
      }
    }
    long ended =
        registry.entries().stream()
            .filter(entry -> registry.lifetime(entry.iri()).isPresent())
            .count();
    assertEquals(197, counts.get(Entry.Type.STATE) - ended);
    assertTrue(ended >= 12, "states that are no more: " + ended);
  }

  @Test
  void everyHeaderNamesSourceAndLicence() throws IOException {
    int seen = 0;
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        String head = Files.readString(file).split("@prefix")[0];
        assertTrue(head.contains("Source") && head.contains("Licence"), file.toString());
        seen++;
      }
    }
    assertTrue(seen >= 10, "files seen: " + seen);
  }

  @Test
  void noStateOfTodayBearsTheNameOfOneThatIsNoMore() {
    int seen = 0;
    for (Subject state : ofType(Terms.STATE)) {
      if (state.text(Terms.UNTIL).isPresent()) {
        for (String name : registry.namesOf(state.iri())) {
          assertEquals(
              List.of(state.iri()), registry.named(name).stream().map(Entry::iri).toList(), name);
          seen++;
        }
      }
    }
    assertTrue(seen > 30, "names seen: " + seen);
  }

  @Test
  void noPlaceHeldByOthersLiesInTheStateThatClaimsIt() {
    for (String place :
        List.of("abkhazia", "south-ossetia", "crimea", "sevastopol", "donetsk", "luhansk")) {
      assertEquals(
          java.util.Optional.empty(),
          registry.location("https://w3id.org/waybill/id/place/" + place).orElseThrow().state(),
          place);
    }
  }

  @Test
  void noOtherUseIsAlsoTheNameOfGoods() {
    int seen = 0;
    for (Subject use : ofType(Terms.OTHER_USE)) {
      List<String> words = new ArrayList<>(use.texts(Terms.LABEL));
      words.addAll(use.texts(Terms.ALT_LABEL));
      for (String phrase : words) {
        assertEquals(java.util.Set.of(), registry.goods().keys(phrase), phrase);
        seen++;
      }
    }
    System.out.println("other uses: " + seen);
    assertTrue(seen > 300, "other uses seen: " + seen);
  }

  @Test
  void aTitleWithOneHolderAssistsNobody() {
    int seen = 0;
    for (Subject title : ofType(Terms.TITLE)) {
      if (title.texts(Terms.SOLE).contains("true")) {
        assertTrue(!title.texts(Terms.ASSISTS).contains("true"), title.iri());
        seen++;
      }
    }
    assertTrue(seen > 10, "titles seen: " + seen);
  }

  @Test
  void noDemonymIsTheNameOfAnotherState() {
    int seen = 0;
    for (Subject state : ofType(Terms.STATE)) {
      for (String demonym : state.texts(Terms.DEMONYM)) {
        for (Entry other : registry.named(demonym)) {
          boolean alsoDemonym = registry.namings(demonym, other.iri()).contains(Naming.DEMONYM);
          assertTrue(
              other.iri().equals(state.iri()) || alsoDemonym, demonym + " names " + other.label());
          seen++;
        }
      }
    }
    assertTrue(seen > 300, "demonyms seen: " + seen);
  }

  @Test
  void everyReferenceLeadsToAnEntry() {
    int seen = 0;
    for (Subject subject : SUBJECTS.values()) {
      for (String property :
          List.of(
              Terms.ACTS_FOR,
              Terms.IN_STATE,
              Terms.BROADER,
              Terms.HELD_IN,
              Terms.HOLDER,
              Terms.IN_SERIES,
              Terms.ATTENDEE,
              Terms.VISITED,
              Terms.HOST,
              Terms.UN_REGISTER,
              Terms.SIPRI,
              Terms.CONTINUED_BY,
              Terms.BRANCH_OF,
              Terms.OF_KIND,
              "https://w3id.org/waybill/ontology#capital",
              "https://w3id.org/waybill/ontology#basedIn")) {
        for (String target : subject.texts(property)) {
          assertTrue(SUBJECTS.containsKey(target), subject.iri() + " " + property + " " + target);
          seen++;
        }
      }
    }
    assertTrue(seen > 2000, "references seen: " + seen);
  }

  @Test
  void everyOccasionLiesInWhatItsSeriesIsKnownFor() {
    int seen = 0;
    for (Occasion.Series series : registry.series()) {
      assertTrue(
          series.attendees().size() != 1 || !series.visited().isEmpty(),
          series.iri() + " has one attendee who goes nowhere");
      for (Occasion occasion : series.occasions()) {
        assertTrue(
            !series.isOpen(occasion.first()) && !series.isOpen(occasion.last()), occasion.iri());
        assertTrue(occasion.last().isBefore(occasion.first().plusDays(30)), occasion.iri());
        seen++;
      }
    }
    System.out.println("occasions: " + seen + " in " + registry.series().size() + " series");
    assertTrue(seen > 500, "occasions seen: " + seen);
    assertEquals(ofType(Terms.OCCASION).size(), seen);
  }

  @Test
  void everyItemHasBothRegisterCategories() {
    int seen = 0;
    for (Entry entry : registry.entries()) {
      if (entry.type() == Entry.Type.ITEM) {
        assertTrue(isFiled(entry, Terms.UN_REGISTER) && isFiled(entry, Terms.SIPRI), entry.iri());
        assertTrue(
            !registry.wider(entry.iri()).contains(entry.iri()), "a circle at " + entry.iri());
        seen++;
      }
    }
    assertTrue(seen > 150, "items seen: " + seen);
  }

  /** Whether an item or one wider than it has a category of a register. */
  private static boolean isFiled(Entry item, String register) {
    return Stream.concat(Stream.of(item.iri()), registry.wider(item.iri()).stream())
        .anyMatch(iri -> SUBJECTS.get(iri).text(register).isPresent());
  }

  @Test
  void noLegalActIsAParty() {
    int seen = 0;
    for (Entry entry : registry.entries()) {
      if (entry.type() == Entry.Type.LEGAL_ACT) {
        for (String name : registry.namesOf(entry.iri())) {
          assertEquals(List.of(), registry.named(name), name);
          seen++;
        }
      }
    }
    System.out.println("names of legal acts: " + seen);
    assertTrue(seen > 200, "names seen: " + seen);
  }

  @Test
  void aResolutionOfTheSecurityCouncilBearsTheNumberOfItsIdentifier() {
    int seen = 0;
    for (Entry entry : registry.entries()) {
      if (entry.iri().contains("/legal-act/unscr-")) {
        String number = entry.iri().substring(entry.iri().lastIndexOf('-') + 1);
        assertTrue(
            entry.label().matches("UN Security Council Resolution " + number + " \\(\\d{4}\\)"),
            entry.label());
        assertEquals(
            java.util.Set.of(entry.iri()), registry.legalActs().keys("resolution " + number));
        seen++;
      }
    }
    System.out.println("resolutions: " + seen);
    assertTrue(seen > 30, "resolutions seen: " + seen);
  }

  @Test
  void identifiersAreWellFormedAndOnlyStatesHaveThem() {
    Map<String, String> owners = new HashMap<>();
    int seen = 0;
    for (Subject subject : SUBJECTS.values()) {
      for (String same : subject.texts("http://www.w3.org/2002/07/owl#sameAs")) {
        assertTrue(same.matches("http://www\\.wikidata\\.org/entity/Q[1-9][0-9]*"), same);
        assertTrue(subject.isA(Terms.STATE), subject.iri());
        assertEquals(null, owners.put(same, subject.iri()));
        seen++;
      }
    }
    assertEquals(197, seen);
  }

  @Test
  void noTermEndsBeforeItBegins() {
    int seen = 0;
    for (Subject tenure : ofType(Terms.TENURE)) {
      if (tenure.text(Terms.FROM).isPresent() && tenure.text(Terms.UNTIL).isPresent()) {
        LocalDate from = LocalDate.parse(tenure.text(Terms.FROM).get());
        assertTrue(from.isBefore(LocalDate.parse(tenure.text(Terms.UNTIL).get())), tenure.iri());
        seen++;
      }
    }
    assertTrue(seen > 100, "terms seen: " + seen);
  }

  @Test
  void everyPersonHasAFamilyNameThatIsPartOfAName() {
    int seen = 0;
    for (Subject person : ofType(Terms.PERSON)) {
      String names = person.texts(Terms.LABEL) + " " + person.texts(Terms.ALT_LABEL);
      assertTrue(!person.texts(Terms.FAMILY_NAME).isEmpty(), person.iri());
      for (String family : person.texts(Terms.FAMILY_NAME)) {
        assertTrue(names.contains(family), person.iri() + " " + family);
        seen++;
      }
    }
    assertTrue(seen > 200, "family names seen: " + seen);
  }

  @Test
  void coordinatesLieOnTheGlobe() {
    int seen = 0;
    for (Entry entry : registry.entries()) {
      if (entry.type() == Entry.Type.PLACE) {
        Location at = registry.location(entry.iri()).orElseThrow();
        assertTrue(Math.abs(at.latitude()) <= 90 && Math.abs(at.longitude()) <= 180, entry.iri());
        seen++;
      }
    }
    assertTrue(seen > 250, "places seen: " + seen);
  }

  private static List<Subject> ofType(String type) {
    return SUBJECTS.values().stream().filter(subject -> subject.isA(type)).toList();
  }
}
