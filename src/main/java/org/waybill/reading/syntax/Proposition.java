package org.waybill.reading.syntax;

import java.util.List;
import java.util.stream.Stream;
import org.waybill.text.Token;

/**
 * A predicate with its arguments, the same whatever the surface: active or passive, relative or
 * participle, controlled, coordinated.
 *
 * @param arguments in no particular order of worth; a word may stand in two places
 */
public record Proposition(Token predicate, List<Argument> arguments) {

  public Proposition {
    arguments = List.copyOf(arguments);
  }

  public Stream<Argument> at(String place) {
    return arguments.stream().filter(argument -> argument.place().equals(place));
  }
}
