package org.waybill.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waybill.query.Gate;
import org.waybill.query.GateQueries;
import org.waybill.query.Question;
import org.waybill.query.QuestionBook;
import org.waybill.store.Batch;
import org.waybill.store.Samples;
import org.waybill.store.Store;

/** Every door of the server through which a query comes. */
class GuardedQueryTest {
  private static final int PIECE = 16 * 1024;
  private static final List<String> SERVICES =
      List.of("waybill", "waybill/query", "waybill/sparql");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Store store;
  private static Server server;

  @BeforeAll
  static void start() {
    store = Store.inMemory();
    store.write(new Batch().put(Samples.article("one", 6)));
    QuestionBook book = QuestionBook.read(Path.of("src/test/resources/org/waybill/query"));
    server = Server.start(store.snapshot(), book, 0, Duration.ofSeconds(20));
  }

  @AfterAll
  static void stop() {
    try {
      server.close();
    } finally {
      store.close();
    }
  }

  private static HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path)).timeout(Duration.ofSeconds(60));
  }

  private static HttpRequest.Builder post(String path, String type, byte[] body) {
    return at(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body));
  }

  private static int status(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Through the page, and by both ways and the form to each name of the service. */
  private static List<Executable> atEveryDoor(Question question, int expected) {
    String form = "query=" + Html.url(question.text());
    byte[] text = question.text().getBytes(UTF_8);
    List<HttpRequest.Builder> requests = new ArrayList<>(List.of(at("ask?" + form)));
    for (String service : SERVICES) {
      requests.add(at(service + "?" + form));
      requests.add(post(service, "application/x-www-form-urlencoded", form.getBytes(US_ASCII)));
      requests.add(post(service, "application/sparql-query", text));
    }
    return requests.stream()
        .<Executable>map(
            request ->
                () ->
                    assertEquals(
                        expected,
                        status(request),
                        question.name() + " " + request.build().method() + request.build().uri()))
        .toList();
  }

  private static int each(Stream<Executable> requests) {
    List<Executable> checks = requests.toList();
    assertAll(checks);
    System.out.println("requests looked at: " + checks.size());
    return checks.size();
  }

  @Test
  void noQueryRunsCodeThatIsNotOpenToIt() {
    Stream<Question> hostile =
        Stream.concat(GateQueries.refused().stream(), GateQueries.beyond().stream());
    int looked = each(hostile.flatMap(question -> atEveryDoor(question, 400).stream()));
    assertTrue(looked >= 600, looked + " requests");
  }

  @Test
  void whatIsSparqlIsAnswered() {
    int looked = each(GateQueries.admitted().stream().flatMap(q -> atEveryDoor(q, 200).stream()));
    assertTrue(looked >= 200, looked + " requests");
  }

  @Test
  void whatComesWithWaybillIsAnswered() {
    int looked =
        each(
            GateQueries.own().stream()
                .map(
                    question ->
                        () ->
                            assertEquals(
                                200,
                                status(
                                    post(
                                        "waybill/query",
                                        "application/sparql-query",
                                        question.text().getBytes(UTF_8))),
                                question.name())));
    assertTrue(looked >= 30, looked + " requests");
  }

  @Test
  void aParameterOfAPageMayNotNameCodeEither() {
    String name = Html.url("<java:org.waybill.query.Canary>");
    assertEquals(400, status(at("question/all-graphs?p=" + name)));
    assertEquals(200, status(at("question/all-graphs?p=" + Html.url("<urn:x-test:p>"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"waybill", "waybill/query", "waybill/sparql", "ask", "question/x", ""})
  void aBodyThatSaysItIsTooLongIsRefusedUnread(String path) throws IOException {
    for (String type : List.of("application/sparql-query", "application/x-www-form-urlencoded")) {
      String head = "Content-Type: " + type + "\r\nContent-Length: 20000000\r\n\r\n";
      assertEquals("413", answer("POST /" + path + " HTTP/1.1", head, 0));
    }
  }

  @ParameterizedTest
  @CsvSource({"application/sparql-query, 413", "application/x-www-form-urlencoded, 400"})
  void aBodyThatDoesNotSayHowLongItIsIsReadNoFurtherThanAQueryMayGo(String type, String status)
      throws IOException {
    // of 20 MB announced as one piece only the first are sent: who waits for the rest, hangs
    String head = "Content-Type: " + type + "\r\nTransfer-Encoding: chunked\r\n\r\n1312D00\r\n";
    for (String service : SERVICES) {
      assertEquals(
          status, answer("POST /" + service + " HTTP/1.1", head, Gate.LONGEST + 1000), service);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"waybill", "waybill/query", "waybill/sparql", "ask", "question/x"})
  void anAddressThatIsTooLongIsRefusedBeforeItsEnd(String path) throws IOException {
    assertEquals("414", answer("GET /" + path + "?query=", "", Gate.LONGEST));
  }

  @Test
  void aPackedBodyIsUnpackedNoFurtherThanAQueryMayGo() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write("ASK { } #".getBytes(US_ASCII));
      out.write(new byte[20_000_000]);
    }
    assertTrue(packed.size() < Gate.LONGEST);
    for (String service : SERVICES) {
      HttpRequest.Builder request =
          post(service, "application/sparql-query", packed.toByteArray())
              .header("Content-Encoding", "gzip");
      assertEquals(413, status(request), service);
      byte[] broken = "no gzip".getBytes(US_ASCII);
      request =
          post(service, "application/sparql-query", broken).header("Content-Encoding", "gzip");
      assertEquals(400, status(request), service);
    }
  }

  @Test
  void aQueryMayBeAMebibyteLong() {
    String ask = "ASK { }";
    byte[] longest = (ask + " ".repeat(Gate.LONGEST - ask.length())).getBytes(US_ASCII);
    assertEquals(200, status(post("waybill/query", "application/sparql-query", longest)));
  }

  /**
   * The status of the answer to a request of which up to {@code more} bytes come after the head: no
   * more are sent once an answer has come, for the server hangs up behind it.
   */
  private static String answer(String line, String head, int more) throws IOException {
    try (Socket socket = new Socket("localhost", server.port())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      String host = head.isEmpty() ? "" : "\r\nHost: localhost\r\n";
      out.write((line + host + head).getBytes(US_ASCII));
      InputStream in = socket.getInputStream();
      byte[] piece = "x".repeat(PIECE).getBytes(US_ASCII);
      for (int sent = 0; sent < more && in.available() == 0; sent += PIECE) {
        out.write(piece, 0, Math.min(PIECE, more - sent));
      }
      return new BufferedReader(new InputStreamReader(in, US_ASCII)).readLine().split(" ")[1];
    }
  }
}
