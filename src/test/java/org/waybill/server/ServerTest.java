package org.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waybill.problem.Code;
import org.waybill.problem.Refused;
import org.waybill.query.Answer;
import org.waybill.query.Question;
import org.waybill.query.QuestionBook;
import org.waybill.store.Batch;
import org.waybill.store.Samples;
import org.waybill.store.Segment;
import org.waybill.store.Snapshot;
import org.waybill.store.Store;

class ServerTest {
  private static final String HOSTILE = "<script>alert(1)</script>\" onload='x' & {{body}}";
  private static final QuestionBook BOOK =
      QuestionBook.read(Path.of("src/test/resources/org/waybill/query"));
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Store store;
  private static Snapshot snapshot;
  private static Server server;

  @BeforeAll
  static void start() {
    store = Store.inMemory();
    Segment hostile =
        Segment.article(
            "hostile",
            HOSTILE,
            List.of(
                Samples.quad(
                    "article/hostile",
                    "claim/hostile",
                    "sentence",
                    NodeFactory.createLiteralLang(HOSTILE, "en"))));
    store.write(
        new Batch().put(Samples.article("one", 6)).put(Samples.article("two", 2)).put(hostile));
    snapshot = store.snapshot();
    server = Server.start(snapshot, BOOK, 0, Duration.ofSeconds(2));
  }

  @AfterAll
  static void stop() {
    try {
      server.close();
    } finally {
      store.close();
    }
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create(server.url()).resolve(path));
  }

  private static HttpResponse<String> get(String path) {
    return send(at(path).GET());
  }

  private static HttpResponse<String> post(String path, String type, String body) {
    return send(
        at(path)
            .header("Content-Type", type)
            .header("Accept", "application/sparql-results+json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> query(String text) {
    return post("/waybill/query", "application/sparql-query", text);
  }

  @Test
  void everyQuestionIsAnsweredOverHttpAsInProcess() {
    int compared = 0;
    for (Question question : BOOK.questions()) {
      for (String path : List.of("/waybill/query", "/waybill/sparql", "/waybill")) {
        HttpResponse<String> response = post(path, "application/sparql-query", question.text());
        assertEquals(200, response.statusCode());
        RowSet remote =
            RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
                .create(ResultSetLang.RS_JSON)
                .read(
                    new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)),
                    new Context());
        Answer.Rows local = (Answer.Rows) question.ask(snapshot, Map.of(), Duration.ZERO);
        assertTrue(local.rows().hasNext());
        assertTrue(
            ResultsCompare.equalsByTermAndOrder(remote, local.rows()), question.name() + path);
        compared++;
      }
    }
    assertEquals(6, compared);
  }

  @Test
  void theWholeDatasetAndEachGraphCanBeFetched() {
    HttpResponse<String> all = send(at("/waybill/data").header("Accept", "application/n-quads"));
    assertEquals(33, all.body().lines().count());
    HttpResponse<String> one =
        send(
            at("/waybill/get?graph=" + Html.url(Samples.graph("one")))
                .header("Accept", "application/n-triples"));
    DatasetGraph read = DatasetGraphFactory.create();
    RDFParser.fromString(one.body(), Lang.NTRIPLES).parse(read);
    assertEquals(24, read.getDefaultGraph().size());
  }

  @Test
  void nothingCanBeChanged() {
    String insert = "INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> <urn:c> } }";
    int tried = 0;
    for (String path :
        List.of(
            "/waybill/update",
            "/waybill/query",
            "/waybill",
            "/waybill/data",
            "/waybill/upload",
            "/waybill/get",
            "/",
            "/ask")) {
      assertTrue(post(path, "application/sparql-update", insert).statusCode() >= 400, path);
      assertTrue(post(path, "text/turtle", "<urn:a> <urn:b> <urn:c> .").statusCode() >= 400, path);
      HttpRequest.BodyPublisher body =
          HttpRequest.BodyPublishers.ofString("<urn:a> <urn:b> <urn:c> .");
      assertTrue(
          send(at(path + "?graph=urn:g").header("Content-Type", "text/turtle").PUT(body))
                  .statusCode()
              >= 400,
          path);
      assertTrue(send(at(path + "?default").DELETE()).statusCode() >= 400, path);
      tried += 4;
    }
    for (String path : List.of("/$/ping", "/$/stats", "/$/datasets", "/$/compact/waybill")) {
      assertEquals(404, get(path).statusCode(), path);
      tried++;
    }
    assertEquals(36, tried);
    assertTrue(query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").body().contains("\"33\""));
  }

  @Test
  void whoSendsABodyIsToldThatTheConnectionWillBeShut() throws IOException {
    for (String path : List.of("/waybill/update", "/waybill/query", "/ask")) {
      try (Socket socket = new Socket("localhost", server.port())) {
        socket.setSoTimeout(20_000);
        String unfinished =
            "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/turtle\r\n"
                + "Content-Length: 1000\r\n\r\n<urn:a>";
        socket
            .getOutputStream()
            .write(unfinished.formatted(path).getBytes(StandardCharsets.US_ASCII));
        List<String> answer =
            new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                .lines()
                .toList();
        assertTrue(answer.get(0).startsWith("HTTP/1.1 4"), answer.get(0));
        assertTrue(answer.contains("Connection: close"), path);
      }
    }
  }

  @Test
  void noQueryMakesTheServerCallAnotherOne() throws IOException {
    AtomicInteger hits = new AtomicInteger();
    try (ServerSocket bait = new ServerSocket(0)) {
      Thread listener =
          new Thread(
              () -> {
                try {
                  while (true) {
                    bait.accept().close();
                    hits.incrementAndGet();
                  }
                } catch (IOException e) {
                  // closed: the test is over
                }
              });
      listener.start();
      String url = "<http://127.0.0.1:" + bait.getLocalPort() + "/>";
      List<String> hostile =
          List.of(
              "SELECT * { SERVICE " + url + " { ?s ?p ?o } }",
              "SELECT * { SERVICE SILENT " + url + " { ?s ?p ?o } }",
              "SELECT * { FILTER EXISTS { SERVICE " + url + " { ?s ?p ?o } } }",
              "SELECT * { LATERAL { SERVICE " + url + " { ?s ?p ?o } } }",
              "SELECT * FROM " + url + " { ?s ?p ?o }",
              "SELECT (CALL(<java:org.example.F>) AS ?x) {}");
      for (String text : hostile) {
        assertEquals(400, query(text).statusCode(), text);
      }
      get(
          "/waybill/query?query=ASK%7B%7D&default-graph-uri="
              + Html.url(url.replaceAll("[<>]", "")));
      assertEquals(0, hits.get());
    }
  }

  @Test
  void aQueryOverTheLimitIsStopped() {
    HttpResponse<String> response =
        query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }");
    assertEquals(503, response.statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/question/all-graphs",
        "/question/none",
        "/ask?query=nonsense",
        "/about?iri=urn:x",
        "/style.css",
        "/waybill/query",
        "/waybill/data",
        "/no-such-page"
      })
  void everyAnswerCarriesTheHeadersThatKeepBrowsersSafe(String path) {
    HttpResponse<String> response = get(path);
    assertEquals("nosniff", response.headers().firstValue("X-Content-Type-Options").orElse(""));
    String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.startsWith("default-src 'none'"), policy);
    assertTrue(response.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
  }

  @Test
  void theStartPageLinksEveryQuestionAndCountsTheDataset() {
    String page = get("/").body();
    BOOK.questions()
        .forEach(q -> assertTrue(page.contains("href=\"/question/" + q.name() + "\""), q.name()));
    assertTrue(page.contains("<dd>33</dd>"), page);
    assertFalse(page.contains("{{"), page);
  }

  @Test
  void aQuestionPageShowsTheAnswerAndTakesParameters() {
    String all = get("/question/claims-by-supplier").body();
    assertTrue(all.contains("8 rows"), all);
    String one = get("/question/claims-by-supplier?quantity=5&supplier=").body();
    assertTrue(one.contains("1 row<"), one);
    HttpResponse<String> bad = get("/question/claims-by-supplier?quantity=many");
    assertEquals(400, bad.statusCode());
    assertTrue(bad.body().contains("query-parameter"));
    assertEquals(404, get("/question/no-such").statusCode());
    assertTrue(get("/question/%2e%2e%2fsecret").statusCode() >= 400);
  }

  @Test
  void whatAnArticleSaysIsShownNeverRun() {
    String iri = Html.url(Samples.BASE + "claim/hostile");
    int pages = 0;
    for (String path :
        List.of(
            "/about?iri=" + iri,
            "/ask?query=" + Html.url("SELECT * { ?s ?p ?o FILTER(contains(str(?o), 'script')) }"),
            "/ask?query=" + Html.url("CONSTRUCT WHERE { ?s ?p ?o }"),
            "/ask?query=" + Html.url("<script>alert(1)</script>"),
            "/question/<script>".replace("<", "%3C").replace(">", "%3E"))) {
      String page = get(path).body();
      assertFalse(page.contains("<script"), page);
      assertTrue(page.contains("script"), page);
      pages++;
    }
    assertEquals(5, pages);
  }

  @Test
  void aRequestUnderAForeignNameIsTurnedAway() throws IOException {
    try (var socket =
        new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), server.port())) {
      socket
          .getOutputStream()
          .write(
              "GET /waybill/query?query=ASK%7B%7D HTTP/1.0\r\nHost: evil.example\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
    }
  }

  @Test
  void aPortInUseIsAProblemNotAStackTrace() {
    Refused refused =
        assertThrows(
            Refused.class,
            () -> Server.start(snapshot, BOOK, server.port(), Duration.ofSeconds(1)).close());
    assertEquals(Code.PORT_IN_USE, refused.problem().code());
  }
}
