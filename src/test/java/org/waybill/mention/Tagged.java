package org.waybill.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waybill.text.Relation;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Tag;
import org.waybill.text.Text;
import org.waybill.text.Token;

/**
 * Small texts written as {@code Park/NNP/PERSON said/VBD ./.}: form, part of speech, name class
 * and, where it matters, relation ({@code Georgia/NNP/GPE/nsubj}). A plural noun's lemma drops its
 * s. There is no tree: every token hangs on the first.
 */
public final class Tagged {

  private Tagged() {}

  /** One sentence a line; the first is the headline's place. */
  public static Text text(String... lines) {
    StringBuilder characters = new StringBuilder();
    List<Sentence> sentences = new ArrayList<>();
    for (String line : lines) {
      List<Token> tokens = new ArrayList<>();
      int begin = characters.length();
      for (String word : line.split(" ")) {
        String[] parts = word.split("(?<=.)/");
        int start = characters.length();
        characters.append(parts[0]);
        Span span = new Span(start, characters.length());
        String entity = parts.length > 2 ? parts[2] : "";
        tokens.add(
            new Token(
                tokens.size(),
                span,
                parts[0],
                lemma(parts[0], parts[1]),
                Tag.of(parts[1]),
                entity,
                tokens.isEmpty() ? -1 : 0,
                Relation.of(parts.length > 3 ? parts[3] : "")));
        characters.append(' ');
      }
      sentences.add(
          new Sentence(
              sentences.size(),
              sentences.size(),
              new Span(begin, characters.length() - 1),
              tokens));
    }
    return new Text(characters.toString(), sentences);
  }

  private static String lemma(String form, String tag) {
    String lower = form.toLowerCase(Locale.ROOT);
    return tag.equals("NNS") && lower.endsWith("s")
        ? lower.substring(0, lower.length() - 1)
        : lower;
  }
}
