package org.waybill.pipeline;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waybill.cache.KeptFile;
import org.waybill.registry.TurtleFile.Subject;
import org.waybill.registry.TurtleFile.Value;

/**
 * What the files of own data say, kept from the last time that they were read and found sound, so
 * that a start need neither parse nor check them. Of no account as soon as one of them has another
 * byte, or the program another version.
 */
final class KeptData {
  /** Of the form below; a new one makes what was kept of no account. */
  private static final String FORM = "own data 1";

  private final Path home;
  private final KeptFile file;

  /**
   * @param cache folder that this and other programs cache in
   */
  KeptData(Path home, Path cache) {
    this.home = home;
    this.file = new KeptFile(cache.resolve("waybill").resolve("own-data"));
  }

  /**
   * @param digests of the files as they are, by path below the home folder
   */
  Optional<Map<Path, List<Subject>>> find(Map<String, String> digests) {
    Optional<ByteBuffer> content = file.open();
    if (content.isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes = new byte[content.get().remaining()];
    content.get().get(bytes);
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return in.readUTF().equals(key(digests)) ? Optional.of(read(in)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Where nothing can be kept, nothing is. */
  void keep(Map<String, String> digests, Map<Path, List<Subject>> said) {
    try {
      file.write(out -> write(key(digests), said, out));
    } catch (IOException e) {
      // The next start parses and checks them again.
    }
  }

  private static String key(Map<String, String> digests) {
    String version = String.valueOf(KeptData.class.getPackage().getImplementationVersion());
    return hash(FORM + "\n" + version + "\n" + new TreeMap<>(digests));
  }

  private static String hash(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }

  private void write(String key, Map<Path, List<Subject>> said, OutputStream to)
      throws IOException {
    DataOutputStream out = new DataOutputStream(to);
    out.writeUTF(key);
    Texts texts = new Texts();
    said.forEach((path, subjects) -> subjects.forEach(texts::add));
    texts.write(out);
    out.writeInt(said.size());
    for (Map.Entry<Path, List<Subject>> entry : said.entrySet()) {
      out.writeUTF(home.relativize(entry.getKey()).toString());
      out.writeInt(entry.getValue().size());
      for (Subject subject : entry.getValue()) {
        texts.write(subject, out);
      }
    }
    out.flush();
  }

  private Map<Path, List<Subject>> read(DataInputStream in) throws IOException {
    String[] texts = new String[in.readInt()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = in.readUTF();
    }
    Map<Path, List<Subject>> said = new LinkedHashMap<>();
    for (int files = in.readInt(); files > 0; files--) {
      Path path = home.resolve(in.readUTF());
      List<Subject> subjects = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        subjects.add(subject(path.toString(), texts, in));
      }
      said.put(path, subjects);
    }
    return said;
  }

  private static Subject subject(String file, String[] texts, DataInputStream in)
      throws IOException {
    String iri = texts[in.readInt()];
    Map<String, Long> lines = new HashMap<>();
    ImmutableListMultimap.Builder<String, Value> properties = ImmutableListMultimap.builder();
    for (int left = in.readInt(); left > 0; left--) {
      String property = texts[in.readInt()];
      lines.put(property, in.readLong());
      for (int values = in.readInt(); values > 0; values--) {
        properties.put(
            property, new Value(texts[in.readInt()], texts[in.readInt()], texts[in.readInt()]));
      }
    }
    return new Subject(iri, file, lines, properties.build());
  }

  /** Every text once. */
  private static final class Texts {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    void add(Subject subject) {
      number(subject.iri());
      subject
          .properties()
          .forEach(
              (property, value) -> {
                number(property);
                number(value.text());
                number(value.datatype());
                number(value.language());
              });
    }

    private int number(String text) {
      return numbers.computeIfAbsent(text, any -> numbers.size());
    }

    void write(DataOutputStream out) throws IOException {
      out.writeInt(numbers.size());
      for (String text : numbers.keySet()) {
        out.writeUTF(text);
      }
    }

    void write(Subject subject, DataOutputStream out) throws IOException {
      out.writeInt(number(subject.iri()));
      out.writeInt(subject.properties().keySet().size());
      for (String property : subject.properties().keySet()) {
        out.writeInt(number(property));
        out.writeLong(subject.lines().get(property));
        List<Value> values = subject.properties().get(property);
        out.writeInt(values.size());
        for (Value value : values) {
          out.writeInt(number(value.text()));
          out.writeInt(number(value.datatype()));
          out.writeInt(number(value.language()));
        }
      }
    }
  }
}
