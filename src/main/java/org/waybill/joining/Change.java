package org.waybill.joining;

import java.util.ArrayList;
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
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.waybill.article.issue.Issued;
import org.waybill.claim.Claim;
import org.waybill.claim.Period;
import org.waybill.dating.Dated;
import org.waybill.dating.Siblings;
import org.waybill.event.Account;
import org.waybill.event.Story;
import org.waybill.graph.GraphWriter;
import org.waybill.problem.Attempt;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;
import org.waybill.store.Batch;
import org.waybill.store.Segment;

/** Works out what one change makes anew, and puts it into the batch. */
final class Change {

  private final ArticlesToBe articles;
  private final StoryIndex index;
  private final Batch batch;
  private final StorySteps does;
  private final GraphWriter writer;
  private final Consumer<Problem> problems;
  private final Map<String, Optional<Period>> narrowed = new HashMap<>();

  Change(
      ArticlesToBe articles,
      StoryIndex index,
      Batch batch,
      StorySteps does,
      GraphWriter writer,
      Consumer<Problem> problems) {
    this.articles = articles;
    this.index = index;
    this.batch = batch;
    this.does = does;
    this.writer = writer;
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
      batch.removeShared(dating(file));
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
        batch.removeShared(dating(file));
      }
      if (!articles.changed().contains(file) && !bounds.equals(index.dating(file))) {
        articles.take(file).ifPresent(told -> touched.addAll(articles.nodes(told)));
      }
    }
  }

  private List<Dated> dates(Map<String, Issued> own, Siblings.Family family) {
    List<Dated> dates = does.date(own, family);
    dates.forEach(this::put);
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

  private void put(Dated dated) {
    List<Claim> claims = new ArrayList<>();
    Stream.concat(
            Stream.of(dated.article()),
            dated.ties().stream().map(tie -> tie.theirs().article()).distinct())
        .forEach(file -> claims.addAll(articles.take(file).orElseThrow().article().claims()));
    batch.put(Segment.shared(dating(dated.article()), writer.dating(dated, claims).quads()));
  }

  private static String dating(String file) {
    return "dating " + file;
  }

  private int join(Node node) {
    List<PlacedArticle> tellers = articles.tellers(node);
    for (PlacedArticle told : tellers) {
      narrowed.computeIfAbsent(told.article().file(), index::dating);
    }
    String name = "story " + node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
    batch.removeShared(name);
    return tellers.isEmpty()
        ? 0
        : attempt(name, tellers.stream().map(told -> told.article().file()).toList())
            .at(() -> put(name, node, tellers))
            .orElse(0);
  }

  private int put(String name, Node node, List<PlacedArticle> tellers) {
    List<Account> accounts = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    for (PlacedArticle told : tellers) {
      Optional<Period> bounds = narrowed.get(told.article().file());
      claims.addAll(told.article().claims());
      told.placings()
          .forEach(
              (claim, placing) -> {
                if (articles.node(placing.story()).equals(node)) {
                  accounts.add(told.account(claim, bounds));
                }
              });
    }
    if (accounts.isEmpty()) {
      return 0;
    }
    Story story = does.fuse(accounts);
    batch.put(Segment.shared(name, writer.story(story, claims).quads()));
    return story.events().size();
  }

  /**
   * Runs whose articles are all gone or read again are gone too.
   *
   * @param told whether this run has joined what is left
   */
  private void runs(boolean told) {
    for (Node run : index.runs()) {
      if (!index.hasRead(run, articles.rewritten())) {
        batch.removeShared(name(run));
      }
    }
    boolean left = told || index.hasRead(writer.run(), articles.rewritten()) || articles.adds();
    if (left) {
      batch.put(Segment.shared(name(writer.run()), writer.runs().quads()));
    }
  }

  private String name(Node run) {
    return "run " + run.getURI().substring(run.getURI().lastIndexOf('/') + 1);
  }
}
