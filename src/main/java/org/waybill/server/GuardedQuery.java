package org.waybill.server;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.waybill.problem.Refused;
import org.waybill.query.Gate;

/** Fuseki's query service behind the gate that also stands before queries on the command line. */
final class GuardedQuery extends SPARQL_QueryDataset {
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
