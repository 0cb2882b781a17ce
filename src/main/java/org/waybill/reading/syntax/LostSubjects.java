package org.waybill.reading.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.text.Token;

/** Finds subjects that stand before their verb and that the parser hangs elsewhere. */
public final class LostSubjects {

  /** Tags of verbs that need a subject of their own. */
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

  private LostSubjects() {}

  /** The subjects that hang on a verb, or the one that a reader sees instead. */
  public static List<Token> of(Syntax syntax, Token verb, List<Token> hanging) {
    if (hanging.isEmpty()) {
      return beside(syntax, verb).map(List::of).orElse(hanging);
    }
    return describedBehind(syntax, verb, hanging).map(List::of).orElse(hanging);
  }

  /**
   * {@code Amid the row, Ada Quill, Norland's envoy, said}: the parser takes the name, or what
   * describes it, for an apposition to a noun before.
   */
  private static Optional<Token> beside(Syntax syntax, Token verb) {
    boolean main = verb.relation().equals("root") || verb.relation().equals("ccomp");
    int at = verb.index() - 1;
    if (!main || !FINITE.contains(verb.tag()) || at < 2 || !comma(syntax, at)) {
      return Optional.empty();
    }
    Token last = syntax.sentence().token(at - 1);
    Token top = last;
    while (top.relation().equals("compound")
        || top.relation().equals("pobj")
        || top.relation().equals("prep")) {
      Optional<Token> head = syntax.sentence().head(top);
      if (head.isEmpty()) {
        break;
      }
      top = head.get();
    }
    Token lowest = top;
    while (top.relation().equals("appos")) {
      Optional<Token> head =
          syntax.sentence().head(top).filter(token -> token.relation().equals("appos"));
      if (head.isEmpty()) {
        break;
      }
      top = head.get();
    }
    return Optional.of(top)
        .filter(token -> token.relation().equals("appos") && token.tag().startsWith("NNP"))
        .filter(token -> !token.equals(lowest));
  }

  /** {@code …, Ada Quill, the ministry's spokesperson said}: a name, and who she is. */
  private static Optional<Token> describedBehind(Syntax syntax, Token verb, List<Token> hanging) {
    Token subject = hanging.get(0);
    return hanging.size() == 1 && subject.tag().equals("NN")
        ? syntax.children(verb, "vocative").stream()
            .filter(name -> name.tag().startsWith("NNP"))
            .filter(name -> name.index() < subject.index() && comma(syntax, name.index() + 1))
            .findFirst()
        : Optional.empty();
  }

  private static boolean comma(Syntax syntax, int at) {
    return syntax.sentence().token(at).tag().equals(",");
  }
}
