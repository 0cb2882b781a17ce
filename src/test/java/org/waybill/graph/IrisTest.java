package org.waybill.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.irix.IRIx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waybill.text.Span;

class IrisTest {
  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
  private static final List<String> HOSTILE =
      List.of(
          "",
          " ",
          ".",
          "..",
          "../../etc/passwd",
          "/",
          "//",
          "a/b",
          "a\\b",
          "a b",
          "a%20b",
          "a%2Fb",
          "100%",
          "<x>",
          "a\"b",
          "a{b}|^`",
          "a#b",
          "a?b=c",
          "\u0000",
          "a\nb",
          "\ud83d",
          "\udc00\ud83d",
          "\ud83d\ude80.txt",
          "ümläut.txt",
          "umlaut.txt",
          "ＦＵＬＬ",
          "file",
          "fi\u200ble",
          "\u202etxt.exe",
          "한국어 기사.txt",
          "İstanbul.txt",
          "istanbul.txt",
          "ISTANBUL.TXT",
          "a-b",
          "a--b",
          "-a",
          "a-",
          "a_b",
          "x".repeat(61),
          "x".repeat(5000),
          "x".repeat(60),
          "con",
          "urn:x",
          "https://evil.example/",
          "deadbeefcafe",
          "a-0123456789ab",
          "\ufeff",
          "\uffff");

  @Test
  void hostileNamesGiveDistinctStrictIris() {
    Set<String> names = new HashSet<>(HOSTILE);
    Random random = new Random(7);
    while (names.size() < 20_000) {
      StringBuilder name = new StringBuilder();
      int length = random.nextInt(12);
      for (int i = 0; i < length; i++) {
        name.append((char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(65_536)));
      }
      names.add(name.toString());
    }
    Set<String> minted = new HashSet<>();
    for (String name : names) {
      String iri = IRIS.article(name).getURI();
      assertTrue(iri.matches("https://w3id\\.org/waybill/id/article/[a-z0-9-]{1,73}"), iri);
      assertTrue(minted.add(iri), () -> "two names share " + iri);
    }
    System.out.println("names: " + names.size());
  }

  @Test
  void everyKindOfIriIsStrictForHostileNames() {
    Span span = new Span(3, 9);
    int counted = 0;
    for (String name : HOSTILE) {
      Node article = IRIS.article(name);
      List<Node> minted =
          List.of(
              article,
              IRIS.articleGraph(name),
              IRIS.sentence(name, span),
              IRIS.characters(name, span),
              IRIS.claim(name, span, "transfer", 1),
              IRIS.local(name, "person/" + name),
              IRIS.event(name),
              IRIS.utterance(name),
              IRIS.run(name),
              IRIS.below(article, "holds-at"),
              IRIS.below(article, "clue", 2));
      assertEquals(minted.size(), new HashSet<>(minted).size());
      for (Node node : minted) {
        IRIx parsed = IRIx.create(node.getURI());
        assertTrue(!parsed.hasViolations() && !parsed.isRelative(), node.getURI());
        counted++;
      }
    }
    assertEquals(HOSTILE.size() * 11, counted);
  }

  @Test
  void aPlainNameStaysReadable() {
    assertEquals(Iris.DEFAULT_BASE + "event/first-shells", IRIS.event("first-shells").getURI());
    assertTrue(
        IRIS.article("010-harbour-crates.txt")
            .getURI()
            .contains("/article/010-harbour-crates-txt-"));
  }

  @Test
  void namesThatDifferInALetterCaseAreTwo() {
    assertNotEquals(IRIS.article("A.txt"), IRIS.article("a.txt"));
  }

  @Test
  void aStoryShowsTheNamesOfItsSidesAndIsTheirsAlone() {
    String two = Sample.NORLAND.iri() + " " + Sample.SUDMARK.iri();
    String elsewhere = two.replace("/actor/", "/place/");
    String iri = IRIS.story(two).getURI();
    assertTrue(iri.startsWith(Iris.DEFAULT_BASE + "story/norland-sudmark-"), iri);
    assertNotEquals(IRIS.story(two), IRIS.story(elsewhere));
    assertEquals(iri.replace("/id/story/", "/id/graph/story/"), IRIS.storyGraph(two).getURI());
  }

  @Test
  void theGraphOfARunIsNamedAfterIt() {
    Node run = Sample.writer().run();
    assertEquals(run.getURI().replace("/id/run/", "/id/graph/run/"), IRIS.runGraph(run).getURI());
  }

  @Test
  void aLocalNameCannotLeaveItsArticle() {
    String iri = IRIS.local("a.txt", "../../../actor/norland").getURI();
    assertTrue(iri.startsWith(IRIS.article("a.txt").getURI() + "/entry/"), iri);
  }

  @Test
  void theBaseIsTheUsers() {
    assertEquals(
        "http://localhost:3030/id/graph/registry",
        new Iris("http://localhost:3030/id/").registryGraph().getURI());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "id/",
        "urn:x:",
        "https://",
        "https://x",
        "https://x.example/a",
        "https://x.example/a#",
        "https://x.example/?q/",
        "https://x y.example/",
        "file:///data/",
        "https://x.example/<a>/"
      })
  void aBaseThatIsNotAnHttpFolderIsRefused(String base) {
    assertThrows(IllegalArgumentException.class, () -> new Iris(base));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "norland",
        "/actor/norland",
        "https://x.example/a b",
        "https://x.example/<a>",
        "https://x.example/a\"b",
        "https://x.example/a\nb"
      })
  void whatIsNoIriIsNotKnown(String iri) {
    assertThrows(IllegalArgumentException.class, () -> IRIS.known(iri));
  }

  @Test
  void aKnownIriMayHaveAFragment() {
    assertEquals(
        "https://w3id.org/waybill/lexicon#send",
        IRIS.known("https://w3id.org/waybill/lexicon#send").getURI());
  }
}
