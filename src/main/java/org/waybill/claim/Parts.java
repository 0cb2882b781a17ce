package org.waybill.claim;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waybill.text.Token;

/** The parts of one frame while its sentence is being read. */
final class Parts {

  private final SetMultimap<Role, Filler> roles = LinkedHashMultimap.create();
  private final Map<Token, List<Good>> goods = new LinkedHashMap<>();
  private boolean fromMemory;

  /**
   * Notes that the text spoke of a transfer told before, so that its goods need not be named again.
   */
  void rememberedFromBefore() {
    fromMemory = true;
  }

  boolean fromMemory() {
    return fromMemory;
  }

  void add(Role role, Filler filler) {
    boolean known =
        roles.get(role).stream()
            .anyMatch(
                other -> other.span().equals(filler.span()) && other.link().equals(filler.link()));
    if (!known) {
      roles.put(role, filler);
    }
  }

  void addGoods(Token noun, List<Good> found) {
    if (!found.isEmpty()) {
      goods.putIfAbsent(noun, found);
    }
  }

  List<Filler> role(Role role) {
    return new ArrayList<>(roles.get(role));
  }

  boolean has(Role role) {
    return roles.containsKey(role);
  }

  boolean hasGoods() {
    return !goods.isEmpty();
  }

  SetMultimap<Role, Filler> roles() {
    return Multimaps.unmodifiableSetMultimap(roles);
  }

  /** Goods by the noun that brought them, in sentence order of finding. */
  Map<Token, List<Good>> goods() {
    return goods;
  }

  /** The same roles with only one noun's goods. */
  Parts only(Token noun) {
    Parts part = new Parts();
    part.roles.putAll(roles);
    part.goods.put(noun, goods.get(noun));
    return part;
  }

  void removeGoods(Token noun) {
    goods.remove(noun);
  }
}
