package org.waybill.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.emory.mathcs.nlp.component.pos.POSTagger;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.learning.optimization.method.AdaGradMiniBatch;
import edu.emory.mathcs.nlp.learning.util.FeatureVector;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import edu.emory.mathcs.nlp.learning.util.WeightVector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FlatModelTest {
  private static final int FEATURES = 40;
  private static final int LABELS = 7;

  private static OnlineComponent<NLPNode, ?> model(WeightVector weights) {
    POSTagger<NLPNode> model = new POSTagger<>();
    model.setOptimizer(new AdaGradMiniBatch(weights, 0.02f, 0));
    return model;
  }

  private static OnlineComponent<NLPNode, ?> flat(OnlineComponent<NLPNode, ?> model)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FlatModel.write(model, out);
    return FlatModel.read(ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN));
  }

  @Test
  void scoresAreTheSameToTheLastBit() throws IOException {
    Random random = new Random(7);
    WeightVector weights = new WeightVector();
    weights.expand(FEATURES, 0, LABELS);
    for (int feature = 0; feature < FEATURES; feature++) {
      for (int label = 0; label < LABELS; label++) {
        weights.getSparseWeightVector().set(label, feature, random.nextFloat() - 0.5f);
      }
    }
    OnlineComponent<NLPNode, ?> model = model(weights);
    OnlineComponent<NLPNode, ?> flat = flat(model);
    int compared = 0;
    for (int page = 0; page < 50; page++) {
      SparseVector found = new SparseVector();
      for (int i = 0; i < 12; i++) {
        // One of them is of no feature that has weights.
        found.add(random.nextInt(FEATURES + 1), random.nextFloat());
      }
      FeatureVector vector = new FeatureVector(found, null);
      float[] expected = model.getOptimizer().scores(vector);
      assertArrayEquals(expected, flat.getOptimizer().scores(vector), 0f);
      compared += expected.length;
    }
    assertEquals(50 * LABELS, compared);
  }

  @Test
  void whatIsSmallComesBackAsTheLibraryKeepsIt() throws IOException {
    OnlineComponent<NLPNode, ?> model = model(new WeightVector());
    model.getOptimizer().addLabel("NN");
    model.getOptimizer().addLabel("VB");
    OnlineComponent<NLPNode, ?> flat = flat(model);
    assertEquals("VB", flat.getOptimizer().getLabel(1));
    assertEquals(0, flat.getOptimizer().getLabelIndex("NN"));
  }
}
