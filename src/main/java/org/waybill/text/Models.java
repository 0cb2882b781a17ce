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
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
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

  /** Names the model release and the form it is kept in; a new one gets a folder of its own. */
  private static final String RELEASE = "nlp4j-english-1.1.2-a";

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
    var dependency = later(() -> component("en-dep"));
    var entities = later(() -> component("en-ner"));
    var tags = later(() -> component("en-pos"));
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
    var ambiguity =
        later(() -> lexicon("ambiguity-classes-simplified-lowercase", LexiconFile::readLists));
    var clusters =
        later(() -> lexicon("brown-clusters-simplified-lowercase", LexiconFile::readSets));
    var gazetteers =
        later(() -> lexicon("named-entity-gazetteers-simplified", LexiconFile::readTree));
    Field lowercase = Field.word_form_simplified_lowercase;
    lexica.setAmbiguityClasses(
        new GlobalLexicon<>(ambiguity.join(), lowercase, "ambiguity classes"));
    lexica.setWordClusters(new GlobalLexicon<>(clusters.join(), lowercase, "word clusters"));
    lexica.setNamedEntityGazetteers(
        new GlobalLexicon<>(gazetteers.join(), Field.word_form_simplified, "gazetteers"));
    return lexica;
  }

  private interface LexiconForm<T> {
    T read(DataInputStream in) throws IOException;
  }

  private <T> T lexicon(String name, LexiconForm<T> form) throws IOException {
    try (DataInputStream in =
        new DataInputStream(buffered(unpacked("lexica/en-" + name, Models::rewriteLexicon)))) {
      return form.read(in);
    }
  }

  @SuppressWarnings("unchecked")
  private NLPComponent<NLPNode> component(String name) throws IOException {
    try (InputStream in = buffered(unpacked("models/" + name, InputStream::transferTo))) {
      OnlineComponent<NLPNode, ?> component = (OnlineComponent<NLPNode, ?>) object(in);
      component.setFlag(NLPFlag.DECODE);
      return component;
    }
  }

  private static InputStream buffered(Path file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(file), 1 << 20);
  }

  private static Object object(InputStream in) throws IOException {
    try {
      return new ObjectInputStream(in).readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException("A language model does not fit this program", e);
    }
  }

  @SuppressWarnings("unchecked")
  private static void rewriteLexicon(InputStream in, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    Object lexicon = object(in);
    if (lexicon instanceof PrefixTree<?, ?> tree) {
      LexiconFile.writeTree((PrefixTree<String, Set<String>>) tree, data);
    } else {
      LexiconFile.writeMap((Map<String, ? extends Collection<String>>) lexicon, data);
    }
    data.flush();
  }

  private interface Unpacking {
    void unpack(InputStream packed, OutputStream plain) throws IOException;
  }

  /**
   * Another process may unpack at the same time: each writes its own file; the last rename wins.
   */
  private Path unpacked(String name, Unpacking unpacking) throws IOException {
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
      try (OutputStream plain = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
        unpacking.unpack(
            new BufferedInputStream(new XZInputStream(new BufferedInputStream(packed))), plain);
      }
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
