package org.waybill.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.waybill.article.issue.Issued;
import org.waybill.lexicon.Lexicon;
import org.waybill.problem.Problem;
import org.waybill.registry.Registry;

/** Annotation files of the tests, and comparisons between them. */
public final class Golds {

  public static final Registry REGISTRY = Registry.load(Path.of("data/registry"), problem -> {});

  public static final Lexicon LEXICON = Lexicon.read(Path.of("ontology/lexicon"), problem -> {});

  private static final Path FOLDER = Path.of("src/test/resources/org/waybill/evaluation");

  private Golds() {}

  static Path file(String name) {
    return FOLDER.resolve(name);
  }

  static Gold read(String name) {
    List<Problem> problems = new ArrayList<>();
    return GoldFile.read(file(name), problems::add)
        .orElseThrow(() -> new AssertionError(problems.toString()));
  }

  static Comparison.Result compare(List<Annotation> gold, List<Annotation> found) {
    return Comparison.of(tellings(gold), tellings(found));
  }

  /** The second file plays what the program read. */
  static Comparison.Result compare(String gold, String found) {
    return compare(read(gold).claims(), read(found).claims());
  }

  private static List<Telling> tellings(List<Annotation> claims) {
    Names names = new Names(REGISTRY, Issued.unknown());
    return claims.stream().map(claim -> Telling.of(claim, names)).toList();
  }
}
