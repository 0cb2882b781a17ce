package org.waybill.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waybill.text.Relation;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Tag;
import org.waybill.text.Token;

/**
 * A sentence written as in the case files: words between blanks, {@code ~} before a word that
 * follows without a blank, {@code word/TAG}, {@code word/TAG/ENTITY}, {@code word/TAG/+2} for a
 * head two to the right. Where no tag is given, the word list of the file, the figures, the capital
 * or the ending decides.
 */
record TaggedSentence(Sentence sentence, String characters) {

  static TaggedSentence of(String compact, Map<String, String> tags) {
    List<Token> tokens = new ArrayList<>();
    // Some text before, so that spans are not sentence offsets by accident.
    StringBuilder text = new StringBuilder("Lead.");
    for (String word : compact.strip().split(" +")) {
      boolean marked = word.length() > 1 && word.startsWith("~");
      boolean glued = marked || word.equals(",") || word.equals(".");
      String core = marked ? word.substring(1) : word;
      String[] parts = core.equals("/") ? new String[] {core} : core.split("/");
      String form = parts[0];
      text.append(glued ? "" : " ");
      int start = text.length();
      text.append(form);
      String tag = parts.length > 1 ? parts[1] : tag(form, tags);
      String third = parts.length > 2 ? parts[2] : "";
      boolean head = third.startsWith("+");
      int index = tokens.size();
      tokens.add(
          new Token(
              index,
              new Span(start, text.length()),
              form,
              form,
              Tag.of(tag),
              head ? "" : third,
              head ? index + Integer.parseInt(third) : -1,
              Relation.OTHER));
    }
    Span span = tokens.get(0).span().cover(tokens.get(tokens.size() - 1).span());
    return new TaggedSentence(new Sentence(3, 1, span, tokens), text.toString());
  }

  private static String tag(String form, Map<String, String> tags) {
    String known = tags.get(form);
    if (known != null) {
      return known;
    }
    if (!Character.isLetterOrDigit(form.charAt(0))) {
      return form.equals("-") ? "HYPH" : form;
    }
    if (Character.isDigit(form.charAt(0))) {
      return "CD";
    }
    if (Character.isUpperCase(form.charAt(0))) {
      return "NNP";
    }
    return form.endsWith("s") ? "NNS" : "NN";
  }
}
