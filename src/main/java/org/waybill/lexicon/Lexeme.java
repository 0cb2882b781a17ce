package org.waybill.lexicon;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Frame;
import org.waybill.claim.LengthUnit;
import org.waybill.claim.Means;
import org.waybill.claim.Stage;
import org.waybill.claim.Stance;

/**
 * A word, or words that go together, with what it does to a sentence.
 *
 * @param iri the entry in {@code ontology/lexicon}
 * @param words lemmas; for a verb the verb first ({@code take delivery}), for a noun the noun last
 *     ({@code press conference})
 * @param frame what it says was done; empty for a word that only colours what others say
 * @param arguments which syntactic slot fills which part
 * @param stage of a transfer
 * @param stance that the word itself gives to its frame; empty for plainly said
 * @param casts the stance it throws on what stands below it: {@code deny}, {@code plan}, {@code
 *     alleged}
 * @param means on what goods go that go with it: {@code by rail}, {@code flown}
 * @param measures the unit of length that it is
 */
public record Lexeme(
    String iri,
    List<String> words,
    PartOfSpeech partOfSpeech,
    Optional<Frame> frame,
    List<Argument> arguments,
    Optional<Stage> stage,
    Optional<Stance> stance,
    Optional<Stance> casts,
    Optional<Means> means,
    Optional<LengthUnit> measures,
    Set<Trait> traits) {

  public enum PartOfSpeech {
    VERB,
    NOUN,
    ADJECTIVE,
    ADVERB,
    PRONOUN,
    PREPOSITION,
    DETERMINER,
    PUNCTUATION
  }

  /**
   * @param slot {@code subject}, {@code object}, {@code dative}, {@code possessive}, {@code
   *     modifier}, {@code governed} (by a preposition), {@code beside} (a mark) or a preposition
   * @param part a {@link Role} in lower case, {@code goods} or {@code claimant}
   */
  public record Argument(String slot, String part) {}

  public Lexeme {
    words = List.copyOf(words);
    arguments = List.copyOf(arguments);
    traits = Set.copyOf(traits);
  }

  /** Whether it tells that goods did not go, or no longer go. */
  public boolean halts() {
    return stage.equals(Optional.of(Stage.HALTED));
  }

  /** Whether it tells that goods which somebody sent are in use. */
  public boolean uses() {
    return stage.equals(Optional.of(Stage.USED));
  }

  public boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** The parts that a slot can fill, in the order of the entry. */
  public List<String> parts(String slot) {
    return arguments.stream()
        .filter(argument -> argument.slot().equals(slot))
        .map(Argument::part)
        .toList();
  }
}
