package org.waybill.registry;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.SetMultimap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;

/** Reads one Turtle file into plain Java: the only place left of the graph that knows Jena. */
public final class TurtleFile {

  /** The IRI behind {@code a}. */
  public static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

  /**
   * An object of a statement.
   *
   * @param text the literal's characters, the full IRI, or {@code _:label} for a blank node
   * @param datatype full IRI of a literal's datatype; empty for IRIs and blank nodes
   * @param language lower-case tag; empty when there is none
   */
  public record Value(String text, String datatype, String language) {
    public boolean isLiteral() {
      return !datatype.isEmpty();
    }
  }

  /**
   * All that a file says about one subject.
   *
   * @param iri full IRI, or {@code _:label} for a blank node
   * @param properties full predicate IRI to values, in the file's order
   */
  public record Subject(String iri, ListMultimap<String, Value> properties) {
    public Subject {
      Objects.requireNonNull(iri);
      properties = ImmutableListMultimap.copyOf(properties);
    }

    /** Values of a property as text, in the file's order. */
    public List<String> texts(String predicate) {
      return properties.get(predicate).stream().map(Value::text).toList();
    }

    /** The first value of a property as text. */
    public Optional<String> text(String predicate) {
      return texts(predicate).stream().findFirst();
    }

    public boolean isA(String type) {
      return texts(TYPE).contains(type);
    }
  }

  private TurtleFile() {}

  /**
   * Reads a file whole or not at all.
   *
   * @return its subjects in order of IRI; empty after a problem, which has then been reported with
   *     its line
   */
  public static List<Subject> read(Path file, Consumer<Problem> problems) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      Code code = Files.exists(file) ? Code.FILE_UNREADABLE : Code.FILE_MISSING;
      problems.accept(
          new Problem(code, new Origin.Place(file.toString()), "no Turtle file can be read here"));
      return List.of();
    }
    Map<String, SetMultimap<String, Value>> statements = new TreeMap<>();
    Faults faults = new Faults(file.toString(), problems);
    try {
      RDFParser.source(file).lang(Lang.TTL).errorHandler(faults).parse(new Collector(statements));
    } catch (RiotException stopped) {
      if (!faults.met) {
        faults.error(stopped.getMessage(), 0, 0);
      }
    }
    if (faults.met) {
      return List.of();
    }
    List<Subject> subjects = new ArrayList<>();
    statements.forEach(
        (iri, properties) ->
            subjects.add(new Subject(iri, ImmutableListMultimap.copyOf(properties))));
    return subjects;
  }

  private static final class Collector extends StreamRDFBase {
    private final Map<String, SetMultimap<String, Value>> statements;

    Collector(Map<String, SetMultimap<String, Value>> statements) {
      this.statements = statements;
    }

    @Override
    public void triple(Triple triple) {
      statements
          .computeIfAbsent(name(triple.getSubject()), iri -> LinkedHashMultimap.create())
          .put(triple.getPredicate().getURI(), value(triple.getObject()));
    }

    private static Value value(Node node) {
      return node.isLiteral()
          ? new Value(
              node.getLiteralLexicalForm(), node.getLiteralDatatypeURI(), node.getLiteralLanguage())
          : new Value(name(node), "", "");
    }

    private static String name(Node node) {
      return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
    }
  }

  /**
   * Turns the parser's complaints into problems. Warnings too: a bad date is a warning to the
   * parser.
   */
  private static final class Faults implements ErrorHandler {
    private final String name;
    private final Consumer<Problem> problems;
    private boolean met;

    Faults(String name, Consumer<Problem> problems) {
      this.name = name;
      this.problems = problems;
    }

    @Override
    public void warning(String message, long line, long column) {
      error(message, line, column);
    }

    @Override
    public void error(String message, long line, long column) {
      met = true;
      Origin origin =
          line > 0 ? new Origin.Line(name, line, Math.max(0, column)) : new Origin.Place(name);
      problems.accept(new Problem(Code.DATA_BROKEN, origin, message));
    }

    @Override
    public void fatal(String message, long line, long column) {
      error(message, line, column);
      throw new RiotException(message);
    }
  }
}
