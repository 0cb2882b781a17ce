package org.waybill.trace;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.waybill.problem.Code;
import org.waybill.problem.Refused;

/** Finds the node that somebody means by what they typed. */
final class NodeFinder {
  private static final int SHOWN = 10;

  private final Lookup lookup;

  NodeFinder(Lookup lookup) {
    this.lookup = lookup;
  }

  /**
   * A full IRI with or without angle brackets, a name with one of our prefixes, an article's file
   * name, or the end of an IRI. An end that follows a slash or number sign goes before one that
   * does not.
   *
   * @throws Refused when the dataset has no such node, or several
   */
  Node find(String typed) {
    String iri = typed.strip();
    if (iri.startsWith("<") && iri.endsWith(">")) {
      iri = iri.substring(1, iri.length() - 1);
    }
    if (iri.isEmpty()) {
      throw unknown(typed);
    }
    Node node = NodeFactory.createURI(Lookup.PREFIXES.expandPrefix(iri));
    return lookup.knows(node) ? node : byEnding(typed, iri);
  }

  private Node byEnding(String typed, String ending) {
    List<Node> named = lookup.owners("file", NodeFactory.createLiteralString(ending));
    List<Node> articles = named.stream().filter(node -> lookup.is(node, "Article")).toList();
    if (articles.size() == 1) {
      return articles.get(0);
    }
    List<Node> whole = ending(name -> name.endsWith("/" + ending) || name.endsWith("#" + ending));
    List<Node> found = whole.isEmpty() ? ending(name -> name.endsWith(ending)) : whole;
    if (found.isEmpty()) {
      throw unknown(typed);
    }
    if (found.size() > 1) {
      throw new Refused(Code.NODE_AMBIGUOUS, typed, candidates(found));
    }
    return found.get(0);
  }

  private List<Node> ending(Predicate<String> fits) {
    return lookup
        .everything()
        .filter(node -> node.isURI() && fits.test(node.getURI()))
        .distinct()
        .toList();
  }

  private static String candidates(List<Node> found) {
    TreeSet<String> names =
        found.stream().map(Lookup::shorter).collect(Collectors.toCollection(TreeSet::new));
    String shown =
        names.stream().limit(SHOWN).map(name -> "\n    " + name).collect(Collectors.joining());
    String more = names.size() > SHOWN ? "\n    … and " + (names.size() - SHOWN) + " more" : "";
    return names.size() + " nodes end so:" + shown + more;
  }

  private static Refused unknown(String typed) {
    return new Refused(Code.NODE_UNKNOWN, typed, "the dataset has no such node");
  }
}
