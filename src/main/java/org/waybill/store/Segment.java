package org.waybill.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.sparql.core.Quad;

/**
 * What is put into a dataset or taken out of it as a whole: the quads of one article with its text,
 * or quads that belong to the dataset at large (events, registry, ontology, runs).
 *
 * @param name the article's file name, or a plain word for what all articles share; an article and
 *     a shared segment may have the same name without getting in each other's way
 * @param text the article's own text; empty for a shared segment
 * @param quads in any order, repeats allowed, each in a named graph that no other segment uses
 */
public record Segment(String name, Optional<String> text, List<Quad> quads) {
  public Segment {
    Objects.requireNonNull(text);
    quads = List.copyOf(quads);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a segment needs a name");
    }
  }

  /** The quads of an article, replaced whole when the article is read again. */
  public static Segment article(String name, String text, List<Quad> quads) {
    return new Segment(name, Optional.of(text), quads);
  }

  /** Quads that no single article owns. */
  public static Segment shared(String name, List<Quad> quads) {
    return new Segment(name, Optional.empty(), quads);
  }
}
