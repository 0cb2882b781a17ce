package org.waybill.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.waybill.article.Article;
import org.waybill.claim.Frame;
import org.waybill.pipeline.Knowledge;
import org.waybill.pipeline.Sources;
import org.waybill.pipeline.Wanted;

/**
 * All that a run depends on beside its pages. Ontology and registry travel with it, so that every
 * machine reads by the same ones.
 *
 * @param key one for each run
 * @param files own data, by path below the home folder
 * @param frames as names; empty for all that there is
 * @param named files that were named themselves, and are always read
 */
record Setting(
    String key,
    String base,
    String version,
    Map<String, byte[]> files,
    Set<String> frames,
    List<String> named)
    implements Serializable {

  static Map<String, byte[]> files(Path home) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try {
      for (Path file : new Sources(home).files()) {
        files.put(home.relativize(file).toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("own data cannot be read", e);
    }
    return files;
  }

  /** Lays the own data out in an empty folder. */
  void unpack(Path home) {
    files.forEach(
        (name, bytes) -> {
          try {
            Path file = home.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
          } catch (IOException e) {
            throw new UncheckedIOException("own data cannot be laid out", e);
          }
        });
  }

  Predicate<Article> wanted(Knowledge knowledge) {
    if (frames.isEmpty()) {
      return article -> true;
    }
    Collection<Path> paths = named.stream().map(Path::of).toList();
    Set<Frame> asked =
        Arrays.stream(Frame.values())
            .filter(frame -> frames.contains(frame.name()))
            .collect(Collectors.toSet());
    return new Wanted(knowledge, asked, paths);
  }
}
