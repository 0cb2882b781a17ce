package org.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.store.Batch;
import org.waybill.store.MemoryFolder;
import org.waybill.store.Samples;
import org.waybill.store.Store;

/** The file by which a stock Fuseki serves a dataset. */
class AssemblerTest {
  @TempDir(factory = MemoryFolder.class)
  Path temp;

  private static int status(String url, String type, String body)
      throws IOException, InterruptedException {
    return send(url, type, body).statusCode();
  }

  private static HttpResponse<String> send(String url, String type, String body)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", type)
                .header("Accept", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void aStockFusekiServesTheDatasetForQueriesOnly() throws IOException, InterruptedException {
    try (Store store = Store.open(temp.resolve("kg"), problem -> {})) {
      store.write(new Batch().put(Samples.article("one", 5)));
    }
    String config = Files.readString(Path.of("data/fuseki/waybill.ttl"));
    assertTrue(config.contains("\"kg/tdb2\""));
    Path file = temp.resolve("config.ttl");
    Files.writeString(
        file,
        config.replace("\"kg/tdb2\"", "\"" + temp.resolve("kg/tdb2").toUri().getPath() + "\""));
    FusekiServer server =
        FusekiServer.create().port(0).loopback(true).parseConfigFile(file).build();
    try {
      server.start();
      String url = "http://localhost:" + server.getPort() + "/waybill/";
      String query = "application/sparql-query";
      assertEquals(
          "n\r\n20\r\n", send(url + "query", query, "SELECT (count(*) AS ?n) {?s ?p ?o}").body());
      int refused =
          status(url + "query", query, "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }");
      assertTrue(refused >= 400, "status " + refused);
      String insert = "INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> <urn:c> } }";
      assertTrue(status(url + "update", "application/sparql-update", insert) >= 400);
      assertTrue(status(url + "query", "application/sparql-update", insert) >= 400);
      assertTrue(status(url + "data", "text/turtle", "<urn:a> <urn:b> <urn:c> .") >= 400);
    } finally {
      var dataset =
          server.getDataAccessPointRegistry().get("/waybill").getDataService().getDataset();
      server.stop();
      TDBInternal.expel(dataset);
    }
  }
}
