package org.waybill.lexicon;

import com.google.common.base.CaseFormat;
import com.google.common.base.Enums;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waybill.claim.Frame;
import org.waybill.claim.LengthUnit;
import org.waybill.claim.Means;
import org.waybill.claim.Role;
import org.waybill.claim.Stage;
import org.waybill.claim.Stance;
import org.waybill.lexicon.Lexeme.Argument;
import org.waybill.lexicon.Lexeme.PartOfSpeech;
import org.waybill.problem.Problem;
import org.waybill.registry.Slips;
import org.waybill.registry.TurtleFile;
import org.waybill.registry.TurtleFile.Subject;

/** Turns the subjects of lexicon files into entries. What is amiss in one becomes a problem. */
final class LexiconReader {

  private static final String WB = "https://w3id.org/waybill/ontology#";
  private static final String ONTOLEX = "http://www.w3.org/ns/lemon/ontolex#";
  private static final String LEXINFO = "http://www.lexinfo.net/ontology/3.0/lexinfo#";

  private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
  private static final String DEED = "deed ";

  /** What an entry may have of our own terms. */
  private static final Set<String> TERMS =
      Stream.concat(
              Stream.of(
                  WB + "valency",
                  WB + "evokes",
                  WB + "impliesStage",
                  WB + "impliesStance",
                  WB + "casts",
                  WB + "tellsMeans",
                  WB + "measures",
                  WB + "standsFor",
                  WB + "spokenBy"),
              Arrays.stream(Trait.values()).map(LexiconReader::property))
          .collect(Collectors.toUnmodifiableSet());

  /** In order of IRI. */
  final List<Lexeme> lexemes = new ArrayList<>();

  /** First word of an entry to the kind of what it stands for. */
  final Map<String, String> pronouns = new HashMap<>();

  private final Map<String, Subject> subjects = new TreeMap<>();
  private final Set<String> slots = new HashSet<>();
  private final Map<List<Object>, Subject> alike = new HashMap<>();
  private final Slips slips;

  LexiconReader(Collection<Subject> found, Consumer<Problem> problems) {
    this.slips = new Slips(problems);
    found.forEach(this::add);
    subjects.values().stream()
        .filter(subject -> subject.isA(WB + "Slot"))
        .forEach(slot -> slips.one(slot, LABEL).ifPresent(slots::add));
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
    refuseIdleTerms(subject);
    Optional<String> kind = subject.text(WB + "standsFor");
    Optional<String> other = kind.map(found -> pronouns.put(words.get(0), found));
    if (other.isPresent() && !other.equals(kind)) {
      String both = "stands for " + kind.get() + ", and by another entry for " + other.get();
      slips.broken(subject, WB + "standsFor", both);
    }
    Lexeme lexeme =
        new Lexeme(
            subject.iri(),
            words,
            partOfSpeech.get(),
            constant(subject, "evokes", "frame-", Frame.class),
            arguments(subject),
            constant(subject, "impliesStage", "stage-", Stage.class),
            constant(subject, "impliesStance", "stance-", Stance.class),
            constant(subject, "casts", "stance-", Stance.class),
            constant(subject, "tellsMeans", "mode-", Means.class),
            constant(subject, "measures", "length-unit-", LengthUnit.class),
            traits(subject));
    lexemes.add(lexeme);
    Subject same = alike.putIfAbsent(content(lexeme, kind), subject);
    if (same != null) {
      String what = "says of its word what " + same.iri() + " says already, in ";
      slips.incomplete(subject, TurtleFile.TYPE, what + same.at(TurtleFile.TYPE).describe());
    }
  }

  /** All but the entry's own name. */
  private static List<Object> content(Lexeme lexeme, Optional<String> kind) {
    return List.of(
        lexeme.words(),
        lexeme.partOfSpeech(),
        lexeme.frame(),
        Set.copyOf(lexeme.arguments()),
        lexeme.stage(),
        lexeme.stance(),
        lexeme.casts(),
        lexeme.means(),
        lexeme.measures(),
        lexeme.traits(),
        kind);
  }

  /** A term of ours that no reader of words asks for is a slip: nothing would come of it. */
  private void refuseIdleTerms(Subject entry) {
    for (String term : entry.properties().keySet()) {
      if (term.startsWith(WB) && !TERMS.contains(term)) {
        slips.broken(entry, term, "has " + term + ", which says nothing of a word");
      }
    }
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
        Optional<String> slot =
            slips.one(argument, WB + "slot").filter(name -> isKnown(argument, name));
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

  /** The search in what a word is about may go through any preposition: {@code deed with}. */
  private boolean isKnown(Subject argument, String slot) {
    boolean known = slots.contains(slot.startsWith(DEED) ? slot.substring(DEED.length()) : slot);
    if (!known) {
      slips.broken(argument, WB + "slot", "names no known slot but " + slot);
    }
    return known;
  }

  private Optional<String> part(Subject argument, String role) {
    return role.equals(WB + "role-goods")
        ? Optional.of("goods")
        : constant(argument, WB + "fills", WB + "role-", role, Role.class)
            .map(known -> known.name().toLowerCase(Locale.ROOT));
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
  private static String property(Trait trait) {
    return WB + CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, trait.name());
  }

  private Set<Trait> traits(Subject subject) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    for (Trait trait : Trait.values()) {
      if (slips.flag(subject, property(trait))) {
        traits.add(trait);
      }
    }
    return traits;
  }
}
