package org.waybill.server;

import java.time.Duration;
import java.util.Map;
import org.waybill.query.Answer;
import org.waybill.query.Question;
import org.waybill.query.QuestionBook;
import org.waybill.store.Snapshot;

/** What the pages share: the dataset, the questions, and how long one may take. */
record Desk(Snapshot snapshot, QuestionBook book, Duration limit) {
  Answer ask(Question question, Map<String, String> values) {
    return question.ask(snapshot, values, limit);
  }

  /** A question from a resource of this package. */
  static Question own(String name) {
    return Question.of(name, Html.resource(name + ".rq"));
  }
}
