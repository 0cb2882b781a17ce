package org.waybill.article.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.waybill.article.phrase.FieldNames;
import org.waybill.article.phrase.Furniture;

/** The articles that a page describes as JSON-LD. */
final class LinkedData {

  private static final String TYPE = "ld+json";
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .build();
  private static final Pattern COMMENT = Pattern.compile("<!--|-->|<!\\[CDATA\\[|\\]\\]>");
  private static final int LONGEST = 2_000_000;
  private static final int MOST = 1000;

  private final FieldNames names;

  LinkedData(FieldNames names) {
    this.names = names;
  }

  /**
   * The page's own article: the first described as one, one whose headline is in the page's title
   * before others; else the page itself when that is described.
   *
   * @param scripts of the page
   */
  Optional<JsonNode> article(List<Element> scripts, String pageTitle) {
    List<JsonNode> all = new ArrayList<>();
    for (Element script : scripts) {
      if (script.attr("type").toLowerCase(Locale.ROOT).contains(TYPE)) {
        parsed(script.data()).ifPresent(node -> gather(node, all));
      }
    }
    List<JsonNode> articles = all.stream().filter(node -> is(node, "linked type")).toList();
    String title = Furniture.normal(pageTitle);
    return articles.stream()
        .filter(node -> titled(node, title))
        .findFirst()
        .or(() -> articles.stream().findFirst())
        .or(() -> all.stream().filter(node -> is(node, "linked page")).findFirst());
  }

  private boolean titled(JsonNode node, String title) {
    String own = Furniture.normal(text(node, "linked title").orElse(""));
    return !own.isEmpty() && (title.contains(own) || own.contains(title) && !title.isEmpty());
  }

  /** The value of the first property of the section that the article has. */
  Optional<String> text(JsonNode article, String section) {
    Map<String, JsonNode> values = new HashMap<>();
    article
        .fields()
        .forEachRemaining(e -> values.put(e.getKey().toLowerCase(Locale.ROOT), e.getValue()));
    return names.first(section, name -> text(values.get(name)));
  }

  private static String text(JsonNode value) {
    if (value == null) {
      return "";
    }
    JsonNode one = value.isArray() && value.size() > 0 ? value.get(0) : value;
    if (one.isObject()) {
      return one.path("name").asText(one.path("@id").asText(""));
    }
    return one.isValueNode() && !one.isNull() ? one.asText() : "";
  }

  private boolean is(JsonNode node, String section) {
    JsonNode type = node.path("@type");
    List<String> wanted = names.of(section);
    for (JsonNode one : type.isArray() ? type : List.of(type)) {
      String name = one.asText("");
      if (wanted.contains(name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** All objects in page order; lists of other articles are looked into last. */
  private static void gather(JsonNode root, List<JsonNode> found) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty() && found.size() < MOST) {
      JsonNode node = open.removeFirst();
      if (node.isObject()) {
        found.add(node);
      }
      if (node.isContainerNode()) {
        node.forEach(open::addLast);
      }
    }
  }

  private Optional<JsonNode> parsed(String script) {
    if (script.length() > LONGEST) {
      return Optional.empty();
    }
    String json = COMMENT.matcher(script).replaceAll(" ").strip().replaceFirst(";$", "");
    try {
      return Optional.of(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      // Broken beyond what can be excused: the plainest of its values can still be picked out.
      return picked(json);
    }
  }

  private Optional<JsonNode> picked(String json) {
    Map<String, String> values = new HashMap<>();
    for (String section : List.of("linked published", "linked changed")) {
      for (String name : names.of(section)) {
        Matcher value =
            Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]{1,60})\"", Pattern.CASE_INSENSITIVE)
                .matcher(json);
        if (value.find()) {
          values.put(name, value.group(1));
        }
      }
    }
    values.put("@type", names.of("linked type").get(0));
    return values.size() == 1 ? Optional.empty() : Optional.of(JSON.valueToTree(values));
  }
}
