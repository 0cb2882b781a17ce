package org.waybill.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waybill.mention.Mention;
import org.waybill.mention.time.TimeExpression;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/** What an article tells of in the past tense, with its year: {@code shipped in May 2021}. */
final class DatedSigns {

  List<Sign> find(ReadArticle story) {
    List<Sign> signs = new ArrayList<>();
    for (Sentence sentence : story.text().sentences()) {
      for (Mention.When when : story.mentions(sentence, Mention.When.class).toList()) {
        TimeExpression.Days days =
            when.expression().resolve(Optional.empty(), Optional.empty(), true);
        Optional<LocalDate> earliest = days.earliest().filter(day -> days.latest().isPresent());
        Optional<Token> verb = ReadArticle.verbAbove(sentence, when).filter(v -> v.tag().isPast());
        if (earliest.isPresent() && verb.filter(v -> hangsOn(sentence, when, v)).isPresent()) {
          signs.add(
              Sign.notBefore(
                  "dated event",
                  story.words(verb.get().span().cover(when.span())),
                  verb.get().span().start(),
                  earliest.get(),
                  "told as past"));
        }
      }
    }
    return signs;
  }

  /** Whether nothing but a preposition or the subject stands between: no {@code plan for 2030}. */
  private static boolean hangsOn(Sentence sentence, Mention.When when, Token verb) {
    Token word = sentence.token(when.first());
    while (!word.equals(verb)) {
      boolean inside = when.first() <= word.index() && word.index() <= when.last();
      if (!inside && !word.tag().isPreposition() && !word.isSubject()) {
        return false;
      }
      word = sentence.head(word).orElse(verb);
    }
    return true;
  }
}
