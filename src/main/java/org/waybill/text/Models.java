package org.waybill.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.tukaani.xz.XZInputStream;

/**
 * The English models of NLP4J, unpacked once into a cache folder and from then on read from there.
 * Unpacking is most of the time that a first start takes.
 */
final class Models {

  /** Names the model release; a new one gets a folder of its own. */
  private static final String RELEASE = "nlp4j-english-1.1.2";

  private static final String ROOT = "edu/emory/mathcs/nlp/";

  private final Path folder;

  /**
   * @param cache folder that this and other programs cache in; created when missing
   */
  Models(Path cache) {
    this.folder = cache.resolve("waybill").resolve(RELEASE);
  }

  /**
   * Loads all stages side by side, in the order in which they must run.
   *
   * @throws UncheckedIOException when the cache folder cannot be written or a model cannot be read
   */
  List<NLPComponent<NLPNode>> load() {
    var dependency = later(() -> component("models/en-dep"));
    var entities = later(() -> component("models/en-ner"));
    var tags = later(() -> component("models/en-pos"));
    var lexica = later(this::lexica);
    return List.of(
        lexica.join(),
        tags.join(),
        new MorphologicalAnalyzer<>(Language.ENGLISH),
        entities.join(),
        dependency.join());
  }

  /** Word embeddings stay out: 185 MB for a handful of changed labels. */
  private NLPComponent<NLPNode> lexica() throws IOException {
    // Wants a configuration; with an empty one it waits for the setters.
    GlobalLexica<NLPNode> lexica =
        new GlobalLexica<>(new ByteArrayInputStream("<none/>".getBytes(UTF_8)));
    lexica.setAmbiguityClasses(
        this.<Map<String, List<String>>>lexicon(
            "lexica/en-ambiguity-classes-simplified-lowercase",
            Field.word_form_simplified_lowercase));
    lexica.setWordClusters(
        this.<Map<String, Set<String>>>lexicon(
            "lexica/en-brown-clusters-simplified-lowercase", Field.word_form_simplified_lowercase));
    lexica.setNamedEntityGazetteers(
        this.<PrefixTree<String, Set<String>>>lexicon(
            "lexica/en-named-entity-gazetteers-simplified", Field.word_form_simplified));
    return lexica;
  }

  @SuppressWarnings("unchecked")
  private <T> GlobalLexicon<T> lexicon(String name, Field field) throws IOException {
    return new GlobalLexicon<>((T) read(name), field, name);
  }

  @SuppressWarnings("unchecked")
  private NLPComponent<NLPNode> component(String name) throws IOException {
    OnlineComponent<NLPNode, ?> component = (OnlineComponent<NLPNode, ?>) read(name);
    component.setFlag(NLPFlag.DECODE);
    return component;
  }

  private Object read(String name) throws IOException {
    try (ObjectInputStream in =
        new ObjectInputStream(
            new BufferedInputStream(Files.newInputStream(unpacked(name)), 1 << 20))) {
      return in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException("The model " + name + " does not fit this program", e);
    }
  }

  /**
   * Another process may unpack at the same time: each writes its own file, and the last rename
   * wins.
   */
  private Path unpacked(String name) throws IOException {
    Path file = folder.resolve(name.substring(name.indexOf('/') + 1));
    if (Files.exists(file)) {
      return file;
    }
    Files.createDirectories(folder);
    Path unfinished = Files.createTempFile(folder, "unpacking", "");
    try (InputStream packed =
        Models.class.getClassLoader().getResourceAsStream(ROOT + name + ".xz")) {
      if (packed == null) {
        throw new IOException("The model " + name + " is missing from the program's libraries");
      }
      Files.copy(
          new XZInputStream(new BufferedInputStream(packed)),
          unfinished,
          StandardCopyOption.REPLACE_EXISTING);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    return file;
  }

  private interface Loading<T> {
    T load() throws IOException;
  }

  private static <T> CompletableFuture<T> later(Loading<T> loading) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return loading.load();
          } catch (IOException e) {
            throw new CompletionException(e);
          }
        });
  }
}
