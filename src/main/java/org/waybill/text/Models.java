package org.waybill.text;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.tukaani.xz.XZInputStream;
import org.waybill.cache.KeptFile;

/**
 * The English models of NLP4J, unpacked once into files of a cache folder and from then on used
 * where they lie there. Unpacking is most of the time that a first start takes.
 */
final class Models {

  /** Names the model release and the form it is kept in; a new one gets a folder of its own. */
  private static final String RELEASE = "nlp4j-english-1.1.2-b";

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
   * @throws CompletionException when a model cannot be read
   */
  List<NLPComponent<NLPNode>> load() {
    // Of all it takes longest, since it reads word lists from many small files.
    var lemmas = later(() -> new MorphologicalAnalyzer<NLPNode>(Language.ENGLISH));
    var dependency = later(() -> component("en-dep"));
    var entities = later(() -> component("en-ner"));
    var tags = later(() -> component("en-pos"));
    var lexica = later(this::lexica);
    return List.of(lexica.join(), tags.join(), lemmas.join(), entities.join(), dependency.join());
  }

  /** Word embeddings stay out: 185 MB for a handful of changed labels. */
  private NLPComponent<NLPNode> lexica() throws IOException {
    // Wants a configuration; with an empty one it waits for the setters.
    GlobalLexica<NLPNode> lexica =
        new GlobalLexica<>(new ByteArrayInputStream("<none/>".getBytes(UTF_8)));
    var ambiguity =
        later(
            () ->
                lexicon(
                    "ambiguity-classes-simplified-lowercase",
                    LexiconFile::writeMap,
                    LexiconFile::readLists));
    var clusters =
        later(
            () ->
                lexicon(
                    "brown-clusters-simplified-lowercase",
                    LexiconFile::writeMap,
                    LexiconFile::readSets));
    var gazetteers =
        later(
            () ->
                lexicon(
                    "named-entity-gazetteers-simplified",
                    LexiconFile::writeTree,
                    LexiconFile::readTree));
    Field lowercase = Field.word_form_simplified_lowercase;
    lexica.setAmbiguityClasses(
        new GlobalLexicon<>(ambiguity.join(), lowercase, "ambiguity classes"));
    lexica.setWordClusters(new GlobalLexicon<>(clusters.join(), lowercase, "word clusters"));
    lexica.setNamedEntityGazetteers(
        new GlobalLexicon<>(gazetteers.join(), Field.word_form_simplified, "gazetteers"));
    return lexica;
  }

  private <T> T lexicon(String name, Laying<T> laying, Taking<T> taking) throws IOException {
    return kept("lexica/en-" + name, laying, taking);
  }

  private NLPComponent<NLPNode> component(String name) throws IOException {
    OnlineComponent<NLPNode, ?> component =
        kept("models/" + name, FlatModel::write, FlatModel::read);
    component.setFlag(NLPFlag.DECODE);
    return component;
  }

  /** Writes an object of the library in a form of ours. */
  private interface Laying<T> {
    void write(T object, OutputStream out) throws IOException;
  }

  /** Takes the object from that form. */
  private interface Taking<T> {
    T read(ByteBuffer file) throws IOException;
  }

  private <T> T kept(String name, Laying<T> laying, Taking<T> taking) throws IOException {
    Path path = folder.resolve(name.substring(name.indexOf('/') + 1));
    Optional<ByteBuffer> kept = new KeptFile(path).open();
    if (kept.isPresent()) {
      return taking.read(kept.get());
    }
    @SuppressWarnings("unchecked")
    T packed = (T) packed(name);
    return taking.read(made(path, out -> laying.write(packed, out)));
  }

  /** Where nothing can be kept, it is made for this run only. */
  private static ByteBuffer made(Path path, KeptFile.Content content) throws IOException {
    try {
      return mapped(path, content);
    } catch (IOException e) {
      Path passing = Files.createTempFile("waybill", "");
      try {
        return mapped(passing, content);
      } finally {
        Files.deleteIfExists(passing);
      }
    }
  }

  private static ByteBuffer mapped(Path path, KeptFile.Content content) throws IOException {
    KeptFile file = new KeptFile(path);
    file.write(content);
    return file.open().orElseThrow(() -> new IOException(path + " is not as it was written"));
  }

  private static Object packed(String name) throws IOException {
    try (InputStream packed =
        Models.class.getClassLoader().getResourceAsStream(ROOT + name + ".xz")) {
      if (packed == null) {
        throw new IOException("The model " + name + " is missing from the program's libraries");
      }
      InputStream plain = new XZInputStream(new BufferedInputStream(packed));
      return new ObjectInputStream(new BufferedInputStream(plain, 1 << 20)).readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException("A language model does not fit this program", e);
    }
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
