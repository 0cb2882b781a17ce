package org.waybill.joining;

import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.Collection;
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
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.waybill.article.issue.Issued;
import org.waybill.claim.Claim;
import org.waybill.claim.Period;
import org.waybill.dating.Dated;
import org.waybill.dating.Siblings;
import org.waybill.event.Account;
import org.waybill.event.Story;
import org.waybill.graph.GraphWriter;
import org.waybill.graph.Iris;
import org.waybill.problem.Attempt;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;
import org.waybill.store.Batch;
import org.waybill.store.Segment;
import org.waybill.store.Snapshot;

/**
 * Makes anew what rests on the articles that change, and nothing else: the stories that they tell
 * or told, the articles that they date, and the stories that those tell. What comes out is what one
 * joining of all articles would give. A story or a family of dates at which the program fails
 * becomes a problem and is left out.
 */
public final class Joining {

  private final Iris iris;
  private final StorySteps does;
  private final GraphWriter writer;
  private final Consumer<Problem> problems;

  public Joining(Iris iris, StorySteps does, GraphWriter writer, Consumer<Problem> problems) {
    this.iris = iris;
    this.does = does;
    this.writer = writer;
    this.problems = problems;
  }

  /** An article from its graph's quads, as they are stored. */
  public PlacedArticle told(Collection<Quad> graph, String text) {
    return does.told(graph, text);
  }

  /** Whether all that the dataset holds was joined last with this program and these data files. */
  public boolean isUpToDate(Snapshot snapshot) {
    return snapshot.read(
        () -> {
          StoryIndex index = new StoryIndex(snapshot.dataset(), iris);
          return index.hasJoined(writer.run(), Set.of()) && !isOfOtherData(index);
        });
  }

  /** A change makes anew whatever another run has joined, so it is all or nothing. */
  private boolean isOfOtherData(StoryIndex index) {
    return index.runs().stream()
        .anyMatch(run -> !run.equals(writer.run()) && index.hasJoined(run, Set.of()));
  }

  /**
   * Puts into the batch what changes with it.
   *
   * @param before what the dataset holds
   * @param added new in the batch, by file name
   * @param removed file names
   * @return how many events were made anew
   */
  public int join(
      Snapshot before, Batch batch, SortedMap<String, PlacedArticle> added, Set<String> removed) {
    return before.read(() -> new Change(before, batch, added, removed).make());
  }

  /** One change, while it is worked out. */
  private final class Change {
    private final Snapshot before;
    private final StoryIndex index;
    private final Batch batch;
    private final SortedMap<String, Optional<PlacedArticle>> at = new TreeMap<>();
    private final Set<String> removed;
    private final Set<String> rewritten;
    private final Set<String> changed;
    private final SetMultimap<Node, String> fresh =
        MultimapBuilder.hashKeys().hashSetValues().build();
    private final Map<String, Optional<Period>> narrowed = new HashMap<>();
    private final Map<String, Node> named = new HashMap<>();

    Change(
        Snapshot before, Batch batch, SortedMap<String, PlacedArticle> added, Set<String> removed) {
      this.before = before;
      this.index = new StoryIndex(before.dataset(), iris);
      this.batch = batch;
      added.forEach((file, told) -> at.put(file, Optional.of(told)));
      this.removed = removed;
      this.rewritten = new TreeSet<>(removed);
      rewritten.addAll(added.keySet());
      this.changed = new TreeSet<>(rewritten);
      if (isOfOtherData(index)) {
        // Who acts for whom may be another everywhere.
        changed.addAll(before.articles());
      }
      for (String file : changed) {
        here(file).ifPresent(told -> nodes(told).forEach(story -> fresh.put(story, file)));
      }
    }

    int make() {
      Set<Node> touched = new TreeSet<>(Comparator.comparing(Node::getURI));
      touched.addAll(fresh.keySet());
      changed.forEach(file -> touched.addAll(index.stories(file)));
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

    /** The article as it will be; empty when it will not be there. */
    private Optional<PlacedArticle> here(String file) {
      return removed.contains(file) ? Optional.empty() : take(file);
    }

    /** An article that was there; empty when the program fails at it. */
    private Optional<PlacedArticle> take(String file) {
      Optional<PlacedArticle> known = at.get(file);
      if (known == null) {
        List<Quad> quads = new ArrayList<>();
        before.forEachQuad(file, quads::add);
        String text = before.text(file).orElseThrow();
        Origin origin = new Origin.Place(file);
        known = new Attempt(Code.JOINING_FAILED, origin, problems).at(() -> told(quads, text));
        at.put(file, known);
      }
      return known;
    }

    private Set<Node> nodes(PlacedArticle told) {
      return told.placings().values().stream()
          .map(placing -> node(placing.story()))
          .collect(Collectors.toSet());
    }

    private Node node(String story) {
      return named.computeIfAbsent(story, iris::story);
    }

    /** All articles in which a story will be told. */
    private List<PlacedArticle> tellers(Node story) {
      Set<String> files = new TreeSet<>(index.articles(story));
      files.removeAll(changed);
      files.addAll(fresh.get(story));
      return files.stream().flatMap(file -> take(file).stream()).toList();
    }

    /**
     * Dates whoever is tied to what changes; the stories of those whose bounds move are touched.
     */
    private void date(Set<Node> touched) {
      Set<String> wanted = new TreeSet<>(changed);
      for (String file : changed) {
        batch.removeShared(dating(file));
        wanted.addAll(index.kin(file));
      }
      wanted.removeAll(removed);
      Map<String, Dated> dated = new TreeMap<>();
      for (Siblings.Family family : families(wanted)) {
        wanted.addAll(family.articles());
        attempt("days of issue", family.articles())
            .at(() -> dates(family))
            .ifPresent(dates -> dates.forEach(each -> dated.put(each.article(), each)));
      }
      for (String file : wanted) {
        Optional<Dated> now = Optional.ofNullable(dated.get(file));
        Optional<Period> bounds = now.map(each -> new Period(each.earliest(), each.latest(), ""));
        narrowed.put(file, bounds);
        if (now.isEmpty()) {
          batch.removeShared(dating(file));
        }
        if (!changed.contains(file) && !bounds.equals(index.dating(file))) {
          take(file).ifPresent(told -> touched.addAll(nodes(told)));
        }
      }
    }

    private List<Dated> dates(Siblings.Family family) {
      List<Dated> dates = does.date(own(), family);
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
      List<Siblings.Family> families = List.of();
      while (!open.isEmpty()) {
        for (String file : open) {
          take(file).ifPresent(told -> nodes(told).forEach(this::tellers));
        }
        expanded.addAll(open);
        open.clear();
        families =
            attempt("days of issue", expanded)
                .at(() -> does.families(own(), here()))
                .orElse(List.of())
                .stream()
                .filter(family -> family.articles().stream().anyMatch(expanded::contains))
                .toList();
        families.forEach(family -> open.addAll(family.articles()));
        open.removeAll(expanded);
      }
      return families;
    }

    private List<PlacedArticle> here() {
      return at.values().stream().flatMap(Optional::stream).toList();
    }

    private Map<String, Issued> own() {
      Map<String, Issued> own = new TreeMap<>();
      here().forEach(told -> own.put(told.article().file(), told.article().issued()));
      return own;
    }

    private void put(Dated dated) {
      List<Claim> claims = new ArrayList<>();
      Stream.concat(
              Stream.of(dated.article()),
              dated.ties().stream().map(tie -> tie.theirs().article()).distinct())
          .forEach(file -> claims.addAll(take(file).orElseThrow().article().claims()));
      batch.put(Segment.shared(dating(dated.article()), writer.dating(dated, claims).quads()));
    }

    private static String dating(String file) {
      return "dating " + file;
    }

    private int join(Node node) {
      List<PlacedArticle> tellers = tellers(node);
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
                  if (node(placing.story()).equals(node)) {
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
        if (!index.hasRead(run, rewritten)) {
          batch.removeShared(name(run));
        }
      }
      boolean left =
          told || index.hasRead(writer.run(), rewritten) || rewritten.size() > removed.size();
      if (left) {
        batch.put(Segment.shared(name(writer.run()), writer.runs().quads()));
      }
    }

    private String name(Node run) {
      return "run " + run.getURI().substring(run.getURI().lastIndexOf('/') + 1);
    }
  }
}
