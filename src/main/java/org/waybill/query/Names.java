package org.waybill.query;

import com.google.common.collect.SetMultimap;
import com.google.common.collect.TreeMultimap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.waybill.problem.Code;
import org.waybill.problem.Refused;
import org.waybill.store.Snapshot;

/**
 * What people call those of one kind that a dataset knows, by the registry or by its articles, and
 * the labels under which the questions find them.
 */
final class Names {
  private static final int MOST_TOLD = 6;
  private static final Var NODE = Var.alloc("node");

  private final Snapshot snapshot;
  private final String kind;
  private final Question known;

  /**
   * @param kind as in the header of a question; a query of this package finds their names
   */
  Names(Snapshot snapshot, String kind) {
    this.snapshot = snapshot;
    this.kind = kind;
    String file = "names/" + kind.replace(' ', '-') + ".rq";
    try {
      URL resource = Resources.getResource(Names.class, file);
      this.known = Question.of(file, Resources.toString(resource, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The label of whoever is called so: in any letter case, by another name, or by the IRI.
   *
   * @param question for messages
   * @param parameter for messages, as in {@code from}
   * @throws Refused when nobody is called so, or several are
   */
  String label(String question, String parameter, Node value) {
    String text = value.isURI() ? "<" + value.getURI() + ">" : value.getLiteralLexicalForm();
    // Most values are labels to the letter: to look one up is much quicker than to read all names.
    if (value.isLiteral() && rows(Map.of("label", text)).hasNext()) {
      return text;
    }
    SetMultimap<String, String> byLabel = TreeMultimap.create();
    SetMultimap<String, String> byName = TreeMultimap.create();
    RowSetRewindable rows = rows(Map.of());
    while (rows.hasNext()) {
      Binding row = rows.next();
      String label = row.get("label").getLiteralLexicalForm();
      byLabel.put(Likeness.fold(label), label);
      byName.put(Likeness.fold(row.get("name").getLiteralLexicalForm()), label);
      if (row.contains(NODE)) {
        byName.put("<" + row.get(NODE).getURI() + ">", label);
      }
    }
    String folded = value.isURI() ? text : Likeness.fold(text);
    Set<String> called = byLabel.get(folded).isEmpty() ? byName.get(folded) : byLabel.get(folded);
    String given = parameter + "=" + text;
    if (called.size() > 1) {
      String what = given + " could be " + told(List.copyOf(called));
      throw new Refused(Code.QUERY_NAME_AMBIGUOUS, question, what);
    }
    List<String> nearest =
        value.isURI() || !called.isEmpty() ? List.of() : new Likeness(folded).nearest(byName);
    return called.stream().findFirst().orElseThrow(() -> unknown(question, given, nearest));
  }

  private RowSetRewindable rows(Map<String, String> values) {
    return ((Answer.Rows) known.ask(snapshot, values, Duration.ZERO)).rows();
  }

  private Refused unknown(String question, String given, List<String> nearest) {
    String rest = nearest.isEmpty() ? ", nor of one like it" : "; most like it: " + told(nearest);
    return new Refused(
        Code.QUERY_NAME_UNKNOWN,
        question,
        given + ": the dataset knows no " + kind + " of just that name" + rest);
  }

  private static String told(List<String> labels) {
    int more = labels.size() - MOST_TOLD;
    return String.join(", ", labels.subList(0, Math.min(MOST_TOLD, labels.size())))
        + (more > 0 ? " and " + more + " more" : "");
  }
}
