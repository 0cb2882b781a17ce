package org.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.query.QuestionBook;
import org.waybill.store.Batch;
import org.waybill.store.Samples;
import org.waybill.store.Snapshot;
import org.waybill.store.Store;

/** A server and somebody who writes to the dataset that it serves. */
class LiveServerTest {
  private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";

  @TempDir Path temp;

  private Path kg() {
    return temp.resolve("kg");
  }

  private Store store() {
    return Store.open(kg(), problem -> {});
  }

  private static HttpResponse<String> get(Server server, String path)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(server.url()).resolve(path))
                .header("Accept", "text/csv, text/html")
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> count(Server server)
      throws IOException, InterruptedException {
    String query = URLEncoder.encode(COUNT, StandardCharsets.UTF_8);
    return get(server, "/waybill/query?query=" + query);
  }

  @Test
  void anAnswerShowsWhatWasWrittenBeforeItAndOneIsRefusedForNowWhileSomebodyWrites()
      throws Exception {
    try (Store store = store()) {
      store.write(new Batch().put(Samples.article("one", 3)));
    }
    QuestionBook book = QuestionBook.read(Path.of("src/test/resources/org/waybill/query"));
    try (Snapshot lasting = Snapshot.lasting(kg(), problem -> {});
        Server server = Server.start(lasting, book, 0, Duration.ofSeconds(20))) {
      assertEquals("n\r\n12\r\n", count(server).body());
      try (Store store = store()) {
        store.write(new Batch().put(Samples.article("two", 1)));
        HttpResponse<String> query = count(server);
        assertEquals(503, query.statusCode(), query.body());
        assertEquals(Optional.of("1"), query.headers().firstValue("Retry-After"));
        HttpResponse<String> page = get(server, "/about?iri=urn:x");
        assertEquals(503, page.statusCode());
        assertTrue(page.body().contains("dataset-in-use"), page.body());
      }
      assertEquals("n\r\n16\r\n", count(server).body());
    }
  }
}
