package org.waybill.reading.candidate;

import java.util.Optional;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Trait;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.registry.Entry;

/** What a frame must have found before it counts as a claim. */
public final class Demands {

  private Demands() {}

  /** Why there is no claim; empty when there is one. */
  public static Optional<String> refusal(Lexeme lexeme, FrameParts parts) {
    Frame frame = lexeme.frame().orElseThrow();
    if (lexeme.has(Trait.NEEDS_TARGET) && !parts.has(Role.TARGET)) {
      return Optional.of("nobody is named who is met by it");
    }
    if (lexeme.has(Trait.NEEDS_RECIPIENT) && !parts.has(Role.RECIPIENT)) {
      return Optional.of("nobody is named who gets the goods");
    }
    if (lexeme.has(Trait.NEEDS_SUPPLIER) && !parts.has(Role.SUPPLIER)) {
      return Optional.of("nobody is named whose the goods were");
    }
    if (lexeme.has(Trait.NEEDS_DOER) && !parts.has(Role.AGENT)) {
      return Optional.of("nobody is named who does it");
    }
    boolean alone =
        lexeme.partOfSpeech() != Lexeme.PartOfSpeech.VERB && frame != Frame.AGREEMENT
            || frame == Frame.AGREEMENT && lexeme.has(Trait.LIGHT);
    return switch (frame) {
      case TRANSFER, REQUEST -> moving(lexeme, parts);
      case MEETING, AGREEMENT, EXERCISE ->
          parts.role(Role.PARTICIPANT).size() >= (alone ? 1 : 2)
                  || parts.has(Role.AGENT) && parts.has(Role.TARGET)
              ? Optional.empty()
              : Optional.of("nobody is named as taking part");
      case VISIT -> visiting(lexeme, parts);
      case OTHER ->
          lexeme.has(Trait.BREAKS_LAW) && lexeme.partOfSpeech() == Lexeme.PartOfSpeech.VERB
              ? demand(parts, Role.TARGET, "no legal act is named that is broken")
              : parts.has(Role.AGENT) && parts.has(Role.TARGET)
                  ? Optional.empty()
                  : Optional.of("who acts and who is met by it are not both named");
      case STATEMENT, CONDEMNATION, DENIAL ->
          demand(parts, Role.AGENT, "nobody is named who says it");
      case SANCTION, ATTACK ->
          parts.role(Role.AGENT).stream().anyMatch(Demands::isKnown)
                  || parts.role(Role.TARGET).stream().anyMatch(Demands::isKnown)
              ? Optional.empty()
              : Optional.of("neither who acts nor who is met by it is named");
      case TEST ->
          parts.hasGoods() || lexeme.words().size() > 1 // "nuclear test"
              ? demand(parts, Role.AGENT, "nobody is named who tests")
              : Optional.of("no weapon is named");
    };
  }

  /** {@code demanded missiles} needs the missiles, {@code demanded that he leave} does not. */
  public static boolean needsGoods(Lexeme lexeme) {
    return lexeme.arguments().stream().anyMatch(argument -> argument.part().equals("goods"));
  }

  private static Optional<String> moving(Lexeme lexeme, FrameParts parts) {
    if (!parts.hasGoods() && asksHimself(parts)) {
      return Optional.of("nobody else is asked");
    }
    if (!needsGoods(lexeme) && parts.has(Role.AGENT)) {
      return Optional.empty();
    }
    boolean known = parts.has(Role.SUPPLIER) && parts.has(Role.RECIPIENT) && parts.fromMemory();
    if (!parts.hasGoods() && !known) {
      return Optional.of("no goods of the items scheme are named");
    }
    if (lexeme.parts("holder").contains("supplier") && !parts.has(Role.RECIPIENT)) {
      return Optional.of("a trade is named, and nobody whom it serves");
    }
    boolean caught =
        lexeme.has(Trait.CATCHES) && parts.role(Role.AGENT).stream().anyMatch(Demands::isOfState);
    return caught
            || parts.has(Role.SUPPLIER)
            || parts.has(Role.RECIPIENT)
            || parts.role(Role.PARTICIPANT).size() > 1
        ? Optional.empty()
        : Optional.of("neither supplier nor recipient is named");
  }

  /** {@code asked not to be named}: the parser takes who asks for who is asked. */
  private static boolean asksHimself(FrameParts parts) {
    return parts.has(Role.TARGET)
        && parts.role(Role.TARGET).stream()
            .allMatch(
                asked ->
                    parts.role(Role.AGENT).stream()
                        .anyMatch(asker -> asker.link().equals(asked.link())));
  }

  private static Optional<String> visiting(Lexeme lexeme, FrameParts parts) {
    if (lexeme.has(Trait.NEEDS_PLACE) && !parts.has(Role.PLACE)) {
      return Optional.of("no place is named");
    }
    boolean somebody =
        parts.role(Role.AGENT).stream()
            .flatMap(filler -> ArticleContext.entry(filler.link()).stream())
            .anyMatch(
                entry -> entry.type() == Entry.Type.PERSON || entry.type() == Entry.Type.GROUP);
    return somebody ? Optional.empty() : Optional.of("no person is named who travels");
  }

  private static boolean isOfState(Filler filler) {
    return ArticleContext.entry(filler.link())
        .filter(entry -> !entry.isPeopleByName() && entry.type() != Entry.Type.ORGANISATION)
        .filter(entry -> entry.type() == Entry.Type.STATE || entry.side().isPresent())
        .isPresent();
  }

  private static boolean isKnown(Filler filler) {
    return ArticleContext.entry(filler.link()).isPresent();
  }

  private static Optional<String> demand(FrameParts parts, Role role, String otherwise) {
    return parts.has(role) ? Optional.empty() : Optional.of(otherwise);
  }
}
