package org.waybill.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.waybill.problem.Problem;
import org.waybill.problem.Refused;
import org.waybill.query.Gate;
import org.waybill.store.Snapshot;

/** Fuseki's query service behind the gate that also stands before queries on the command line. */
final class GuardedQuery extends SPARQL_QueryDataset {
  private final Snapshot snapshot;

  GuardedQuery(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** Also of a body that is packed, or does not say how long it is, no more is read than may be. */
  @Override
  protected void executeBody(HttpAction action) {
    byte[] body = new byte[0];
    try {
      body = action.getRequestInputStream().readNBytes(Gate.LONGEST + 1);
    } catch (IOException e) {
      ServletOps.errorBadRequest("The query cannot be read: " + e.getMessage());
    }
    if (body.length > Gate.LONGEST) {
      ServletOps.error(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "The query is too long.");
    }
    execute(new String(body, StandardCharsets.UTF_8), action);
  }

  /**
   * Fuseki itself reads a language that has more than SPARQL 1.1. A fault is blamed on the database
   * when that is damaged, as {@link Snapshot#read} does.
   */
  @Override
  protected void execute(String text, HttpAction action) {
    refuseWhatTheGateRefuses(() -> Gate.read("query", text));
    try {
      super.execute(text, action);
    } catch (ActionErrorException | RuntimeIOException e) {
      throw e; // told already, or the client is gone
    } catch (Refused e) {
      ServletOps.error(HttpServletResponse.SC_SERVICE_UNAVAILABLE, e.problem().describe());
    } catch (RuntimeException | Error e) {
      List<Problem> faults = snapshot.faults();
      if (faults.isEmpty()) {
        throw e;
      }
      ServletOps.errorOccurred(faults.get(0).describe());
    }
  }

  /** The query as Fuseki has read it, which is the one that runs. */
  @Override
  protected void validateQuery(HttpAction action, Query query) {
    super.validateQuery(action, query);
    refuseWhatTheGateRefuses(() -> Gate.check("query", query));
  }

  private static void refuseWhatTheGateRefuses(Runnable passage) {
    try {
      passage.run();
    } catch (Refused e) {
      ServletOps.errorBadRequest(e.problem().describe());
    }
  }
}
