package org.waybill.server;

import java.time.Duration;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.waybill.problem.Code;
import org.waybill.problem.Refused;
import org.waybill.query.Gate;
import org.waybill.query.QuestionBook;
import org.waybill.store.Snapshot;

/**
 * SPARQL and pages over HTTP. Reachable from this machine only; nothing can be changed through it.
 */
public final class Server implements AutoCloseable {
  /** Under which Fuseki clients find the dataset: {@code /waybill/query} and so on. */
  public static final String NAME = "/waybill";

  private final FusekiServer fuseki;

  private Server(FusekiServer fuseki) {
    this.fuseki = fuseki;
  }

  /**
   * Starts to serve. The snapshot stays the caller's to close, after the server.
   *
   * @param port 0 for any that is free
   * @param limit after which a query is stopped
   * @throws Refused with {@code port-in-use}
   */
  public static Server start(Snapshot snapshot, QuestionBook book, int port, Duration limit) {
    DatasetGraph dataset = snapshot.dataset();
    dataset.getContext().set(ARQ.queryTimeout, limit.toMillis());
    dataset.getContext().set(ARQ.httpServiceAllowed, false);
    DataService service =
        DataService.newBuilder(dataset)
            .addEndpoint(Operation.Query)
            .addEndpoint(Operation.Query, "query")
            .addEndpoint(Operation.Query, "sparql")
            .addEndpoint(Operation.GSP_R, "get")
            .addEndpoint(Operation.GSP_R, "data")
            .build();
    Desk desk = new Desk(snapshot, book, limit);
    FusekiServer fuseki =
        FusekiServer.create()
            .port(port)
            .loopback(true)
            .fusekiModules(FusekiModules.empty())
            .registerOperation(Operation.Query, new GuardedQuery(snapshot))
            .add(NAME, service)
            .addFilter("/*", new Doorkeeper(snapshot, NAME))
            .addServlet("", new StartPage(desk))
            .addServlet("/question/*", new QuestionPage(desk))
            .addServlet("/ask", new AskPage(desk))
            .addServlet("/about", new AboutPage(desk))
            .addServlet("/style.css", new StyleSheet())
            .build();
    // Whoever does not say how long a form is gets past the doorkeeper.
    ((ServletContextHandler) fuseki.getJettyServer().getHandler())
        .setMaxFormContentSize(Gate.LONGEST);
    try {
      fuseki.start();
    } catch (FusekiException e) {
      String why = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
      throw new Refused(Code.PORT_IN_USE, "port " + port, why, e);
    }
    return new Server(fuseki);
  }

  /** The start page, ending in a slash. */
  public String url() {
    return "http://localhost:" + port() + "/";
  }

  /** The port it listens on, also when it was started on port 0. */
  public int port() {
    return fuseki.getPort();
  }

  /** Waits until another thread closes the server. */
  public void join() {
    fuseki.join();
  }

  @Override
  public void close() {
    fuseki.stop();
  }
}
