package org.waybill.server;

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

  /** A fault is blamed on the database when that is damaged, as {@link Snapshot#read} does. */
  @Override
  protected void execute(String query, HttpAction action) {
    try {
      super.execute(query, action);
    } catch (ActionErrorException | RuntimeIOException e) {
      throw e; // told already, or the client is gone
    } catch (RuntimeException | Error e) {
      List<Problem> faults = snapshot.faults();
      if (faults.isEmpty()) {
        throw e;
      }
      ServletOps.errorOccurred(faults.get(0).describe());
    }
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    super.validateQuery(action, query);
    try {
      Gate.check("query", query);
    } catch (Refused e) {
      ServletOps.errorBadRequest(e.problem().describe());
    }
  }
}
