package org.waybill.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A trait stands for what many words do; one that serves a single word is a rule in disguise. */
class TraitTest {

  private static final Path MAIN = Path.of("src/main/java");

  /**
   * What English has one word for: who does what is done ({@code by}), what for ({@code for}); and
   * the one entry that stands for all goods.
   */
  private static final Set<Trait> ALONE =
      Set.of(Trait.LEADS_TO_DOER, Trait.LEADS_TO_PURPOSE, Trait.ANY_GOODS);

  @Test
  void eachIsBorneByTwoWords() {
    List<Lexeme> entries = Lexicon.read(Path.of("ontology/lexicon"), fault -> {}).entries();
    SetMultimap<Trait, List<String>> bearers = HashMultimap.create();
    entries.forEach(entry -> entry.traits().forEach(trait -> bearers.put(trait, entry.words())));
    List<String> few =
        Arrays.stream(Trait.values())
            .filter(trait -> bearers.get(trait).size() < (ALONE.contains(trait) ? 1 : 2))
            .map(trait -> trait + " by " + bearers.get(trait))
            .toList();

    System.out.println("traits: looked for bearers among " + entries.size() + " entries");
    assertTrue(entries.size() > 500, "entries read: " + entries.size());
    assertEquals(List.of(), few);
  }

  @Test
  void eachIsAskedForBySomeCode() throws IOException {
    List<String> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("Lexeme.java")) {
          sources.add(Files.readString(file));
        }
      }
    }
    Set<Trait> idle =
        Arrays.stream(Trait.values())
            .filter(trait -> sources.stream().noneMatch(code(trait).asPredicate()))
            .collect(Collectors.toSet());

    System.out.println("traits: looked for readers in " + sources.size() + " sources");
    assertTrue(sources.size() > 100, "sources read: " + sources.size());
    assertEquals(Set.of(), idle);
  }

  private static Pattern code(Trait trait) {
    return Pattern.compile("\\bTrait\\." + trait + "\\b");
  }
}
