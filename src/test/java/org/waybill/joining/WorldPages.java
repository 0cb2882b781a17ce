package org.waybill.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.sparql.core.Quad;
import org.waybill.article.Article;
import org.waybill.article.body.Outlet;
import org.waybill.article.issue.Issued;
import org.waybill.claim.Claim;
import org.waybill.claim.Reading;
import org.waybill.event.Account;
import org.waybill.event.Publication;
import org.waybill.event.World;
import org.waybill.graph.GraphWriter;
import org.waybill.graph.Iris;
import org.waybill.problem.Problem;
import org.waybill.registry.Registry;
import org.waybill.store.Segment;

/** The articles of a {@link World} as segments, as if a build had read them. */
public final class WorldPages {
  /** Claims of these articles lie within so many characters. */
  private static final int LENGTH = 4000;

  final List<Problem> problems = new ArrayList<>();
  final Registry registry = Registry.load(Path.of("data/registry"), problems::add);
  public final Joining joining = joining("1", registry);
  final GraphWriter writer = writer("1");
  private final SortedMap<String, List<Claim>> claims = new TreeMap<>();
  private final Map<String, Publication> publications = new HashMap<>();

  public WorldPages(long seed, int articles) {
    this(new World(seed, articles).accounts());
  }

  WorldPages(Collection<Account> accounts) {
    for (Account account : accounts) {
      String file = account.claim().article();
      claims.computeIfAbsent(file, none -> new ArrayList<>()).add(account.claim());
      publications.put(file, account.publication());
    }
  }

  private static GraphWriter writer(String data) {
    Iris iris = new Iris(Iris.DEFAULT_BASE);
    return new GraphWriter(iris, name -> Optional.empty(), "test", Map.of("a.ttl", data));
  }

  /**
   * @param data stands for the state of the data files
   */
  Joining joining(String data, Registry known) {
    GraphWriter own = writer(data);
    StorySteps steps = new StorySteps(known, own, problems::add);
    return new Joining(new Iris(Iris.DEFAULT_BASE), steps, own, problems::add);
  }

  public SortedSet<String> files() {
    return new TreeSet<>(claims.keySet());
  }

  public Segment segment(String file) {
    Publication publication = publications.get(file);
    Issued issued =
        new Issued(publication.issued().earliest(), publication.issued().latest(), List.of());
    List<Outlet> outlets =
        publication.outlet().stream()
            .map(name -> new Outlet(name, name, Outlet.Role.PUBLISHER))
            .toList();
    Article article = new Article(file, "a headline", outlets, issued, body(file), List.of());
    List<Quad> quads = writer.article(article, new Reading(claims.get(file), List.of())).quads();
    return Segment.article(article.file(), article.text(), quads);
  }

  public PlacedArticle told(Segment segment) {
    return joining.told(segment.quads(), segment.text().orElseThrow());
  }

  /** Every third article of a delivery is a copy of the same text. */
  private static String body(String file) {
    boolean copy = Math.floorMod(file.hashCode(), 3) == 0;
    Random words = new Random((copy ? file.replaceAll("-[0-9]+.txt$", "") : file).hashCode());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      text.append("word").append(words.nextInt(3000)).append(' ');
    }
    return text + " ".repeat(LENGTH - text.length());
  }
}
