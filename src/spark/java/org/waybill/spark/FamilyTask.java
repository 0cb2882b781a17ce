package org.waybill.spark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.waybill.article.issue.Issued;
import org.waybill.dating.Dated;
import org.waybill.dating.Siblings;
import org.waybill.joining.PlacedArticle;
import org.waybill.joining.SharedSegments;
import org.waybill.joining.StorySteps;
import org.waybill.problem.Attempt;
import org.waybill.problem.Code;
import org.waybill.problem.Origin;
import org.waybill.problem.Problem;
import org.waybill.store.Segment;

/** Articles that may be tied to each other, and to no others, to what they tell of their days. */
record FamilyTask(Broadcast<Setting> setting)
    implements FlatMapFunction<Iterable<Outcome.Told>, Outcome> {

  @Override
  public Iterator<Outcome> call(Iterable<Outcome.Told> articles) {
    Desk desk = Desk.of(setting.value());
    List<Outcome> outcomes = new ArrayList<>();
    Consumer<Problem> problems = problem -> outcomes.add(Outcome.Note.of(Place.NONE, problem));
    StorySteps steps = desk.work().stories(problems);
    SharedSegments shared = desk.work().shared(steps);
    Map<String, PlacedArticle> told = new TreeMap<>();
    Map<String, Issued> own = new HashMap<>();
    for (Outcome.Told article : articles) {
      PlacedArticle placed = desk.told(article, steps);
      told.put(article.name(), placed);
      own.put(article.name(), placed.article().issued());
    }
    for (Siblings.Family family :
        attempt(told.keySet(), problems)
            .at(() -> steps.families(own, told.values()))
            .orElse(List.of())) {
      attempt(family.articles(), problems)
          .at(() -> made(steps.date(own, family), told, shared))
          .ifPresent(outcomes::addAll);
    }
    return outcomes.iterator();
  }

  private static List<Outcome> made(
      List<Dated> dates, Map<String, PlacedArticle> told, SharedSegments shared) {
    List<Outcome> made = new ArrayList<>();
    for (Dated dated : dates) {
      Segment segment = shared.dating(dated, told::get);
      Lines lines = Lines.of(segment);
      made.add(
          new Outcome.Made(
              segment.name(), lines, List.of(Days.of(dated)), Count.shared(0, lines.count())));
    }
    return made;
  }

  private static Attempt attempt(Collection<String> files, Consumer<Problem> problems) {
    String place = "days of issue from " + String.join(", ", files);
    return new Attempt(Code.JOINING_FAILED, new Origin.Place(place), problems);
  }
}
