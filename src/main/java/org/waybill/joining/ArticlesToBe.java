package org.waybill.joining;

import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.waybill.graph.Iris;
import org.waybill.problem.Attempt;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;
import org.waybill.store.Snapshot;

/**
 * The articles as they will be once a change is made, read from the dataset or the batch when they
 * are asked for.
 */
final class ArticlesToBe {

  private final Snapshot before;
  private final StoryIndex index;
  private final StorySteps does;
  private final Iris iris;
  private final Consumer<Problem> problems;
  private final SortedMap<String, Optional<PlacedArticle>> at = new TreeMap<>();
  private final Set<String> removed = new TreeSet<>();
  private final Set<String> rewritten = new TreeSet<>();
  private final Set<String> changed = new TreeSet<>();
  private final SetMultimap<Node, String> fresh =
      MultimapBuilder.hashKeys().hashSetValues().build();
  private final Map<String, Node> named = new HashMap<>();

  ArticlesToBe(
      Snapshot before, StoryIndex index, StorySteps does, Iris iris, Consumer<Problem> problems) {
    this.before = before;
    this.index = index;
    this.does = does;
    this.iris = iris;
    this.problems = problems;
  }

  /**
   * @param everywhere whether all that the dataset holds is joined anew with it
   */
  void change(SortedMap<String, PlacedArticle> added, Set<String> taken, boolean everywhere) {
    added.forEach((file, told) -> at.put(file, Optional.of(told)));
    removed.addAll(taken);
    rewritten.addAll(taken);
    rewritten.addAll(added.keySet());
    changed.addAll(rewritten);
    if (everywhere) {
      // Who acts for whom may be another everywhere.
      changed.addAll(before.articles());
    }
    for (String file : changed) {
      here(file).ifPresent(told -> nodes(told).forEach(story -> fresh.put(story, file)));
    }
  }

  /** File names of the articles whose graphs are put, replaced or taken away. */
  Set<String> rewritten() {
    return rewritten;
  }

  /** File names of the articles to be joined anew, those that go included. */
  Set<String> changed() {
    return changed;
  }

  boolean isRemoved(String file) {
    return removed.contains(file);
  }

  /** Whether the batch puts any article. */
  boolean adds() {
    return rewritten.size() > removed.size();
  }

  /** The stories that the changed articles tell or told, by IRI. */
  Set<Node> stories() {
    Set<Node> stories = new TreeSet<>(Comparator.comparing(Node::getURI));
    stories.addAll(fresh.keySet());
    changed.forEach(file -> stories.addAll(index.stories(file)));
    return stories;
  }

  /** The article as it will be; empty when it will not be there. */
  private Optional<PlacedArticle> here(String file) {
    return removed.contains(file) ? Optional.empty() : take(file);
  }

  /** An article that was there; empty when the program fails at it. */
  Optional<PlacedArticle> take(String file) {
    Optional<PlacedArticle> known = at.get(file);
    if (known == null) {
      List<Quad> quads = new ArrayList<>();
      before.forEachQuad(file, quads::add);
      String text = before.text(file).orElseThrow();
      Origin origin = new Origin.Place(file);
      known = new Attempt(Code.JOINING_FAILED, origin, problems).at(() -> does.told(quads, text));
      at.put(file, known);
    }
    return known;
  }

  Set<Node> nodes(PlacedArticle told) {
    return told.placings().values().stream()
        .map(placing -> node(placing.story()))
        .collect(Collectors.toSet());
  }

  Node node(String story) {
    return named.computeIfAbsent(story, iris::story);
  }

  /** All articles in which a story will be told. */
  List<PlacedArticle> tellers(Node story) {
    Set<String> files = new TreeSet<>(index.articles(story));
    files.removeAll(changed);
    files.addAll(fresh.get(story));
    return files.stream().flatMap(file -> take(file).stream()).toList();
  }

  /** All that were asked for so far and will be there. */
  List<PlacedArticle> known() {
    return at.values().stream().flatMap(Optional::stream).toList();
  }
}
