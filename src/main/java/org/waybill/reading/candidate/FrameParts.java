package org.waybill.reading.candidate;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.claim.Filler;
import org.waybill.claim.Good;
import org.waybill.claim.Role;
import org.waybill.text.Token;

/** The parts of one frame while its sentence is being read. */
public final class FrameParts {

  private final SetMultimap<Role, Filler> roles = LinkedHashMultimap.create();
  private final Map<Token, List<Good>> goods = new LinkedHashMap<>();
  private boolean fromMemory;
  private Optional<Token> goodsPronoun = Optional.empty();
  private Optional<Token> bundle = Optional.empty();
  private Optional<Token> content = Optional.empty();

  /**
   * Notes that the text spoke of a transfer told before, so that its goods need not be named again.
   */
  public void rememberedFromBefore() {
    fromMemory = true;
  }

  public boolean fromMemory() {
    return fromMemory;
  }

  public void add(Role role, Filler filler) {
    boolean known =
        roles.get(role).stream()
            .anyMatch(
                other -> other.span().equals(filler.span()) && other.link().equals(filler.link()));
    if (!known) {
      roles.put(role, filler);
    }
  }

  public void replace(Role role, List<Filler> fillers) {
    roles.replaceValues(role, fillers);
  }

  public void addGoods(Token noun, List<Good> found) {
    if (!found.isEmpty()) {
      goods.putIfAbsent(noun, found);
    }
  }

  /** Takes over who sends what to whom. */
  public void addEnds(FrameParts flow) {
    flow.role(Role.SUPPLIER).forEach(one -> add(Role.SUPPLIER, one));
    flow.role(Role.RECIPIENT).forEach(one -> add(Role.RECIPIENT, one));
    flow.goods().forEach(this::addGoods);
  }

  public List<Filler> role(Role role) {
    return new ArrayList<>(roles.get(role));
  }

  public boolean has(Role role) {
    return roles.containsKey(role);
  }

  public boolean hasGoods() {
    return !goods.isEmpty();
  }

  public SetMultimap<Role, Filler> roles() {
    return Multimaps.unmodifiableSetMultimap(roles);
  }

  /** Goods by the noun that brought them, in sentence order of finding. */
  public Map<Token, List<Good>> goods() {
    return goods;
  }

  /** Notes a pronoun that stands for goods told before. */
  public void pointAtGoods(Token pronoun) {
    goodsPronoun = Optional.of(pronoun);
  }

  /** Notes the noun of a bundle whose contents are the goods. */
  public void bundledIn(Token noun) {
    bundle = Optional.of(noun);
  }

  /** Notes the word for something denied that is no flow. */
  public void contentIs(Token word) {
    content = Optional.of(word);
  }

  public Optional<Token> content() {
    return content;
  }

  public Optional<Token> bundle() {
    return bundle;
  }

  /** {@code them} in {@code sent them to the front}. */
  public Optional<Token> goodsPronoun() {
    return goodsPronoun;
  }

  /** The same roles with only one noun's goods. */
  public FrameParts only(Token noun) {
    FrameParts part = new FrameParts();
    part.roles.putAll(roles);
    part.goods.put(noun, goods.get(noun));
    return part;
  }

  public void removeGoods(Token noun) {
    goods.remove(noun);
  }

  /** Always in the order of the roles: hashing would give another order in every run. */
  public static ListMultimap<Role, Filler> byRole() {
    return MultimapBuilder.enumKeys(Role.class).arrayListValues().build();
  }
}
