package org.waybill.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Words of the language that is read lie in data files, where they can be added to, not in Java.
 */
class WordListsTest {

  private static final int MANY = 3;

  private static final Pattern WORD = Pattern.compile("\\p{Ll}+([ '-]\\p{Ll}+)*");

  /** Labels that the parser puts on the arcs of a tree. */
  private static final Set<String> LABELS =
      Set.of(
          """
          acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj
          csubj csubjpass dative dep det discourse dobj expl intj iobj mark meta modal neg
          nmod nn npadvmod nsubj nsubjpass num nummod obj obl oprd parataxis pcomp pobj poss
          possessive ppmod predet prep preconj prt punct qmod quantmod raise relcl root
          vocative xcomp
          """
              .strip()
              .split("\\s+"));

  /** Classes whose lists are no words of a language, each with what they are instead. */
  private static final Map<String, String> OTHERWISE =
      Map.ofEntries(
          Map.entry("trace.ClaimRoad", "terms of the ontology"),
          Map.entry("trace.EntryRoad", "terms of the ontology"),
          Map.entry("trace.EventRoad", "terms of the ontology"),
          Map.entry("trace.Caption", "terms of the ontology"),
          Map.entry("trace.Given", "terms of the ontology"),
          Map.entry("trace.Owner", "terms of the ontology"),
          Map.entry("trace.Road", "terms of the ontology"),
          Map.entry("trace.SeriesRoad", "terms of the ontology"),
          Map.entry("diff.ClaimPairs", "names of slots"),
          Map.entry("diff.HoldingsReader", "terms of the ontology"),
          Map.entry("server.QuestionPage", "names of formats"),
          Map.entry("export.Exporter", "prefixes of namespaces"),
          Map.entry("command.ScoreTables", "heads of columns"),
          Map.entry("mention.time.TimeWords", "sections of the file that holds the words"),
          Map.entry("article.phrase.Furniture", "keywords of the file that holds the phrases"),
          Map.entry("article.intake.FrontMatter", "names of fields"),
          Map.entry("article.issue.HintFinder", "small words within the names of towns"),
          Map.entry("query.Parameter", "types of values"),
          Map.entry("article.intake.InputFormat", "endings of file names"),
          Map.entry("article.intake.MarkedElements", "elements of HTML"),
          Map.entry("article.intake.Metadata", "attributes of HTML"));

  /** Classes that still hold words: none is to be added. */
  private static final Set<String> STILL = Set.of("reading.coreference.References");

  @Test
  void noClassHoldsAListOfWords() throws IOException {
    int lists = 0;
    List<String> found = new ArrayList<>();
    Set<String> excused = new TreeSet<>();
    for (Source source : Source.all()) {
      String name = (source.pack() + "." + source.type()).replace(PackageTable.HOUSE, "");
      for (List<String> list : source.lists()) {
        lists++;
        if (isOfWords(list)) {
          if (OTHERWISE.containsKey(name)) {
            excused.add(name);
          } else if (!STILL.contains(name)) {
            found.add(name + " holds " + list);
          }
        }
      }
    }
    System.out.println("house: looked for words in " + lists + " lists");
    assertTrue(lists > 0, "nothing was looked at");
    assertEquals(List.of(), found, "put these into the lexicon, the registry or a data file");
    assertEquals(new TreeSet<>(OTHERWISE.keySet()), excused, "who needs no excuse has none");
  }

  @Test
  void aListIsSeenInWhateverShape(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("Bad.java");
    Files.writeString(
        file,
        """
        package org.waybill.text;
        class Bad {
          Object a = java.util.Set.of("send", "ship", "give up");
          String[] b = {"send", "ship", "deliver"};
          boolean c(String w) { return w.equals("send") || w.equals("ship") || "x".isEmpty()
              || w.equals("hand"); }
          int d(String w) { return switch (w) { case "send", "ship" -> 1; case "hand" -> 2;
              default -> 0; }; }
          Object e = java.util.regex.Pattern.compile("(?:send|ship|hand)s?");
          Object labels = java.util.Set.of(Relation.DOBJ, Relation.DATIVE);
          Object few = java.util.Set.of("send", "ship", "PERSON");
        }
        """);
    List<List<String>> lists = Source.parse(List.of(file)).get(0).lists();
    assertEquals(5, lists.stream().filter(WordListsTest::isOfWords).count(), lists::toString);
  }

  private static boolean isOfWords(List<String> list) {
    return list.stream()
            .filter(text -> WORD.matcher(text).matches() && !LABELS.contains(text))
            .distinct()
            .count()
        >= MANY;
  }
}
