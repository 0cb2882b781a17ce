package org.waybill.article.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which names mean what in metadata and records; see metadata.txt. */
public final class FieldNames {

  private final Map<String, List<String>> sections = new HashMap<>();

  public FieldNames() {
    List<String> section = new ArrayList<>();
    for (String entry : DataFile.lines("metadata.txt")) {
      if (entry.startsWith("[")) {
        section = new ArrayList<>();
        sections.put(entry.substring(1, entry.length() - 1), section);
      } else {
        section.add(entry.toLowerCase(Locale.ROOT));
      }
    }
  }

  /**
   * The names in lower case, the most trustworthy first.
   *
   * @param section as in {@code meta published}
   */
  public List<String> of(String section) {
    List<String> names = sections.get(section);
    if (names == null) {
      throw new IllegalArgumentException("metadata.txt: no section [" + section + "]");
    }
    return List.copyOf(names);
  }

  /** The first value that is not blank, by the order of the names. */
  public Optional<String> first(String section, Function<String, String> value) {
    return of(section).stream()
        .map(value)
        .filter(found -> found != null && !found.isBlank())
        .map(String::strip)
        .findFirst();
  }
}
