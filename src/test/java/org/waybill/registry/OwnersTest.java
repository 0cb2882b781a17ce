package org.waybill.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Organs, groups and offices, and whose they are; states that are no more. */
class OwnersTest {

  private final Newsroom room = new Newsroom();

  @Test
  void southSudansMilitaryIsNotSudans() {
    assertEquals(
        "south-sudan",
        room.side(
            "South Sudan 's military", "South/NNP/GPE Sudan/NNP/GPE 's/POS military/NN left/VBD"));
    assertEquals(
        "south-sudan",
        room.side("South Sudanese army", "the/DT South/JJ/NORP Sudanese/JJ/NORP army/NN left/VBD"));
    assertEquals(
        "sudan", room.side("Sudan 's military", "Sudan/NNP/GPE 's/POS military/NN left/VBD"));
  }

  @Test
  void aPartOfALandIsNoOtherState() {
    assertEquals(
        "united-kingdom",
        room.side(
            "Northern Ireland police",
            "the/DT Northern/NNP/GPE Ireland/NNP/GPE police/NN left/VBD"));
    assertEquals(
        "papua-new-guinea",
        room.side(
            "Papua New Guinea 's army",
            "Papua/NNP/GPE New/NNP/GPE Guinea/NNP/GPE 's/POS army/NN left/VBD"));
  }

  @Test
  void theGovernmentOfASecondStateIsNotTheOneNamedBefore() {
    assertEquals(
        "norway",
        room.side(
            "government",
            "the/DT Saudi/JJ/NORP government/NN left/VBD",
            "the/DT government/NN of/IN Norway/NNP/GPE left/VBD"));
  }

  @Test
  void theArmiesOfTwoStatesAreNobodysNamedBefore() {
    assertInstanceOf(
        Link.Unknown.class,
        room.link(
            "armed forces",
            "the/DT Chadian/JJ/NORP armed/JJ forces/NNS left/VBD",
            "the/DT armed/JJ forces/NNS of/IN Mali/NNP/GPE and/CC Niger/NNP/GPE met/VBD"));
  }

  @Test
  void aJuntaRulesWhereItSitsAndAnArmyNeedNot() {
    assertEquals("mali", room.side("junta", "the/DT junta/NN in/IN Mali/NNP/GPE fell/VBD"));
    assertInstanceOf(
        Link.Unknown.class, room.link("army", "the/DT army/NN in/IN Mali/NNP/GPE left/VBD"));
  }

  @Test
  void theMinistryIsTheMinistryOfDefenceBefore() {
    assertEquals(
        "kenya",
        room.side(
            "ministry",
            "Kenya/NNP/GPE 's/POS ministry/NN of/IN defence/NN spoke/VBD",
            "the/DT ministry/NN left/VBD"));
  }

  @Test
  void thePoliceOfATownAreNotThoseNamedBefore() {
    assertInstanceOf(
        Link.Unknown.class,
        room.link(
            "Quillport police",
            "the/DT Chadian/JJ/NORP police/NN left/VBD",
            "the/DT Quillport/NNP police/NN left/VBD"));
  }

  @Test
  void fightersOfABodyAreItsOwnAndNotItsLands() {
    assertEquals(
        "rapid-support-forces",
        room.side(
            "Sudan 's RSF paramilitaries",
            "Sudan/NNP/GPE 's/POS RSF/NNP/ORG paramilitaries/NNS left/VBD"));
    assertEquals(
        "iran", room.side("Iran 's UN envoy", "Iran/NNP/GPE 's/POS UN/NNP/ORG envoy/NN left/VBD"));
  }

  @Test
  void backersAndAlliesAreApart() {
    assertEquals(
        "none",
        room.side(
            "Turkish - backed rebels",
            "Turkish/JJ/NORP -/HYPH backed/VBN rebels/NNS attacked/VBD"));
    assertEquals(
        "none", room.side("Ukraine 's allies", "Ukraine/NNP/GPE 's/POS allies/NNS met/VBD"));
  }

  @Test
  void aStateOwnedSupplierIsItsStates() {
    assertEquals(
        "turkey",
        room.side(
            "Turkish state - owned arms supplier",
            "a/DT Turkish/JJ/NORP state/NN -/HYPH owned/VBN arms/NNS supplier/NN left/VBD"));
  }

  @Test
  void anOfficeWithItsStateIsWhoeverHeldItThen() {
    room.on(2022, 4, 8);
    assertEquals(
        "boris-johnson",
        room.actor(
            "Britain 's prime minister", "Britain/NNP/GPE 's/POS prime/JJ minister/NN left/VBD"));
    assertEquals(
        "antony-blinken",
        room.actor(
            "US secretary of state", "the/DT US/NNP/GPE secretary/NN of/IN state/NN left/VBD"));
    assertEquals(
        "narendra-modi",
        room.actor("prime minister", "the/DT prime/JJ minister/NN of/IN India/NNP/GPE left/VBD"));
    room.on(2016, 9, 9);
    assertEquals(
        "john-kerry",
        room.actor(
            "US secretary of state", "the/DT US/NNP/GPE secretary/NN of/IN state/NN left/VBD"));
  }

  @Test
  void anOfficeIsNobodyWhereNothingSaysWho() {
    String[] lines = {"Britain/NNP/GPE 's/POS prime/JJ minister/NN left/VBD"};
    room.onNoKnownDay();
    assertEquals(Entry.Type.GROUP, room.entry("Britain 's prime minister", lines).type());
    room.on(1890, 1, 1);
    assertEquals(Entry.Type.GROUP, room.entry("Britain 's prime minister", lines).type());
  }

  @Test
  void formerDeputyAndFutureMinistersAreNotTheHolder() {
    room.on(2022, 4, 8);
    String office = "British/JJ/NORP prime/JJ minister/NN";
    notTheHolder("former British prime minister", "the/DT former/JJ " + office + " left/VBD");
    notTheHolder("deputy British prime minister", "the/DT deputy/JJ " + office + " left/VBD");
    notTheHolder("British prime minister", "a/DT " + office + " left/VBD");
    notTheHolder("British prime minister", "the/DT " + office + " -/HYPH designate/JJ left/VBD");
    notTheHolder("British prime ministers", "two/CD " + office + "s/NNS left/VBD");
  }

  private void notTheHolder(String words, String line) {
    String plain = line.replace("minister/NNs/NNS", "ministers/NNS");
    assertEquals(Entry.Type.GROUP, room.entry(words, plain).type(), plain);
  }

  @Test
  void anotherHolderWhomTheArticleNamesLeavesItOpen() {
    room.on(2022, 4, 8);
    assertEquals(
        Entry.Type.GROUP,
        room.entry(
                "British prime minister",
                "British/JJ/NORP Prime/NNP Minister/NNP Ada/NNP/PERSON Quill/NNP/PERSON left/VBD",
                "the/DT British/JJ/NORP prime/JJ minister/NN spoke/VBD")
            .type());
  }

  @Test
  void theHolderWhomOnlyTheArticleKnowsIsMeant() {
    assertEquals(
        "person/ada-quill",
        room.iri(
            "Fijian foreign minister",
            "Fijian/JJ/NORP Foreign/NNP Minister/NNP Ada/NNP/PERSON Quill/NNP/PERSON left/VBD",
            "the/DT Fijian/JJ/NORP foreign/JJ minister/NN spoke/VBD"));
  }

  @Test
  void statesThatAreNoMoreAreThemselves() {
    assertEquals("soviet-union", room.actor("USSR", "the/DT USSR/NNP/GPE sold/VBD tanks/NNS"));
    assertEquals(
        "east-germany",
        room.actor("East German", "East/JJ/NORP German/JJ/NORP tanks/NNS left/VBD"));
    assertEquals("south-yemen", room.actor("South Yemen", "South/NNP Yemen/NNP bought/VBD it/PRP"));
    assertEquals("rhodesia", room.actor("Rhodesia", "Rhodesia/NNP/GPE bought/VBD it/PRP"));
    assertEquals("myanmar", room.actor("Burma", "Burma/NNP/GPE bought/VBD it/PRP"));
  }

  @Test
  void westGermanyOfLastMonthIsAPartOfGermanyAndThatOf1965IsNot() {
    assertEquals(
        "germany",
        room.actor(
            "West Germany",
            "West/NNP/GPE Germany/NNP/GPE sold/VBD it/PRP last/JJ/DATE month/NN/DATE"));
    assertEquals(
        "west-germany",
        room.actor(
            "West Germany", "West/NNP/GPE Germany/NNP/GPE sold/VBD it/PRP in/IN 1965/CD/DATE"));
    assertEquals(
        "west-germany", room.actor("West Germany", "West/NNP/GPE Germany/NNP/GPE sold/VBD it/PRP"));
    assertEquals(
        "soviet-union",
        room.actor("USSR", "the/DT USSR/NNP/GPE sold/VBD it/PRP last/JJ/DATE month/NN/DATE"));
  }

  @Test
  void aLandHeldByOthersIsNotTheStateThatClaimsIt() {
    assertEquals("abkhazia", room.side("Abkhazia", "they/PRP armed/VBD Abkhazia/NNP/GPE"));
    assertEquals("hong-kong", room.side("Hong Kong", "they/PRP armed/VBD Hong/NNP Kong/NNP"));
    assertEquals("puntland", room.side("Puntland", "they/PRP armed/VBD Puntland/NNP/GPE"));
  }

  @Test
  void aLineInCapitalsNamesTheSame() {
    assertEquals(
        "south-sudan", room.actor("SOUTH SUDAN", "they/PRP armed/VBD SOUTH/NNP SUDAN/NNP"));
    assertEquals("turkey", room.actor("TÜRKİYE", "they/PRP armed/VBD TÜRKİYE/NNP"));
  }

  @Test
  void aTermWithoutAKnownBeginningDecidesNothing() {
    Registry registry = Registry.load(java.nio.file.Path.of("data/registry"), problem -> {});
    Days long_ago =
        new Days(Optional.of(LocalDate.of(1990, 1, 1)), Optional.of(LocalDate.of(1990, 1, 1)));
    assertEquals(
        java.util.List.of(),
        new Offices(registry)
            .holders(
                registry.titles().keys("prime minister"),
                "https://w3id.org/waybill/id/actor/libya",
                long_ago));
  }
}
