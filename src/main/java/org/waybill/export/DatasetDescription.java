package org.waybill.export;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.eclipse.rdf4j.common.net.ParsedIRI;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.VOID;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.waybill.store.Snapshot;

/** What an export holds, in VoID: its size, its classes and properties with counts, its format. */
final class DatasetDescription {
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  /**
   * Stands for the folder that the file will lie in: taken off again, so that links are relative.
   */
  private static final String BASE = "folder://here/";

  private final Set<String> subjects = new HashSet<>();
  private final Set<String> objects = new HashSet<>();
  private final TreeMap<String, Long> classes = new TreeMap<>();
  private final TreeMap<String, Long> properties = new TreeMap<>();
  private final String file;
  private final Format format;
  private long triples;
  private RDFWriter writer;

  private DatasetDescription(String file, Format format) {
    this.file = file;
    this.format = format;
  }

  /** Counts what is exported. Triples are counted as often as graphs hold them. */
  static DatasetDescription of(
      Snapshot snapshot, Format format, Optional<String> graph, Path file) {
    DatasetDescription description = new DatasetDescription(file.getFileName().toString(), format);
    snapshot.forEachQuad(
        quad -> {
          if (graph.isEmpty() || quad.getGraph().getURI().equals(graph.get())) {
            description.count(quad);
          }
        });
    return description;
  }

  private void count(Quad quad) {
    triples++;
    subjects.add(quad.getSubject().toString());
    objects.add(quad.getObject().toString());
    properties.merge(quad.getPredicate().getURI(), 1L, Long::sum);
    if (quad.getPredicate().equals(RDF.Nodes.type) && quad.getObject().isURI()) {
      classes.merge(quad.getObject().getURI(), 1L, Long::sum);
    }
  }

  void write(OutputStream out) {
    writer = new TurtleWriter(out, ParsedIRI.create(BASE));
    writer.getWriterConfig().set(BasicWriterSettings.BASE_DIRECTIVE, false);
    writer.startRDF();
    writer.handleNamespace("void", VOID.NAMESPACE);
    writer.handleNamespace("dcterms", DCTERMS.NAMESPACE);
    writer.handleNamespace("xsd", "http://www.w3.org/2001/XMLSchema#");
    IRI dataset = part("dataset");
    say(dataset, org.eclipse.rdf4j.model.vocabulary.RDF.TYPE, VOID.DATASET);
    say(dataset, DCTERMS.TITLE, VALUES.createLiteral("Waybill: claims on arms transfers", "en"));
    say(dataset, DCTERMS.FORMAT, VALUES.createLiteral(format.mediaType()));
    format.featureIri().ifPresent(iri -> say(dataset, VOID.FEATURE, VALUES.createIRI(iri)));
    say(dataset, VOID.DATA_DUMP, VALUES.createIRI(BASE + file(file)));
    say(dataset, VOID.TRIPLES, number(triples));
    say(dataset, VOID.DISTINCT_SUBJECTS, number(subjects.size()));
    say(dataset, VOID.DISTINCT_OBJECTS, number(objects.size()));
    say(dataset, VOID.PROPERTIES, number(properties.size()));
    say(dataset, VOID.CLASSES, number(classes.size()));
    partitions(dataset, "class", VOID.CLASS_PARTITION, VOID.CLASS, VOID.ENTITIES, classes);
    partitions(
        dataset, "property", VOID.PROPERTY_PARTITION, VOID.PROPERTY, VOID.TRIPLES, properties);
    writer.endRDF();
  }

  private void partitions(
      IRI dataset, String name, IRI link, IRI term, IRI size, SortedMap<String, Long> counts) {
    int n = 0;
    for (var entry : counts.entrySet()) {
      IRI partition = part(name + "-" + ++n);
      say(dataset, link, partition);
      say(partition, term, VALUES.createIRI(entry.getKey()));
      say(partition, size, number(entry.getValue()));
    }
  }

  private void say(IRI subject, IRI predicate, Value object) {
    writer.handleStatement(VALUES.createStatement(subject, predicate, object));
  }

  private IRI part(String name) {
    return VALUES.createIRI(BASE + file(file) + "#" + name);
  }

  private static String file(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "-");
  }

  private static Value number(long count) {
    return VALUES.createLiteral(java.math.BigInteger.valueOf(count));
  }
}
