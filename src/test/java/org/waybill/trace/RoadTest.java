package org.waybill.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waybill.event.Evidence;
import org.waybill.event.Utterance;
import org.waybill.graph.SampleStore;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;
import org.waybill.problem.Refused;
import org.waybill.store.Store;

class RoadTest {
  private static final int WIDTH = 80;

  private final List<Problem> problems = new ArrayList<>();
  private Store store = SampleStore.of(text -> text);

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aClaimLeadsToWhoSaysWhatByWhichRuleInWhichWords() {
    String road = text("29-181-transfer-1");

    assertHas(road, "stance     asserted");
    assertHas(road, "supplier   Norland (id:actor/norland)");
    assertHas(road, "chosen as: named: subject; linked by: name");
    assertHas(road, "quantity   at most 1,000 crates, a running total");
    assertHas(road, "“as many as 1,000 crates” [46, 69)");
    assertHas(road, "happened   on or before 2021-06-05, from the words “has sent”");
    assertHas(road, "said       2021-06-05, from the words “on June 5”");
    assertHas(road, "claimant   Ada Quill");
    assertHas(road, "acting for Sudmark");
    assertHas(road, "relay      Palace");
    assertHas(road, "entry      send (lex:send)");
    assertHas(road, "“Norland »has sent« as many as");
    assertHas(road, "characters [29, 181) of 001-crates.txt");
    assertHas(road, "checked    the stored text has these words");
    assertHas(road, "headline   Norland arms \"cross border\"");
    assertHas(road, "publisher  ");
    assertHas(road, "issued     2021-06-05 to 2021-06-06");
    assertHas(road, "line 1, page date “July 1”; ruled out: It changes.");
    assertEquals(List.of(), problems);
  }

  @Test
  void anEventLeadsToEachClaimWithTheReasonWhyItJoined() {
    String road = text("id:event/first-shells");

    assertHas(road, "supplier   Norland");
    assertHas(road, "2 claims in 2 articles");
    assertHas(road, "1. Ada Quill, by way of Palace: asserted transfer, shipped");
    assertHas(road, "2. Norland: denied transfer, shipped");
    assertHas(road, "because    same parties and item");
    assertHas(road, "“Norland denied »sending« shells to Sudmark.”");
  }

  @Test
  void theReasonThatMostClaimsJoinedForIsToldWithoutBeingInTheGraph() {
    assertHas(text("id:event/first-shells"), "because    no other claim tells of it more exactly");
    assertHas(text("utterance/norland"), "because    what one side says in one article");
    assertHas(text("utterance/ledger"), "because    the outlet's own voice");
    assertHas(text("utterance/quill-june"), "because    speaker and day");
    assertEquals(Evidence.FIRST, reason("id:event/blame"));
    assertEquals(Utterance.ONE_SIDE, reason("utterance/norland"));
    assertEquals(Utterance.OWN_VOICE, reason("utterance/ledger"));
  }

  /** The last reason of a road. */
  private String reason(String typed) {
    String road = text(typed);
    return road.substring(road.lastIndexOf("because    ") + 11).strip();
  }

  @Test
  void anEventLeadsToItsStoryItsValuesAndWhoIsBehindIt() {
    String road = text("id:event/first-shells");

    assertHas(road, "story      Norland, Sudmark (id:story/norland-sudmark-");
    assertHas(road, "supplier   Norland (id:actor/norland): 2 claims");
    assertHas(road, "quantity   at most 1,000 crates, a running total: 1 claim");
    assertHas(road, "days       on or before 2021-06-05: 1 claim");
    assertHas(road, "Who independently tells of it: 1 origin");
    assertHas(road, "origin     Sudmark (id:actor/sudmark): 1 claim");
    assertHas(road, "because it is quoted for it");
    assertHas(road, "Who only repeats it: 1 article");
    assertHas(road, "because it quotes whoever says so");
  }

  @Test
  void anEventLeadsToHowItAndItsClaimsStandToOthers() {
    String road = text("id:event/first-shells");

    assertHas(road, "5 relations");
    assertHas(road, "denies\n     relates    Norland: denied transfer, shipped");
    assertHas(road, "to         Ada Quill, by way of Palace: asserted transfer, shipped");
    assertHas(road, "because    stance: denied against asserted");
    assertHas(road, "part of\n     relates    transfer: ? to Sudmark");
    assertHas(road, "in return for\n     relates    transfer: Norland to Sudmark");
    assertHas(road, "id:event/launchers");
    assertHas(road, "because    some of the same goods");
  }

  @Test
  void anOriginIsASideSomebodyUnknownOrAnOutlet() {
    assertHas(text("id:event/launchers"), "“two drivers”, whom nothing known names: 1 claim");
    assertHas(text("id:event/first-meeting"), "(id:outlet/evening-ledger): 1 claim");
    assertHas(text("id:event/blame"), "origin     the outlet of “");
  }

  @Test
  void aSeriesLeadsToItsPointsAndTheirClaims() {
    String road = text("id:series/crates-series");

    assertHas(road, "side       Sudmark");
    assertHas(road, "supplier   Norland");
    assertHas(road, "unit       crates");
    assertHas(road, "Point 1 of 2");
    assertHas(road, "quantity   at most 1,000, a running total");
    assertHas(road, "as of      2021-06-05");
    assertHas(road, "Ada Quill, by way of Palace: asserted transfer, shipped");
    assertHas(road, "Point 2 of 2");
    assertHas(road, "quantity   36 to 44.5");
    assertHas(road, "as of      day unknown");
  }

  @Test
  void aStoryLeadsToItsArticlesAndWhatIsInIt() {
    String road = text(story());

    assertHas(road, "Where it is told: in 3 articles");
    assertHas(road, "001-crates.txt");
    assertHas(road, "Events: 4");
    assertHas(road, "id:event/first-shells");
    assertHas(road, "Who counted over time: 1");
    assertHas(road, "id:series/crates-series");
    assertHas(road, "Speech acts: 3");
  }

  @Test
  void aPieceOfAnEventComesFirstAndThenItsEvent() {
    assertHas(
        text("first-shells/value/1"), "quantity   at most 1,000 crates, a running total: 1 claim");
    assertHas(text("first-shells/value/1"), "It belongs to this:");
    assertHas(text("first-shells/origin/1"), "because it is quoted for it");
    assertHas(text("crates-series/point/1"), "as of      2021-06-05");
    assertHas(text(story() + "/relation/1"), "kind       denies");
  }

  /** The story's short name, as a road shows it. */
  private String story() {
    String road = text("id:event/first-shells");
    int start = road.indexOf("id:story/");
    return road.substring(start, road.indexOf(")", start));
  }

  @Test
  void anUtteranceOfNobodyElseIsTheOutlets() {
    assertHas(text("utterance/ledger"), "speaker    the outlet of “Norland arms");
  }

  @Test
  void aNameThatTwoBearIsNotDecided() {
    assertHas(
        text("001-crates-txt-5c69f242c801/part/197-201-1"), "participant not decided between ");
    assertHas(text("001-crates-txt-5c69f242c801/part/197-201-1"), "“Park”");
  }

  @Test
  void wordsThatNobodyIsKnownByStayWords() {
    assertHas(text("003-way-txt-0aff9cdfce86/part/0-13-1"), "carrier    nobody known by that name");
  }

  @Test
  void wordsThatGaveNoClaimLeadToTheEntryTheReasonAndTheSentence() {
    String road = text("miss/8-14-1");

    assertHas(road, "miss: “denied”");
    assertHas(road, "because nothing is left to deny once the sending is read");
    assertHas(road, "entry      send (lex:send)");
    assertHas(road, "“Norland »denied« sending shells to Sudmark.”");
    assertHas(road, "checked    the stored text has these words");
    assertHas(road, "file       002-denial.txt");
    assertHas(text("sentence/0-41"), "What rests on it: 1 claim\n");
    assertHas(text("sentence/0-41"), "What gave no claim\n  words      “denied”");
    assertEquals(List.of(), problems);
  }

  @Test
  void goodsWithoutAnItemSaySo() {
    assertHas(text("29-181-transfer-1/goods/2"), "goods      no item of the list");
  }

  @Test
  void anEntryTellsHowManyClaimsNameItAndAsWhat() {
    String road = text("id:actor/norland");

    assertHas(road, "state: Norland");
    assertHas(road, "in 4 claims");
    assertHas(road, "2 as supplier");
    assertHas(road, "1 as claimant");
  }

  @Test
  void aTextThatReadsOtherwiseIsAProblemAndSaysSo() {
    store.close();
    store = SampleStore.of(text -> text.replace("as many as 1,000", "as many as 2,000"));

    String road = text("29-181-transfer-1");

    assertFalse(road.contains("checked    the stored text has these words"), road);
    assertHas(
        road.replaceAll("\\s+", " "), "!! the stored text reads “as many as 2,000 crates” there");
    assertEquals(
        Set.of(Code.EVIDENCE_DIFFERS),
        new TreeSet<>(problems.stream().map(Problem::code).toList()));
  }

  @Test
  void aTextThatIsShorterThanItsEvidenceIsAProblem() {
    store.close();
    store = SampleStore.of(text -> text.substring(0, 10));

    assertHas(text("29-181-transfer-1"), "!! the stored text has no such characters");
    assertFalse(problems.isEmpty());
  }

  @Test
  void anIriMayBeGivenInFullInBracketsByPrefixByItsEndOrByFile() {
    String full = "https://w3id.org/waybill/id/actor/norland";

    Set<String> roads =
        new TreeSet<>(
            List.of(
                text(full),
                text("<" + full + ">"),
                text("id:actor/norland"),
                text("actor/norland"),
                text("tor/norland")));

    assertEquals(1, roads.size());
    assertHas(text("001-crates.txt"), "article: Norland arms");
  }

  @Test
  void anEndingOfSeveralNodesIsRefusedWithAllOfThem() {
    Refused refused = assertThrows(Refused.class, () -> text("transfer-1"));

    assertEquals(Code.NODE_AMBIGUOUS, refused.problem().code());
    assertEquals(3, refused.problem().what().lines().filter(l -> l.contains("id:")).count());
  }

  @Test
  void whatTheDatasetDoesNotHaveIsRefused() {
    for (String typed : List.of("id:actor/nobody", "nothing-ends-so", "", "<>", "a b")) {
      Refused refused = assertThrows(Refused.class, () -> text(typed), typed);
      assertEquals(Code.NODE_UNKNOWN, refused.problem().code(), typed);
    }
  }

  @Test
  void everyNodeHasARoadAndNoLineButAnIriIsTooLong() {
    Graph graph = store.snapshot().dataset().getUnionGraph();
    Set<String> nodes =
        Txn.calculateRead(
            store.snapshot().dataset(),
            () -> {
              Set<String> typed = new TreeSet<>();
              graph
                  .find(Node.ANY, RDF.Nodes.type, Node.ANY)
                  .forEachRemaining(triple -> typed.add(triple.getSubject().getURI()));
              return typed;
            });
    int lines = 0;
    for (String node : nodes) {
      for (String line : text(node).split("\n")) {
        lines++;
        boolean isWord = line.strip().indexOf(' ') < 0;
        assertTrue(isWord || line.length() <= WIDTH, node + ": " + line);
      }
    }
    System.out.println("roads: " + nodes.size() + " nodes, " + lines + " lines");
    assertTrue(nodes.size() > 100, "few nodes: " + nodes.size());
    assertEquals(List.of(), problems);
  }

  @Test
  void theStatementsOfAClaimAreItsOwnAndItsPieces() {
    Graph graph = new Road(store.snapshot(), problems::add).statements("29-181-transfer-1").graph();
    String claim = "https://w3id.org/waybill/id/article/";

    Set<String> subjects = new TreeSet<>();
    graph.find().forEachRemaining(triple -> subjects.add(triple.getSubject().getURI()));

    assertTrue(subjects.stream().allMatch(iri -> iri.startsWith(claim)), subjects.toString());
    assertTrue(
        subjects.stream().allMatch(iri -> iri.matches(".*(29-181-transfer-1|/part/|/period/).*")));
    assertTrue(subjects.stream().anyMatch(iri -> iri.endsWith("/part/170-180-1")));
    assertTrue(subjects.stream().anyMatch(iri -> iri.contains("/period/2021-06-05")));
    assertTrue(
        graph.contains(
            Node.ANY,
            Lookup.wb("supplier"),
            NodeFactory.createURI(claim.replace("article/", "actor/norland"))));
  }

  private String text(String typed) {
    return new Road(store.snapshot(), problems::add).text(typed, WIDTH);
  }

  private static void assertHas(String road, String words) {
    assertTrue(road.contains(words), words + "\nnot in\n" + road);
  }
}
