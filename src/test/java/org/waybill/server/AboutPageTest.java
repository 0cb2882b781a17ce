package org.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.waybill.query.QuestionBook;
import org.waybill.store.Batch;
import org.waybill.store.Segment;
import org.waybill.store.Store;

class AboutPageTest {
  private static final String WB = "https://w3id.org/waybill/ontology#";
  private static final QuestionBook BOOK =
      QuestionBook.read(Path.of("src/test/resources/org/waybill/query"));

  private final List<Quad> quads = new ArrayList<>();

  private void say(String subject, String property, Node value) {
    quads.add(
        Quad.create(
            NodeFactory.createURI("urn:x-test:graph"),
            NodeFactory.createURI(subject),
            NodeFactory.createURI(property),
            value));
  }

  private void name(String node, String label) {
    say(node, RDFS.label.getURI(), NodeFactory.createLiteralLang(label, "en"));
  }

  @Test
  void aNodeAndWhatItLeadsToAreShownByTheirNamesInOrder() throws Exception {
    name("urn:x-test:event", "meeting, claims: 2");
    name(WB + "independentOrigin", "independent origin");
    for (int place : List.of(10, 2)) {
      String origin = "urn:x-test:event/origin/" + (12 - place);
      say("urn:x-test:event", WB + "independentOrigin", NodeFactory.createURI(origin));
      name(origin, "side <" + place + ">");
      say(origin, WB + "position", NodeFactory.createLiteralByValue(place));
    }
    String page = page("urn:x-test:event");
    assertTrue(page.contains("<h1>meeting, claims: 2</h1>"), page);
    assertTrue(page.contains(">independent origin</a>"), page);
    assertFalse(page.contains("<th scope=\"col\">valueLabel</th>"), page);
    int second = page.indexOf(">side &lt;2&gt;</a>");
    assertTrue(second > 0 && second < page.indexOf(">side &lt;10&gt;</a>"), page);
    assertTrue(page("urn:x-test:event/origin/2").contains(">meeting, claims: 2</a>"));
  }

  @Test
  void aPieceWithoutALabelIsCalledByWhatItSays() throws Exception {
    name("urn:x-test:norland", "Norland");
    String event = "urn:x-test:event";
    say(event, WB + "independentOrigin", NodeFactory.createURI("urn:x-test:origin"));
    say(event, WB + "repeat", NodeFactory.createURI("urn:x-test:repeat"));
    say(event, WB + "value", NodeFactory.createURI("urn:x-test:name"));
    say("urn:x-test:origin", WB + "side", NodeFactory.createURI("urn:x-test:norland"));
    say("urn:x-test:origin", WB + "why", NodeFactory.createLiteralString("it is quoted"));
    say("urn:x-test:repeat", WB + "why", NodeFactory.createLiteralString("it is a copy"));
    say("urn:x-test:name", WB + "unlinkedName", NodeFactory.createLiteralString("Blue Line"));
    String page = page("urn:x-test:event");
    assertTrue(page.contains(">Norland</a>"), page);
    assertTrue(page.contains(">it is a copy</a>"), page);
    assertTrue(page.contains(">“Blue Line”</a>"), page);
    assertTrue(page("urn:x-test:origin").contains("<h1>Norland</h1>"));
    assertTrue(page("urn:x-test:repeat").contains("<h1>it is a copy</h1>"));
    assertTrue(page("urn:x-test:name").contains("<h1>“Blue Line”</h1>"));
  }

  private String page(String iri) throws IOException, InterruptedException {
    try (Store store = Store.inMemory()) {
      store.write(new Batch().put(Segment.shared("all", quads)));
      try (Server server = Server.start(store.snapshot(), BOOK, 0, Duration.ofSeconds(20))) {
        HttpResponse<String> answer =
            HttpClient.newHttpClient()
                .send(
                    HttpRequest.newBuilder(URI.create(server.url() + "about?iri=" + Html.url(iri)))
                        .build(),
                    HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        return answer.body();
      }
    }
  }
}
