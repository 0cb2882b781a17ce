package org.waybill.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.waybill.problem.Refused;
import org.waybill.query.Gate;

/** Fuseki's query service behind the gate that also stands before queries on the command line. */
final class GuardedQuery extends SPARQL_QueryDataset {
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

  /** Fuseki itself reads a language that has more than SPARQL 1.1. */
  @Override
  protected void execute(String text, HttpAction action) {
    refuseWhatTheGateRefuses(() -> Gate.read("query", text));
    super.execute(text, action);
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
