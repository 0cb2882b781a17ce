package org.waybill.text;

import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * A model of the language library in a form that is used where it lies in a file. Its weights and
 * the names of its features, which are all but a few kilobytes of it, are laid out flat; the rest
 * is serialised as the library does it, with the places of these instead of them.
 */
final class FlatModel {

  /** Stands first, so that no part of a file is at 0. */
  private static final int MARK = 0x4D4F_4431;

  private FlatModel() {}

  /** Where weights lie. */
  private record Weights(int start, int features, int labels) implements Serializable {}

  /** Where the names of features lie. */
  private record Features(int start) implements Serializable {}

  static void write(OnlineComponent<NLPNode, ?> model, OutputStream to) throws IOException {
    FlatWriter out = new FlatWriter(to);
    out.ints(MARK);
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    try (Layer layer = new Layer(rest, out)) {
      layer.writeObject(model);
    }
    int start = out.position();
    out.bytes(rest.toByteArray());
    out.align();
    out.ints(start, rest.size());
  }

  /** Lays the large parts aside as it comes by them. */
  private static final class Layer extends ObjectOutputStream {
    private final FlatWriter aside;

    /** By identity: the library keeps other maps of the same class. */
    private final Set<Object> features = Collections.newSetFromMap(new IdentityHashMap<>());

    Layer(OutputStream out, FlatWriter aside) throws IOException {
      super(out);
      this.aside = aside;
      enableReplaceObject(true);
    }

    @Override
    protected Object replaceObject(Object part) throws IOException {
      if (part instanceof FeatureMap map) {
        features.addAll(map.getIndexMaps());
      } else if (part instanceof ColumnMajorVector weights) {
        return lay(weights);
      } else if (part instanceof Object2IntMap<?> && features.contains(part)) {
        return new Features(aside.table(words(part)));
      }
      return part;
    }

    @SuppressWarnings("unchecked")
    private static Object2IntMap<String> words(Object part) {
      return (Object2IntMap<String>) part;
    }

    private Weights lay(ColumnMajorVector weights) throws IOException {
      int start = aside.position();
      float[] row = new float[weights.getLabelSize()];
      for (int feature = 0; feature < weights.getFeatureSize(); feature++) {
        for (int label = 0; label < row.length; label++) {
          row[label] = weights.get(label, feature);
        }
        aside.floats(row);
      }
      return new Weights(start, weights.getFeatureSize(), weights.getLabelSize());
    }
  }

  /**
   * @param file stays mapped as long as the model is used
   * @throws IOException when it was written by another version
   */
  @SuppressWarnings("unchecked")
  static OnlineComponent<NLPNode, ?> read(ByteBuffer file) throws IOException {
    int end = file.limit();
    int start = file.getInt(end - 2 * Integer.BYTES);
    byte[] rest = new byte[file.getInt(end - Integer.BYTES)];
    file.get(start, rest);
    try (Finder in = new Finder(new ByteArrayInputStream(rest), file)) {
      return (OnlineComponent<NLPNode, ?>) in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException("A language model does not fit this program", e);
    }
  }

  /** Puts in the place of places what lies there. */
  private static final class Finder extends ObjectInputStream {
    private final ByteBuffer file;

    Finder(InputStream in, ByteBuffer file) throws IOException {
      super(in);
      this.file = file;
      enableResolveObject(true);
    }

    @Override
    protected Object resolveObject(Object part) {
      if (part instanceof Weights weights) {
        int length = Float.BYTES * weights.features * weights.labels;
        return new FlatWeights(
            file.slice(weights.start, length).order(file.order()).asFloatBuffer(),
            weights.features,
            weights.labels);
      }
      if (part instanceof Features features) {
        return new FlatFeatures(new FlatTable(file, features.start));
      }
      return part;
    }
  }
}
