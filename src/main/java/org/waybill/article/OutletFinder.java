package org.waybill.article;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who published the page, whose copy it prints, and which outlets the text relies on. */
final class OutletFinder {

  private static final int BYLINE_WORDS = 6;

  private final Agencies agencies = new Agencies();
  private final Map<String, List<Pattern>> sections = new HashMap<>();
  private final Pattern form;

  OutletFinder() {
    String text = agencies.any(EnumSet.of(Agencies.Kind.agency));
    String all = agencies.any(EnumSet.allOf(Agencies.Kind.class));
    String section = "";
    for (String entry : DataFile.lines("outlets.txt")) {
      if (entry.matches("\\[\\w+]")) {
        section = entry.substring(1, entry.length() - 1);
      } else {
        String signs = section.equals("relied") ? text : all;
        int letters = section.equals("publisher") ? Pattern.CASE_INSENSITIVE : 0;
        Pattern pattern =
            Pattern.compile(
                entry.replace("AGENCY", signs), letters | Pattern.UNICODE_CHARACTER_CLASS);
        sections.computeIfAbsent(section, none -> new ArrayList<>()).add(pattern);
      }
    }
    form = Pattern.compile("(?<!\\p{L})(?<name>" + text + ")(?!\\p{L})");
  }

  /** Each outlet once a role, publishers first, then in page order. */
  List<Outlet> find(Page page, Layout layout) {
    Map<String, Outlet> publishers = new LinkedHashMap<>();
    page.facts().publisher().ifPresent(name -> add(publishers, name, name, Outlet.Role.PUBLISHER));
    layout.site().ifPresent(name -> add(publishers, name, name, Outlet.Role.PUBLISHER));
    Map<String, Outlet> others = new LinkedHashMap<>();
    for (int i = 0; i < layout.blocks().size(); i++) {
      Block block = layout.blocks().get(i);
      if (!layout.inBody(i) && publishers.isEmpty()) {
        named("publisher", block.text(), publishers, Outlet.Role.PUBLISHER);
      }
      if (layout.inBody(i) || block.is(Furniture.Kind.CREDIT) && i <= layout.last()) {
        WireCopy.paragraphs(block.text()).forEach(text -> text(text, publishers, others));
      } else if (i > layout.headline() && i < layout.start() && block.words() <= BYLINE_WORDS) {
        signed(form, block.text(), publishers, others);
      }
    }
    List<Outlet> all = new ArrayList<>(publishers.values());
    all.addAll(others.values());
    return all;
  }

  private void text(String text, Map<String, Outlet> publishers, Map<String, Outlet> others) {
    sections.get("credit").forEach(pattern -> signed(pattern, text, publishers, others));
    for (Pattern pattern : sections.get("relied")) {
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
    for (Pattern pattern : sections.get(section)) {
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
