package org.waybill.article.phrase;

import java.util.HashSet;
import java.util.Set;

/**
 * What a text must hold so that a regular expression can match in it. Reads the expression only as
 * far as its plain characters, groups and alternatives go; of all else it says that nothing is
 * needed.
 *
 * @param any words, case folded, one of which is in every match; empty when none is known
 * @param opens whether it can match at the start of the text only
 */
record NeededWords(Set<String> any, boolean opens) {

  private static final String NAMED = "<";
  private static final String QUOTE_END = "\\E";

  static NeededWords of(String expression) {
    Reader reader = new Reader(expression);
    Set<String> any = reader.alternatives();
    boolean whole = reader.at == expression.length();
    boolean one = reader.bars == 0;
    boolean anchored = expression.startsWith("^") || expression.startsWith("(?i)^");
    return new NeededWords(whole ? Set.copyOf(any) : Set.of(), whole && one && anchored);
  }

  /** Walks once over an expression. */
  private static final class Reader {
    private final String regex;
    private int at;
    private int depth;
    private int bars;

    Reader(String regex) {
      this.regex = regex;
    }

    private boolean more() {
      return at < regex.length();
    }

    private boolean next(String sign) {
      if (regex.startsWith(sign, at)) {
        at += sign.length();
        return true;
      }
      return false;
    }

    /** Up to the end of the group or expression: all that one of the alternatives needs. */
    Set<String> alternatives() {
      Set<String> all = new HashSet<>();
      boolean each = true;
      do {
        Set<String> one = sequence();
        each &= !one.isEmpty();
        all.addAll(one);
        bars += depth == 0 && more() && regex.charAt(at) == '|' ? 1 : 0;
      } while (next("|"));
      return each ? all : Set.of();
    }

    /** Of all that the parts of a sequence need, the longest. */
    private Set<String> sequence() {
      Set<String> best = Set.of();
      StringBuilder run = new StringBuilder();
      while (more() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
        Set<String> part = Set.of();
        String plain = "";
        if (next("(")) {
          part = group();
        } else if (next("[")) {
          characterClass();
        } else if (next("\\Q")) {
          plain = upTo(QUOTE_END);
        } else if (next("\\")) {
          plain = escaped();
        } else {
          char c = regex.charAt(at++);
          plain = ".^$".indexOf(c) >= 0 || Character.isSurrogate(c) ? "" : String.valueOf(c);
        }
        int least = quantifier();
        if (plain.length() == 1 && least != 0 || plain.length() > 1 && least < 0) {
          run.append(plain);
        }
        if (plain.isEmpty() || least >= 0) {
          best = longer(best, folded(run));
          run.setLength(0);
        }
        best = longer(best, least == 0 ? Set.of() : part);
      }
      return longer(best, folded(run));
    }

    private Set<String> group() {
      depth++;
      boolean looks = false;
      if (next("?")) {
        looks = next("=") || next("!") || next("<=") || next("<!");
        if (!looks && next(NAMED)) {
          upTo(">");
        } else if (!looks) {
          while (more() && regex.charAt(at) != ':' && regex.charAt(at) != ')') {
            at++;
          }
          next(":");
        }
      }
      Set<String> needed = alternatives();
      depth--;
      next(")");
      return looks ? Set.of() : needed;
    }

    private void characterClass() {
      int open = 1;
      for (boolean first = true; more() && open > 0; first &= regex.charAt(at - 1) == '^') {
        char c = regex.charAt(at++);
        if (c == '\\') {
          at++;
          first = false;
        } else if (c == '[') {
          open++;
        } else if (c == ']' && !first) {
          open--;
        }
      }
    }

    private String escaped() {
      char c = more() ? regex.charAt(at++) : ' ';
      if (c == 'u') {
        at += 4;
        return String.valueOf((char) Integer.parseInt(regex.substring(at - 4, at), 16));
      }
      if (Character.isLetterOrDigit(c)) {
        if (next("{")) {
          upTo("}");
        } else if (c == 'k' && next(NAMED)) {
          upTo(">");
        }
        return "";
      }
      return String.valueOf(c);
    }

    /** How often the part before must stand at least; -1 when there is no quantifier. */
    private int quantifier() {
      int least = -1;
      if (next("?") || next("*")) {
        least = 0;
      } else if (next("+")) {
        least = 1;
      } else if (next("{")) {
        least = upTo("}").startsWith("0") ? 0 : 1;
      }
      if (least >= 0 && !next("?")) {
        next("+");
      }
      return least;
    }

    private String upTo(String end) {
      int found = regex.indexOf(end, at);
      int stop = found < 0 ? regex.length() : found;
      String words = regex.substring(at, stop);
      at = Math.min(regex.length(), stop + end.length());
      return words;
    }

    private static Set<String> folded(StringBuilder run) {
      return run.isEmpty() ? Set.of() : Set.of(ScreenedPattern.folded(run.toString()));
    }

    private static Set<String> longer(Set<String> one, Set<String> other) {
      return shortest(other) > shortest(one) ? other : one;
    }

    private static int shortest(Set<String> words) {
      return words.stream().mapToInt(String::length).min().orElse(0);
    }
  }
}
