package org.waybill.query;

import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.Var;
import org.waybill.problem.Code;
import org.waybill.problem.Refused;

/** Refuses queries that would call other servers, read files or run code. */
public final class Gate {
  private Gate() {}

  /**
   * @throws Refused with the reason; {@code name} stands for the query in the message
   */
  public static void check(String name, Query query) {
    if (query.hasDatasetDescription()) {
      throw refused(name, "FROM names data outside the dataset");
    }
    Reach reach = Reach.of(query);
    if (reach.service()) {
      throw refused(name, "SERVICE would call another server");
    }
    if (reach.code()) {
      throw refused(name, "a java: name would load and run code");
    }
  }

  /** Variables that occur in the query's pattern, sorted. */
  static List<String> variables(Query query) {
    TreeSet<String> names = new TreeSet<>();
    if (query.getQueryPattern() != null) {
      Op op = Algebra.compile(query.getQueryPattern());
      OpVars.mentionedVars(op).stream()
          .filter(var -> !var.isAllocVar() && !Var.isBlankNodeVar(var))
          .map(Node::getName)
          .forEach(names::add);
    }
    return List.copyOf(names);
  }

  private static Refused refused(String name, String what) {
    return new Refused(Code.QUERY_REFUSED, name, what);
  }
}
