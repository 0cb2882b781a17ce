package org.waybill.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment lines at the top of a query file:
 *
 * <pre>
 * # Question: Who sent what to whom?
 * # Parameter: supplier (text@en) English name of the sender; every sender when absent
 * # Columns: supplier, recipient, goods
 * # Nodes: claim
 * </pre>
 *
 * A line that starts with no such word goes on with the one above. A parameter without a type in
 * brackets is taken by the look of its value.
 */
record Header(
    String question, List<Parameter> parameters, List<String> columns, List<String> nodes) {
  private static final Pattern FIELD =
      Pattern.compile("#\\s*(Question|Parameter|Columns|Nodes|Note):\\s*(.*)");
  private static final Pattern PARAMETER =
      Pattern.compile("\\??(\\w+)\\s*(?:\\(([^),]*)[^)]*\\))?:?\\s*(.*)");

  static Header of(String text) {
    List<String[]> fields = new ArrayList<>();
    for (String line : text.lines().takeWhile(l -> l.isBlank() || l.startsWith("#")).toList()) {
      Matcher field = FIELD.matcher(line);
      if (field.matches()) {
        fields.add(new String[] {field.group(1), field.group(2).strip()});
      } else if (!fields.isEmpty() && line.startsWith("#") && line.length() > 1) {
        String[] last = fields.get(fields.size() - 1);
        last[1] = (last[1] + " " + line.substring(1).strip()).strip();
      }
    }
    return new Header(
        String.join(" ", values(fields, "Question")),
        values(fields, "Parameter").stream().map(Header::parameter).toList(),
        listed(fields, "Columns"),
        listed(fields, "Nodes"));
  }

  private static List<String> listed(List<String[]> fields, String name) {
    return values(fields, name).stream()
        .flatMap(value -> Arrays.stream(value.split("[,\\s]+")))
        .filter(column -> !column.isEmpty())
        .toList();
  }

  private static List<String> values(List<String[]> fields, String name) {
    return fields.stream().filter(field -> field[0].equals(name)).map(field -> field[1]).toList();
  }

  private static Parameter parameter(String value) {
    Matcher matcher = PARAMETER.matcher(value);
    if (!matcher.matches()) {
      return new Parameter(value, Parameter.ANY, "");
    }
    String type = matcher.group(2) == null ? Parameter.ANY : matcher.group(2).strip();
    return new Parameter(matcher.group(1), type, matcher.group(3));
  }
}
