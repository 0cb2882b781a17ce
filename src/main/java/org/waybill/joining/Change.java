package org.waybill.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.waybill.article.issue.Issued;
import org.waybill.claim.Period;
import org.waybill.dating.Dated;
import org.waybill.dating.Siblings;
import org.waybill.graph.GraphWriter;
import org.waybill.problem.Attempt;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;
import org.waybill.store.Batch;

/** Works out what one change makes anew, and puts it into the batch. */
final class Change {

  private final ArticlesToBe articles;
  private final StoryIndex index;
  private final Batch batch;
  private final StorySteps does;
  private final GraphWriter writer;
  private final SharedSegments shared;
  private final Consumer<Problem> problems;
  private final Map<String, Optional<Period>> narrowed = new HashMap<>();

  Change(
      ArticlesToBe articles,
      StoryIndex index,
      Batch batch,
      StorySteps does,
      GraphWriter writer,
      SharedSegments shared,
      Consumer<Problem> problems) {
    this.articles = articles;
    this.index = index;
    this.batch = batch;
    this.does = does;
    this.writer = writer;
    this.shared = shared;
    this.problems = problems;
  }

  int make() {
    Set<Node> touched = articles.stories();
    date(touched);
    int events = 0;
    boolean told = index.hasJoined(writer.run(), touched);
    for (Node story : touched) {
      int made = join(story);
      told |= made > 0;
      events += made;
    }
    runs(told);
    return events;
  }

  /** Dates whoever is tied to what changes; the stories of those whose bounds move are touched. */
  private void date(Set<Node> touched) {
    Set<String> wanted = new TreeSet<>(articles.changed());
    for (String file : articles.changed()) {
      batch.removeShared(SharedSegments.dating(file));
    }
    wanted.addAll(index.kin(articles.changed()));
    wanted.removeIf(articles::isRemoved);
    Map<String, Dated> dated = new TreeMap<>();
    List<Siblings.Family> families = families(wanted);
    Map<String, Issued> own = own();
    for (Siblings.Family family : families) {
      wanted.addAll(family.articles());
      attempt("days of issue", family.articles())
          .at(() -> dates(own, family))
          .ifPresent(dates -> dates.forEach(each -> dated.put(each.article(), each)));
    }
    for (String file : wanted) {
      Optional<Dated> now = Optional.ofNullable(dated.get(file));
      Optional<Period> bounds = now.map(each -> new Period(each.earliest(), each.latest(), ""));
      narrowed.put(file, bounds);
      if (now.isEmpty()) {
        batch.removeShared(SharedSegments.dating(file));
      }
      if (!articles.changed().contains(file) && !bounds.equals(index.dating(file))) {
        articles.take(file).ifPresent(told -> touched.addAll(articles.nodes(told)));
      }
    }
  }

  private List<Dated> dates(Map<String, Issued> own, Siblings.Family family) {
    List<Dated> dates = does.date(own, family);
    dates.forEach(
        dated -> batch.put(shared.dating(dated, file -> articles.take(file).orElseThrow())));
    return dates;
  }

  private Attempt attempt(String what, Collection<String> files) {
    String place = what + " from " + String.join(", ", files);
    return new Attempt(Code.JOINING_FAILED, new Origin.Place(place), problems);
  }

  /** The families of these articles: each round takes in those whom the last has brought in. */
  private List<Siblings.Family> families(Set<String> wanted) {
    Set<String> expanded = new TreeSet<>();
    Set<String> open = new TreeSet<>(wanted);
    Set<Node> asked = new HashSet<>();
    List<Siblings.Family> families = List.of();
    while (!open.isEmpty()) {
      for (String file : open) {
        articles.take(file).stream()
            .flatMap(told -> articles.nodes(told).stream())
            .filter(asked::add)
            .forEach(articles::tellers);
      }
      expanded.addAll(open);
      open.clear();
      families =
          attempt("days of issue", expanded)
              .at(() -> does.families(own(), articles.known()))
              .orElse(List.of())
              .stream()
              .filter(family -> family.articles().stream().anyMatch(expanded::contains))
              .toList();
      families.forEach(family -> open.addAll(family.articles()));
      open.removeAll(expanded);
    }
    return families;
  }

  private Map<String, Issued> own() {
    Map<String, Issued> own = new TreeMap<>();
    articles.known().forEach(told -> own.put(told.article().file(), told.article().issued()));
    return own;
  }

  private int join(Node node) {
    List<PlacedArticle> tellers = articles.tellers(node);
    for (PlacedArticle told : tellers) {
      narrowed.computeIfAbsent(told.article().file(), index::dating);
    }
    String name = SharedSegments.story(node);
    batch.removeShared(name);
    return tellers.isEmpty()
        ? 0
        : attempt(name, tellers.stream().map(told -> told.article().file()).toList())
            .at(() -> put(node, tellers))
            .orElse(0);
  }

  private int put(Node node, List<PlacedArticle> tellers) {
    Optional<SharedSegments.Joined> joined =
        shared.story(node, articles::node, tellers, narrowed::get);
    joined.ifPresent(made -> batch.put(made.segment()));
    return joined.map(SharedSegments.Joined::events).orElse(0);
  }

  /**
   * Runs whose articles are all gone or read again are gone too.
   *
   * @param told whether this run has joined what is left
   */
  private void runs(boolean told) {
    for (Node run : index.runs()) {
      if (!index.hasRead(run, articles.rewritten())) {
        batch.removeShared(SharedSegments.run(run));
      }
    }
    boolean left = told || index.hasRead(writer.run(), articles.rewritten()) || articles.adds();
    if (left) {
      batch.put(shared.run());
    }
  }
}
