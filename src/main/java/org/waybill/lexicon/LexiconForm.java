package org.waybill.lexicon;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waybill.registry.TurtleFile;
import org.waybill.registry.TurtleFile.Subject;
import org.waybill.registry.TurtleFile.Value;

/**
 * The one form in which a lexicon file is kept, so that a change shows as what it is, whoever
 * edited the file with whatever editor: the header, then valencies, then entries, each in order of
 * IRI and followed by what belongs to it alone. What an editor declares besides is left out.
 */
public final class LexiconForm {

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String OWL = "http://www.w3.org/2002/07/owl#";
  private static final String WB = "https://w3id.org/waybill/ontology#";
  private static final String ONTOLEX = "http://www.w3.org/ns/lemon/ontolex#";

  private static final Map<String, String> PREFIXES =
      ImmutableMap.<String, String>builder()
          .put("dcterms", "http://purl.org/dc/terms/")
          .put("lex", "https://w3id.org/waybill/lexicon#")
          .put("lexinfo", "http://www.lexinfo.net/ontology/3.0/lexinfo#")
          .put("ontolex", ONTOLEX)
          .put("owl", OWL)
          .put("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
          .put("skos", "http://www.w3.org/2004/02/skos/core#")
          .put("wb", WB)
          .put("xsd", XSD)
          .build();

  /** What a subject says first and last; all else stands between, in order of name. */
  private static final List<String> FIRST =
      List.of(
          "a",
          "rdfs:label",
          "dcterms:title",
          "dcterms:description",
          "skos:definition",
          "ontolex:canonicalForm",
          "ontolex:writtenRep",
          "lexinfo:partOfSpeech",
          "wb:slot",
          "wb:fills",
          "wb:valency",
          "wb:argument",
          "wb:evokes",
          "wb:impliesStage",
          "wb:impliesStance",
          "wb:casts",
          "wb:standsFor",
          "wb:attributes");

  private static final List<String> LAST =
      List.of("wb:spokenBy", "skos:example", "rdfs:comment", "skos:note");

  /** Subjects of these types stand in this order. */
  private static final List<String> TYPES =
      List.of(OWL + "Ontology", WB + "Valency", ONTOLEX + "LexicalEntry");

  /** What these lead to belongs to the subject alone. */
  private static final List<String> TO_PARTS = List.of(ONTOLEX + "canonicalForm", WB + "argument");

  private static final Pattern DIGITS = Pattern.compile("\\d{1,8}");
  private static final Pattern LOCAL_NAME = Pattern.compile("\\w[\\w-]*");

  /** By the alphabet, and numbers as numbers: the second argument before the tenth. */
  static final Comparator<String> BY_NAME =
      Comparator.comparing(LexiconForm::key).thenComparing(Comparator.naturalOrder());

  private static final Comparator<String> BY_PROPERTY =
      Comparator.comparingInt(LexiconForm::rank).thenComparing(Comparator.naturalOrder());

  private final Map<String, Subject> byKey = new TreeMap<>();
  private final Set<String> used = new TreeSet<>();
  private final Set<String> written = new HashSet<>();
  private final StringBuilder text = new StringBuilder();

  private LexiconForm(Collection<Subject> found) {
    found.stream()
        .filter(Predicate.not(Subject::isBareDeclaration))
        .forEach(subject -> byKey.put(key(subject.iri()), subject));
  }

  /** The text of a file that says all that these subjects say. */
  public static String of(Collection<Subject> subjects) {
    return new LexiconForm(subjects).form();
  }

  private String form() {
    for (String type : TYPES) {
      byKey.values().stream().filter(subject -> subject.isA(type)).toList().forEach(this::whole);
    }
    byKey.values().forEach(this::whole);
    String prefixes =
        used.stream()
            .map(prefix -> "@prefix %s: <%s> .\n".formatted(prefix, PREFIXES.get(prefix)))
            .collect(Collectors.joining());
    return prefixes + text;
  }

  /** A subject, and right behind it what belongs to it. */
  private void whole(Subject subject) {
    if (!written.add(subject.iri())) {
      return;
    }
    text.append('\n');
    write(subject, "\n    ");
    TO_PARTS.forEach(
        property -> subject.texts(property).stream().sorted(BY_NAME).forEach(this::part));
  }

  private void part(String iri) {
    Subject part = byKey.get(key(iri));
    if (part != null && written.add(iri)) {
      write(part, " ");
    }
  }

  private void write(Subject subject, String between) {
    Map<String, Collection<Value>> properties = new TreeMap<>(BY_PROPERTY);
    subject
        .properties()
        .asMap()
        .forEach(
            (predicate, values) ->
                properties.put(predicate.equals(TurtleFile.TYPE) ? "a" : name(predicate), values));
    List<String> said = new ArrayList<>();
    properties.forEach(
        (property, values) ->
            said.add(
                property
                    + " "
                    + values.stream()
                        .filter(value -> !value.text().equals(OWL + "NamedIndividual"))
                        .map(this::value)
                        .sorted(BY_NAME)
                        .collect(Collectors.joining(isProse(values) ? ",\n        " : ", "))));
    text.append(name(subject.iri()))
        .append(' ')
        .append(String.join(" ;" + between, said))
        .append(" .\n");
  }

  private static String key(String iri) {
    return DIGITS.matcher(iri).replaceAll(number -> "0".repeat(8 - number.group().length()) + "$0");
  }

  private static boolean isProse(Collection<Value> values) {
    return values.stream().anyMatch(value -> !value.language().isEmpty());
  }

  private static int rank(String property) {
    int last = LAST.indexOf(property);
    int first = FIRST.indexOf(property);
    return last >= 0 ? FIRST.size() + 1 + last : first >= 0 ? first : FIRST.size();
  }

  private String value(Value value) {
    if (!value.isLiteral()) {
      return name(value.text());
    }
    if (value.datatype().equals(XSD + "boolean") && value.text().matches("true|false")) {
      return value.text();
    }
    String words =
        '"'
            + value
                .text()
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t")
            + '"';
    if (!value.language().isEmpty()) {
      return words + "@" + value.language();
    }
    return value.datatype().equals(XSD + "string") ? words : words + "^^" + name(value.datatype());
  }

  private String name(String iri) {
    for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
      if (iri.startsWith(prefix.getValue())) {
        String local = iri.substring(prefix.getValue().length());
        if (LOCAL_NAME.matcher(local).matches()) {
          used.add(prefix.getKey());
          return prefix.getKey() + ":" + local;
        }
      }
    }
    return iri.startsWith("_:") ? iri : "<" + iri + ">";
  }
}
