package org.waybill.export;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDFBase;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;
import org.waybill.problem.Refused;
import org.waybill.store.Snapshot;

/**
 * A graph store that holds the graphs of a dataset. What of them it holds it says itself, in a
 * graph more: the checksum of each. So a copy that was broken off is finished by the next, from
 * whatever machine, and graphs of others that lie there are left alone.
 */
public final class Mirror {

  /** The graph that lists those that were copied. */
  static final String LIST = "https://w3id.org/waybill/id/graph/copied";

  private static final String SUM = "http://schema.org/sha256";

  /** Of a graph that may or may not be there: no checksum is like it. */
  private static final String OPEN = "";

  private final GraphStore store;
  private final SortedMap<String, String> there;
  private final Consumer<Problem> problems;

  private Mirror(GraphStore store, SortedMap<String, String> there, Consumer<Problem> problems) {
    this.store = store;
    this.there = there;
    this.problems = problems;
  }

  /**
   * Asks the store what it holds.
   *
   * @throws Refused when it does not answer, or not as it should
   */
  public static Mirror of(GraphStore store, Consumer<Problem> problems) {
    SortedMap<String, String> there = new TreeMap<>();
    store.get(LIST).ifPresent(list -> read(list, there, store.place()));
    return new Mirror(store, there, problems);
  }

  private static void read(byte[] list, Map<String, String> there, String place) {
    try {
      RDFParser.source(new ByteArrayInputStream(list))
          .lang(Lang.NTRIPLES)
          .parse(
              new StreamRDFBase() {
                @Override
                public void triple(org.apache.jena.graph.Triple triple) {
                  there.put(
                      triple.getSubject().getURI(), triple.getObject().getLiteralLexicalForm());
                }
              });
    } catch (RiotException e) {
      throw new Refused(Code.ENDPOINT_REFUSED, place, "it did not answer with N-Triples", e);
    }
  }

  /**
   * What a copy did.
   *
   * @param kept graphs that were there as they are
   */
  public record Copied(int put, int deleted, int kept) {}

  /** The store's address, without name and password. */
  public String place() {
    return store.place();
  }

  /**
   * Brings over the graphs that differ, and deletes those that the dataset no longer has. A graph
   * too large for the store becomes a problem.
   *
   * @param step called after each
   * @throws Refused when the store stops doing as it should; says how far it came
   */
  public Copied bring(Snapshot snapshot, Runnable step) {
    SortedMap<String, String> wanted = snapshot.graphSums();
    SortedSet<String> differing = new TreeSet<>(wanted.keySet());
    differing.removeIf(graph -> wanted.get(graph).equals(there.get(graph)));
    SortedSet<String> gone = new TreeSet<>(there.keySet());
    gone.removeAll(wanted.keySet());
    if (differing.isEmpty() && gone.isEmpty()) {
      return new Copied(0, 0, wanted.size());
    }
    differing.forEach(graph -> there.put(graph, OPEN));
    int put = 0;
    int deleted = 0;
    try {
      // First, so that nothing is ever there that is not on the list.
      list();
      for (String graph : differing) {
        put += put(graph, snapshot, wanted.get(graph)) ? 1 : 0;
        step.run();
      }
      for (String graph : gone) {
        store.delete(graph);
        there.remove(graph);
        deleted++;
        step.run();
      }
      list();
    } catch (Refused e) {
      throw stopped(e, put + deleted, differing.size() + gone.size());
    }
    return new Copied(put, deleted, wanted.size() - differing.size());
  }

  private boolean put(String graph, Snapshot snapshot, String sum) {
    try {
      store.put(graph, snapshot.triples(graph));
    } catch (Refused e) {
      if (e.problem().code() != Code.ENDPOINT_TOO_LARGE) {
        throw e;
      }
      problems.accept(e.problem());
      return false;
    }
    there.put(graph, sum);
    return true;
  }

  /** The first fault counts; that the list could not be written either follows from it. */
  private Refused stopped(Refused fault, int done, int all) {
    String listed;
    try {
      list();
      listed = "; the graph " + LIST + " there says which";
    } catch (Refused e) {
      fault.addSuppressed(e);
      listed = "";
    }
    Problem first = fault.problem();
    String what =
        "%s; of %,d graphs to be brought over or deleted %,d were%s"
            .formatted(first.what(), all, done, listed);
    return new Refused(new Problem(first.code(), new Origin.Place(place()), what), fault);
  }

  private void list() {
    StringBuilder lines = new StringBuilder();
    there.forEach(
        (graph, sum) -> lines.append("<" + graph + "> <" + SUM + "> \"" + sum + "\" .\n"));
    store.put(LIST, lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
