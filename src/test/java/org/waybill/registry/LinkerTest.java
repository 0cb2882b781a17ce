package org.waybill.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waybill.mention.Mention;
import org.waybill.mention.NameFinder;
import org.waybill.mention.Tagged;
import org.waybill.text.Text;

class LinkerTest {

  private static final String ACTOR = "https://w3id.org/waybill/id/actor/";
  private static Registry registry;
  private Optional<LocalDate> day = Optional.of(LocalDate.of(2024, 3, 1));

  @BeforeAll
  static void load() {
    registry = Registry.load(Path.of("data/registry"), problem -> {});
  }

  private Map<Mention.Name, Link> links(String... lines) {
    Text text = Tagged.text(lines);
    List<Mention> mentions =
        new ArrayList<>(new NameFinder(registry.words()).find(text, List.of()));
    return new Linker(registry).link(text, mentions, day, day);
  }

  /** The link of the last name with these words. */
  private Link link(String words, String... lines) {
    Map<Mention.Name, Link> links = links(lines);
    return links.entrySet().stream()
        .filter(entry -> entry.getKey().words().equals(words))
        .map(Map.Entry::getValue)
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError("no name “" + words + "” among " + links.keySet()));
  }

  private Link.Linked linked(String words, String... lines) {
    return assertInstanceOf(Link.Linked.class, link(words, lines));
  }

  @Test
  void aLabelLeadsToItsState() {
    Link.Linked link = linked("Iran", "Iran/NNP/GPE denied/VBD it/PRP ./.");
    assertEquals(ACTOR + "iran", link.entry().iri());
    assertEquals("name", link.reason());
  }

  @Test
  void aDemonymLeadsToItsState() {
    Link.Linked link = linked("Emirati", "an/DT Emirati/JJ/NORP convoy/NN");
    assertEquals(ACTOR + "united-arab-emirates", link.entry().iri());
    assertEquals("demonym", link.reason());
  }

  @Test
  void aCapitalSaysThatItStandsForAGovernment() {
    assertEquals(
        NameLookup.CAPITAL, linked("Khartoum", "Khartoum/NNP/GPE protested/VBD ./.").reason());
  }

  @Test
  void aDemonymOfTwoStatesIsNotGuessed() {
    assertInstanceOf(Link.Ambiguous.class, link("Congolese", "the/DT Congolese/JJ/NORP border/NN"));
  }

  @Test
  void aDemonymOfTwoStatesIsDecidedByTheOneNamed() {
    Link.Linked link =
        linked(
            "Congolese",
            "Rwanda/NNP and/CC DR/NNP Congo/NNP met/VBD",
            "the/DT Congolese/JJ/NORP border/NN");
    assertEquals(ACTOR + "democratic-republic-of-the-congo", link.entry().iri());
  }

  @Test
  void georgiaAloneMayBeTheAmericanState() {
    assertInstanceOf(Link.Ambiguous.class, link("Georgia", "a/DT plant/NN in/IN Georgia/NNP/GPE"));
  }

  @Test
  void georgiaWithGeorgiansIsTheCountry() {
    Link.Linked link =
        linked(
            "Georgia",
            "Georgian/JJ/NORP guards/NNS saw/VBD it/PRP",
            "They/PRP left/VBD Georgia/NNP/GPE");
    assertEquals(ACTOR + "georgia", link.entry().iri());
  }

  @Test
  void theNorthIsNobodyBeforeNorthKoreaIsNamed() {
    assertInstanceOf(
        Link.Unknown.class, link("the North", "Rebels/NNS in/IN the/DT North/NNP fired/VBD ./."));
    assertEquals(
        ACTOR + "north-korea",
        linked(
                "the North",
                "North/NNP/GPE Korea/NNP/GPE fired/VBD",
                "but/CC the/DT North/NNP denied/VBD it/PRP")
            .entry()
            .iri());
  }

  @Test
  void anOrganIsFoundByStateAndNoun() {
    Link.Linked link =
        linked(
            "Russia 's foreign ministry",
            "Russia/NNP/GPE 's/POS foreign/JJ ministry/NN said/VBD so/RB");
    assertEquals(ACTOR + "russian-foreign-ministry", link.entry().iri());
  }

  @Test
  void anOrganThatTheRegistryLacksIsTheArticlesOwn() {
    Link.Linked link =
        linked(
            "Chadian foreign ministry",
            "the/DT Chadian/JJ/NORP foreign/JJ ministry/NN said/VBD so/RB");
    assertTrue(link.entry().local());
    assertEquals(Entry.Type.ORGAN, link.entry().type());
    assertEquals(Optional.of(ACTOR + "chad"), link.entry().side());
  }

  @Test
  void theMinistryIsTheOneNamedBefore() {
    Link.Linked link =
        linked(
            "ministry",
            "the/DT Chadian/JJ/NORP foreign/JJ ministry/NN said/VBD so/RB",
            "the/DT ministry/NN added/VBD");
    assertEquals(Optional.of(ACTOR + "chad"), link.entry().side());
  }

  @Test
  void theMinistryIsNobodysWhenNoneWasNamed() {
    assertInstanceOf(Link.Unknown.class, link("ministry", "the/DT ministry/NN added/VBD"));
  }

  @Test
  void officialsBelongToTheSideNamed() {
    Link.Linked link =
        linked("senior U.S. officials", "two/CD senior/JJ U.S./NNP/GPE officials/NNS said/VBD");
    assertEquals(Entry.Type.GROUP, link.entry().type());
    assertEquals(Optional.of(ACTOR + "united-states"), link.entry().side());
  }

  @Test
  void westernOfficialsHaveNoSide() {
    assertEquals(
        Optional.empty(),
        linked("Western officials", "Western/JJ officials/NNS said/VBD").entry().side());
  }

  @Test
  void aFullNameLeadsToThePersonWithTheOfficesOfThoseDays() {
    Entry kirby = linked("John Kirby", "John/NNP/PERSON Kirby/NNP/PERSON said/VBD").entry();
    assertEquals(
        List.of("national security spokesman"),
        kirby.offices().stream().map(Entry.Office::title).toList());
    assertEquals(Optional.of(ACTOR + "united-states"), kirby.side());
  }

  @Test
  void aSurnameLeadsToTheFullNameBefore() {
    Link.Linked link =
        linked(
            "Musa", "Adam/NNP/PERSON Musa/NNP/PERSON spoke/VBD", "Mr/NNP Musa/NNP/PERSON left/VBD");
    assertEquals("person/adam-musa", link.entry().iri());
  }

  @Test
  void aSurnameOfTwoEarlierPersonsIsNotGuessed() {
    assertInstanceOf(
        Link.Ambiguous.class,
        link(
            "Musa",
            "Adam/NNP/PERSON Musa/NNP/PERSON met/VBD Omar/NNP/PERSON Musa/NNP/PERSON",
            "Musa/NNP/PERSON left/VBD"));
  }

  @Test
  void kimWithoutAFullNameIsNotGuessed() {
    assertInstanceOf(Link.Ambiguous.class, link("Kim", "Kim/NNP/PERSON left/VBD"));
  }

  @Test
  void parkWithoutAFullNameIsNotGuessed() {
    day = Optional.of(LocalDate.of(2023, 3, 1));
    assertTrue(!(link("Park", "Park/NNP/PERSON left/VBD") instanceof Link.Linked));
  }

  @Test
  void aSurnameOutOfOfficeOnThatDayIsNobody() {
    day = Optional.of(LocalDate.of(2030, 1, 1));
    assertInstanceOf(Link.Unknown.class, link("Blinken", "Blinken/NNP/PERSON left/VBD"));
  }

  @Test
  void aSurnameInOfficeOnThatDayIsItsHolder() {
    Link.Linked link = linked("Blinken", "Blinken/NNP/PERSON left/VBD");
    assertEquals(ACTOR + "antony-blinken", link.entry().iri());
    assertTrue(link.reason().startsWith("only office holder"));
  }

  @Test
  void aPersonIntroducedByTitleGetsOfficeAndState() {
    Entry person =
        linked(
                "Jo In-ho",
                "South/JJ/NORP Korean/JJ/NORP Trade/NNP Minister/NNP Jo/NNP/PERSON In-ho/NNP/PERSON"
                    + " agreed/VBD")
            .entry();
    assertTrue(person.local());
    assertEquals(Optional.of(ACTOR + "south-korea"), person.side());
    assertEquals("trade minister", person.offices().get(0).title());
  }

  @Test
  void aPersonIntroducedAfterACommaGetsOfficeAndState() {
    Entry person =
        linked(
                "Idris Gamar",
                "Idris/NNP/PERSON Gamar/NNP/PERSON ,/, Chad/NNP/GPE 's/POS deputy/JJ spokesman/NN"
                    + " ,/, agreed/VBD")
            .entry();
    assertEquals(Optional.of(ACTOR + "chad"), person.side());
  }

  @Test
  void aSpokesmanForAStateIsOnItsSide() {
    Entry person =
        linked(
                "Adam Musa",
                "a/DT spokesman/NN for/IN Chad/NNP/GPE ,/, Adam/NNP/PERSON Musa/NNP/PERSON ,/,"
                    + " agreed/VBD")
            .entry();
    assertEquals(Optional.of(ACTOR + "chad"), person.side());
  }

  @Test
  void aSpokesmanOfAPersonIsOnThatPersonsSide() {
    Entry person =
        linked(
                "Adam Musa",
                "Abdel/NNP/PERSON Fattah/NNP/PERSON Burhan/NNP/PERSON spoke/VBD",
                "Burhan/NNP/PERSON 's/POS spokesman/NN ,/, Adam/NNP/PERSON Musa/NNP/PERSON ,/,"
                    + " agreed/VBD")
            .entry();
    assertEquals(Optional.of(ACTOR + "sudan"), person.side());
  }

  @Test
  void aMinisterInAListBeforeANameIsNotThatName() {
    Entry person =
        linked(
                "Adam Musa",
                "the/DT minister/NN ,/, Adam/NNP/PERSON Musa/NNP/PERSON and/CC guards/NNS left/VBD")
            .entry();
    assertEquals(List.of(), person.offices());
  }

  @Test
  void anAmbassadorDoesNotSpeakForTheStateHeIsSentTo() {
    Entry person =
        linked(
                "Idris Gamar",
                "Idris/NNP/PERSON Gamar/NNP/PERSON ,/, ambassador/NN to/IN Chad/NNP/GPE ,/,"
                    + " agreed/VBD")
            .entry();
    assertEquals(Optional.empty(), person.side());
  }

  @Test
  void aBystandersCountryIsNotHisSide() {
    Entry person =
        linked("Adam Musa", "Adam/NNP/PERSON Musa/NNP/PERSON fled/VBD from/IN Sudan/NNP/GPE ./.")
            .entry();
    assertEquals(Optional.empty(), person.side());
  }

  @Test
  void aNameShoutedInTheHeadlineIsWrittenAsTheTextWritesIt() {
    Link.Linked link =
        linked(
            "JANE DOE",
            "JANE/NNP/PERSON DOE/NNP/PERSON denied/VBD it/PRP ./.",
            "Jane/NNP/PERSON Doe/NNP/PERSON denied/VBD it/PRP ./.");
    assertEquals("Jane Doe", link.entry().label());
  }

  @Test
  void aNameThatIsOnlyShoutedStaysSo() {
    Link link = link("BLUELAND", "BLUELAND/NNP/GPE denied/VBD it/PRP ./.");
    assertEquals(new Link.Unknown("BLUELAND"), link);
  }

  @Test
  void aNameThatNothingKnownBearsIsWrittenAsTheTextWritesIt() {
    Link link =
        link(
            "BLUELAND",
            "BLUELAND/NNP/GPE denied/VBD it/PRP ./.",
            "In/IN Blueland/NNP/GPE it/PRP rained/VBD ./.");
    assertEquals(new Link.Unknown("Blueland"), link);
  }

  @Test
  void anAbbreviationInBracketsIsExplained() {
    Link.Linked link =
        linked(
            "SDF",
            "the/DT Syrian/NNP/ORG Democratic/NNP/ORG Forces/NNPS/ORG (/-LRB- SDF/NNP/ORG )/-RRB-"
                + " left/VBD",
            "the/DT SDF/NNP/ORG returned/VBD");
    assertEquals(ACTOR + "syrian-democratic-forces", link.entry().iri());
  }

  @Test
  void anUnknownBodyWithAnAbbreviationIsTheArticlesOwn() {
    Link.Linked link =
        linked(
            "LRC",
            "the/DT Lakes/NNP/ORG Relief/NNP/ORG Council/NNP/ORG (/-LRB- LRC/NNP/ORG )/-RRB-"
                + " left/VBD");
    assertEquals("organisation/lakes-relief-council", link.entry().iri());
  }

  @Test
  void bracketsThatDoNotAbbreviateExplainNothing() {
    assertTrue(
        !(link(
                "XQ",
                "the/DT Lakes/NNP/ORG Relief/NNP/ORG Council/NNP/ORG (/-LRB- XQ/NNP/ORG )/-RRB-"
                    + " left/VBD")
            instanceof Link.Linked));
  }

  @Test
  void theVietnamWarIsNotVietnam() {
    assertTrue(links("the/DT Vietnam/NNP War/NNP ended/VBD").isEmpty());
  }

  @Test
  void theSameArticleGivesTheSameLinks() {
    String[] lines = {
      "Adam/NNP/PERSON Musa/NNP/PERSON met/VBD Kim/NNP/PERSON",
      "Congolese/JJ/NORP troops/NNS left/VBD"
    };
    assertEquals(links(lines), links(lines));
  }
}
