package org.waybill.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waybill.claim.Stage;
import org.waybill.problem.Problem;
import org.waybill.registry.TurtleFile;

/** A slip in a lexicon entry is told at its line, and throws nothing. */
class LexiconReaderTest {

  private static final String WORD =
      """
      @prefix lex: <https://w3id.org/waybill/lexicon#> .
      @prefix lexinfo: <http://www.lexinfo.net/ontology/3.0/lexinfo#> .
      @prefix ontolex: <http://www.w3.org/ns/lemon/ontolex#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix wb: <https://w3id.org/waybill/ontology#> .
      lex:haul-v a ontolex:LexicalEntry ;
        ontolex:canonicalForm lex:haul-v-form ;
        lexinfo:partOfSpeech lexinfo:verb ;
        wb:evokes wb:frame-transfer ;
        wb:impliesStage wb:stage-in-transit ;
        wb:light true ;
        wb:valency lex:hauling .
      lex:haul-v-form a ontolex:Form ;
        ontolex:writtenRep "haul"@en .
      lex:hauling a wb:Valency ;
        wb:argument lex:hauling-1 .
      lex:hauling-1 a wb:Argument ;
        wb:slot "subject" ;
        wb:fills wb:role-supplier .
      lex:slot-subject a wb:Slot ;
        rdfs:label "subject"@en .
      """;

  @TempDir Path folder;
  private final List<Problem> problems = new ArrayList<>();

  private Lexicon read(String turtle) throws IOException {
    return Lexicon.read(Files.writeString(folder.resolve("a.ttl"), turtle), problems::add);
  }

  @Test
  void theWordAsItStandsIsFine() throws IOException {
    Lexeme haul = read(WORD).entries().get(0);
    assertEquals(List.of(), problems);
    assertEquals(List.of("supplier"), haul.parts("subject"));
    assertEquals(Stage.IN_TRANSIT, haul.stage().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "7, lex:haul-v-form ;, lex:hull-v-form ;",
    "7, lex:haul-v-form ;, \"haul\" ;",
    "8, lexinfo:verb, lexinfo:werb",
    "8, lexinfo:verb, \"v\"",
    "9, wb:frame-transfer, wb:frame-transfur",
    "9, wb:frame-transfer, wb:x",
    "9, wb:frame-transfer, 7",
    "10, wb:stage-in-transit, wb:stance-denied",
    "11, true, \"yes\"",
    "11, true, 'true, false'",
    "12, lex:hauling ., lex:hailing .",
    "14, 'ontolex:writtenRep \"haul\"@en', wb:light true",
    "14, '\"haul\"', '\"hull\", \"haul\"'",
    "14, '\"haul\"', '\" \"'",
    "16, lex:hauling-1 ., lex:hauling-2 .",
    "18, 'wb:slot \"subject\" ;', ''",
    "19, wb:role-supplier, \"supplier\"",
    "19, wb:role-supplier, wb:role-suplier",
    "18, '\"subject\" ;', '\"subjekt\" ;'",
    "18, '\"subject\" ;', '\"deed subjekt\" ;'",
    "11, wb:light true, wb:lihgt true",
    "11, wb:light true, wb:honorific true"
  })
  void aSlipIsToldAtItsLine(int line, String was, String is) throws IOException {
    String slip = WORD.replace(was, is);
    assertTrue(!slip.equals(WORD), was);
    read(slip);
    assertEquals(1, problems.size(), problems.toString());
    String place = problems.get(0).origin().describe();
    int off = problems.get(0).what().contains("no value") ? 1 : 0;
    assertTrue(
        place.endsWith("line " + line) || place.endsWith("line " + (line - off)),
        problems.toString());
  }

  @Test
  void aSearchThroughAPrepositionThatIsASlotIsFine() throws IOException {
    Lexeme haul = read(WORD.replace("\"subject\" ;", "\"deed subject\" ;")).entries().get(0);
    assertEquals(List.of(), problems);
    assertEquals(List.of("supplier"), haul.parts("deed subject"));
  }

  @Test
  void argumentsStandInTheOrderOfTheirNumbersHoweverAnEditorOrdersThem() throws IOException {
    String more =
        WORD.replace("wb:argument lex:hauling-1", "wb:argument lex:hauling-10, lex:hauling-2")
            + "lex:hauling-2 a wb:Argument ; wb:slot \"subject\" ; wb:fills wb:role-carrier .\n"
            + "lex:hauling-10 a wb:Argument ; wb:slot \"subject\" ; wb:fills wb:role-goods .\n";
    assertEquals(List.of("carrier", "goods"), read(more).entries().get(0).parts("subject"));
    assertEquals(List.of(), problems);
  }

  @Test
  void anEntryThatSaysWhatAnotherSaysOfTheSameWordIsToldWithBothLines() throws IOException {
    String entry = WORD.substring(WORD.indexOf("lex:haul-v a"), WORD.indexOf("lex:haul-v-form a"));
    read(WORD + entry.replace("lex:haul-v a", "lex:haul-v-again a"));
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.get(0).what().contains("a.ttl, line 6"), problems.toString());
    assertTrue(problems.get(0).origin().describe().endsWith("line 22"), problems.toString());
    problems.clear();
    read(WORD + entry.replace("lex:haul-v a", "lex:haul-v-too a").replace("light", "suffers"));
    assertEquals(List.of(), problems);
  }

  @Test
  void aWordThatStandsForTwoKindsIsTold() throws IOException {
    String entry = WORD.substring(WORD.indexOf("lex:haul-v a"), WORD.indexOf("lex:haul-v-form a"));
    String kind = "wb:light true ; wb:standsFor ";
    read(
        WORD.replace("wb:light true", kind + "\"thing\"")
            + entry.replace("haul-v a", "haul-w a").replace("wb:light true", kind + "\"person\""));
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.get(0).what().contains("another entry for thing"), problems.toString());
  }

  @Test
  void anEntryDescribedTwiceIsToldWhetherInOneFileOrInTwo() throws IOException {
    read(WORD + "lex:haul-v a ontolex:LexicalEntry .");
    assertTrue(problems.get(0).what().contains("twice, first in line 6"), problems.toString());
    problems.clear();
    List<TurtleFile.Subject> both = new ArrayList<>();
    for (String file : List.of("b.ttl", "c.ttl")) {
      both.addAll(TurtleFile.read(Files.writeString(folder.resolve(file), WORD), problems::add));
    }
    assertEquals(List.of(), problems);
    assertEquals(1, Lexicon.of(both, problems::add).entries().size());
    assertEquals(5, problems.size(), problems.toString());
    assertTrue(problems.get(0).what().contains("b.ttl, line 6"), problems.toString());
  }
}
