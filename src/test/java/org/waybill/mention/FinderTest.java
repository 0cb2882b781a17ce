package org.waybill.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableSetMultimap;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waybill.registry.Registry;
import org.waybill.text.Sentence;
import org.waybill.text.Text;

class FinderTest {

  private static Registry registry;

  @BeforeAll
  static void load() {
    registry = Registry.load(Path.of("data/registry"), problem -> {});
  }

  private static List<String> items(String line) {
    Text text = Tagged.text(line);
    return new ItemFinder(registry.goods(), registry.otherUses())
        .find(text.sentences().get(0), text.characters()).stream()
            .map(Mention.Item::words)
            .toList();
  }

  private static List<String> names(String line) {
    Text text = Tagged.text(line);
    Sentence sentence = text.sentences().get(0);
    List<Mention.When> times = new DateFinder().find(sentence, text.characters());
    return new NameFinder(registry.words())
        .find(sentence, text.characters(), times).stream().map(Mention.Name::words).toList();
  }

  private static List<String> places(String line) {
    Text text = Tagged.text(line);
    return new PlaceFinder(registry.places())
        .find(text.sentences().get(0), text.characters()).stream()
            .map(Mention.Place::words)
            .toList();
  }

  @Test
  void aCompoundIsOneItem() {
    assertEquals(
        List.of("air defence missiles"), items("air/NN defence/NN missiles/NNS arrived/VBD"));
    assertEquals(
        List.of("artillery shells"),
        items("Artillery/NN shells/NNS arrived/VBD").stream().map(String::toLowerCase).toList());
  }

  @Test
  void designationsAreFoundInThePluralAndWithoutHyphen() {
    assertEquals(List.of("F-16s", "S300"), items("F-16s/NNS and/CC S300/NN batteries/NNS"));
  }

  @Test
  void aDesignationAndItsNounAreOneItem() {
    assertEquals(List.of("Fath-360 missiles"), items("the/DT Fath-360/NNP missiles/NNS"));
  }

  @Test
  void aWeaponThatTheTaggerTakesForAPersonIsNone() {
    assertEquals(List.of(), names("the/DT Shahed-136s/NNP/PERSON fell/VBD"));
    assertEquals(List.of("Shahed-136s"), items("the/DT Shahed-136s/NNP/PERSON fell/VBD"));
  }

  @Test
  void aWordInsideATitleIsNoName() {
    assertEquals(
        List.of("Adam Musa"),
        names("Secretary/NNP of/IN State/NNP/ORG Adam/NNP/PERSON Musa/NNP/PERSON left/VBD"));
  }

  @Test
  void aThinkTankIsNoTank() {
    assertEquals(List.of(), items("a/DT think/NN tank/NN in/IN Oslo/NNP"));
  }

  @Test
  void aContainerIsNoItem() {
    assertEquals(List.of(), items("containers/NNS in/IN a/DT shipment/NN"));
  }

  @Test
  void aVerbIsNoItem() {
    assertEquals(List.of(), items("he/PRP arms/VBZ them/PRP"));
  }

  @Test
  void rebelFightersAreNoAircraft() {
    assertEquals(List.of(), items("Houthi/JJ fighters/NNS fled/VBD"));
  }

  @Test
  void titlesAreNoPartOfAName() {
    assertEquals(
        List.of("Adam Musa"),
        names("Foreign/NNP/PERSON Minister/NNP/PERSON Adam/NNP/PERSON Musa/NNP/PERSON left/VBD"));
  }

  @Test
  void joinedStatesAreSeveralNames() {
    assertEquals(
        List.of("Russia", "Iran"), names("Russia/NNP/ORG and/CC/ORG Iran/NNP/ORG agreed/VBD"));
  }

  @Test
  void aStateInASeasNameIsNoActor() {
    assertEquals(List.of(), names("in/IN the/DT South/NNP/LOC China/NNP/LOC Sea/NNP/LOC"));
  }

  @Test
  void theSouthDoesNotBreakSouthKorea() {
    assertEquals(List.of("South Korean"), names("the/DT South/JJ/NORP Korean/JJ/NORP border/NN"));
  }

  @Test
  void usAsAPronounIsNoState() {
    assertEquals(List.of(), names("they/PRP told/VBD us/PRP so/RB"));
  }

  @Test
  void militaryAidIsNoArmy() {
    assertEquals(List.of("U.S."), names("U.S./NNP/GPE military/JJ aid/NN arrived/VBD"));
  }

  @Test
  void anOfficialVisitIsNoGroup() {
    assertEquals(List.of(), names("an/DT official/JJ visit/NN began/VBD"));
  }

  @Test
  void anArmyOfNobodyIsNoActor() {
    assertEquals(List.of(), names("a/DT army/NN marches/VBZ"));
  }

  @Test
  void aMinistryBeforeItsSpokesmanIsAName() {
    assertEquals(
        List.of("Iranian Foreign Ministry", "Adam Musa"),
        names(
            "Iranian/JJ/NORP Foreign/NNP Ministry/NNP spokesman/NN Adam/NNP/PERSON Musa/NNP/PERSON"
                + " said/VBD"));
  }

  @Test
  void aCapitalIsAPlaceToo() {
    assertEquals(List.of("Pyongyang"), places("Pyongyang/NNP/GPE said/VBD"));
    assertEquals(List.of("Pyongyang"), names("Pyongyang/NNP/GPE said/VBD"));
  }

  @Test
  void aPersonNamedLikeATownIsNoPlace() {
    assertEquals(List.of(), places("Sydney/NNP/PERSON Moyo/NNP/PERSON said/VBD"));
  }

  @Test
  void aHeadlineInCapitalsNamesTheSame() {
    assertEquals(
        List.of("RUSSIA", "NORTH KOREA"),
        names("RUSSIA/NNP ARMS/VBZ NORTH/NNP KOREA/NNP AGAIN/RB"));
    assertEquals(List.of("DRONES"), items("UKRAINE/NNP GETS/VBZ DRONES/NNS"));
  }

  @Test
  void aShortWordInCapitalsIsAnAbbreviation() {
    Phrases phrases = Phrases.of(ImmutableSetMultimap.of("Oman", "state", "Ira", "man"), false);
    assertEquals(Set.of("state"), phrases.keys("OMAN"));
    assertEquals(Set.of(), phrases.keys("IRA"));
  }

  @Test
  void accentsMakeNoDifference() {
    assertEquals(Phrases.canonical("Pedro Sanchez"), Phrases.canonical("Pedro Sánchez"));
    assertEquals(List.of("Turkiye"), names("Turkiye/NNP paid/VBD"));
  }

  @Test
  void hyphensAndApostrophesMakeNoDifference() {
    assertEquals(
        Phrases.canonical("Sana'a-based S-300"), Phrases.canonical("Sana’a - based  S‑300"));
  }

  @Test
  void wordsForArmsThatMeanSomethingElseAreNoItems() {
    int seen = 0;
    for (String line :
        List.of(
            "robot/NN arms/NNS moved/VBD",
            "up/RB in/IN arms/NNS over/IN it/PRP",
            "a/DT call/NN to/IN arms/NNS",
            "a/DT tank/NN top/NN",
            "a/DT fish/NN tank/NN",
            "shells/NNS on/IN the/DT beach/NN",
            "sea/NN shells/NNS",
            "shell/NN companies/NNS",
            "the/DT drone/NN of/IN the/DT engines/NNS",
            "Missile/NNP Toe/NNP",
            "a/DT bargaining/NN chip/NN",
            "bullet/NN points/NNS",
            "gun/NN control/NN",
            "a/DT nail/NN gun/NN",
            "a/DT fire/NN engine/NN",
            "20/CD aid/NN trucks/NNS",
            "bricks/NNS and/CC mortar/NN",
            "submarine/NN cables/NNS",
            "a/DT hardware/NN store/NN",
            "a/DT lithium/NN mine/NN",
            "a/DT time/NN bomb/NN",
            "private/JJ jets/NNS",
            "an/DT arms/NNS dealer/NN",
            "an/DT arms/NNS plant/NN",
            "rocket/NN science/NN")) {
      assertEquals(List.of(), items(line), line);
      seen++;
    }
    assertEquals(25, seen);
  }

  @Test
  void goodsAreFoundInTheWordsOfReports() {
    for (String goods :
        List.of(
            "trucks/NNS",
            "subs/NNS",
            "air/NN -/HYPH defense/NN systems/NNS",
            "coastal/JJ surveillance/NN systems/NNS",
            "drone/NN parts/NNS",
            "military/JJ hardware/NN",
            "hardware/NN",
            "155mm/JJ shells/NNS",
            "Ejder/NNP/PERSON Yalcin/NNP/PERSON")) {
      assertEquals(
          List.of(goods.replaceAll("/[A-Z/]+", "")), items("they/PRP sent/VBD 10/CD " + goods));
    }
  }

  @Test
  void theVariantOfADesignationIsKnownByTheDesignation() {
    assertEquals(
        List.of("F-16Cs", "Mi-17V5s", "412EP"),
        items("F-16Cs/NNS ,/, Mi-17V5s/NNS and/CC Bell/NNP/ORG 412EP/NN").stream()
            .map(words -> words.replace("Bell ", ""))
            .toList());
    assertEquals(List.of(), items("Flight/NN 16C/NN left/VBD"));
  }

  @Test
  void countedGoodsAreNobodysName() {
    assertEquals(List.of("Niger"), names("Niger/NNP/GPE got/VBD 10/CD Songar/NNP/PERSON"));
    assertEquals(List.of("Songar"), names("they/PRP met/VBD Songar/NNP/PERSON"));
  }

  @Test
  void whatIsSovietOnlyByOriginNamesNoState() {
    assertEquals(List.of(), names("Soviet/JJ/NORP -/HYPH era/NN tanks/NNS arrived/VBD"));
    assertEquals(List.of("Soviet"), names("Soviet/JJ/NORP tanks/NNS arrived/VBD"));
  }

  @Test
  void theSurnameThatTheTaggerOverlooksIsFoundInTheArticle() {
    Text text =
        Tagged.text(
            "Ina/NNP/PERSON Borg/NNP/PERSON spoke/VBD", "Borg/NN said/VBD so/RB", "a/DT borg/NN");
    assertEquals(
        List.of("Ina Borg", "Borg"),
        new NameFinder(registry.words())
            .find(text, List.of()).stream().map(Mention.Name::words).toList());
  }

  @Test
  void aMonthThatIsAPartOfADateIsNoSurname() {
    assertEquals(List.of(), names("tanks/NNS came/VBD in/IN May/NNP"));
    assertEquals(List.of(), names("tanks/NNS came/VBD on/IN 9/CD May/NNP"));
    assertEquals(List.of("May"), names("tanks/NNS came/VBD ,/, May/NNP said/VBD"));
  }
}
