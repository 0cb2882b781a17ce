package org.waybill.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.waybill.problem.Code;
import scala.Tuple2;

/** Of articles in order of name one of each name; that others differ becomes a problem. */
final class FirstOfName
    implements FlatMapFunction<Iterator<Tuple2<String, Outcome.Told>>, Outcome> {
  private static final long serialVersionUID = 1;

  @Override
  public Iterator<Outcome> call(Iterator<Tuple2<String, Outcome.Told>> articles) {
    List<Outcome> open = new ArrayList<>();
    return new Iterator<>() {
      private Outcome.Told next = articles.hasNext() ? articles.next()._2() : null;

      @Override
      public boolean hasNext() {
        return next != null || !open.isEmpty();
      }

      @Override
      public Outcome next() {
        if (open.isEmpty()) {
          if (next == null) {
            throw new NoSuchElementException();
          }
          gather();
        }
        return open.remove(open.size() - 1);
      }

      private void gather() {
        Outcome.Told first = next;
        next = null;
        while (articles.hasNext()) {
          Outcome.Told other = articles.next()._2();
          if (!other.name().equals(first.name())) {
            next = other;
            break;
          }
          if (!other.text().equals(first.text())) {
            Place place = max(first.place(), other.place());
            open.add(
                Outcome.Note.of(
                    place,
                    Code.ARTICLE_TWICE,
                    first.name(),
                    "two different pages carry this name"));
          }
          first = Outcome.Told.ORDER.compare(other, first) < 0 ? other : first;
        }
        open.add(first);
      }
    };
  }

  private static Place max(Place one, Place other) {
    return one.compareTo(other) < 0 ? other : one;
  }
}
