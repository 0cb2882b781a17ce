package org.waybill.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The arrows of the README's package table hold in the source. */
class PackageTableTest {

  private final PackageTable table;
  private final List<Source> sources;

  PackageTableTest() throws IOException {
    table = PackageTable.read(Path.of("README.md"));
    sources = Source.all();
  }

  @Test
  void noSourceUsesWhatItsPackageMayNot() {
    int seen = 0;
    List<String> outside = new ArrayList<>();
    for (Source source : sources) {
      for (String name : source.names()) {
        seen++;
        if (!table.allows(packageOf(source), source.type(), name)) {
          outside.add(source.file() + " uses " + name);
        }
      }
    }
    System.out.println("package table: " + seen + " names used in " + sources.size() + " sources");
    assertTrue(seen > 0, "nothing was looked at");
    assertEquals(List.of(), outside);
  }

  @Test
  void aPackageImportsOnlyWhatStandsAboveItInTheTable() {
    Set<String> above = new HashSet<>();
    int arrows = 0;
    for (var row : table.rows().entrySet()) {
      arrows += row.getValue().own().size();
      assertTrue(above.containsAll(row.getValue().own()), row.getKey());
      above.add(row.getKey());
    }
    System.out.println("package table: " + arrows + " arrows, " + above.size() + " packages");
    assertTrue(arrows > 0, "the table was not found");
  }

  @Test
  void thePackagesOfTheTableAreThoseOfTheSource() {
    Set<String> described = new TreeSet<>();
    for (Source source : sources) {
      if (source.describesPackage()) {
        described.add(packageOf(source));
      }
    }
    assertEquals(new TreeSet<>(table.packages()), described);
  }

  @Test
  void whatTheTableDoesNotNameIsForbidden() {
    assertFalse(table.allows("article", "Editor", "org.waybill.text.Span"));
    assertFalse(table.allows("article.page", "Page", "org.waybill.article.intake.Source"));
    assertFalse(table.allows("article.issue", "Dater", "org.waybill.article.Article"));
    assertFalse(table.allows("claim", "Lexicon", "org.apache.jena.graph.Node"));
    assertFalse(table.allows("registry", "Registry", "org.apache.jena.graph.Node"));
    assertFalse(table.allows("store", "Store", "org.eclipse.rdf4j.model.IRI"));
    assertFalse(table.allows("export", "Exporter", "org.apache.jena.fuseki.main.FusekiServer"));
    assertFalse(table.allows("mention", "Dates", "edu.emory.mathcs.nlp.common.util.Language"));
    assertFalse(table.allows("pipeline", "Run", "picocli.CommandLine"));
    assertFalse(table.allows("text", "Text", "javax.swing.JFrame"));
    assertFalse(table.allows("util", "Strings", "java.util.List"));
    assertFalse(table.allows("mention.util", "Strings", "java.util.List"));
    assertFalse(table.allows("mention.words", "Pieces", "org.waybill.mention.time.TimeRules"));
    assertFalse(table.allows("mention.time", "TimeRules", "org.waybill.mention.Mention"));
    assertFalse(table.allows("mention.time", "TimeRules", "org.waybill.claim.Claim"));
  }

  @Test
  void whatTheTableNamesIsAllowed() {
    assertTrue(table.allows("registry", "TurtleFile", "org.apache.jena.graph.Node"));
    assertTrue(table.allows("server", "Server", "org.apache.jena.fuseki.main.FusekiServer"));
    assertTrue(table.allows("text", "Models", "edu.emory.mathcs.nlp.common.util.Language"));
    assertTrue(table.allows("command", "Main", "picocli.CommandLine"));
    assertTrue(table.allows("event", "Fusion", "org.waybill.claim.Claim"));
    assertTrue(table.allows("problem", "Code", "java.util.Locale"));
    assertTrue(table.allows("mention.time", "TimeRules", "org.waybill.mention.words.Pieces"));
    assertTrue(table.allows("mention.time", "TimeRules", "org.waybill.text.Sentence"));
    assertTrue(table.allows("claim", "Timing", "org.waybill.mention.time.TimeExpression.Days"));
  }

  private static String packageOf(Source source) {
    return (source.pack() + ".").startsWith(PackageTable.HOUSE)
        ? source.pack().substring(Math.min(source.pack().length(), PackageTable.HOUSE.length()))
        : source.pack();
  }
}
