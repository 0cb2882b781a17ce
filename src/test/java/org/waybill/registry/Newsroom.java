package org.waybill.registry;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.mention.DateFinder;
import org.waybill.mention.Mention;
import org.waybill.mention.NameFinder;
import org.waybill.mention.Tagged;
import org.waybill.text.Text;

/** Links the names of small tagged texts with the registry of the project. */
final class Newsroom {

  private static final String ACTOR = "https://w3id.org/waybill/id/actor/";
  private static final Registry REGISTRY = Registry.load(Path.of("data/registry"), problem -> {});

  private Optional<LocalDate> day = Optional.of(LocalDate.of(2024, 3, 1));

  void on(int year, int month, int dayOfMonth) {
    day = Optional.of(LocalDate.of(year, month, dayOfMonth));
  }

  void onNoKnownDay() {
    day = Optional.empty();
  }

  /** The link of the last name with these words. */
  Link link(String words, String... lines) {
    Text text = Tagged.text(lines);
    DateFinder dates = new DateFinder();
    List<Mention.When> times =
        text.sentences().stream()
            .flatMap(sentence -> dates.find(sentence, text.characters()).stream())
            .toList();
    List<Mention> mentions = new ArrayList<>(times);
    mentions.addAll(new NameFinder(REGISTRY.words()).find(text, times));
    Map<Mention.Name, Link> links = new Linker(REGISTRY).link(text, mentions, day, day);
    return links.entrySet().stream()
        .filter(entry -> entry.getKey().words().equals(words))
        .map(Map.Entry::getValue)
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError("no name “" + words + "” among " + links.keySet()));
  }

  Entry entry(String words, String... lines) {
    return link(words, lines) instanceof Link.Linked linked
        ? linked.entry()
        : org.junit.jupiter.api.Assertions.fail(words + " is " + link(words, lines));
  }

  String iri(String words, String... lines) {
    return entry(words, lines).iri();
  }

  /** The end of the IRI of an actor of the registry. */
  String actor(String words, String... lines) {
    return iri(words, lines).replace(ACTOR, "");
  }

  /** The end of the IRI of its side; {@code none} without one. */
  String side(String words, String... lines) {
    return entry(words, lines).side().map(iri -> iri.replace(ACTOR, "")).orElse("none");
  }
}
