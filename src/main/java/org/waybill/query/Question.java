package org.waybill.query;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;
import org.waybill.problem.Refused;
import org.waybill.store.Snapshot;

/**
 * A SPARQL query with what its header says about it. It runs as it stands; a parameter given takes
 * the place of its variable wherever that occurs.
 *
 * @param name for messages and links: the file's name without its ending
 * @param question in plain words; empty when the header has none
 * @param parameters as the header lists them; when it lists none, any variable may be given
 * @param columns as the header lists them; may be empty
 * @param nodes further columns, of IRIs that lead back to what an answer rests on; may be empty
 * @param text the query as written
 */
public record Question(
    String name,
    String question,
    List<Parameter> parameters,
    List<String> columns,
    List<String> nodes,
    String text) {
  public Question {
    parameters = List.copyOf(parameters);
    columns = List.copyOf(columns);
    nodes = List.copyOf(nodes);
  }

  /** The question that the text asks. The query itself is parsed when it is asked. */
  public static Question of(String name, String text) {
    Header header = Header.of(text);
    return new Question(
        name, header.question(), header.parameters(), header.columns(), header.nodes(), text);
  }

  /**
   * @throws Refused when the file is missing, cannot be read, is too long, or is not UTF-8
   */
  public static Question read(Path file) {
    try {
      if (Files.size(file) > Gate.LONGEST) {
        throw Gate.tooLong(file.toString());
      }
      return of(file.getFileName().toString().replaceFirst("\\.rq$", ""), Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new Refused(Code.FILE_MISSING, file.toString(), "there is no such query file", e);
    } catch (MalformedInputException e) {
      throw new Refused(Code.FILE_NOT_UTF8, file.toString(), "the query is not valid UTF-8", e);
    } catch (IOException e) {
      throw new Refused(Code.FILE_UNREADABLE, file.toString(), "the query cannot be read", e);
    }
  }

  /**
   * The values with names as the query compares them: the label of whoever is called so.
   *
   * @param told what was taken for what, where that is more than letter case
   * @throws Refused as {@link #query}, and when a name is nobody's or that of several
   */
  public Map<String, String> settle(
      Snapshot snapshot, Map<String, String> values, Consumer<Problem> told) {
    Query query = query(values);
    Map<String, String> settled = new LinkedHashMap<>(values);
    for (Parameter parameter : parameters) {
      String value = values.get(parameter.name());
      if (value != null && parameter.named().isPresent()) {
        String label =
            new Names(snapshot, parameter.named().get())
                .label(name, parameter.name(), term(query, parameter.name(), value));
        settled.put(parameter.name(), label);
        if (!label.equalsIgnoreCase(value)) {
          String what = "%s=%s is taken as %s".formatted(parameter.name(), value, label);
          told.accept(new Problem(Code.QUERY_NAME_TAKEN, new Origin.Place(name), what));
        }
      }
    }
    return settled;
  }

  /**
   * Asks the snapshot and waits for the whole answer.
   *
   * @param values for parameters by name; see {@link Parameter#term} for how they are written, and
   *     {@link #settle} for names
   * @param limit after which the query is stopped; zero means none
   * @throws Refused when the query does not parse, asks for what Waybill does not do, names an
   *     unknown parameter, or takes longer than the limit
   */
  public Answer ask(Snapshot snapshot, Map<String, String> values, Duration limit) {
    Query query = query(values);
    try {
      return snapshot.read(
          () -> {
            try (QueryExec exec =
                QueryExec.dataset(snapshot.dataset())
                    .query(query)
                    .timeout(limit.isZero() ? -1 : limit.toMillis(), TimeUnit.MILLISECONDS)
                    .build()) {
              return Answer.of(query, exec);
            } catch (StackOverflowError e) {
              throw Gate.tooDeep(name, e);
            }
          });
    } catch (QueryCancelledException e) {
      throw new Refused(Code.QUERY_TIMEOUT, name, "it ran for " + limit.toMillis() + " ms", e);
    }
  }

  /** The query, checked, with the values in place of their variables. */
  public Query query(Map<String, String> values) {
    Query query = Gate.read(name, text);
    if (values.isEmpty()) {
      return query;
    }
    Map<Var, Node> bindings = new HashMap<>();
    values.forEach((key, value) -> bindings.put(Var.alloc(key), term(query, key, value)));
    try {
      Query filled = QueryTransformOps.replaceVars(query, bindings);
      Gate.check(name, filled);
      return filled;
    } catch (StackOverflowError e) {
      throw Gate.tooDeep(name, e);
    } catch (QueryException e) {
      throw new Refused(
          Code.QUERY_PARAMETER, name, "a value given does not fit its place: " + e.getMessage(), e);
    }
  }

  /** The columns that the answer will have; none when it is no SELECT. */
  public List<String> columns(Map<String, String> values) {
    Query query = query(values);
    return query.isSelectType() ? List.copyOf(query.getResultVars()) : List.of();
  }

  private Node term(Query query, String key, String value) {
    Optional<Parameter> declared =
        parameters.stream().filter(p -> p.name().equals(key)).findFirst();
    List<String> known = known(query);
    if (!known.contains(key)) {
      String names = known.isEmpty() ? "it takes none" : "it takes " + String.join(", ", known);
      throw new Refused(Code.QUERY_PARAMETER, name, "no parameter is called " + key + "; " + names);
    }
    try {
      return declared
          .orElse(new Parameter(key, Parameter.ANY, ""))
          .term(value, query.getPrefixMapping());
    } catch (IllegalArgumentException e) {
      throw new Refused(Code.QUERY_PARAMETER, name, e.getMessage(), e);
    }
  }

  private List<String> known(Query query) {
    return parameters.isEmpty()
        ? Gate.variables(query)
        : parameters.stream().map(Parameter::name).toList();
  }
}
