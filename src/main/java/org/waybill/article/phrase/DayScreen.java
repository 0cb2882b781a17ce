package org.waybill.article.phrase;

/** Tells by a look at letters and digits that a line names no day; most lines name none. */
final class DayScreen {

  /** Letters that may stand between a month and the number of its day or year. */
  private static final int NEAR = 12;

  private final DayForms forms;

  DayScreen(DayForms forms) {
    this.forms = forms;
  }

  /** How many numbers the line holds, up to two. */
  static int numbers(String line) {
    int numbers = 0;
    for (int i = 0; i < line.length() && numbers < 2; i++) {
      numbers += digit(line, i) && (i == 0 || !digit(line, i - 1)) ? 1 : 0;
    }
    return numbers;
  }

  /** Whether the name of a month may stand beside a number; false is certain. */
  boolean mayName(String line) {
    int start = -1;
    for (int i = 0; i <= line.length(); i++) {
      boolean letter = i < line.length() && Character.isLetter(line.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        if (digitNear(line, start, i) && month(line, start, i)) {
          return true;
        }
        start = -1;
      }
    }
    return false;
  }

  /** Whether the word is a month, or ends in one with a capital of its own. */
  private boolean month(String line, int start, int end) {
    for (int i = start; i < end; i++) {
      boolean opens = i == start || Character.isUpperCase(line.charAt(i));
      if (opens && forms.month(line.substring(i, end)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean digitNear(String line, int start, int end) {
    int letters = 0;
    for (int i = end; i < line.length() && letters <= NEAR; i++) {
      if (digit(line, i)) {
        return true;
      }
      letters += Character.isLetter(line.charAt(i)) ? 1 : 0;
    }
    letters = 0;
    for (int i = start - 1; i >= 0 && letters <= NEAR; i--) {
      if (digit(line, i)) {
        return true;
      }
      letters += Character.isLetter(line.charAt(i)) ? 1 : 0;
    }
    return false;
  }

  private static boolean digit(String line, int at) {
    return line.charAt(at) >= '0' && line.charAt(at) <= '9';
  }
}
