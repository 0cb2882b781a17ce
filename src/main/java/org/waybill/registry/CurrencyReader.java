package org.waybill.registry;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waybill.mention.Currencies;
import org.waybill.registry.TurtleFile.Subject;

/** Turns the subjects of registry files into the signs and names of currencies. */
final class CurrencyReader {

  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  private final SetMultimap<String, String> signs = HashMultimap.create();
  private final SetMultimap<String, String> names = HashMultimap.create();
  private final Map<String, String> byCode = new HashMap<>();
  private final Descriptions descriptions;
  private final Slips slips;

  CurrencyReader(Descriptions descriptions, Slips slips) {
    this.descriptions = descriptions;
    this.slips = slips;
  }

  Currencies read() {
    descriptions.all().stream().filter(one -> one.isA(Terms.CURRENCY)).forEach(this::take);
    return Currencies.of(signs, names);
  }

  private void take(Subject subject) {
    Optional<String> code = slips.one(subject, Terms.CODE).filter(found -> isCode(subject, found));
    if (code.isPresent() && descriptions.label(subject, Terms.LABEL).isPresent()) {
      subject.texts(Terms.SIGN).forEach(sign -> signs.put(sign, code.get()));
      descriptions.labels(subject, Terms.LABEL).forEach(name -> names.put(name, code.get()));
    }
  }

  private boolean isCode(Subject subject, String code) {
    if (!CODE.matcher(code).matches()) {
      slips.broken(subject, Terms.CODE, "has no code of three capitals but " + code);
      return false;
    }
    String other = byCode.putIfAbsent(code, subject.iri());
    if (other != null) {
      slips.broken(subject, Terms.CODE, "has the code " + code + ", which " + other + " has");
    }
    return other == null;
  }
}
