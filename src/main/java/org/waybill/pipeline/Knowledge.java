package org.waybill.pipeline;

import com.google.common.collect.LinkedHashMultimap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.waybill.graph.GraphWriter;
import org.waybill.graph.Iris;
import org.waybill.lexicon.Lexicon;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;
import org.waybill.registry.Declarations;
import org.waybill.registry.Entry;
import org.waybill.registry.Registry;
import org.waybill.registry.Slips;
import org.waybill.registry.TurtleFile;
import org.waybill.registry.TurtleFile.Subject;

/**
 * The project's own data, read whole and found sound. Have it before a store is opened: articles
 * read with half a lexicon give other claims, and those would take the place of the dataset's.
 *
 * @param ontology what the ontology's files say, lexicon included
 * @param entries what the registry's files say
 * @param digests SHA-256 sums of all these files, by path below the project's folder
 */
public record Knowledge(
    Registry registry,
    Lexicon lexicon,
    List<Subject> ontology,
    List<Subject> entries,
    Map<String, String> digests) {

  public Knowledge {
    ontology = List.copyOf(ontology);
    entries = List.copyOf(entries);
    digests = Map.copyOf(digests);
  }

  /**
   * The same, sooner where the files were found sound before.
   *
   * @param cache folder for caches, as in {@code ~/.cache}; it need not be there
   */
  public static Optional<Knowledge> read(Sources sources, Path cache, Consumer<Problem> problems) {
    KeptData kept = new KeptData(sources.home(), cache);
    Optional<Map<String, String>> digests = sources.digestsIfThere();
    Optional<Map<Path, List<Subject>>> said = digests.flatMap(kept::find);
    if (said.isPresent()) {
      return Optional.of(of(sources, said.get(), digests.get(), problem -> {}));
    }
    Map<Path, List<Subject>> read = new LinkedHashMap<>();
    Optional<Knowledge> knowledge = read(sources, read, problems);
    // Both before and after, so that nothing is kept under the digest of other words.
    if (knowledge.isPresent() && digests.equals(Optional.of(knowledge.get().digests()))) {
      kept.keep(digests.get(), read);
    }
    return knowledge;
  }

  /**
   * Reads all that shapes the graph.
   *
   * @return empty after a problem; there is one for each file at fault
   */
  public static Optional<Knowledge> read(Sources sources, Consumer<Problem> problems) {
    return read(sources, new LinkedHashMap<>(), problems);
  }

  /**
   * Writes graphs by it.
   *
   * @param version of the program; part of the graph
   */
  public GraphWriter writer(Iris iris, String version) {
    return new GraphWriter(iris, this::outlet, version, digests);
  }

  private Optional<String> outlet(String name) {
    return registry.named(name).stream()
        .filter(entry -> entry.type() == Entry.Type.OUTLET)
        .map(Entry::iri)
        .findFirst();
  }

  private static Optional<Knowledge> read(
      Sources sources, Map<Path, List<Subject>> read, Consumer<Problem> problems) {
    FirstOfEach faults = new FirstOfEach();
    byFolder(sources.files())
        .forEach(
            (folder, files) -> {
              if (files.stream().noneMatch(Files::exists)) {
                faults.accept(nothingIn(folder, files.size()));
              } else {
                files.forEach(file -> read.put(file, TurtleFile.read(file, faults)));
              }
            });
    // What a broken file does not say would be missed everywhere: look no further.
    return faults.tell(problems) ? Optional.empty() : sound(sources, read, problems);
  }

  private static Optional<Knowledge> sound(
      Sources sources, Map<Path, List<Subject>> read, Consumer<Problem> problems) {
    FirstOfEach faults = new FirstOfEach();
    Knowledge knowledge = of(sources, read, sources.digests(), faults);
    List<Subject> all = new ArrayList<>(knowledge.ontology);
    all.addAll(knowledge.entries);
    Declarations.check(all, new Slips(faults));
    return faults.tell(problems) ? Optional.empty() : Optional.of(knowledge);
  }

  private static Knowledge of(
      Sources sources,
      Map<Path, List<Subject>> said,
      Map<String, String> digests,
      Consumer<Problem> faults) {
    Map<Path, List<Subject>> read = new HashMap<>(said);
    // Who writes entries declares no terms: an editor that does so would make a slip a term.
    sources.lexiconFiles().forEach(file -> read.computeIfPresent(file, Knowledge::entries));
    sources.registryFiles().forEach(file -> read.computeIfPresent(file, Knowledge::entries));
    List<Subject> ontology = of(sources.ontologyFiles(), read);
    List<Subject> entries = of(sources.registryFiles(), read);
    List<Subject> words = of(sources.lexiconFiles(), read);
    // Side by side, and their faults one after the other.
    List<Problem> inLexicon = new ArrayList<>();
    CompletableFuture<Lexicon> lexicon =
        CompletableFuture.supplyAsync(() -> Lexicon.of(words, inLexicon::add));
    Registry registry = Registry.of(entries, faults);
    Lexicon beside = lexicon.join();
    inLexicon.forEach(faults);
    return new Knowledge(registry, beside, ontology, entries, digests);
  }

  private static List<Subject> entries(Path file, List<Subject> said) {
    return TurtleFile.entries(said);
  }

  private static List<Subject> of(List<Path> files, Map<Path, List<Subject>> read) {
    return files.stream().flatMap(file -> read.get(file).stream()).toList();
  }

  private static Map<Path, Collection<Path>> byFolder(List<Path> files) {
    LinkedHashMultimap<Path, Path> byFolder = LinkedHashMultimap.create();
    files.forEach(file -> byFolder.put(file.getParent(), file));
    return byFolder.asMap();
  }

  private static Problem nothingIn(Path folder, int files) {
    return new Problem(
        Code.DATA_MISSING,
        new Origin.Place(folder.toString()),
        "none of the " + files + " files is there that belong into it");
  }

  /** Keeps the first problem of each file and counts the others, which mostly follow from it. */
  private static final class FirstOfEach implements Consumer<Problem> {
    private final Map<String, List<Problem>> byFile = new LinkedHashMap<>();

    @Override
    public void accept(Problem problem) {
      byFile.computeIfAbsent(file(problem.origin()), any -> new ArrayList<>()).add(problem);
    }

    /** Whether there was anything to tell. */
    boolean tell(Consumer<Problem> problems) {
      byFile.values().forEach(found -> problems.accept(summed(found)));
      return !byFile.isEmpty();
    }

    private static Problem summed(List<Problem> found) {
      Problem first = found.get(0);
      int more = found.size() - 1;
      String what =
          "%s (and %,d more %s that may follow from it)"
              .formatted(first.what(), more, more == 1 ? "fault" : "faults");
      return more == 0 ? first : new Problem(first.code(), first.origin(), what);
    }

    private static String file(Origin origin) {
      if (origin instanceof Origin.Line line) {
        return line.name();
      }
      return origin.describe();
    }
  }
}
