package org.waybill.event;

import java.text.BreakIterator;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waybill.registry.Entry;
import org.waybill.registry.Registry;

/** Reads from the text of a report by what another report of the same news is known. */
public final class NewsReader {

  private static final Pattern QUOTATION = Pattern.compile("[“\"]([^“”\"]+)[”\"]");

  /** Words in a run: what is quoted in five words alike was said once. */
  private static final int RUN = 5;

  private static final double UNEXPLAINED = 1;
  private static final double KNOWN = 0.5;

  /** Whoever the registry knows by name is in the news of many months. */
  private static final double PERSON = 0.25;

  /** A state and whoever is called after it is named in any report about it. */
  private static final double STATE = 0.15;

  private final Registry registry;
  private final Map<String, Double> weights = new HashMap<>();

  public NewsReader(Registry registry) {
    Stream.of(Entry.Type.values())
        .sorted((one, other) -> Double.compare(weight(other), weight(one)))
        .forEach(
            type ->
                registry.entries().stream()
                    .filter(entry -> entry.type() == type)
                    .flatMap(entry -> registry.namesOf(entry.iri()).stream())
                    .flatMap(name -> words(name).stream())
                    .forEach(word -> weights.put(word, weight(type))));
    Arrays.stream(DayOfWeek.values())
        .forEach(day -> weights.put(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH), 0.0));
    Arrays.stream(Month.values())
        .forEach(month -> weights.put(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH), 0.0));
    this.registry = registry;
  }

  private static double weight(Entry.Type type) {
    return switch (type) {
      case STATE -> STATE;
      case PERSON -> PERSON;
      case OUTLET -> 0;
      default -> KNOWN;
    };
  }

  /** {@code Minister} names nobody. */
  private double weight(String word) {
    boolean title = !registry.titles().keys(word.toLowerCase(Locale.ENGLISH)).isEmpty();
    return title ? 0 : weights.getOrDefault(word, UNEXPLAINED);
  }

  public News read(String text) {
    return new News(names(text), quoted(text));
  }

  /** Words with a capital that is no sentence's, and that the text never writes without one. */
  private Map<String, Double> names(String text) {
    Map<String, Double> names = new TreeMap<>();
    Set<String> small = new HashSet<>();
    for (String sentence : sentences(text)) {
      List<String> words = words(sentence);
      for (int i = 0; i < words.size(); i++) {
        String word = words.get(i);
        if (Character.isLowerCase(word.codePointAt(0))) {
          small.add(word);
        } else if (i > 0 && Character.isUpperCase(word.codePointAt(0)) && word.length() > 2) {
          names.put(word, weight(word));
        }
      }
    }
    names.keySet().removeIf(name -> small.contains(name.toLowerCase(Locale.ENGLISH)));
    names.values().removeIf(weight -> weight == 0);
    return names;
  }

  private static Set<Integer> quoted(String text) {
    Set<Integer> runs = new HashSet<>();
    Matcher quotation = QUOTATION.matcher(text);
    while (quotation.find()) {
      List<String> words = words(quotation.group(1).toLowerCase(Locale.ENGLISH));
      for (int i = 0; i + RUN <= words.size(); i++) {
        runs.add(words.subList(i, i + RUN).hashCode());
      }
    }
    return runs;
  }

  private static List<String> words(String text) {
    return Fingerprint.words(text).stream().map(word -> word.replaceAll("['’]s$", "")).toList();
  }

  private static List<String> sentences(String text) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(text);
    List<String> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      sentences.add(text.substring(start, end));
      start = end;
    }
    return sentences;
  }
}
