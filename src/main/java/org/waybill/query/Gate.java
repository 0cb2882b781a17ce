package org.waybill.query;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.Var;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;
import org.waybill.problem.Refused;

/**
 * Lets through what is SPARQL 1.1 and refuses what would call other servers, read files or run
 * code. The name given stands for the query in the message.
 */
public final class Gate {
  /** Bytes of UTF-8 a query may have. The parser takes seconds for megabytes. */
  public static final int LONGEST = 1 << 20;

  private Gate() {}

  /**
   * The query that the text writes.
   *
   * @throws Refused when the text is too long, does not parse, or asks for what Waybill does not do
   */
  public static Query read(String name, String text) {
    if (text.length() > LONGEST || text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      throw tooLong(name);
    }
    try {
      Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
      check(name, query);
      return query;
    } catch (QueryParseException e) {
      if (e.getCause() instanceof StackOverflowError) {
        throw tooDeep(name, e);
      }
      Origin origin =
          e.getLine() < 1
              ? new Origin.Place(name)
              : new Origin.Line(name, e.getLine(), Math.max(0, e.getColumn()));
      throw new Refused(new Problem(Code.QUERY_SYNTAX, origin, firstLine(e.getMessage())), e);
    } catch (QueryException e) {
      throw new Refused(Code.QUERY_SYNTAX, name, firstLine(e.getMessage()), e);
    }
  }

  /**
   * For queries that did not come out of {@link #read}, or were changed since.
   *
   * @throws Refused with the reason
   */
  public static void check(String name, Query query) {
    if (query.hasDatasetDescription()) {
      throw new Refused(Code.QUERY_REFUSED, name, "FROM names data outside the dataset");
    }
    try {
      Inspection.fault(query)
          .ifPresent(
              fault -> {
                throw new Refused(Code.QUERY_REFUSED, name, fault);
              });
    } catch (StackOverflowError e) {
      throw tooDeep(name, e);
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

  static Refused tooLong(String name) {
    return new Refused(Code.QUERY_SYNTAX, name, "the query is longer than 1 MiB");
  }

  static Refused tooDeep(String name, Throwable fault) {
    return new Refused(Code.QUERY_SYNTAX, name, "the query is too deeply nested", fault);
  }

  private static String firstLine(String message) {
    return message == null ? "it cannot be parsed" : message.lines().findFirst().orElse("").strip();
  }
}
