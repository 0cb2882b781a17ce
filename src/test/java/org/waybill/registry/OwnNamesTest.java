package org.waybill.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;

/** Persons of the article who bear the name of a state, a city or an office holder. */
class OwnNamesTest {

  private final Newsroom room = new Newsroom();

  @Test
  void aClerkCalledLavrovIsNotTheMinister() {
    assertEquals(
        "person/lavrov-tomic",
        room.iri(
            "Lavrov",
            "a/DT clerk/NN ,/, Lavrov/NNP/PERSON Tomic/NNP/PERSON ,/, left/VBD",
            "Lavrov/NNP/PERSON spoke/VBD"));
    assertEquals(
        "person/igor-lavrov",
        room.iri(
            "Lavrov", "Igor/NNP/PERSON Lavrov/NNP/PERSON left/VBD", "Lavrov/NNP/PERSON spoke/VBD"));
  }

  @Test
  void theMinisterIsHeWhereTheOfficeIsSaid() {
    assertEquals(
        "sergei-lavrov",
        room.actor(
            "Lavrov",
            "Igor/NNP/PERSON Lavrov/NNP/PERSON left/VBD",
            "Russian/JJ/NORP Foreign/NNP Minister/NNP Lavrov/NNP/PERSON spoke/VBD"));
  }

  @Test
  void afterBothNobodyIsGuessed() {
    assertInstanceOf(
        Link.Ambiguous.class,
        room.link(
            "Lavrov",
            "Igor/NNP/PERSON Lavrov/NNP/PERSON left/VBD",
            "Russian/JJ/NORP Foreign/NNP Minister/NNP Lavrov/NNP/PERSON spoke/VBD",
            "Lavrov/NNP/PERSON left/VBD"));
  }

  @Test
  void aPersonCalledJordanIsNoStateInTheNextSentence() {
    String full = "Tom/NNP/PERSON Jordan/NNP/PERSON spoke/VBD";
    assertEquals("person/tom-jordan", room.iri("Jordan", full, "Jordan/NNP/PERSON left/VBD"));
    assertEquals("person/tom-jordan", room.iri("Jordan", full, "Jordan/NNP/GPE/nsubj left/VBD"));
  }

  @Test
  void noPersonIsMeantWhereOnlyAStateCanStand() {
    assertEquals(
        "jordan",
        room.actor(
            "Jordan",
            "Tom/NNP/PERSON Jordan/NNP/PERSON spoke/VBD",
            "they/PRP sent/VBD Jordan/NNP/GPE/dative tanks/NNS"));
  }

  @Test
  void noPersonIsMeantWhereTheStateIsNamedInOtherWordsToo() {
    assertEquals(
        "georgia",
        room.actor(
            "Georgia",
            "Georgia/NNP/PERSON Miller/NNP/PERSON spoke/VBD",
            "Georgian/JJ/NORP guards/NNS left/VBD",
            "Georgia/NNP/GPE/nsubj fired/VBD"));
  }

  @Test
  void aFirstNameIsNotUsedOfWhomTheArticleCallsByTheSurname() {
    assertEquals(
        "israel",
        room.actor(
            "Israel",
            "Israel/NNP/PERSON Folau/NNP/PERSON spoke/VBD",
            "Folau/NNP/PERSON left/VBD",
            "Israel/NNP/GPE/nsubj fired/VBD"));
  }

  @Test
  void aStateNamedBeforeAnyPersonIsTheState() {
    assertEquals(
        "chad",
        room.actor(
            "Chad", "Chad/NNP/GPE/nsubj fired/VBD", "Chad/NNP/PERSON Moyo/NNP/PERSON left/VBD"));
  }

  @Test
  void aSurnameThatTheTaggerTakesForABodyIsThePersons() {
    assertEquals(
        "person/ina-borg",
        room.iri(
            "Borg", "Ina/NNP/PERSON Borg/NNP/PERSON spoke/VBD", "Borg/NNP/ORG said/VBD so/RB"));
  }

  @Test
  void aFirstNameThatTwoBearIsNotGuessed() {
    assertInstanceOf(
        Link.Ambiguous.class,
        room.link(
            "Omar",
            "Omar/NNP/PERSON Musa/NNP/PERSON met/VBD Omar/NNP/PERSON Deng/NNP/PERSON",
            "Omar/NNP/PERSON left/VBD"));
  }

  @Test
  void aKingOfAnotherDayIsNotMeant() {
    room.on(2012, 3, 1);
    assertInstanceOf(
        Link.Ambiguous.class, room.link("King Abdullah", "King/NNP Abdullah/NNP left/VBD"));
    room.on(2024, 3, 1);
    assertEquals("king-abdullah-ii", room.actor("King Abdullah", "King/NNP Abdullah/NNP left/VBD"));
  }

  @Test
  void aCompanyExplainedWithOrIsOneCompany() {
    String line = "Adria/NNP/ORG Ordnance/NNP/ORG ,/, or/CC AO/NNP/ORG ,/, sold/VBD mortars/NNS";
    assertEquals("organisation/adria-ordnance", room.iri("AO", line));
    assertEquals(room.iri("Adria Ordnance", line), room.iri("AO", line));
  }

  @Test
  void oneOfTwoCompaniesIsNoAbbreviation() {
    assertFalse(
        room.link("XQ", "Adria/NNP/ORG Ordnance/NNP/ORG ,/, or/CC XQ/NNP/ORG ,/, sold/VBD it/PRP")
            instanceof Link.Linked);
  }
}
