package org.waybill.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.waybill.graph.Editions;

/**
 * What the questions touch of a dataset, in statements that it hands out, grows no faster than
 * their answers.
 */
class QuestionGrowthTest {
  private static final QuestionBook BOOK = QuestionBook.read(Path.of("queries"));
  private static final int SMALL = 4;
  private static final int LARGE = 16;
  private static final double MOST = 1.3;

  /** What may be looked up whatever the size, such as the classes of the ontology. */
  private static final int FLOOR = 60;

  /** A name that nobody has. */
  private static final String NOBODY = "Nobody at all";

  /** Each parameter of each question, with a value that only the first edition knows. */
  private static final List<String> VALUES =
      List.of(
          "cq01 from=Norland",
          "cq01 to=Sudmark",
          "cq01 by=Ada Quill",
          "cq02 from=Norland",
          "cq02 to=Sudmark",
          "cq03 by=Norland",
          "cq04 by=Sudmark",
          "cq05 article=001-crates.txt",
          "cq06 of=Norland",
          "cq07 to=Sudmark",
          "cq08 who=Norland",
          "cq09 person=Ada Quill",
          "cq10 by=Norland",
          "cq10 on=Sudmark",
          "cq11 act=Westhaven Pact",
          "cq11 of=Sudmark",
          "cq11 by=Park One",
          "cq12 of=artillery shell",
          "cq12 file=001-crates.txt",
          "cq13 file=001-crates.txt",
          "cq14 file=003-way.txt",
          "cq16 file=002-denial.txt");

  /**
   * These read all of a kind, whatever they tell: a register counts all goods, and the transfers
   * nearest to a meeting are sought among all that have a day. They may grow as the dataset does.
   */
  private static final Set<String> WHOLE = Set.of("cq12-under-which-register", "cq08 who=Norland");

  private record Cost(long rows, long touched) {}

  @Test
  void noAnswerCostsMoreThanItGrowsWhenEverythingGrows() {
    compare(Editions.of(SMALL), Editions.of(LARGE));
  }

  @Test
  void articlesThatAQuestionDoesNotAskForCostItNothing() {
    compare(Editions.withAsides(SMALL), Editions.withAsides(LARGE));
  }

  @Test
  void aParameterSparesAQuestionTheRestOfTheDataset() {
    CountingGraph small = CountingGraph.of(Editions.of(SMALL));
    CountingGraph large = CountingGraph.of(Editions.of(LARGE));
    List<String> faults = new ArrayList<>();
    int answered = 0;
    for (String line : VALUES) {
      Question question = question(line.substring(0, 4));
      String name = line.substring(5, line.indexOf('='));
      Map<String, String> given = Map.of(name, line.substring(line.indexOf('=') + 1));
      Map<String, String> nobody = Map.of(name, NOBODY);
      // To find a name all names are read; what is found is another matter.
      Cost before = less(cost(small, question, given), cost(small, question, nobody));
      Cost after = less(cost(large, question, given), cost(large, question, nobody));
      judge(line, before, after, faults);
      answered += before.rows() > 0 ? 1 : 0;
    }
    System.out.println("parameters: " + answered);
    assertEquals(List.of(), faults);
  }

  private static void compare(List<Quad> fewer, List<Quad> more) {
    CountingGraph small = CountingGraph.of(fewer);
    CountingGraph large = CountingGraph.of(more);
    List<String> faults = new ArrayList<>();
    for (Question question : BOOK.questions()) {
      judge(
          question.name(),
          cost(small, question, Map.of()),
          cost(large, question, Map.of()),
          faults);
    }
    assertTrue(BOOK.questions().size() >= 17);
    assertEquals(List.of(), faults);
  }

  private static void judge(String what, Cost before, Cost after, List<String> faults) {
    double rows =
        WHOLE.contains(what) ? (double) LARGE / SMALL : (double) after.rows() / before.rows();
    double touched = (double) (after.touched() + FLOOR) / (before.touched() + FLOOR);
    String line =
        "%-34s rows %4d %4d, touched %6d %6d, touched grew %.2f times as the rows"
            .formatted(
                what,
                before.rows(),
                after.rows(),
                before.touched(),
                after.touched(),
                touched / rows);
    System.out.println(line);
    if (before.rows() == 0 || touched > MOST * rows) {
      faults.add(line);
    }
  }

  private static Cost less(Cost whole, Cost part) {
    return new Cost(whole.rows() - part.rows(), whole.touched() - part.touched());
  }

  private static Cost cost(CountingGraph graph, Question question, Map<String, String> values) {
    graph.touched();
    try (QueryExec exec =
        QueryExec.dataset(DatasetGraphFactory.wrap(graph)).query(question.query(values)).build()) {
      long rows = exec.select().materialize().rewindable().size();
      return new Cost(rows, graph.touched());
    }
  }

  private static Question question(String prefix) {
    return BOOK.questions().stream()
        .filter(question -> question.name().startsWith(prefix))
        .findFirst()
        .orElseThrow();
  }
}
