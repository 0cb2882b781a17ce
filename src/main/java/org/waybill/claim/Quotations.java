package org.waybill.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/** Who speaks in a quotation whose sentence does not say so: the speaker named next to it. */
final class Quotations {

  private final Scene scene;
  private final Lexicon lexicon;
  private final References references;
  private final boolean[] quoted;

  Quotations(Scene scene, Lexicon lexicon, References references) {
    this.scene = scene;
    this.lexicon = lexicon;
    this.references = references;
    this.quoted = quoted(scene.text().characters());
  }

  /**
   * For each character whether it stands in double quotation marks; a paragraph's end closes them.
   */
  private static boolean[] quoted(String characters) {
    boolean[] quoted = new boolean[characters.length()];
    boolean open = false;
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (c == '“' || c == '”' || c == '"') {
        open = c == '“' || c == '"' && !open;
      } else if (c == '\n' && i > 0 && characters.charAt(i - 1) == '\n') {
        open = false;
      }
      quoted[i] = open;
    }
    return quoted;
  }

  /**
   * The speaker of the quotation that the trigger stands in; empty outside quotations or with
   * nobody near.
   */
  Optional<Attribution> attribution(Sentence sentence, Token trigger) {
    if (!quoted[trigger.span().start()]) {
      return Optional.empty();
    }
    List<Sentence> all = scene.text().sentences();
    List<Sentence> near = new ArrayList<>();
    for (int i = sentence.index() + 1;
        i < all.size() && all.get(i).paragraph() == sentence.paragraph();
        i++) {
      near.add(all.get(i));
    }
    for (int i = sentence.index() - 1;
        i >= 0 && all.get(i).paragraph() >= sentence.paragraph() - 1;
        i--) {
      near.add(all.get(i));
    }
    return near.stream().flatMap(other -> speaker(other).stream()).findFirst();
  }

  private Optional<Attribution> speaker(Sentence sentence) {
    Syntax syntax = new Syntax(sentence);
    Parties parties = new Parties(scene, syntax, lexicon, references);
    for (Token token : sentence.tokens()) {
      boolean says =
          syntax.isVerb(token)
              && !quoted[token.span().start()]
              && lexicon.at(sentence, token).stream()
                  .anyMatch(l -> l.frame().equals(Optional.of(Frame.STATEMENT)));
      if (says) {
        List<Filler> speakers = new ArrayList<>();
        syntax
            .agents(token, syntax.isPassive(token), governor -> false)
            .forEach(
                subject -> speakers.addAll(parties.at(subject, "speaker beside the quotation")));
        if (!speakers.isEmpty()) {
          return Optional.of(new Attribution(speakers, List.of(), Optional.of(token.span())));
        }
      }
    }
    return Optional.empty();
  }
}
