package org.waybill.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.rio.RDFFormat;

/** A format that a dataset can be exported to. */
public enum Format {
  TRIG(RDFFormat.TRIG, "trig"),
  NQUADS(RDFFormat.NQUADS, "nq"),
  JSONLD(RDFFormat.JSONLD, "jsonld"),
  TURTLE(RDFFormat.TURTLE, "ttl"),
  NTRIPLES(RDFFormat.NTRIPLES, "nt"),
  RDFXML(RDFFormat.RDFXML, "rdf");

  private final RDFFormat rio;
  private final String ending;

  Format(RDFFormat rio, String ending) {
    this.rio = rio;
    this.ending = ending;
  }

  /** By its name or its file ending, in any letter case; hyphens and slashes do not count. */
  public static Optional<Format> of(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[-/_.]", "");
    return Arrays.stream(values())
        .filter(format -> format.id().equals(plain) || format.ending.equals(plain))
        .findFirst();
  }

  /** By the ending of a file's name, with or without {@code .gz} after it. */
  public static Optional<Format> ofFile(String file) {
    String name = file.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    return Arrays.stream(values()).filter(f -> name.endsWith("." + f.ending)).findFirst();
  }

  /** All names, for messages. */
  public static String names() {
    return Arrays.stream(values()).map(Format::id).collect(Collectors.joining(", "));
  }

  /** The name on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As registered, for VoID and HTTP. */
  public String mediaType() {
    return rio.getDefaultMIMEType();
  }

  /** Whether it can say in which graph a statement is. */
  public boolean holdsGraphs() {
    return rio.supportsContexts();
  }

  RDFFormat rio() {
    return rio;
  }

  /** The IRI by which VoID names the format; empty where the W3C has none. */
  Optional<String> featureIri() {
    return Optional.ofNullable(rio.getStandardURI()).map(Object::toString);
  }
}
