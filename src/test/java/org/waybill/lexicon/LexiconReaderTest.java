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
    "6, lex:haul-v-form ;, lex:hull-v-form ;",
    "6, lex:haul-v-form ;, \"haul\" ;",
    "7, lexinfo:verb, lexinfo:werb",
    "7, lexinfo:verb, \"v\"",
    "8, wb:frame-transfer, wb:frame-transfur",
    "8, wb:frame-transfer, wb:x",
    "8, wb:frame-transfer, 7",
    "9, wb:stage-in-transit, wb:stance-denied",
    "10, true, \"yes\"",
    "10, true, 'true, false'",
    "11, lex:hauling ., lex:hailing .",
    "13, 'ontolex:writtenRep \"haul\"@en', wb:light true",
    "13, '\"haul\"', '\"hull\", \"haul\"'",
    "13, '\"haul\"', '\" \"'",
    "15, lex:hauling-1 ., lex:hauling-2 .",
    "17, 'wb:slot \"subject\" ;', ''",
    "18, wb:role-supplier, \"supplier\""
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
  void anEntryDescribedTwiceIsToldWhetherInOneFileOrInTwo() throws IOException {
    read(WORD + "lex:haul-v a ontolex:LexicalEntry .");
    assertTrue(problems.get(0).what().contains("twice, first in line 5"), problems.toString());
    problems.clear();
    List<TurtleFile.Subject> both = new ArrayList<>();
    for (String file : List.of("b.ttl", "c.ttl")) {
      both.addAll(TurtleFile.read(Files.writeString(folder.resolve(file), WORD), problems::add));
    }
    assertEquals(List.of(), problems);
    assertEquals(1, Lexicon.of(both, problems::add).entries().size());
    assertEquals(4, problems.size(), problems.toString());
    assertTrue(problems.get(0).what().contains("b.ttl, line 5"), problems.toString());
  }
}
