package org.waybill.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;
import org.waybill.problem.Refused;
import org.waybill.store.Batch;
import org.waybill.store.Samples;
import org.waybill.store.Segment;
import org.waybill.store.Store;

/** Names in parameters, as people write them. */
class NamesTest {
  private static final String KNOWN =
      """
      PREFIX wb: <https://w3id.org/waybill/ontology#>
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX : <https://w3id.org/waybill/id/>
      wb:State rdfs:subClassOf wb:Actor . wb:Person rdfs:subClassOf wb:Actor .
      wb:Place rdfs:label "place"@en .
      :north a wb:State ; rdfs:label "North Suderia"@en ; skos:altLabel "D.P.R.S."@en ;
        wb:iso2 "NS" ; wb:demonym "Suderian"@en ; wb:metonym "Westhaven"@en .
      :south a wb:State ; rdfs:label "South Suderia"@en ; wb:demonym "Suderian"@en .
      :norland a wb:State ; rdfs:label "Norland"@en ; skos:altLabel "the Norland Republic"@en .
      :quill a wb:Person ; rdfs:label "Ada Quill"@en ; foaf:familyName "Quill" .
      :westhaven a wb:Place ; rdfs:label "Westhaven"@en .
      :part wb:unlinkedName "Édouard Varga" .
      :pact a wb:LegalAct ; rdfs:label "Westhaven Pact"@en .
      :shell skos:prefLabel "artillery shell"@en ; skos:altLabel "arty round"@en ;
        wb:unRegisterCategory :none .
      :page wb:file "001-crates.txt" .
      :other wb:file "002-Crates.txt" .
      """;
  private static final Question QUESTION =
      Question.of(
          "q",
          """
          # Parameter: from (name of party) x
          # Parameter: who (name of person) x
          # Parameter: act (name of legal act) x
          # Parameter: of (name of item) x
          # Parameter: file (name of article) x
          # Parameter: free (text) x
          # Parameter: clock (said or holds) x
          SELECT * {
            ?s ?p ?o
            FILTER(BOUND(?from) && BOUND(?who) && BOUND(?act) && BOUND(?of))
            FILTER(BOUND(?file) && BOUND(?free) && BOUND(?clock))
          }
          """);

  private static Store store;
  private final List<Problem> told = new ArrayList<>();

  @BeforeAll
  static void fill() {
    List<Quad> quads = new ArrayList<>();
    RDFParser.fromString(KNOWN, Lang.TURTLE)
        .toDatasetGraph()
        .find()
        .forEachRemaining(
            quad -> quads.add(Quad.create(Samples.id("graph/registry"), quad.asTriple())));
    store = Store.inMemory();
    store.write(new Batch().put(Segment.shared("registry", quads)));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private String settled(String parameter, String value) {
    return QUESTION.settle(store.snapshot(), Map.of(parameter, value), told::add).get(parameter);
  }

  private Problem refused(String parameter, String value) {
    return assertThrows(Refused.class, () -> settled(parameter, value)).problem();
  }

  @ParameterizedTest
  @CsvSource({
    "from,DPRS,North Suderia",
    "from,d.p.r.s.,North Suderia",
    "from,ns,North Suderia",
    "from,Westhaven,North Suderia",
    "from,norland republic,Norland",
    "from,quill,Ada Quill",
    "from,edouard varga,Édouard Varga",
    "from,<https://w3id.org/waybill/id/norland>,Norland",
    "who,Quill,Ada Quill",
    "of,ARTY ROUND,artillery shell"
  })
  void anotherNameIsTakenForTheLabelAndToldSo(String parameter, String value, String label) {
    assertEquals(label, settled(parameter, value));
    assertEquals(1, told.size());
    assertEquals(Code.QUERY_NAME_TAKEN, told.get(0).code());
    assertEquals(parameter + "=" + value + " is taken as " + label, told.get(0).what());
  }

  @ParameterizedTest
  @CsvSource({
    "from,Norland,Norland",
    "from,NORLAND,Norland",
    "from,Édouard Varga,Édouard Varga",
    "act,westhaven pact,Westhaven Pact",
    "file,001-crates.txt,001-crates.txt",
    "file,002-crates.TXT,002-Crates.txt"
  })
  void aLabelIsFoundInAnyLetterCaseWithoutAWord(String parameter, String value, String label) {
    assertEquals(label, settled(parameter, value));
    assertEquals(List.of(), told);
  }

  @Test
  void aMisspeltNameIsNotGuessedButTheNearestAreTold() {
    Problem problem = refused("from", "Noth Suderia");
    assertEquals(Code.QUERY_NAME_UNKNOWN, problem.code());
    assertEquals(
        "from=Noth Suderia: the dataset knows no party of just that name; most like it: North"
            + " Suderia, South Suderia",
        problem.what());
  }

  @ParameterizedTest
  @CsvSource({
    "from,Suderia,'North Suderia, South Suderia'",
    "from,Nroland,Norland",
    "of,shell,artillery shell",
    "file,001,001-crates.txt",
    "who,Ada Quil,Ada Quill"
  })
  void aNameCutShortOrWithASlipHasTheNearestTold(String parameter, String value, String nearest) {
    String what = refused(parameter, value).what();
    assertEquals(nearest, what.substring(what.indexOf("like it: ") + 9));
  }

  @Test
  void anAdjectiveOfTwoStatesIsToldWithBoth() {
    Problem problem = refused("from", "Suderian");
    assertEquals(Code.QUERY_NAME_AMBIGUOUS, problem.code());
    assertEquals("from=Suderian could be North Suderia, South Suderia", problem.what());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?!", "nothing like it", "<https://w3id.org/waybill/id/nobody>"})
  void whatIsLikeNoNameIsRefusedAllTheSame(String value) {
    Problem problem = refused("from", value);
    assertEquals(Code.QUERY_NAME_UNKNOWN, problem.code());
    assertEquals(
        "from=" + value + ": the dataset knows no party of just that name, nor of one like it",
        problem.what());
  }

  @ParameterizedTest
  @CsvSource({"who,Norland", "of,Norland", "from,Westhaven Pact", "file,Norland"})
  void aNameOfAnotherKindIsNoName(String parameter, String value) {
    assertEquals(Code.QUERY_NAME_UNKNOWN, refused(parameter, value).code());
  }

  @Test
  void otherTextIsLeftAlone() {
    assertEquals("Noth Suderia", settled("free", "Noth Suderia"));
    assertEquals(List.of(), told);
  }

  @Test
  void oneOfAFewWordsIsAskedForByName() {
    Problem problem = refused("clock", "never");
    assertEquals(Code.QUERY_PARAMETER, problem.code());
    assertEquals("clock takes said or holds, not 'never'", problem.what());
    assertEquals("holds", settled("clock", "holds"));
  }

  /** A question of the house asks for no kind of name that this package has no query for. */
  @Test
  void everyKindOfNameThatAQuestionAsksForCanBeLookedUp() {
    int seen = 0;
    for (Question question : QuestionBook.read(Path.of("queries")).questions()) {
      for (Parameter parameter : question.parameters()) {
        if (parameter.named().isPresent()) {
          Map<String, String> nobody = Map.of(parameter.name(), "nobody at all");
          Refused refused =
              assertThrows(
                  Refused.class, () -> question.settle(store.snapshot(), nobody, told::add));
          assertEquals(Code.QUERY_NAME_UNKNOWN, refused.problem().code());
          seen++;
        }
      }
    }
    System.out.println("names: looked up for " + seen + " parameters");
    assertTrue(seen >= 15, "looked up " + seen);
  }
}
