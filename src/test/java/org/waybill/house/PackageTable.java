package org.waybill.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The package table of the README.
 *
 * @param rows in the table's order, by package name without {@code org.waybill.}
 */
record PackageTable(Map<String, Row> rows) {

  static final String HOUSE = "org.waybill.";

  /** Usable everywhere, as the README says above its table. */
  private static final Set<String> EVERYWHERE = Set.of("java", "com.google.common");

  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`(?: \\(`(\\w+)` only\\))?");

  /**
   * @param inner packages within it, each of which may import those before it
   * @param own packages of ours that it and they may import
   * @param foreign name prefixes from outside, each with the one class that may use it, if not all
   *     may
   */
  record Row(List<String> inner, Set<String> own, Map<String, Optional<String>> foreign) {}

  static PackageTable read(Path readme) throws IOException {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (String line : Files.readAllLines(readme)) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == 6 && cells[1].strip().startsWith("`")) {
        List<String> names = quoted(cells[1]).stream().map(name -> name.group(1)).toList();
        rows.put(names.get(0), row(names.subList(1, names.size()), cells[3], cells[4]));
      }
    }
    return new PackageTable(rows);
  }

  private static Row row(List<String> inner, String ownCell, String foreignCell) {
    Set<String> own = new LinkedHashSet<>();
    quoted(ownCell).forEach(name -> own.add(name.group(1)));
    Map<String, Optional<String>> foreign = new LinkedHashMap<>();
    quoted(foreignCell)
        .forEach(name -> foreign.put(name.group(1), Optional.ofNullable(name.group(2))));
    return new Row(inner, own, foreign);
  }

  private static List<MatchResult> quoted(String cell) {
    Matcher matcher = QUOTED.matcher(cell);
    return matcher.results().toList();
  }

  /**
   * Whether a class may use a name.
   *
   * @param pack its package, without {@code org.waybill.}; one that is not in the table may use
   *     nothing
   * @param type its simple name
   * @param name fully qualified name of what it uses
   */
  boolean allows(String pack, String type, String name) {
    Row row = rows.get(outer(pack));
    if (row == null || !packages().contains(pack)) {
      return false;
    }
    if (name.startsWith(HOUSE)) {
      String other = packageOf(name);
      return outer(other).equals(outer(pack))
          ? packages().indexOf(other) <= packages().indexOf(pack)
          : row.own().contains(outer(other));
    }
    if (EVERYWHERE.stream().anyMatch(prefix -> under(prefix, name))) {
      return true;
    }
    // The longest prefix named anywhere in the table decides: a row with the whole of a family does
    // not get a part of it that the table names on its own.
    return prefixes().stream()
        .filter(prefix -> under(prefix, name))
        .max(Comparator.comparingInt(String::length))
        .map(row.foreign()::get)
        .filter(only -> only.isEmpty() || only.get().equals(type))
        .isPresent();
  }

  /** All packages of the table, those within a package before it, without {@code org.waybill.}. */
  List<String> packages() {
    List<String> packages = new ArrayList<>();
    rows.forEach(
        (name, row) -> {
          row.inner().forEach(inner -> packages.add(name + "." + inner));
          packages.add(name);
        });
    return packages;
  }

  /** The package of one of our types, without {@code org.waybill.}: up to the first capital. */
  private static String packageOf(String name) {
    return Arrays.stream(name.substring(HOUSE.length()).split("\\."))
        .takeWhile(part -> !Character.isUpperCase(part.charAt(0)))
        .collect(Collectors.joining("."));
  }

  private static String outer(String pack) {
    return pack.split("\\.")[0];
  }

  private Set<String> prefixes() {
    Set<String> prefixes = new HashSet<>();
    rows.values().forEach(row -> prefixes.addAll(row.foreign().keySet()));
    return prefixes;
  }

  private static boolean under(String prefix, String name) {
    return name.startsWith(prefix + ".");
  }
}
