package org.waybill.reading.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waybill.lexicon.Trait;
import org.waybill.text.Relation;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Tag;
import org.waybill.text.Token;

/**
 * A sentence with a tree laid by hand, from a CoNLL-U file. The last column says what the name is
 * and what the lexicon would say of the word: {@code Entity=GPE|Trait=LEADS_TO_WHOLE}.
 *
 * @param notes the lines above the tree, their {@code #} left out
 */
record Tree(String file, List<String> notes, Sentence sentence, Map<Integer, Set<Trait>> traits) {

  static List<Tree> all(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.sorted().toList();
    }
    List<Tree> trees = new ArrayList<>();
    for (Path file : files) {
      for (String block : Files.readString(file).strip().split("\n\n+")) {
        trees.add(of(file.getFileName().toString(), block.lines().toList()));
      }
    }
    return trees;
  }

  private static Tree of(String file, List<String> lines) {
    List<String> notes = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    Map<Integer, Set<Trait>> traits = new HashMap<>();
    int at = 0;
    for (String line : lines) {
      if (line.startsWith("#")) {
        notes.add(line.substring(1).strip());
        continue;
      }
      String[] column = line.split("\t", -1);
      if (column.length != 10 || !column[0].equals("" + (tokens.size() + 1))) {
        throw new IllegalArgumentException(file + ": no row of a tree: " + line);
      }
      Map<String, String> more = more(column[9]);
      Span span = new Span(at, at + column[1].length());
      traits.put(
          tokens.size(),
          Arrays.stream(more.getOrDefault("Trait", "").split(","))
              .filter(name -> !name.isEmpty())
              .map(Trait::valueOf)
              .collect(Collectors.toSet()));
      tokens.add(
          new Token(
              tokens.size(),
              span,
              column[1],
              column[2],
              Tag.of(column[4]),
              more.getOrDefault("Entity", ""),
              Integer.parseInt(column[6]) - 1,
              Relation.of(column[7])));
      at = span.end() + (more.containsKey("SpaceAfter") ? 0 : 1);
    }
    return new Tree(file, notes, new Sentence(0, 0, new Span(0, at), tokens), traits);
  }

  private static Map<String, String> more(String column) {
    return Arrays.stream(column.split("\\|"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  String name() {
    return file + ": " + notes("text").get(0).words();
  }

  /** A line above the tree: {@code expect sent: subject=Norland}. */
  record Note(String about, String words) {}

  /** The notes of one kind: {@code expect WORD: …}, {@code text = …}, {@code stays}. */
  List<Note> notes(String kind) {
    return notes.stream()
        .filter(note -> note.equals(kind) || note.startsWith(kind + " "))
        .map(note -> note.substring(kind.length()).strip())
        .map(note -> note.startsWith("= ") ? ": " + note.substring(2) : note)
        .map(note -> note.split(":", 2))
        .map(parts -> new Note(parts[0], parts.length < 2 ? "" : parts[1].strip()))
        .toList();
  }

  Syntax syntax() {
    return new Syntax(sentence, this::has);
  }

  boolean has(Token token, Trait trait) {
    return traits.get(token.index()).contains(trait);
  }

  /** The word of that form; of several alike {@code from/2} is the second. */
  Token word(String form) {
    return sentence.tokens().stream()
        .filter(token -> called(token).equals(form))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name() + ": no word " + form));
  }

  /** How the notes call a word. */
  String called(Token token) {
    long same =
        sentence.tokens().subList(0, token.index() + 1).stream()
            .filter(other -> other.form().equals(token.form()))
            .count();
    return same > 1 ? token.form() + "/" + same : token.form();
  }
}
