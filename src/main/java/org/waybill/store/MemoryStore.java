package org.waybill.store;

/** A store whose segments and database live in memory. */
final class MemoryStore implements Store {
  private final Database database = Database.inMemory();
  private MemorySegments segments = MemorySegments.empty();

  @Override
  public void write(Batch batch) {
    Change change = Change.of(segments.manifest(), batch);
    try {
      database.begin(change.emptied(), change.lines());
      database.commit();
    } finally {
      database.abort();
    }
    segments = segments.with(change);
  }

  @Override
  public Batch batch() {
    return new Batch();
  }

  @Override
  public Snapshot snapshot() {
    return new View(segments, () -> database, "memory", () -> {});
  }

  @Override
  public void close() {
    database.close();
  }
}
