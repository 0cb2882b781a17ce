package org.waybill.graph;

import static org.waybill.graph.Vocabulary.ACTS_FOR;
import static org.waybill.graph.Vocabulary.CRAFT_KIND;
import static org.waybill.graph.Vocabulary.FLAG;
import static org.waybill.graph.Vocabulary.FROM;
import static org.waybill.graph.Vocabulary.HELD_IN;
import static org.waybill.graph.Vocabulary.HOLDER;
import static org.waybill.graph.Vocabulary.IMO_NUMBER;
import static org.waybill.graph.Vocabulary.LOCAL_NAME;
import static org.waybill.graph.Vocabulary.OFFICE_TITLE;
import static org.waybill.graph.Vocabulary.OPERATOR;
import static org.waybill.graph.Vocabulary.REGISTRATION;
import static org.waybill.graph.Vocabulary.UNTIL;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.waybill.claim.Period;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;
import org.waybill.registry.Entry;
import org.waybill.registry.Registry;

/**
 * Finds the entries that the parts of one article mean. The article's own are read back as {@link
 * EntryWriter} wrote them. The registry's are what the registry holds now: a person's with the
 * offices of the article's days, as the linker links them.
 */
final class EntryReader {
  private final Facts facts;
  private final Registry registry;
  private final String file;
  private final Period issued;
  private final Consumer<Problem> problems;
  private final Set<Node> gone = new HashSet<>();

  EntryReader(
      Facts facts, Registry registry, String file, Period issued, Consumer<Problem> problems) {
    this.facts = facts;
    this.registry = registry;
    this.file = file;
    this.issued = issued;
    this.problems = problems;
  }

  /** Empty, and a problem once an article, when the registry no longer holds it. */
  Optional<Entry> read(Node node) {
    if (facts.any(node, LOCAL_NAME).isPresent()) {
      return Optional.of(local(node));
    }
    Optional<Entry> known = registry.entry(node.getURI()).map(this::dated);
    if (known.isEmpty() && gone.add(node)) {
      problems.accept(
          new Problem(
              Code.ENTRY_GONE, new Origin.Place(file), "no registry file describes " + node));
    }
    return known;
  }

  private Entry dated(Entry entry) {
    return entry.type() == Entry.Type.PERSON
        ? registry.inOffice(entry, issued.earliest(), issued.latest())
        : entry;
  }

  private Entry local(Node node) {
    List<Entry.Office> offices =
        facts.ordered(facts.subjects(HOLDER, node)).stream().map(this::office).toList();
    return new Entry(
        facts.text(node, LOCAL_NAME),
        facts.constant(facts.one(node, RDF.Nodes.type), Entry.Type.values(), EntryWriter::type),
        facts.text(node, RDFS.Nodes.label),
        facts.any(node, ACTS_FOR).map(this::id),
        offices,
        true,
        facts.any(node, CRAFT_KIND).map(kind -> craft(node, kind.getLiteralLexicalForm())));
  }

  private Entry.Craft craft(Node node, String kind) {
    return new Entry.Craft(
        kind,
        facts.any(node, FLAG).map(this::id),
        facts.any(node, IMO_NUMBER).map(Node::getLiteralLexicalForm),
        facts.any(node, REGISTRATION).map(Node::getLiteralLexicalForm),
        facts.any(node, OPERATOR).map(Node::getLiteralLexicalForm));
  }

  private Entry.Office office(Node tenure) {
    return new Entry.Office(
        facts.text(tenure, OFFICE_TITLE),
        facts.any(tenure, HELD_IN).map(this::id).orElse(""),
        facts.date(tenure, FROM),
        facts.date(tenure, UNTIL));
  }

  private String id(Node node) {
    return facts.any(node, LOCAL_NAME).map(Node::getLiteralLexicalForm).orElseGet(node::getURI);
  }
}
