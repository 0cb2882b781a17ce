package org.waybill.article.body;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waybill.article.page.Block;
import org.waybill.article.page.Layout;
import org.waybill.article.page.Page;
import org.waybill.article.phrase.Agencies;
import org.waybill.article.phrase.Furniture;
import org.waybill.article.phrase.PatternFile;

/** Finds who published the page, whose copy it prints, and which outlets the text relies on. */
public final class OutletFinder {

  private static final int BYLINE_WORDS = 6;

  /** No paragraph is longer; what is, is not read to its end. */
  private static final int LONGEST = 50_000;

  private static final Set<Agencies.Kind> TEXT = EnumSet.of(Agencies.Kind.agency);
  private static final Set<Agencies.Kind> ALL = EnumSet.allOf(Agencies.Kind.class);

  private final Agencies agencies = new Agencies();
  private final PatternFile names = new PatternFile("outlets.txt", 0, this::withForms);
  private final Pattern form =
      Pattern.compile("(?<!\\p{L})(?<name>" + agencies.any(TEXT) + ")(?!\\p{L})");

  private String withForms(String entry) {
    return entry.replace("AGENCY", agencies.any(ALL)).replace("TEXTUAL", agencies.any(TEXT));
  }

  /** Each outlet once a role, publishers first, then those of the text, then of pictures. */
  public List<Outlet> find(Page page, Layout layout) {
    Map<String, Outlet> publishers = new LinkedHashMap<>();
    page.facts().publisher().ifPresent(name -> add(publishers, name, name, Outlet.Role.PUBLISHER));
    layout.site().ifPresent(name -> add(publishers, name, name, Outlet.Role.PUBLISHER));
    Map<String, Outlet> others = new LinkedHashMap<>();
    for (int i = 0; i < layout.blocks().size(); i++) {
      Block block = layout.blocks().get(i);
      if (!layout.inBody(i) && publishers.isEmpty()) {
        named("publisher", block.text(), publishers, Outlet.Role.PUBLISHER);
      }
      if (layout.inBody(i) && !block.is(Furniture.Kind.CREDIT)) {
        WireCopy.paragraphs(block.text()).forEach(text -> text(text, publishers, others));
      } else if (i > layout.headline() && i < layout.start() && block.words() <= BYLINE_WORDS) {
        signed(form, block.text(), publishers, others);
      }
    }
    for (int i = 0; i <= layout.last(); i++) {
      if (layout.blocks().get(i).is(Furniture.Kind.CREDIT)) {
        text(layout.blocks().get(i).text(), publishers, others);
      }
    }
    List<Outlet> all = new ArrayList<>(publishers.values());
    all.addAll(others.values());
    return all;
  }

  private void text(String line, Map<String, Outlet> publishers, Map<String, Outlet> others) {
    String text = line.substring(0, Math.min(LONGEST, line.length()));
    boolean named = agencies.mayBeIn(text);
    if (named) {
      names.section("credit", text).forEach(pattern -> signed(pattern, text, publishers, others));
    }
    for (Pattern pattern : named ? names.section("relied", text) : List.<Pattern>of()) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        add(
            others,
            agencies.name(matcher.group("name")),
            matcher.group().strip(),
            Outlet.Role.CITED);
      }
    }
    named("cited", text, others, Outlet.Role.CITED);
  }

  private void signed(
      Pattern pattern, String text, Map<String, Outlet> publishers, Map<String, Outlet> others) {
    Matcher matcher = pattern.matcher(text);
    if (matcher.find()) {
      String sign = matcher.group("name");
      boolean own = agencies.kind(sign) == Agencies.Kind.outlet && publishers.isEmpty();
      Map<String, Outlet> found = own ? publishers : others;
      Outlet.Role role = own ? Outlet.Role.PUBLISHER : Outlet.Role.AGENCY;
      add(found, agencies.name(sign), evidence(matcher), role);
    }
  }

  /** The end of the match is what signs; a dateline before it is kept short. */
  private static String evidence(Matcher matcher) {
    String words = matcher.group().strip();
    return words.length() > 60 ? matcher.group("name") : words;
  }

  private void named(String section, String text, Map<String, Outlet> found, Outlet.Role role) {
    if (text.length() > LONGEST) {
      return;
    }
    for (Pattern pattern : names.section(section, text)) {
      Optional.of(pattern.matcher(text))
          .filter(Matcher::find)
          .ifPresent(m -> add(found, m.group("name").strip(), m.group().strip(), role));
    }
  }

  private static void add(
      Map<String, Outlet> found, String name, String evidence, Outlet.Role role) {
    if (!name.isBlank()) {
      found.putIfAbsent(role + " " + name, new Outlet(name.strip(), evidence, role));
    }
  }
}
