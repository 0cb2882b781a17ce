package org.waybill.reading.syntax;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waybill.reading.syntax.Argument.Path;
import org.waybill.text.Token;

/** Arguments as they are found; a word that has a place already keeps its nearer path. */
final class Arguments {
  private record Key(Token token, String place) {}

  private final Map<Key, Argument> found = new LinkedHashMap<>();

  void add(Token token, String place, Path path) {
    found.putIfAbsent(new Key(token, place), new Argument(token, place, path));
  }

  List<Argument> list() {
    return List.copyOf(found.values());
  }
}
