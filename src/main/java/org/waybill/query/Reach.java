package org.waybill.query;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/** What a query would reach beyond the dataset, however deep in it that stands. */
final class Reach extends ElementVisitorBase {
  private static final String CODE = "java:";
  private boolean service;
  private boolean code;

  private Reach() {}

  static Reach of(Query query) {
    Reach reach = new Reach();
    reach.query(query);
    return reach;
  }

  boolean service() {
    return service;
  }

  boolean code() {
    return code;
  }

  private void query(Query query) {
    pattern(query.getQueryPattern());
    query.getProject().forEachExpr((var, expr) -> expression(expr));
    query.getGroupBy().forEachExpr((var, expr) -> expression(expr));
    query.getHavingExprs().forEach(this::expression);
    query.getAggregators().forEach(this::expression);
    if (query.getOrderBy() != null) {
      query.getOrderBy().forEach(sort -> expression(sort.getExpression()));
    }
  }

  private void pattern(Element element) {
    if (element != null) {
      ElementWalker.walk(element, this);
    }
  }

  private void expression(Expr expr) {
    if (expr instanceof ExprFunctionOp pattern) {
      pattern(pattern.getElement());
    } else if (expr instanceof ExprAggregator aggregator) {
      if (aggregator.getAggregator().getExprList() != null) {
        aggregator.getAggregator().getExprList().forEach(this::expression);
      }
    } else if (expr instanceof ExprFunction function) {
      code |= function instanceof E_Function call && call.getFunctionIRI().startsWith(CODE);
      code |= function instanceof E_Call;
      function.getArgs().forEach(this::expression);
    }
  }

  @Override
  public void visit(ElementService element) {
    service = true;
  }

  @Override
  public void visit(ElementFilter element) {
    expression(element.getExpr());
  }

  @Override
  public void visit(ElementBind element) {
    expression(element.getExpr());
  }

  @Override
  public void visit(ElementAssign element) {
    expression(element.getExpr());
  }

  @Override
  public void visit(ElementSubQuery element) {
    query(element.getQuery());
  }

  @Override
  public void visit(ElementPathBlock element) {
    for (TriplePath path : element.getPattern()) {
      code |=
          path.getPredicate() != null
              && path.getPredicate().isURI()
              && path.getPredicate().getURI().startsWith(CODE);
    }
  }
}
