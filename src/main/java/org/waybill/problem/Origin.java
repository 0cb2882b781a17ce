package org.waybill.problem;

import java.util.Objects;

/** Where a problem was met. */
public sealed interface Origin {

  /** One line for people, as in {@code report.txt, line 12}. */
  String describe();

  /** A whole file, folder, dataset or option, named as the user named it. */
  record Place(String name) implements Origin {
    public Place {
      Objects.requireNonNull(name);
    }

    @Override
    public String describe() {
      return name;
    }
  }

  /** A line of a file. {@code line} and {@code column} count from 1; column 0 means unknown. */
  record Line(String name, long line, long column) implements Origin {
    public Line {
      if (line < 1 || column < 0) {
        throw new IllegalArgumentException(
            "line counts from 1, column from 0: " + line + ":" + column);
      }
    }

    @Override
    public String describe() {
      return name + ", line " + line + (column > 0 ? ", column " + column : "");
    }
  }

  /** Characters {@code [start, end)} of an article's text, in UTF-16 units. */
  record Characters(String article, int start, int end) implements Origin {
    public Characters {
      if (start < 0 || end < start) {
        throw new IllegalArgumentException("not a range: " + start + ".." + end);
      }
    }

    @Override
    public String describe() {
      return article + ", characters " + start + " to " + end;
    }
  }
}
