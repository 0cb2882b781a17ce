package org.waybill.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.claim.Reading;
import org.waybill.claim.Role;
import org.waybill.problem.Code;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.text.Cut;

/** What the real reader makes of the vessels and aircraft that an article names. */
@Tag("models")
class CraftsTest {

  private static final WholeReader READER = WholeReader.load();

  private static Entry carrier(Reading reading) {
    return reading.claims().stream()
        .flatMap(claim -> claim.role(Role.CARRIER).stream())
        .map(Filler::link)
        .map(link -> ((Link.Linked) link).entry())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aVesselHasNameFlagNumberAndOperator() {
    Entry ship =
        carrier(
            READER.reading(
                "Turkey shipped 40 tanks to Libya aboard the Togo-flagged cargo ship Maren Tide, IMO number 9999993."
                    + " The cargo ship Maren Tide operated by Anker Lines left Mersin."));
    assertEquals(Entry.Type.VESSEL, ship.type());
    assertEquals("Maren Tide", ship.label());
    Entry.Craft craft = ship.craft().orElseThrow();
    assertEquals("cargo ship", craft.kind());
    assertTrue(craft.flag().orElseThrow().endsWith("/togo"), craft.toString());
    assertEquals(Optional.of("9999993"), craft.imo());
    assertEquals(Optional.of("Anker Lines"), craft.operator());
  }

  @Test
  void aNumberWithAWrongCheckDigitIsToldAndNotKept() {
    Reading reading =
        READER.reading(
            "Turkey shipped 40 tanks to Libya aboard the freighter Maren Tide (IMO number 9999994).");
    assertEquals(Optional.empty(), carrier(reading).craft().orElseThrow().imo());
    assertEquals(List.of(Code.IMO_NUMBER_WRONG), reading.cuts().stream().map(Cut::code).toList());
  }

  @Test
  void aNumberIsOfTheShipThatIsNamedBeforeIt() {
    Entry ship =
        carrier(
            READER.reading(
                "Turkey shipped 40 tanks to Libya aboard the freighter Maren Tide, and the tanker"
                    + " Kestrel Bay (IMO number 9999993) left Mersin."));
    assertEquals("Maren Tide", ship.label());
    assertEquals(Optional.empty(), ship.craft().orElseThrow().imo());
  }

  @Test
  void anAircraftIsNamedByItsRegistration() {
    Entry plane =
        carrier(
            READER.reading(
                "Iran flew drones to Port Sudan aboard an Il-76 with tail number XX-401."));
    assertEquals(Entry.Type.AIRCRAFT, plane.type());
    assertEquals(Optional.of("XX-401"), plane.craft().orElseThrow().registration());
  }

  @Test
  void aVesselIsNoParty() {
    for (Claim claim :
        READER.read(
            "The freighter Maren Tide carried rifles from Iran to Yemen."
                + " The Maren Tide delivered rifles to Yemen in May.")) {
      for (Role role : List.of(Role.SUPPLIER, Role.RECIPIENT, Role.AGENT)) {
        claim
            .role(role)
            .forEach(filler -> assertTrue(!filler.words().contains("Maren"), claim.toString()));
      }
    }
  }
}
