package org.waybill.graph;

import com.google.common.base.Strings;
import com.google.common.hash.Hashing;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.waybill.claim.Period;
import org.waybill.text.Span;

/**
 * Mints every IRI that Waybill coins, from names alone, so that the same input has the same IRIs.
 * Nothing else builds an IRI from parts.
 *
 * <p>Names that people chose, such as file names, become a slug of at most 60 ASCII letters, digits
 * and hyphens, and, unless the name is such a slug already, a hyphen and twelve digits of the
 * name's SHA-256 sum, so that two names never share an IRI by looking alike.
 */
public final class Iris {
  /** Where data lives unless the user says otherwise. Registry entries always live here. */
  public static final String DEFAULT_BASE = "https://w3id.org/waybill/id/";

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern HASHED = Pattern.compile(".*-[0-9a-f]{12}|[0-9a-f]{12}");
  private static final int SLUG_LENGTH = 60;
  private static final int HASH_LENGTH = 12;

  private final String base;

  /**
   * @param base absolute http or https IRI that ends in {@code /} and has no query or fragment
   * @throws IllegalArgumentException when it is not
   */
  public Iris(String base) {
    if (!base.matches("https?://[^/?#]+/[^?#]*") || !base.endsWith("/")) {
      throw new IllegalArgumentException("a base is an http IRI that ends in a slash: " + base);
    }
    this.base = known(base).getURI();
  }

  public Node article(String file) {
    return mint("article/" + slug(file));
  }

  /** The named graph that holds what an article says. */
  public Node articleGraph(String file) {
    return mint("graph/article/" + slug(file));
  }

  /** The named graph that holds what was joined of a story. */
  public Node storyGraph(String key) {
    return mint("graph/story/" + storySlug(key));
  }

  /** The named graph of what other articles tell of an article's day of issue. */
  public Node datingGraph(String file) {
    return mint("graph/dating/" + slug(file));
  }

  public Node registryGraph() {
    return mint("graph/registry");
  }

  public Node ontologyGraph() {
    return mint("graph/ontology");
  }

  /** The named graph that says what a run is. */
  public Node runGraph(Node run) {
    return mint("graph/" + run.getURI().substring(base.length()));
  }

  public Node sentence(String file, Span span) {
    return mint("article/" + slug(file) + "/sentence/" + offsets(span));
  }

  /** Characters of an article that are no whole sentence. */
  public Node characters(String file, Span span) {
    return mint("article/" + slug(file) + "/characters/" + offsets(span));
  }

  /**
   * @param number counts the claims with this sentence and frame, from 1
   */
  public Node claim(String file, Span sentence, String frame, int number) {
    return mint(
        "article/" + slug(file) + "/claim/" + offsets(sentence) + "-" + slug(frame) + "-" + number);
  }

  /**
   * Characters that fill a role of claims.
   *
   * @param number counts what is told of these characters, from 1
   */
  public Node part(String file, Span span, int number) {
    return mint("article/" + slug(file) + "/part/" + offsets(span) + "-" + number);
  }

  /**
   * A word that gave no claim.
   *
   * @param number counts the reasons given for this word, from 1
   */
  public Node miss(String file, Span trigger, int number) {
    return mint("article/" + slug(file) + "/miss/" + offsets(trigger) + "-" + number);
  }

  /**
   * An entry that only this article introduces, by its local name such as {@code person/park-jin}.
   */
  public Node local(String file, String name) {
    StringBuilder path = new StringBuilder("article/" + slug(file) + "/entry");
    for (String step : name.split("/", -1)) {
      path.append('/').append(slug(step));
    }
    return mint(path.toString());
  }

  public Node story(String key) {
    return mint("story/" + storySlug(key));
  }

  /** Of IRIs only the last step is shown, such as the name of a state; the sum tells them apart. */
  private static String storySlug(String key) {
    return hashed(key.replaceAll("\\S+/", ""), key);
  }

  public Node event(String key) {
    return mint("event/" + slug(key));
  }

  public Node series(String key) {
    return mint("series/" + slug(key));
  }

  public Node utterance(String key) {
    return mint("utterance/" + slug(key));
  }

  /** What other articles tell of an article's day of issue. */
  public Node dating(String file) {
    return mint("dating/" + slug(file));
  }

  public Node run(String key) {
    return mint("run/" + slug(key));
  }

  /** Days, by their bounds and words, in an article, a story or a dating. */
  public Node period(Node whole, Period period) {
    String bounds =
        Stream.of(period.earliest(), period.latest())
            .map(day -> day.map(LocalDate::toString).orElse("open"))
            .collect(Collectors.joining("-to-"));
    return checked(whole.getURI() + "/period/" + slug((bounds + " " + period.words()).strip()));
  }

  /** The only node of its kind below another, such as the quantity of a claim. */
  public Node below(Node owner, String kind) {
    return checked(owner.getURI() + "/" + slug(kind));
  }

  /**
   * One of several nodes of a kind below another.
   *
   * @param number from 1
   */
  public Node below(Node owner, String kind, int number) {
    return checked(owner.getURI() + "/" + slug(kind) + "/" + number);
  }

  /**
   * An IRI that stands in a registry, lexicon or other file, as it is.
   *
   * @throws IllegalArgumentException when it is not an absolute IRI free of characters that no IRI
   *     has
   */
  public Node known(String iri) {
    return checked(iri);
  }

  /** The slug of a name; at most 73 characters. */
  static String slug(String name) {
    // A plain slug that looks hashed is hashed too: otherwise it could be another name's.
    if (name.length() <= SLUG_LENGTH
        && SLUG.matcher(name).matches()
        && !HASHED.matcher(name).matches()) {
      return name;
    }
    return hashed(name, name);
  }

  /** The words that are shown, as far as they go, and the sum that tells names apart. */
  private static String hashed(String shown, String name) {
    String plain =
        Normalizer.normalize(shown, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String shortened =
        plain.substring(0, Math.min(SLUG_LENGTH, plain.length())).replaceAll("-$", "");
    // Characters, not encoded bytes: a file name may hold half of a surrogate pair.
    String hash = Hashing.sha256().hashUnencodedChars(name).toString().substring(0, HASH_LENGTH);
    return Strings.isNullOrEmpty(shortened) ? hash : shortened + "-" + hash;
  }

  private static String offsets(Span span) {
    return span.start() + "-" + span.end();
  }

  private Node mint(String path) {
    return checked(base + path);
  }

  private static Node checked(String iri) {
    try {
      IRIx parsed = IRIx.create(iri);
      if (parsed.isRelative() || parsed.hasViolations()) {
        throw new IllegalArgumentException("not an absolute IRI: " + iri);
      }
    } catch (IRIException e) {
      throw new IllegalArgumentException("not an IRI: " + iri, e);
    }
    return NodeFactory.createURI(iri);
  }
}
