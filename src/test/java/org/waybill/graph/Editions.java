package org.waybill.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.waybill.store.Batch;
import org.waybill.store.Segment;
import org.waybill.store.Store;

/**
 * The {@link Sample} many times over, each time of other parties with other names, so that each
 * answer grows with the number of editions and a name is of one edition only.
 */
public final class Editions {
  private static final Set<String> NAMES =
      Set.of("label", "prefLabel", "altLabel", "unlinkedName", "file");

  private static final int EDITIONS_A_GRAPH = 20;

  private Editions() {}

  /** So many editions; the first has the names of the sample. */
  public static List<Quad> of(int editions) {
    List<Quad> whole = quads(Sample.segments());
    return times(whole, whole, editions);
  }

  /** So many editions in an empty store. */
  public static void into(Store store, int editions) {
    store.write(store.batch().put(Segment.shared("editions", of(editions))));
  }

  /**
   * As many editions as make so many quads, in graphs of some editions each: more than memory holds
   * at once.
   */
  public static void fill(Store store, long quads) {
    List<Quad> whole = quads(Sample.segments());
    Set<Node> own = own(whole);
    Batch batch = store.batch();
    long made = 0;
    for (int edition = 0; made < quads; edition += EDITIONS_A_GRAPH) {
      List<Quad> some = new ArrayList<>();
      for (int one = edition; one < edition + EDITIONS_A_GRAPH; one++) {
        add(one, whole, own, some);
      }
      String suffix = "-" + edition;
      batch.put(
          Segment.shared(
              "editions" + suffix,
              some.stream()
                  .map(quad -> new Quad(renamed(quad.getGraph(), suffix), quad.asTriple()))
                  .toList()));
      made += some.size();
    }
    store.write(batch);
  }

  /** One edition, and so many of its first article alone, which joins no story. */
  public static List<Quad> withAsides(int asides) {
    List<Quad> whole = quads(Sample.segments());
    NamedGraph aside =
        Sample.writer()
            .article(Sample.FIRST, Sample.reading(List.of(Sample.TRANSFER, Sample.MEETING)));
    List<Quad> all = new ArrayList<>(times(aside.quads(), whole, asides + 1));
    all.addAll(whole);
    return all;
  }

  private static List<Quad> times(List<Quad> repeated, List<Quad> whole, int editions) {
    Set<Node> own = own(whole);
    List<Quad> all = new ArrayList<>();
    for (int edition = 0; edition < editions; edition++) {
      add(edition, repeated, own, all);
    }
    return all;
  }

  /** What is of one edition alone. */
  private static Set<Node> own(List<Quad> whole) {
    Set<Node> own = new HashSet<>();
    whole.stream().filter(quad -> !isShared(quad)).forEach(quad -> own.add(quad.getSubject()));
    whole.stream().filter(Editions::isShared).forEach(quad -> own.remove(quad.getSubject()));
    return own;
  }

  private static void add(int edition, List<Quad> repeated, Set<Node> own, List<Quad> all) {
    String suffix = edition == 0 ? "" : "-" + edition;
    for (Quad quad : repeated) {
      boolean names = NAMES.contains(quad.getPredicate().getLocalName());
      if (edition == 0 || !isShared(quad)) {
        all.add(
            new Quad(
                quad.getGraph(),
                own.contains(quad.getSubject())
                    ? renamed(quad.getSubject(), suffix)
                    : quad.getSubject(),
                quad.getPredicate(),
                own.contains(quad.getObject()) || names && quad.getObject().isLiteral()
                    ? renamed(quad.getObject(), suffix)
                    : quad.getObject()));
      }
    }
  }

  private static List<Quad> quads(List<NamedGraph> graphs) {
    return graphs.stream().flatMap(graph -> graph.quads().stream()).toList();
  }

  /** What the articles of all editions have in common: frames, roles, words of the lexicon. */
  private static boolean isShared(Quad quad) {
    String graph = quad.getGraph().getURI();
    return graph.endsWith("/ontology") || graph.endsWith("/runs");
  }

  private static Node renamed(Node node, String suffix) {
    return node.isURI()
        ? NodeFactory.createURI(node.getURI() + suffix)
        : NodeFactory.createLiteralLang(
            node.getLiteralLexicalForm() + suffix, node.getLiteralLanguage());
  }
}
