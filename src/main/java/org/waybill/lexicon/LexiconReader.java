package org.waybill.lexicon;

import com.google.common.base.CaseFormat;
import com.google.common.base.Enums;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.waybill.claim.Frame;
import org.waybill.claim.Stage;
import org.waybill.claim.Stance;
import org.waybill.lexicon.Lexeme.Argument;
import org.waybill.lexicon.Lexeme.PartOfSpeech;
import org.waybill.lexicon.Lexeme.Trait;
import org.waybill.problem.Problem;
import org.waybill.registry.Slips;
import org.waybill.registry.TurtleFile;
import org.waybill.registry.TurtleFile.Subject;

/** Turns the subjects of lexicon files into entries. What is amiss in one becomes a problem. */
final class LexiconReader {

  private static final String WB = "https://w3id.org/waybill/ontology#";
  private static final String ONTOLEX = "http://www.w3.org/ns/lemon/ontolex#";
  private static final String LEXINFO = "http://www.lexinfo.net/ontology/3.0/lexinfo#";

  /** In order of IRI. */
  final List<Lexeme> lexemes = new ArrayList<>();

  /** First word of an entry to the kind of what it stands for. */
  final Map<String, String> pronouns = new HashMap<>();

  private final Map<String, Subject> subjects = new TreeMap<>();
  private final Slips slips;

  LexiconReader(Collection<Subject> found, Consumer<Problem> problems) {
    this.slips = new Slips(problems);
    found.forEach(this::add);
    subjects.values().stream()
        .filter(subject -> subject.isA(ONTOLEX + "LexicalEntry"))
        .forEach(this::take);
  }

  private void add(Subject subject) {
    Subject before = subjects.putIfAbsent(subject.iri(), subject);
    if (before != null) {
      String where = before.at(TurtleFile.TYPE).describe();
      slips.incomplete(subject, TurtleFile.TYPE, "is described in " + where + " already");
    }
  }

  private void take(Subject subject) {
    Optional<String> written =
        described(subject, ONTOLEX + "canonicalForm")
            .flatMap(form -> slips.one(form, ONTOLEX + "writtenRep"));
    Optional<PartOfSpeech> partOfSpeech =
        slips
            .one(subject, LEXINFO + "partOfSpeech")
            .flatMap(
                iri ->
                    constant(subject, LEXINFO + "partOfSpeech", LEXINFO, iri, PartOfSpeech.class));
    if (written.isEmpty() || partOfSpeech.isEmpty()) {
      return;
    }
    List<String> words = List.of(written.get().strip().split(" +"));
    subject.text(WB + "standsFor").ifPresent(kind -> pronouns.put(words.get(0), kind));
    lexemes.add(
        new Lexeme(
            subject.iri(),
            words,
            partOfSpeech.get(),
            constant(subject, "evokes", "frame-", Frame.class),
            arguments(subject),
            constant(subject, "impliesStage", "stage-", Stage.class),
            constant(subject, "impliesStance", "stance-", Stance.class),
            constant(subject, "casts", "stance-", Stance.class),
            traits(subject)));
  }

  private List<Argument> arguments(Subject subject) {
    if (subject.text(WB + "valency").isEmpty()) {
      return List.of();
    }
    List<Argument> arguments = new ArrayList<>();
    Optional<Subject> valency = described(subject, WB + "valency");
    // Editors write the values of a property in any order.
    for (String iri :
        valency.map(known -> known.texts(WB + "argument")).orElse(List.of()).stream()
            .sorted(LexiconForm.BY_NAME)
            .toList()) {
      Subject argument = subjects.get(iri);
      if (argument == null) {
        slips.incomplete(valency.get(), WB + "argument", "names " + iri + ", which is nowhere");
      } else {
        Optional<String> slot = slips.one(argument, WB + "slot");
        Optional<String> part =
            slips.one(argument, WB + "fills").flatMap(role -> part(argument, role));
        if (slot.isPresent() && part.isPresent()) {
          arguments.add(new Argument(slot.get(), part.get()));
        }
      }
    }
    return arguments;
  }

  /** The subject that the one value of a property leads to. */
  private Optional<Subject> described(Subject subject, String predicate) {
    Optional<String> iri = slips.one(subject, predicate);
    if (iri.isPresent() && !subjects.containsKey(iri.get())) {
      slips.incomplete(subject, predicate, "names " + iri.get() + ", which is nowhere");
    }
    return iri.map(subjects::get);
  }

  private Optional<String> part(Subject argument, String role) {
    String prefix = WB + "role-";
    if (role.startsWith(prefix)) {
      return Optional.of(role.substring(prefix.length()));
    }
    slips.broken(argument, WB + "fills", "has no role in wb:fills but " + role);
    return Optional.empty();
  }

  private <E extends Enum<E>> Optional<E> constant(
      Subject subject, String property, String prefix, Class<E> type) {
    return subject
        .text(WB + property)
        .flatMap(iri -> constant(subject, WB + property, WB + prefix, iri, type));
  }

  /** What is named as the prefix and the constant's name in lower case with hyphens. */
  private <E extends Enum<E>> Optional<E> constant(
      Subject subject, String predicate, String prefix, String iri, Class<E> type) {
    Optional<E> found =
        iri.startsWith(prefix)
            ? Enums.getIfPresent(
                    type, iri.substring(prefix.length()).toUpperCase(Locale.ROOT).replace('-', '_'))
                .toJavaUtil()
            : Optional.empty();
    if (found.isEmpty()) {
      String kind = CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, type.getSimpleName());
      slips.broken(subject, predicate, "names no known " + kind.replace('_', ' ') + " but " + iri);
    }
    return found;
  }

  /** A trait is a property of its name in camel case, set to true. */
  private Set<Trait> traits(Subject subject) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    for (Trait trait : Trait.values()) {
      if (slips.flag(
          subject, WB + CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, trait.name()))) {
        traits.add(trait);
      }
    }
    return traits;
  }
}
