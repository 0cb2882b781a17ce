package org.waybill.query;

import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.MappedLoader;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.sys.JenaSubsystemLifecycle;
import org.apache.jena.vocabulary.XSD;

/**
 * The code that queries may call by an IRI: casts to XSD types and the maths of XPath. Jena starts
 * this with itself, after its own modules; from then on no query of this process, whether it came
 * through the {@link Gate} or not, has Jena look for a class by name.
 */
public final class Library implements JenaSubsystemLifecycle {
  /** Jena's modules have lower ones; they must have registered what they bring. */
  private static final int AFTER_JENA = 10_000;

  /** Under which Jena's context keeps the properties that it would compute by itself. */
  private static final Symbol STOCK = Symbol.create("https://w3id.org/waybill/stock-properties");

  @Override
  public void start() {
    ARQ.getContext().set(STOCK, PropertyFunctionRegistry.get());
    PropertyFunctionRegistry.set(ARQ.getContext(), new NoProperties());
    FunctionRegistry.set(ARQ.getContext(), new Functions(FunctionRegistry.get()));
  }

  @Override
  public void stop() {}

  @Override
  public int level() {
    return AFTER_JENA;
  }

  /** Whether a query may call the function. */
  static boolean holds(String iri) {
    return FunctionRegistry.get().isRegistered(iri);
  }

  /** Whether stock Jena would run code for the predicate instead of looking it up. */
  static boolean computes(String iri) {
    PropertyFunctionRegistry stock = ARQ.getContext().get(STOCK);
    return stock.isRegistered(iri) || MappedLoader.mapDynamicURI(iri) != null;
  }

  private static final class Functions extends FunctionRegistry {
    Functions(FunctionRegistry all) {
      all.keys()
          .forEachRemaining(
              iri -> {
                if (iri.startsWith(XSD.NS) || iri.startsWith(ARQConstants.mathPrefix)) {
                  put(iri, all.get(iri));
                }
              });
    }

    @Override
    public FunctionFactory get(String iri) {
      return isRegistered(iri) ? super.get(iri) : null;
    }
  }

  private static final class NoProperties extends PropertyFunctionRegistry {
    @Override
    public boolean manages(String iri) {
      return false;
    }

    @Override
    public PropertyFunctionFactory get(String iri) {
      return null;
    }
  }
}
