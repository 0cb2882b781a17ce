package org.waybill.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpNull;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;

/**
 * Looks through the whole of what Jena would run for a query. Whatever is not known to be SPARQL
 * 1.1 or in the {@link Library} is a fault.
 */
final class Inspection {
  /** What SPARQL 1.1 becomes, but for SERVICE. */
  private static final Set<Class<? extends Op>> OPERATIONS =
      Set.of(
          OpBGP.class,
          OpDistinct.class,
          OpExtend.class,
          OpFilter.class,
          OpGraph.class,
          OpGroup.class,
          OpJoin.class,
          OpLeftJoin.class,
          OpMinus.class,
          OpNull.class,
          OpOrder.class,
          OpPath.class,
          OpProject.class,
          OpReduced.class,
          OpSequence.class,
          OpSlice.class,
          OpTable.class,
          OpUnion.class);

  private String fault;

  private Inspection() {}

  /** The last fault found; empty when the query may run. */
  static Optional<String> fault(Query query) {
    Inspection inspection = new Inspection();
    inspection.operation(Algebra.compile(query));
    return Optional.ofNullable(inspection.fault);
  }

  private void operation(Op op) {
    if (op instanceof OpService) {
      fault = "SERVICE would call another server";
    } else if (!OPERATIONS.contains(op.getClass())) {
      fault = op.getName() + " is beyond SPARQL 1.1";
    } else {
      own(op);
      within(op);
    }
  }

  private void within(Op op) {
    if (op instanceof Op1 one) {
      operation(one.getSubOp());
    } else if (op instanceof Op2 two) {
      operation(two.getLeft());
      operation(two.getRight());
    } else if (op instanceof OpN many) {
      many.getElements().forEach(this::operation);
    }
  }

  private void own(Op op) {
    if (op instanceof OpBGP triples) {
      triples.getPattern().forEach(triple -> predicate(triple.getPredicate()));
    } else if (op instanceof OpPath path) {
      path(path.getTriplePath().getPath());
    } else if (op instanceof OpFilter filter) {
      expressions(filter.getExprs().getList());
    } else if (op instanceof OpLeftJoin join && join.getExprs() != null) {
      expressions(join.getExprs().getList());
    } else if (op instanceof OpExtend extend) {
      expressions(extend.getVarExprList());
    } else if (op instanceof OpGroup group) {
      expressions(group.getGroupVars());
      group.getAggregators().forEach(this::expression);
    } else if (op instanceof OpOrder order) {
      order.getConditions().forEach(condition -> expression(condition.getExpression()));
    }
  }

  private void path(Path path) {
    if (path instanceof P_Path0 step) {
      predicate(step.getNode());
    } else if (path instanceof P_Path1 one) {
      path(one.getSubPath());
    } else if (path instanceof P_Path2 two) {
      path(two.getLeft());
      path(two.getRight());
    } else if (path instanceof P_NegPropSet not) {
      not.getNodes().forEach(this::path);
    } else {
      fault = "the path " + path + " is beyond SPARQL 1.1";
    }
  }

  private void predicate(Node predicate) {
    if (predicate.isURI() && Library.computes(predicate.getURI())) {
      fault = named("property", predicate.getURI());
    }
  }

  private void expressions(VarExprList expressions) {
    expressions.forEachExpr((var, expr) -> expression(expr));
  }

  private void expressions(List<Expr> expressions) {
    expressions.forEach(this::expression);
  }

  private void expression(Expr expr) {
    if (expr instanceof ExprFunctionOp pattern) {
      operation(pattern.getGraphPattern());
    } else if (expr instanceof ExprAggregator aggregate) {
      aggregate(aggregate);
    } else if (expr instanceof ExprFunction function) {
      function(function);
    } else if (expr != null && !expr.isVariable() && !expr.isConstant()) {
      // null is an argument left out
      fault = "the expression " + expr + " is beyond SPARQL 1.1";
    }
  }

  private void aggregate(ExprAggregator aggregate) {
    if (aggregate.getAggregator() instanceof AggCustom custom) {
      fault = named("aggregate", custom.getIRI());
    }
    if (aggregate.getAggregator().getExprList() != null) {
      expressions(aggregate.getAggregator().getExprList().getList());
    }
  }

  private void function(ExprFunction function) {
    if (function instanceof E_Function call && !Library.holds(call.getFunctionIRI())) {
      fault = named("function", call.getFunctionIRI());
    } else if (function instanceof E_Call) {
      fault = "CALL would run code by any name";
    }
    expressions(function.getArgs());
  }

  private static String named(String what, String iri) {
    return "the " + what + " <" + iri + "> would run code that is not open to queries";
  }
}
