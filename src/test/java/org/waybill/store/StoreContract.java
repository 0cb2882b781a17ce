package org.waybill.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;

/** What every store promises, wherever it keeps its data. */
abstract class StoreContract {
  abstract Store store();

  static List<String> lines(Snapshot snapshot) {
    List<String> lines = new ArrayList<>();
    snapshot.forEachQuad(
        quad -> lines.add(new String(NQuads.bytes(List.of(quad)), StandardCharsets.UTF_8)));
    return lines;
  }

  static long count(Snapshot snapshot, String pattern) {
    return Txn.calculateRead(
        snapshot.dataset(),
        () -> {
          try (QueryExec exec =
              QueryExec.dataset(snapshot.dataset())
                  .query("SELECT (count(*) AS ?n) { " + pattern + " }")
                  .build()) {
            RowSet rows = exec.select();
            return ((Number) rows.next().get("n").getLiteralValue()).longValue();
          }
        });
  }

  @Test
  void aNewStoreIsEmpty() {
    try (Store store = store();
        Snapshot snapshot = store.snapshot()) {
      assertEquals(0, snapshot.quads());
      assertEquals(Set.of(), snapshot.articles());
      assertEquals(0, count(snapshot, "?s ?p ?o"));
    }
  }

  @Test
  void theDefaultGraphIsTheUnionOfAllGraphs() {
    try (Store store = store()) {
      store.write(new Batch().put(Samples.article("one", 3)).put(Samples.article("two", 2)));
      try (Snapshot snapshot = store.snapshot()) {
        assertEquals(20, count(snapshot, "?s ?p ?o"));
        assertEquals(20, count(snapshot, "GRAPH ?g { ?s ?p ?o }"));
        assertEquals(12, count(snapshot, "GRAPH <" + Samples.graph("one") + "> { ?s ?p ?o }"));
        assertEquals(Set.of(Samples.graph("one"), Samples.graph("two")), snapshot.graphs());
      }
    }
  }

  @Test
  void anArticleReadAgainReplacesItselfAndNothingElse() {
    try (Store store = store()) {
      store.write(new Batch().put(Samples.article("one", 3)).put(Samples.article("two", 2)));
      store.write(new Batch().put(Samples.article("one", 1, "New text.")));
      try (Snapshot snapshot = store.snapshot()) {
        assertEquals(12, count(snapshot, "?s ?p ?o"));
        assertEquals(12, snapshot.quads());
        assertEquals(Optional.of("New text."), snapshot.text("one"));
        assertEquals(Optional.of("Text of two.\n"), snapshot.text("two"));
        assertEquals(List.of(), snapshot.faults());
      }
    }
  }

  @Test
  void aBatchOfTheStoreShowsNothingBeforeItIsWrittenAndThenAll() {
    try (Store store = store()) {
      store.write(new Batch().put(Samples.article("one", 3)));
      Batch batch = store.batch();
      batch.put(Samples.article("two", 2)).put(Samples.article("one", 1, "First."));
      assertEquals(Optional.of("First."), batch.text("one"));
      assertEquals(Optional.empty(), batch.text("three"));
      batch.put(Samples.article("one", 1, "Last.")).put(Samples.article("three", 1));
      batch.removeArticle("three");
      assertEquals(12, store.snapshot().quads());
      assertEquals(Optional.of("Text of one.\n"), store.snapshot().text("one"));
      store.write(batch);
      assertEquals(Set.of("one", "two"), store.snapshot().articles());
      assertEquals(Optional.of("Last."), store.snapshot().text("one"));
      assertEquals(12, count(store.snapshot(), "?s ?p ?o"));
      assertEquals(List.of(), store.snapshot().faults());
    }
  }

  @Test
  void aBatchOfTheStoreThatIsGivenUpLeavesNothing() {
    try (Store store = store()) {
      store.write(new Batch().put(Samples.article("one", 3)));
      store.batch().put(Samples.article("two", 2));
      store.batch().put(Samples.article("one", 1));
      store.write(new Batch().put(Samples.article("three", 1)));
      assertEquals(Set.of("one", "three"), store.snapshot().articles());
      assertEquals(16, store.snapshot().quads());
      assertEquals(List.of(), store.snapshot().faults());
    }
  }

  @Test
  void aRemovedArticleIsGoneWithGraphAndText() {
    try (Store store = store()) {
      store.write(new Batch().put(Samples.article("one", 3)).put(Samples.article("two", 2)));
      store.write(new Batch().removeArticle("one").removeArticle("never-there"));
      try (Snapshot snapshot = store.snapshot()) {
        assertEquals(Set.of("two"), snapshot.articles());
        assertEquals(Set.of(Samples.graph("two")), snapshot.graphs());
        assertEquals(Optional.empty(), snapshot.text("one"));
        assertEquals(8, count(snapshot, "?s ?p ?o"));
      }
    }
  }

  @Test
  void anArticleAndASharedSegmentMayHaveOneName() {
    try (Store store = store()) {
      Segment shared =
          Segment.shared(
              "events", List.of(Samples.quad("events", "event/1", "of", Samples.id("claim/1"))));
      store.write(new Batch().put(Samples.article("events", 1)).put(shared));
      store.write(new Batch().removeArticle("events"));
      try (Snapshot snapshot = store.snapshot()) {
        assertEquals(Set.of(), snapshot.articles());
        assertEquals(1, count(snapshot, "?s ?p ?o"));
      }
    }
  }

  @Test
  void theOrderOfArticlesDoesNotShow() {
    List<String> there;
    try (Store store = store()) {
      store.write(new Batch().put(Samples.article("one", 3)).put(Samples.article("two", 2)));
      there = lines(store.snapshot());
    }
    try (Store store = store()) {
      store.write(new Batch().put(Samples.article("two", 2)));
      store.write(new Batch().put(Samples.article("one", 3)));
      assertEquals(there, lines(store.snapshot()));
      assertEquals(20, there.size());
    }
  }

  @Test
  void literalsAreKeptToTheLetterThoughTheDatabaseMakesThemOne() {
    List<Quad> quads = new ArrayList<>();
    for (String form : List.of("7", "007", "+7")) {
      quads.add(
          Samples.quad(
              "article/x",
              "claim/x",
              "quantity",
              NodeFactory.createLiteralDT(
                  form, org.apache.jena.datatypes.xsd.XSDDatatype.XSDinteger)));
    }
    try (Store store = store()) {
      store.write(new Batch().put(Segment.article("x", "seven", quads)));
      try (Snapshot snapshot = store.snapshot()) {
        List<String> objects = new ArrayList<>();
        snapshot.forEachQuad(quad -> objects.add(quad.getObject().getLiteralLexicalForm()));
        assertEquals(List.of("+7", "007", "7"), objects);
        assertEquals(List.of(), snapshot.faults());
      }
    }
  }

  @Test
  void difficultTextComesBackAsItWas() {
    String text =
        "Tabs\t\"quotes\" \\ back, line\nbreak\r\n, \u2028, emoji \uD83D\uDE80, عربى, ـ\u202E.";
    Quad quad =
        Samples.quad("article/x", "claim/x", "sentence", NodeFactory.createLiteralString(text));
    try (Store store = store()) {
      store.write(new Batch().put(Segment.article("../x y%.txt", text, List.of(quad))));
      try (Snapshot snapshot = store.snapshot()) {
        List<Quad> back = new ArrayList<>();
        snapshot.forEachQuad(back::add);
        assertEquals(List.of(quad), back);
        assertEquals(Optional.of(text), snapshot.text("../x y%.txt"));
        assertEquals(Set.of("../x y%.txt"), snapshot.articles());
      }
    }
  }

  @Test
  void aQuadInTheDefaultGraphIsRefusedSinceNobodyWouldSeeIt() {
    Quad quad =
        Quad.create(
            Quad.defaultGraphNodeGenerated, Samples.id("a"), Samples.id("b"), Samples.id("c"));
    try (Store store = store()) {
      Segment segment = Segment.article("x", "", List.of(quad));
      assertThrows(IllegalArgumentException.class, () -> new Batch().put(segment));
      assertThrows(IllegalArgumentException.class, () -> store.batch().put(segment));
      assertEquals(0, store.snapshot().quads());
    }
  }

  @Test
  void twoSegmentsMayNotFillOneGraph() {
    List<Quad> quads = Samples.article("one", 1).quads();
    try (Store store = store()) {
      store.write(new Batch().put(Segment.article("one", "", quads)));
      Batch thief = new Batch().put(Segment.article("two", "", quads));
      assertThrows(IllegalArgumentException.class, () -> store.write(thief));
      assertEquals(Set.of("one"), store.snapshot().articles());
    }
  }

  @Test
  void anIriThatCannotBeReadBackIsRefusedBeforeAnythingChanges() {
    try (Store store = store()) {
      store.write(new Batch().put(Samples.article("one", 1)));
      Quad bad = Samples.quad("article/two", "claim/with space", "of", Samples.id("x"));
      Segment segment = Segment.article("two", "", List.of(bad));
      assertThrows(RuntimeException.class, () -> store.batch().put(segment));
      try (Snapshot snapshot = store.snapshot()) {
        assertEquals(Set.of("one"), snapshot.articles());
        assertEquals(4, count(snapshot, "?s ?p ?o"));
        assertEquals(List.of(), snapshot.faults());
      }
    }
  }

  @Test
  void everyQuadOfTheSegmentsIsInTheDatabase() {
    try (Store store = store()) {
      store.write(new Batch().put(Samples.article("one", 40)));
      try (Snapshot snapshot = store.snapshot()) {
        List<String> missing = new ArrayList<>();
        snapshot.forEachQuad(
            quad -> {
              if (!Txn.calculateRead(snapshot.dataset(), () -> snapshot.dataset().contains(quad))) {
                missing.add(NodeFmtLib.str(quad));
              }
            });
        assertEquals(List.of(), missing);
        assertTrue(snapshot.quads() == 160);
      }
    }
  }
}
