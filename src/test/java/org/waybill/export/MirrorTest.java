package org.waybill.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;
import org.waybill.problem.Refused;
import org.waybill.store.Batch;
import org.waybill.store.Samples;
import org.waybill.store.Store;

/** A graph store, a Fuseki of another's, holds what the dataset holds. */
class MirrorTest {
  private static final Node OTHERS = NodeFactory.createURI("https://example.org/of-others");

  private final DatasetGraph there = DatasetGraphFactory.createTxnMem();
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private final Store store = Store.inMemory();
  private FusekiServer fuseki;
  private HttpServer door;

  /** Answers instead of Fuseki; 0 lets the request through. */
  private interface Doorkeeper {
    int answer(HttpExchange request);
  }

  private Doorkeeper keeper = request -> 0;

  @BeforeEach
  void start() throws IOException {
    fuseki =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .fusekiModules(FusekiModules.empty())
            .add("/news", there)
            .build()
            .start();
    door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    door.createContext("/", this::pass);
    door.start();
    store.write(new Batch().put(Samples.article("one.txt", 3)).put(Samples.article("twoé.txt", 2)));
    Quad own = Quad.create(OTHERS, OTHERS, OTHERS, OTHERS);
    Txn.executeWrite(there, () -> there.add(own));
  }

  @AfterEach
  void stop() {
    door.stop(0);
    fuseki.stop();
    store.close();
  }

  private void pass(HttpExchange request) throws IOException {
    byte[] body = request.getRequestBody().readAllBytes();
    asked.add(request.getRequestMethod());
    int status = keeper.answer(request);
    byte[] answer = new byte[0];
    if (status == 0) {
      try {
        HttpResponse<byte[]> beyond =
            HttpClient.newHttpClient()
                .send(
                    HttpRequest.newBuilder(
                            URI.create(
                                "http://localhost:"
                                    + fuseki.getPort()
                                    + request.getRequestURI().toString()))
                        .method(
                            request.getRequestMethod(),
                            HttpRequest.BodyPublishers.ofByteArray(body))
                        .header("Content-Type", "application/n-triples")
                        .header("Accept", "application/n-triples")
                        .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        status = beyond.statusCode();
        answer = beyond.body();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
    request.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
    request.getResponseBody().write(answer);
    request.close();
  }

  private String url() {
    return "http://localhost:" + fuseki.getPort() + "/news/data";
  }

  private String guarded() {
    return "http://localhost:" + door.getAddress().getPort() + "/news/data";
  }

  private Mirror.Copied bring(String url) {
    GraphStore over = GraphStore.at(url, Optional.empty(), Duration.ofMillis(1));
    return Mirror.of(over, problems::add).bring(store.snapshot(), () -> {});
  }

  private Set<String> quadsThere() {
    Set<String> quads = new TreeSet<>();
    Txn.executeRead(
        there,
        () ->
            there
                .find()
                .forEachRemaining(
                    quad -> {
                      if (!Set.of(Mirror.LIST, OTHERS.getURI())
                          .contains(quad.getGraph().getURI())) {
                        quads.add(quad.toString());
                      }
                    }));
    return quads;
  }

  private Set<String> quadsHere() {
    Set<String> quads = new TreeSet<>();
    store.snapshot().forEachQuad(quad -> quads.add(quad.toString()));
    return quads;
  }

  @Test
  void allGraphsAreBroughtOverQuadForQuadAndThoseOfOthersStay() {
    assertEquals(new Mirror.Copied(2, 0, 0), bring(url()));

    System.out.println("mirror: compared " + quadsHere().size() + " quads");
    assertTrue(quadsHere().size() > 10);
    assertEquals(quadsHere(), quadsThere());
    assertTrue(Txn.calculateRead(there, () -> there.containsGraph(OTHERS)));
    assertEquals(List.of(), problems);
  }

  @Test
  void onlyWhatChangedIsBroughtOverAndWhatWentIsDeleted() {
    bring(url());
    assertEquals(new Mirror.Copied(0, 0, 2), bring(url()));

    store.write(
        new Batch()
            .put(Samples.article("one.txt", 1))
            .put(Samples.article("three.txt", 1))
            .removeArticle("twoé.txt"));
    assertEquals(new Mirror.Copied(2, 1, 0), bring(url()));
    assertEquals(quadsHere(), quadsThere());
    assertTrue(Txn.calculateRead(there, () -> there.containsGraph(OTHERS)));
  }

  @Test
  void aCopyThatIsBrokenOffSaysHowFarItCameAndTheNextFinishesIt() {
    int[] puts = {0};
    keeper = request -> request.getRequestMethod().equals("PUT") && ++puts[0] == 3 ? 500 : 0;

    Refused refused = assertThrows(Refused.class, () -> bring(guarded()));

    assertEquals(Code.ENDPOINT_REFUSED, refused.problem().code());
    String told = refused.problem().what();
    assertTrue(told.contains("500"), told);
    assertTrue(told.contains("of 2 graphs to be brought over or deleted 1 were"), told);
    keeper = request -> 0;
    assertEquals(new Mirror.Copied(1, 0, 1), bring(guarded()));
    assertEquals(quadsHere(), quadsThere());
  }

  @Test
  void aBusyStoreIsAskedAgainAFewTimes() {
    int[] busy = {3};
    keeper = request -> busy[0]-- > 0 ? 503 : 0;
    assertEquals(new Mirror.Copied(2, 0, 0), bring(guarded()));
    assertEquals(quadsHere(), quadsThere());

    asked.clear();
    keeper = request -> 503;
    Refused refused = assertThrows(Refused.class, () -> bring(guarded()));
    assertEquals(Code.ENDPOINT_REFUSED, refused.problem().code());
    assertEquals(5, asked.size());
  }

  @Test
  void aGraphThatIsTooLargeIsToldAndTheOthersAreBroughtOver() {
    keeper =
        request ->
            request.getRequestMethod().equals("PUT")
                    && request.getRequestURI().toString().contains("one.txt")
                ? 413
                : 0;
    assertEquals(new Mirror.Copied(1, 0, 0), bring(guarded()));
    assertEquals(List.of(Code.ENDPOINT_TOO_LARGE), problems.stream().map(Problem::code).toList());
    keeper = request -> 0;
    assertEquals(new Mirror.Copied(1, 0, 1), bring(guarded()));
    assertEquals(quadsHere(), quadsThere());
  }

  @Test
  void whoWantsALoginGetsItAndItIsNeverTold() {
    String expected =
        "Basic "
            + Base64.getEncoder().encodeToString("desk:se cret".getBytes(StandardCharsets.UTF_8));
    keeper =
        request -> expected.equals(request.getRequestHeaders().getFirst("Authorization")) ? 0 : 401;
    Refused refused = assertThrows(Refused.class, () -> bring(guarded()));
    assertEquals(Code.ENDPOINT_LOGIN, refused.problem().code());

    String within = guarded().replace("http://", "http://desk:se%20cret@");
    assertEquals(2, bring(within).put());
    Optional<String> login = Optional.of("desk:se cret");
    Mirror mirror = Mirror.of(GraphStore.at(guarded(), login), problems::add);
    assertEquals(2, mirror.bring(store.snapshot(), () -> {}).kept());

    String wrong = guarded().replace("http://", "http://desk:wr0ng@");
    Refused shown = assertThrows(Refused.class, () -> bring(wrong));
    assertEquals(Code.ENDPOINT_LOGIN, shown.problem().code());
    assertFalse(shown.problem().describe().contains("wr0ng"), shown.problem().describe());
    assertFalse(mirror.place().contains("cret"));
  }

  @Test
  void whoDoesNotAnswerIsUnreachable() {
    int port = fuseki.getPort();
    fuseki.stop();
    for (String url :
        List.of("http://localhost:" + port + "/news/data", "ftp://host/x", "http://u:p w@h/")) {
      Refused refused = assertThrows(Refused.class, () -> bring(url));
      assertEquals(Code.ENDPOINT_UNREACHABLE, refused.problem().code());
      assertFalse(refused.problem().describe().contains("p w"));
    }
  }
}
