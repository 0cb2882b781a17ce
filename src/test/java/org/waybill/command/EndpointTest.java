package org.waybill.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.store.Batch;
import org.waybill.store.MemoryFolder;
import org.waybill.store.Samples;
import org.waybill.store.Store;

/** Commands that copy a dataset to a graph store. */
class EndpointTest {
  @TempDir(factory = MemoryFolder.class)
  Path temp;

  private final Terminal terminal = new Terminal();
  private final DatasetGraph there = DatasetGraphFactory.createTxnMem();
  private FusekiServer fuseki;
  private String kg;

  @BeforeEach
  void start() {
    fuseki =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .fusekiModules(FusekiModules.empty())
            .add("/news", there)
            .build()
            .start();
    kg = temp.resolve("kg").toString();
    try (Store store = Store.open(temp.resolve("kg"), problem -> {})) {
      store.write(new Batch().put(Samples.article("one.txt", 5)));
    }
  }

  @AfterEach
  void stop() {
    fuseki.stop();
  }

  @Test
  void exportCopiesToAGraphStoreInsteadOfAFile() {
    String url = "http://localhost:" + fuseki.getPort() + "/news/data";
    assertEquals(0, terminal.run("export", "--dataset", kg, "--to", url));
    assertTrue(
        terminal.out.toString().startsWith("1 graphs copied to " + url), terminal.out::toString);
    assertEquals(
        20, Txn.calculateRead(there, () -> there.getGraph(Samples.id("article/one.txt")).size()));
  }

  @Test
  void exportWantsAFileOrAGraphStore() {
    assertEquals(2, terminal.run("export", "--dataset", kg));
    assertEquals(
        2, terminal.run("export", "--dataset", kg, "--to", "http://localhost:1/x", "file.nq"));
  }

  @Test
  void buildAsksTheGraphStoreBeforeItReadsAnything() {
    fuseki.stop();
    String url = "http://localhost:" + fuseki.getPort() + "/news/data";
    assertEquals(1, terminal.run("build", "--dataset", kg, "--to", url, "data/articles"));
    assertTrue(terminal.err.toString().contains("endpoint-unreachable"), terminal.err::toString);
    assertEquals("", terminal.out.toString());
  }
}
