package org.waybill.registry;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.SetMultimap;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.RiotParsers;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.ParserProfile;
import org.apache.jena.riot.system.ParserProfileWrapper;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.util.Context;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;

/**
 * Reads one Turtle file of the project's own data into plain Java: the only place left of the graph
 * that knows Jena.
 */
public final class TurtleFile {

  /** The IRI behind {@code a}. */
  public static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

  private static final String OWL = "http://www.w3.org/2002/07/owl#";

  /**
   * An object of a statement.
   *
   * @param text the literal's characters, the full IRI, or {@code _:label} for a blank node
   * @param datatype full IRI of a literal's datatype; empty for IRIs and blank nodes
   * @param language the tag as written; empty when there is none
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
   * @param file as it was named when read
   * @param lines full predicate IRI to the line, from 1, of its first value
   * @param properties full predicate IRI to values, in the file's order
   */
  public record Subject(
      String iri, String file, Map<String, Long> lines, ListMultimap<String, Value> properties) {
    public Subject {
      Objects.requireNonNull(iri);
      Objects.requireNonNull(file);
      lines = Map.copyOf(lines);
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

    /** Whether it says only to which part of OWL a term belongs, as editors say of any term. */
    public boolean isBareDeclaration() {
      return properties.keySet().equals(Set.of(TYPE))
          && !isA(OWL + "Ontology")
          && texts(TYPE).stream().allMatch(type -> type.startsWith(OWL));
    }

    /** Where a property stands; where the subject begins when it has no such property. */
    public Origin at(String predicate) {
      long first = lines.values().stream().mapToLong(Long::longValue).min().orElse(1);
      return new Origin.Line(file, lines.getOrDefault(predicate, first), 0);
    }
  }

  private TurtleFile() {}

  /**
   * Reads a file whole or not at all.
   *
   * @return its subjects in order of IRI; empty only after a problem, which has then been reported,
   *     with its line where it has one
   */
  public static List<Subject> read(Path file, Consumer<Problem> problems) {
    String name = file.toString();
    Faults faults = new Faults(name, problems);
    Statements statements =
        new Statements(RiotLib.createParserProfile(RiotLib.factoryRDF(), faults, true));
    try {
      byte[] bytes = Files.readAllBytes(file);
      Optional<String> text = text(bytes, faults);
      if (text.isPresent()) {
        parse(text.get(), statements);
      }
    } catch (IOException unreadable) {
      String what = Files.exists(file) ? "it cannot be read" : "there is no such file";
      problems.accept(new Problem(Code.DATA_MISSING, new Origin.Place(name), what));
      return List.of();
    } catch (JenaException stopped) {
      faults.stopped(stopped);
    }
    if (!faults.met && statements.properties.isEmpty()) {
      problems.accept(
          new Problem(Code.DATA_MISSING, new Origin.Place(name), "it holds no statement"));
    }
    return faults.met ? List.of() : statements.subjects(name);
  }

  /**
   * The entries of a file that people edit, or of all {@code *.ttl} files of a folder in name
   * order: what the file declares of terms is none. Each broken file is reported and left out.
   */
  public static List<Subject> entries(Path from, Consumer<Problem> problems) {
    if (!Files.isDirectory(from)) {
      return entries(read(from, problems));
    }
    try (Stream<Path> files = Files.list(from)) {
      return files
          .filter(file -> file.toString().endsWith(".ttl"))
          .sorted()
          .flatMap(file -> entries(read(file, problems)).stream())
          .toList();
    } catch (IOException unreadable) {
      problems.accept(
          new Problem(Code.DATA_MISSING, new Origin.Place(from.toString()), "it cannot be listed"));
      return List.of();
    }
  }

  /** Those that are more than a declaration. */
  public static List<Subject> entries(Collection<Subject> subjects) {
    return subjects.stream().filter(subject -> !subject.isBareDeclaration()).toList();
  }

  /** Strictly, so that a letter of another charset does not pass for another name. */
  private static Optional<String> text(byte[] bytes, Faults faults) {
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    CoderResult end =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), decoded, true);
    String text = decoded.flip().toString();
    if (end.isError()) {
      long line = 1 + text.chars().filter(c -> c == '\n').count();
      faults.error("a byte that is not UTF-8", line, text.length() - text.lastIndexOf('\n'));
      return Optional.empty();
    }
    return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static void parse(String turtle, Statements statements) {
    RiotParsers.factoryTTL
        .create(Lang.TURTLE, statements)
        .read(
            new StringReader(turtle),
            null,
            Lang.TURTLE.getContentType(),
            StreamRDFLib.sinkNull(),
            new Context());
  }

  /** Takes statements where the parser makes them: only there it tells their line. */
  private static final class Statements extends ParserProfileWrapper {
    private final Map<String, SetMultimap<String, Value>> properties = new TreeMap<>();
    private final Map<String, Map<String, Long>> lines = new HashMap<>();

    Statements(ParserProfile profile) {
      super(profile);
    }

    @Override
    public Triple createTriple(Node subject, Node predicate, Node object, long line, long column) {
      String iri = name(subject);
      String property = predicate.getURI();
      boolean isNew =
          properties
              .computeIfAbsent(iri, any -> LinkedHashMultimap.create())
              .put(property, value(object));
      Long before = lines.computeIfAbsent(iri, any -> new HashMap<>()).putIfAbsent(property, line);
      if (!isNew && property.equals(TYPE)) {
        getErrorHandler().error(iri + " is described twice, first in line " + before, line, column);
      }
      return super.createTriple(subject, predicate, object, line, column);
    }

    /** One stray character, {@code ~}, makes a statement about the statement before it. */
    @Override
    public Node createTripleTerm(
        Node subject, Node predicate, Node object, long line, long column) {
      getErrorHandler().fatal("a statement about a statement", line, column);
      return super.createTripleTerm(subject, predicate, object, line, column);
    }

    @Override
    public Node createTripleTerm(Triple triple, long line, long column) {
      return createTripleTerm(
          triple.getSubject(), triple.getPredicate(), triple.getObject(), line, column);
    }

    /** Otherwise a file that is cut off needs no full stop at its end. */
    @Override
    public boolean isStrictMode() {
      return true;
    }

    List<Subject> subjects(String file) {
      List<Subject> subjects = new ArrayList<>();
      properties.forEach(
          (iri, said) ->
              subjects.add(
                  new Subject(iri, file, lines.get(iri), ImmutableListMultimap.copyOf(said))));
      return subjects;
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

    /** Told already, when the parser stopped at a fault of the file. */
    void stopped(JenaException why) {
      if (!met) {
        error(String.valueOf(why.getMessage()), 0, 0);
      }
    }
  }
}
