package org.waybill.reading.coreference;

import java.util.Optional;
import org.waybill.claim.Filler;

/** Tells who acts for the same state or body. */
public final class Sides {

  private final Scene scene;

  public Sides(Scene scene) {
    this.scene = scene;
  }

  /** The side of whoever fills a role; empty for nobody known. */
  public Optional<String> of(Filler filler) {
    return Scene.entry(filler.link()).map(scene::side).map(entry -> entry.iri());
  }
}
