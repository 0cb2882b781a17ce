package org.waybill.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;
import org.waybill.registry.TurtleFile.Subject;
import org.waybill.registry.TurtleFile.Value;

/** Whatever a registry file says, reading it gives problems with their lines and throws nothing. */
class SlipsTest {

  private static final String PREFIXES =
      "@prefix : <https://x.example/> . @prefix wb: <https://w3id.org/waybill/ontology#> ."
          + " @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> ."
          + " @prefix skos: <http://www.w3.org/2004/02/skos/core#> ."
          + " @prefix geo: <http://www.w3.org/2003/01/geo/wgs84_pos#> .\n"
          + ":norland a wb:State ; rdfs:label 'Norland' .\n"
          + ":scheme rdfs:label 'x' ; a skos:ConceptScheme .\n";

  @TempDir Path folder;
  private final List<Problem> problems = new ArrayList<>();

  private Registry registry(String turtle) throws IOException {
    Files.writeString(folder.resolve("a.ttl"), PREFIXES + turtle.replace('|', '\n'));
    return Registry.load(folder, problems::add);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "5 # data-incomplete # :who a wb:Person ;| rdfs:label ' ' .",
        "5 # data-incomplete # :o a wb:Organ ; rdfs:label 'Staff' ;| wb:actsFor :nobody .",
        "5 # data-incomplete # :o a wb:Organ ; rdfs:label 'Staff' ;| wb:actsFor 'Norland' .",
        "5 # data-broken # :p a wb:Person ; rdfs:label 'Ada' . :t a wb:Tenure ;"
            + " wb:holder :p ; wb:heldIn :norland ;| wb:from 'soon' .",
        "4 # data-incomplete # :t a wb:Tenure ; wb:heldIn :norland .",
        "5 # data-broken # :t a wb:Title ; rdfs:label 'Lady' ;| wb:honorific 'yes' .",
        "5 # data-broken # :p a wb:Place ; rdfs:label 'Bay' ; geo:long 1 ;| geo:lat 'north' .",
        "5 # data-broken # :p a wb:Place ; rdfs:label 'Bay' ; geo:long 1 ;| geo:lat 91 .",
        "5 # data-broken # :s a wb:State ; rdfs:label 'Sudmark' ;| wb:metonym 'Norland' .",
        "5 # data-broken # :i a skos:Concept ; skos:prefLabel 'ram' ; skos:inScheme"
            + " <https://x.example/item/scheme> .| :j a skos:Concept ; skos:prefLabel 'ram' ;"
            + " skos:inScheme <https://x.example/item/scheme> .",
        "4 # data-incomplete # :s a wb:OccasionSeries ; rdfs:label 'Fair' .",
        "5 # data-incomplete # :o a wb:Occasion ; rdfs:label 'Fair' ;| wb:firstDay 7 .",
        "4 # data-incomplete # :o a wb:Occasion ; rdfs:label 'Fair' ; wb:firstDay '2023-05-01' .",
        "4 # data-incomplete # :c a wb:Currency ; rdfs:label 'crown' ; wb:sign 'Cr' .",
        "5 # data-broken # :c a wb:Currency ; rdfs:label 'crown' ;| wb:currency 'crown' .",
        "5 # data-incomplete # :c a wb:Currency ;| rdfs:label ' ' ; wb:currency 'CRO' .",
        "5 # data-broken # :c a wb:Currency ; rdfs:label 'crown' ; wb:currency 'CRO' .|"
            + " :d a wb:Currency ; rdfs:label 'florin' ; wb:currency 'CRO' ."
      })
  void aSlipIsAProblemAtItsLine(int line, String code, String turtle) throws IOException {
    registry(turtle);
    assertTrue(
        problems.stream()
            .anyMatch(
                problem ->
                    problem.code() == Code.of(code).orElseThrow()
                        && problem.origin().describe().endsWith("a.ttl, line " + line)),
        problems.toString());
  }

  @Test
  void twoPeopleOrAStateAndItsCapitalMayBeCalledTheSame() throws IOException {
    registry(
        ":a a wb:Person ; rdfs:label 'Ada Quill' . :b a wb:Person ; rdfs:label 'Ada Quill' ."
            + " :c a wb:Place ; rdfs:label 'Norland' ; geo:lat 1 ; geo:long 1 .");
    assertEquals(List.of(), problems);
  }

  @Test
  void aCircleOfItemsIsBrokenAndTold() throws IOException {
    String item =
        ":%s a skos:Concept ; skos:prefLabel '%s' ; skos:broader :%s ; skos:inScheme"
            + " <https://x.example/item/scheme> .|";
    Registry registry = registry(item.formatted("a", "a", "b") + item.formatted("b", "b", "a"));
    assertEquals(List.of(), registry.wider("https://x.example/a"));
    assertEquals(
        List.of(Code.DATA_BROKEN, Code.DATA_BROKEN), problems.stream().map(Problem::code).toList());
  }

  @Test
  void anEntryOfTwoFilesIsToldInTheSecondWithThePlaceInTheFirst() throws IOException {
    Files.writeString(folder.resolve("b.ttl"), PREFIXES);
    registry("");
    assertTrue(problems.get(0).what().contains("a.ttl, line 2"), problems.toString());
    assertTrue(problems.get(0).origin().describe().contains("b.ttl, line 2"), problems.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "wb:demonim 'Norlandic', uses https://w3id.org/waybill/ontology#demonim",
    "wb:actsFor 'Norland', has no IRI",
    "wb:demonym wb:demonym, has no literal",
    "wb:demonym '', has blank words",
    "wb:actsFor wb:nobody, which no file describes",
    "a wb:Sate, which no file describes",
    "a <http://www.w3.org/2004/02/skos/core#Konzept>, which no file describes",
    "skos:altLable 'Norland', which the ontology does not have",
    "rdfs:lable 'Norland', which the ontology does not have",
    "wb:actsFor :who, leads back to itself",
    "wb:branchOf :who, leads back to itself",
    "rdfs:label 'nothing in particular', does not say what it is"
  })
  void aTermThatTheOntologyDoesNotHaveOrUsesOtherwiseIsTold(String said, String what)
      throws IOException {
    List<Subject> all = new ArrayList<>();
    String type = !said.startsWith("a ") && !said.startsWith("rdfs:label ") ? "a wb:State ; " : "";
    Files.writeString(folder.resolve("a.ttl"), PREFIXES + ":who " + type + said + " .");
    all.addAll(TurtleFile.read(folder.resolve("a.ttl"), problems::add));
    all.addAll(TurtleFile.read(Path.of("ontology/waybill.ttl"), problems::add));
    all.addAll(TurtleFile.read(Path.of("ontology/grammar.ttl"), problems::add));
    assertEquals(List.of(), problems);
    Declarations.check(all, new Slips(problems::add));
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.get(0).what().contains(what), problems.toString());
  }

  @Test
  void aCircleByWayOfOthersIsToldAtEachOfThem() throws IOException {
    Files.writeString(
        folder.resolve("a.ttl"),
        PREFIXES
            + ":a a wb:Organ ; wb:actsFor :b .\n:b a wb:Organ ; wb:actsFor :c .\n"
            + ":c a wb:Organ ; wb:actsFor :b .\n"
            + "wb:X a <http://www.w3.org/2002/07/owl#Class> ; rdfs:subClassOf wb:Y .\n"
            + "wb:Y a <http://www.w3.org/2002/07/owl#Class> ; rdfs:subClassOf wb:X .\n");
    List<Subject> all = new ArrayList<>(TurtleFile.read(folder.resolve("a.ttl"), problems::add));
    for (String file : List.of("ontology/waybill.ttl", "ontology/grammar.ttl")) {
      all.addAll(TurtleFile.read(Path.of(file), problems::add));
    }
    Declarations.check(all, new Slips(problems::add));
    assertEquals(
        List.of("line 5", "line 6", "line 7", "line 8"),
        problems.stream()
            .map(problem -> problem.origin().describe().replaceAll(".*, ", ""))
            .sorted()
            .toList());
  }

  /** Each property of each kind of entry is given each kind of nonsense, once. */
  @Test
  void noNonsenseInAnyPropertyThrows() throws IOException {
    List<Value> nonsense =
        List.of(
            new Value("", "http://www.w3.org/2001/XMLSchema#string", ""),
            new Value("-99", "http://www.w3.org/2001/XMLSchema#integer", ""),
            new Value("https://x.example/nowhere", "", ""),
            new Value("_:blank", "", ""));
    int tried = 0;
    try (Stream<Path> files = Files.list(Path.of("data/registry"))) {
      for (Path file : files.filter(name -> name.toString().endsWith(".ttl")).toList()) {
        List<Subject> subjects = TurtleFile.read(file, problems::add);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < subjects.size(); i++) {
          for (String property : subjects.get(i).properties().keySet()) {
            if (seen.add(subjects.get(i).text(TurtleFile.TYPE) + property)) {
              for (Value value : nonsense) {
                List<Subject> changed = new ArrayList<>(subjects);
                changed.set(i, with(subjects.get(i), property, value));
                Registry registry = Registry.of(changed, problem -> {});
                registry.entries().forEach(entry -> registry.wider(entry.iri()));
                tried++;
              }
            }
          }
        }
      }
    }
    System.out.println("registry: " + tried + " kinds of nonsense");
    assertTrue(tried > 200, "tried: " + tried);
  }

  private static Subject with(Subject subject, String property, Value value) {
    ListMultimap<String, Value> properties = LinkedListMultimap.create(subject.properties());
    properties.replaceValues(property, List.of(value));
    return new Subject(subject.iri(), subject.file(), subject.lines(), properties);
  }
}
