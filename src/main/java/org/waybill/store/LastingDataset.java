package org.waybill.store;

import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;

/** The dataset of a lasting view: each transaction is a reading, and shows the state at hand. */
final class LastingDataset extends DatasetGraphWrapper {
  private final LastingView turns;

  /**
   * @param first the state at hand, from which the settings are taken
   */
  LastingDataset(LastingView turns, DatasetGraph first) {
    super(first, first.getContext().copy());
    this.turns = turns;
  }

  @Override
  protected DatasetGraph get() {
    return turns.view().dataset();
  }

  /** Asked outside of readings too, and the same in every state. */
  @Override
  public boolean supportsTransactions() {
    return true;
  }

  @Override
  public boolean supportsTransactionAbort() {
    return true;
  }

  @Override
  public void begin() {
    begin(TxnType.READ);
  }

  @Override
  public void begin(ReadWrite mode) {
    begin(TxnType.convert(mode));
  }

  @Override
  public void begin(TxnType type) {
    turns.enter();
    try {
      super.begin(type);
    } catch (RuntimeException | Error e) {
      turns.leave();
      throw e;
    }
  }

  @Override
  public boolean isInTransaction() {
    return turns.isWithin() && super.isInTransaction();
  }

  @Override
  public void end() {
    if (!turns.isWithin()) {
      return;
    }
    try {
      super.end();
    } finally {
      turns.leave();
    }
  }
}
