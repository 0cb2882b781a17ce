package org.waybill.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Tells of a claim: what it says, who says so, by which rule it was read, and from which words. */
final class ClaimRoad {
  private final Facts facts;
  private final Wording wording;
  private final Passage passage;
  private final Sheet sheet;

  ClaimRoad(Facts facts, Passage passage, Sheet sheet) {
    this.facts = facts;
    this.wording = new Wording(facts);
    this.passage = passage;
    this.sheet = sheet;
  }

  /** As in {@code asserted transfer, delivered}. */
  String gist(Node claim) {
    String stage = facts.named(claim, "stage");
    return facts.named(claim, "stance")
        + " "
        + facts.named(claim, "frame")
        + (stage.isEmpty() ? "" : ", " + stage);
  }

  /** Who answers for it and through whom it came, as in {@code Seoul, by way of Yonhap}. */
  String voice(Node claim) {
    Optional<Node> attribution = facts.one(claim, "attribution");
    String claimants = attribution.map(node -> voices(facts.all(node, "part"))).orElse("");
    String relays = attribution.map(node -> voices(facts.all(node, "relay"))).orElse("");
    return (claimants.isEmpty() ? "the outlet in its own voice" : claimants)
        + (relays.isEmpty() ? "" : ", by way of " + relays);
  }

  private String voices(List<Node> parts) {
    return String.join(", ", parts.stream().map(this::meaning).distinct().toList());
  }

  /** The label of what a part means, or its words where that is not certain. */
  private String meaning(Node part) {
    return facts
        .one(part, "entity")
        .map(facts::label)
        .orElse("“" + facts.text(part, "words") + "”");
  }

  String file(Node claim) {
    return facts.one(claim, "inArticle").map(node -> facts.text(node, "file")).orElse("");
  }

  /** All of it, from the content to the sentence. */
  void write(Node claim) {
    sheet.head("What it says");
    content(claim);
    sheet.head("Who says so");
    attribution(claim);
    sheet.head("By which rule");
    rule(claim);
    sheet.head("In which words");
    sentence(claim);
    sheet.head("What it is joined to");
    joined(claim);
  }

  /** The sentence with its trigger marked, its place, and whether the stored text agrees. */
  void sentence(Node claim) {
    String file = file(claim);
    for (Node sentence : facts.all(claim, "evidence")) {
      Optional<Node> trigger = facts.one(claim, "trigger");
      sheet.text("“" + passage.marked(sentence, trigger) + "”");
      sheet.row("characters", passage.place(sentence) + " of " + file);
      String fault =
          Stream.concat(Stream.of(sentence), trigger.stream())
              .map(node -> passage.fault(node, file))
              .filter(found -> !found.isEmpty())
              .findFirst()
              .orElse("");
      sheet.row("checked", fault.isEmpty() ? "the stored text has these words" : "!! " + fault);
    }
  }

  private void content(Node claim) {
    sheet.row("kind", facts.named(claim, "frame"));
    sheet.row("stance", concept(claim, "stance"));
    sheet.row("stage", concept(claim, "stage"));
    String file = file(claim);
    facts.all(claim, "part").forEach(part -> part(part, file));
    for (Node goods : facts.all(claim, "goods")) {
      goods(goods, file);
    }
    for (Node quantity : facts.all(claim, "quantity")) {
      quantity(quantity, file);
    }
    clock(claim, "happened", "holdsAt");
    clock(claim, "said", "saidAt");
  }

  /** A concept with its definition. */
  private String concept(Node claim, String property) {
    return facts
        .one(claim, property)
        .map(node -> facts.label(node) + ": " + wording.definition(node))
        .orElse("");
  }

  private void clock(Node claim, String name, String property) {
    sheet.row(name, facts.one(claim, property).map(wording::daysWithWords).orElse("day unknown"));
  }

  /** Words in a role, what they mean, and why. */
  void part(Node part, String file) {
    sheet.row(facts.named(part, "role"), partMeaning(part));
    sheet.more(passage.quoted(part, file));
    String role = facts.text(part, "roleReason");
    String link = facts.text(part, "linkReason");
    sheet.more(
        (role.isEmpty() ? "" : "chosen as: " + role)
            + (role.isEmpty() || link.isEmpty() ? "" : "; ")
            + (link.isEmpty() ? "" : "linked by: " + link));
  }

  private String partMeaning(Node part) {
    List<Node> candidates = facts.all(part, "candidate");
    if (!candidates.isEmpty()) {
      return "not decided between " + wording.names(candidates);
    }
    return facts.one(part, "entity").map(this::withSide).orElse("nobody known by that name");
  }

  private String withSide(Node entity) {
    String side = wording.names(facts.all(entity, "actsFor"));
    return wording.name(entity) + (side.isEmpty() ? "" : ", acting for " + side);
  }

  void goods(Node goods, String file) {
    sheet.row("goods", facts.one(goods, "item").map(wording::name).orElse("no item of the list"));
    sheet.more(passage.quoted(goods, file));
  }

  void quantity(Node quantity, String file) {
    sheet.row("quantity", wording.count(quantity));
    sheet.more(passage.quoted(quantity, file));
    facts.one(quantity, "asOf").ifPresent(day -> sheet.more("as of " + wording.days(day)));
  }

  private void attribution(Node claim) {
    String file = file(claim);
    for (Node attribution : facts.all(claim, "attribution")) {
      List<Node> claimants = facts.all(attribution, "part");
      if (claimants.isEmpty()) {
        sheet.text("The outlet in its own voice: the sentence names nobody who answers for it.");
      }
      claimants.forEach(part -> part(part, file));
      facts.all(attribution, "relay").forEach(part -> part(part, file));
      facts.one(attribution, "cue").ifPresent(cue -> sheet.row("cue", passage.quoted(cue, file)));
    }
  }

  private void rule(Node claim) {
    for (Node entry : facts.all(claim, "lexiconEntry")) {
      sheet.row("entry", wording.name(entry));
      sheet.row("evokes", wording.names(facts.all(entry, "evokes")));
      sheet.row("implies", wording.implied(entry));
    }
  }

  private void joined(Node claim) {
    for (String kind : List.of("about", "restsOn")) {
      for (Node node : facts.all(claim, kind)) {
        sheet.row(kind.equals("about") ? "event" : "utterance", facts.label(node));
        facts.all(node, "support").stream()
            .filter(support -> facts.all(support, "claim").contains(claim))
            .forEach(support -> sheet.more("because: " + facts.text(support, "why")));
        sheet.line("    " + Facts.shorter(node));
      }
    }
    for (String relation : List.of("corroborates", "refines", "contradicts", "denies")) {
      facts.all(claim, relation).forEach(node -> other(relation, node));
    }
  }

  private void other(String relation, Node claim) {
    sheet.row(relation, voice(claim) + ": " + gist(claim));
    sheet.line("    " + Facts.shorter(claim));
  }
}
