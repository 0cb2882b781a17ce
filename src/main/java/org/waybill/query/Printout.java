package org.waybill.query;

/** A page of text for a terminal: headings, and rows of a name and words that wrap beside it. */
public final class Printout {
  private static final int NAME = 11;
  private static final int NARROWEST = 24;

  private final int width;
  private final StringBuilder out = new StringBuilder();
  private String margin = "";

  /**
   * @param width columns of a line; a word that is longer, such as an IRI, is never broken
   */
  public Printout(int width) {
    this.width = width;
  }

  /** Everything from here on begins so many columns to the right. */
  public void indent(int columns) {
    margin = " ".repeat(columns);
  }

  /** A heading of a part, with a blank line before it. */
  public void head(String words) {
    blank();
    wrap(margin, margin + "  ", words);
  }

  public void blank() {
    if (!out.isEmpty() && !out.toString().endsWith("\n\n")) {
      out.append('\n');
    }
  }

  /** A line as it is, such as an IRI that people copy. */
  public void line(String words) {
    out.append(margin).append(Width.safe(words)).append('\n');
  }

  /** Words that wrap under themselves. */
  public void text(String words) {
    wrap(margin + "  ", margin + "  ", words);
  }

  /** Words behind a mark, such as a minus, that wrap under themselves. */
  public void marked(char mark, String words) {
    wrap(margin + "  " + mark + " ", margin + "    ", words);
  }

  /** A name and, beside it, words that wrap under themselves. Nothing when the words are empty. */
  public void row(String name, String words) {
    if (!words.isEmpty()) {
      String first = margin + "  " + name;
      String gap = " ".repeat(Math.max(1, NAME - Width.of(name)));
      wrap(first + gap, margin + " ".repeat(NAME + 2), words);
    }
  }

  /** More words on what the row above tells. */
  public void more(String words) {
    row("", words);
  }

  private void wrap(String first, String rest, String words) {
    int room = Math.max(width, Width.of(rest) + NARROWEST);
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : Width.safe(words).strip().split(" +")) {
      if (!empty && Width.of(line.toString()) + 1 + Width.of(word) > room) {
        out.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(rest);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
