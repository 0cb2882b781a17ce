package org.waybill.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.helpers.JSONLDMode;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;
import org.waybill.problem.Refused;
import org.waybill.store.Snapshot;

/**
 * Writes a dataset, or one graph of it, in one format. Equal data gives equal bytes: statements
 * come article by article in order of name, sorted within each.
 */
public final class Exporter {
  private static final Map<String, String> PREFIXES =
      new TreeMap<>(
          Map.of(
              "wb", "https://w3id.org/waybill/ontology#",
              "lex", "https://w3id.org/waybill/lexicon#",
              "owl", "http://www.w3.org/2002/07/owl#",
              "prov", "http://www.w3.org/ns/prov#",
              "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
              "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
              "skos", "http://www.w3.org/2004/02/skos/core#",
              "xsd", "http://www.w3.org/2001/XMLSchema#"));

  private final Snapshot snapshot;
  private final Format format;
  private final Optional<String> graph;
  private final Consumer<Problem> problems;

  /**
   * @param graph the one graph to write, as plain statements; empty for all
   * @throws Refused with {@code export-graph-unknown}
   */
  public Exporter(
      Snapshot snapshot, Format format, Optional<String> graph, Consumer<Problem> problems) {
    this.snapshot = snapshot;
    this.format = format;
    this.graph = graph;
    this.problems = problems;
    graph
        .filter(iri -> !snapshot.graphs().contains(iri))
        .ifPresent(
            iri -> {
              throw new Refused(Code.EXPORT_GRAPH_UNKNOWN, iri, "no such graph");
            });
  }

  /**
   * Writes the file and beside it {@code FILE.void.ttl}, which describes it. An earlier file is
   * replaced only once the new one is complete.
   *
   * @throws Refused with {@code export-target}
   */
  public void write(Path file) {
    if (Files.isDirectory(file)) {
      throw new Refused(Code.EXPORT_TARGET, file.toString(), "it is a folder");
    }
    try {
      Target.write(file, this::write);
      DatasetDescription description = DatasetDescription.of(snapshot, format, graph, file);
      Target.write(Path.of(file + ".void.ttl"), description::write);
    } catch (IOException e) {
      throw new Refused(Code.EXPORT_TARGET, file.toString(), e.toString(), e);
    }
  }

  /** Writes to the stream, in UTF-8, and leaves it open. */
  public void write(OutputStream out) throws IOException {
    boolean graphs = format.holdsGraphs() && graph.isEmpty();
    if (!format.holdsGraphs() && graph.isEmpty()) {
      problems.accept(
          new Problem(
              Code.EXPORT_GRAPHS_LOST,
              new Origin.Place("--format " + format.id()),
              "%d graphs were poured into one".formatted(snapshot.graphs().size())));
    }
    if (format == Format.NQUADS && graphs) {
      snapshot.writeLines(
          out); // they are in this format: through Rio it takes twenty times as long
      out.flush();
      return;
    }
    RioStream stream = new RioStream(writer(out), graphs);
    stream.start();
    if (format != Format.NTRIPLES && format != Format.NQUADS) {
      PREFIXES.forEach(stream::prefix);
    }
    snapshot.forEachQuad(
        quad -> {
          if (graph.isEmpty() || quad.getGraph().getURI().equals(graph.get())) {
            stream.quad(quad);
          }
        });
    stream.finish();
    out.flush();
  }

  private RDFWriter writer(OutputStream out) {
    RDFWriter writer =
        switch (format) {
          case TURTLE -> new FaithfulTurtle(out);
          case TRIG -> new FaithfulTrig(out);
          default -> Rio.createWriter(format.rio(), out);
        };
    // Inlining looks through the whole model for every subject: hours where seconds would do.
    writer.getWriterConfig().set(BasicWriterSettings.INLINE_BLANK_NODES, false);
    writer.getWriterConfig().set(JSONLDSettings.JSONLD_MODE, JSONLDMode.COMPACT);
    return writer;
  }
}
