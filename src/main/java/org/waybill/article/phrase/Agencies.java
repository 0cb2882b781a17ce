package org.waybill.article.phrase;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Those who sign copy that others print, read from {@code agencies.tsv}. */
public final class Agencies {

  /** What a signature stands for; explained in the head of the data file. */
  public enum Kind {
    agency,
    outlet,
    picture
  }

  private record Agency(String name, Kind kind) {}

  private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

  /** The longest word of each form. */
  private final Set<String> longestWords = new HashSet<>();

  private final Map<String, Agency> byForm = new HashMap<>();

  public Agencies() {
    for (String line : DataFile.lines("agencies.tsv")) {
      String[] columns = line.split("\t");
      for (String form : columns[2].split("\\|")) {
        byForm.put(form, new Agency(columns[0], Kind.valueOf(columns[1])));
        byForm.putIfAbsent(form.toUpperCase(java.util.Locale.ROOT), byForm.get(form));
      }
    }
    for (String form : byForm.keySet()) {
      Stream.of(NO_LETTERS.split(form))
          .max(Comparator.comparing(String::length))
          .ifPresent(longestWords::add);
    }
  }

  /** Whether the text may name any of them; false is certain, and found without their forms. */
  public boolean mayBeIn(String text) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        if (longestWords.contains(text.substring(start, i))) {
          return true;
        }
        start = -1;
      }
    }
    return false;
  }

  /** An expression for any form of those kinds, longest first, letter case as printed. */
  public String any(Set<Kind> kinds) {
    List<String> forms =
        byForm.entrySet().stream()
            .filter(entry -> kinds.contains(entry.getValue().kind()))
            .map(Map.Entry::getKey)
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(f -> f))
            .toList();
    return forms.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?-i:", ")"));
  }

  /** The full name behind a signature. */
  public String name(String form) {
    return byForm.get(form).name();
  }

  public Kind kind(String form) {
    return byForm.get(form).kind();
  }
}
