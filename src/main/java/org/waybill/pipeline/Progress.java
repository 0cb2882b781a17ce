package org.waybill.pipeline;

/** Told how far a run is, from any thread. */
public interface Progress {

  /** For runs that nobody watches. */
  Progress SILENT =
      new Progress() {
        @Override
        public void stage(String name, long steps) {}

        @Override
        public void step() {}
      };

  /** A stage begins. {@code steps} is how many steps it has; 0 when that is not known. */
  void stage(String name, long steps);

  /** One step of the stage is done. */
  void step();

  /** So many more claims were found. */
  default void found(int claims) {}
}
