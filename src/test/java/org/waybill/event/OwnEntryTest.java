package org.waybill.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Attribution;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Ground;
import org.waybill.claim.Period;
import org.waybill.claim.Role;
import org.waybill.claim.Stage;
import org.waybill.claim.Stance;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.registry.Registry;
import org.waybill.text.Span;

/** People whom only one article brings in, as in {@code "a spokesman, John Doe"}. */
class OwnEntryTest {
  private static final Registry REGISTRY =
      Registry.load(
          Path.of("data/registry"),
          problem -> {
            throw new IllegalStateException(problem.describe());
          });
  private static final Entry DOE =
      new Entry(
          "person/john-doe",
          Entry.Type.PERSON,
          "John Doe",
          Optional.of(state("India").iri()),
          List.of(),
          true);

  @Test
  void namesakesOfTwoArticlesAreNotOnePerson() {
    List<Account> accounts = new ArrayList<>();
    accounts.addAll(told("a.txt"));
    accounts.addAll(told("b.txt"));
    List<Story> stories = new Fusion(REGISTRY).join(accounts);
    assertEquals(1, stories.size(), stories.toString());
    List<Event> sayings =
        stories.get(0).events().stream().filter(e -> e.frame() == Frame.STATEMENT).toList();
    assertEquals(2, sayings.size(), sayings.toString());
  }

  /** Goods that somebody tells of, and his saying so in the same sentence. */
  private static List<Account> told(String file) {
    Filler doe = filler(DOE);
    Claim sent =
        claim(
            file,
            Frame.TRANSFER,
            ImmutableListMultimap.of(
                Role.SUPPLIER, filler(state("Iran")), Role.RECIPIENT, filler(state("Russia"))),
            new Attribution(List.of(doe), List.of(), Optional.empty()));
    Claim said =
        claim(file, Frame.STATEMENT, ImmutableListMultimap.of(Role.AGENT, doe), Attribution.OUTLET);
    Publication publication =
        new Publication(
            file, Period.UNKNOWN, Optional.empty(), Optional.empty(), Fingerprint.NONE, News.NONE);
    List<Account> accounts = new ArrayList<>();
    new Stories(REGISTRY)
        .place(List.of(sent, said))
        .forEach(
            (claim, placing) ->
                accounts.add(new Account(claim, publication, placing, claim.when(), claim.said())));
    return accounts;
  }

  @SuppressWarnings("EnumOrdinal") // a place of its own for each frame
  private static Claim claim(
      String file, Frame frame, ListMultimap<Role, Filler> roles, Attribution attribution) {
    Optional<LocalDate> day = Optional.of(LocalDate.of(2024, 3, 1));
    return new Claim(
        file,
        new Span(0, 60),
        new Span(frame.ordinal(), frame.ordinal() + 1),
        "https://w3id.org/waybill/lexicon#send",
        frame,
        frame == Frame.TRANSFER ? Optional.of(Stage.SHIPPED) : Optional.empty(),
        Stance.ASSERTED,
        roles,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        new Period(day, day, "on March 1"),
        Period.UNKNOWN,
        attribution,
        Optional.empty());
  }

  private static Filler filler(Entry entry) {
    return new Filler(
        entry.label(),
        new Span(0, entry.label().length()),
        new Link.Linked(entry, "name"),
        new Ground.Referred("it"));
  }

  private static Entry state(String name) {
    return REGISTRY.named(name).stream()
        .filter(entry -> entry.type() == Entry.Type.STATE)
        .findFirst()
        .orElseThrow();
  }
}
