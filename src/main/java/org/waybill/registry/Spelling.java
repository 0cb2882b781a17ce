package org.waybill.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waybill.mention.Mention;

/** How an article writes its names where it does not shout them, as headlines may. */
final class Spelling {

  private final Map<String, String> best = new HashMap<>();

  Spelling(List<Mention.Name> names) {
    names.forEach(
        name ->
            best.merge(
                Slug.of(name.words()),
                name.words(),
                (first, other) -> isShouted(first) && !isShouted(other) ? other : first));
  }

  private static boolean isShouted(String words) {
    return words.codePoints().noneMatch(Character::isLowerCase);
  }

  /** The first spelling with small letters; the words themselves where there is none. */
  String of(String words) {
    String found = best.getOrDefault(Slug.of(words), words);
    return isShouted(words) ? found : words;
  }
}
