package org.waybill.text;

import edu.emory.mathcs.nlp.learning.initialization.WeightGenerator;
import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseItem;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.nio.FloatBuffer;

/**
 * The weights of a model, read from a mapped file where they lie: half a gigabyte of them, of which
 * a page touches few. They cannot be trained.
 */
final class FlatWeights extends MajorVector {
  private static final long serialVersionUID = 1L;

  private final transient FloatBuffer numbers;

  /**
   * @param numbers of each feature one for each label
   */
  FlatWeights(FloatBuffer numbers, int features, int labels) {
    this.numbers = numbers;
    this.feature_size = features;
    this.label_size = labels;
  }

  /** Adds up in the order of {@link ColumnMajorVector}, so that rounding gives the same scores. */
  @Override
  public void addScores(SparseVector features, float[] scores) {
    float[] row = new float[scores.length];
    for (SparseItem item : features.getVector()) {
      if (item.getIndex() < feature_size) {
        numbers.get(item.getIndex() * label_size, row);
        float value = item.getValue();
        for (int i = 0; i < row.length; i++) {
          scores[i] += row[i] * value;
        }
      }
    }
  }

  @Override
  public void addScores(float[] dense, float[] scores) {
    throw new UnsupportedOperationException("these are weights of sparse features");
  }

  @Override
  public int indexOf(int label, int feature) {
    return feature * label_size + label;
  }

  @Override
  public float get(int index) {
    return numbers.get(index);
  }

  @Override
  public int size() {
    return numbers.capacity();
  }

  @Override
  public boolean expand(int features, int labels, WeightGenerator generator) {
    throw new UnsupportedOperationException("these weights are not trained");
  }

  @Override
  protected void setRowSize(int size) {
    throw new UnsupportedOperationException("these weights are not trained");
  }

  @Override
  protected void setColumnSize(int size) {
    throw new UnsupportedOperationException("these weights are not trained");
  }

  @Override
  protected MajorVector createInstance() {
    return new ColumnMajorVector();
  }
}
