package org.waybill.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.waybill.claim.Period;
import org.waybill.joining.PlacedArticle;
import org.waybill.joining.SharedSegments;
import org.waybill.joining.StorySteps;
import org.waybill.problem.Attempt;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;
import scala.Tuple2;

/** Stories, each with all articles that tell it, to what was joined of them. */
record StoryTask(Broadcast<Setting> setting, Broadcast<Map<String, Days>> dated)
    implements FlatMapFunction<Iterator<Tuple2<String, Iterable<Outcome.Told>>>, Outcome> {

  @Override
  public Iterator<Outcome> call(Iterator<Tuple2<String, Iterable<Outcome.Told>>> stories) {
    Desk desk = Desk.of(setting.value());
    List<Outcome> outcomes = new ArrayList<>();
    Consumer<Problem> problems = problem -> outcomes.add(Outcome.Note.of(Place.NONE, problem));
    StorySteps steps = desk.work().stories(problems);
    SharedSegments shared = desk.work().shared(steps);
    Map<String, Node> nodes = new HashMap<>();
    while (stories.hasNext()) {
      Tuple2<String, Iterable<Outcome.Told>> story = stories.next();
      Node node = NodeFactory.createURI(story._1());
      List<PlacedArticle> tellers = tellers(story._2(), desk, steps);
      new Attempt(Code.JOINING_FAILED, new Origin.Place(place(node, tellers)), problems)
          .at(
              () ->
                  shared.story(
                      node,
                      key -> nodes.computeIfAbsent(key, desk.iris()::story),
                      tellers,
                      this::days))
          .flatMap(joined -> joined)
          .ifPresent(joined -> outcomes.add(made(joined)));
    }
    return outcomes.iterator();
  }

  private static String place(Node story, List<PlacedArticle> tellers) {
    return tellers.stream()
        .map(told -> told.article().file())
        .collect(Collectors.joining(", ", SharedSegments.story(story) + " from ", ""));
  }

  private static List<PlacedArticle> tellers(
      Iterable<Outcome.Told> articles, Desk desk, StorySteps steps) {
    List<Outcome.Told> byName = new ArrayList<>();
    articles.forEach(byName::add);
    byName.sort(Comparator.comparing(Outcome.Told::name));
    return byName.stream().map(article -> desk.told(article, steps)).toList();
  }

  private Optional<Period> days(String file) {
    return Optional.ofNullable(dated.value().get(file)).map(Days::period);
  }

  private static Outcome made(SharedSegments.Joined joined) {
    Lines lines = Lines.of(joined.segment());
    return new Outcome.Made(
        joined.segment().name(), lines, List.of(), Count.shared(joined.events(), lines.count()));
  }
}
