package org.waybill.trace;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.waybill.query.Printout;

/** Tells of a claim: what it says, who says so, by which rule it was read, and from which words. */
final class ClaimRoad {
  private final Lookup lookup;
  private final Wording wording;
  private final Parts parts;
  private final Passage passage;
  private final Printout out;

  ClaimRoad(Lookup lookup, Passage passage, Printout out) {
    this.lookup = lookup;
    this.wording = new Wording(lookup);
    this.parts = new Parts(lookup);
    this.passage = passage;
    this.out = out;
  }

  /** As in {@code asserted transfer, delivered}. */
  String gist(Node claim) {
    String stage = lookup.named(claim, "stage");
    return lookup.named(claim, "stance")
        + " "
        + lookup.named(claim, "frame")
        + (stage.isEmpty() ? "" : ", " + stage);
  }

  /** Who answers for it and through whom it came, as in {@code Seoul, by way of Yonhap}. */
  String voice(Node claim) {
    String claimants = voices(lookup.all(claim, "claimantPart"));
    String relays = voices(lookup.all(claim, "relay"));
    return (claimants.isEmpty() ? "the outlet in its own voice" : claimants)
        + (relays.isEmpty() ? "" : ", by way of " + relays);
  }

  private String voices(List<Node> parts) {
    return String.join(", ", parts.stream().map(this::meaning).distinct().toList());
  }

  /** The label of what a part means, or its words where that is not certain. */
  private String meaning(Node part) {
    return lookup
        .one(part, "entity")
        .map(lookup::label)
        .orElse("“" + lookup.text(part, "words") + "”");
  }

  String file(Node claim) {
    return lookup.one(claim, "inArticle").map(node -> lookup.text(node, "file")).orElse("");
  }

  /** All of it, from the content to the sentence. */
  void write(Node claim) {
    out.head("What it says");
    content(claim);
    out.head("Who says so");
    attribution(claim);
    out.head("By which rule");
    rule(claim);
    out.head("In which words");
    sentence(claim);
    out.head("What it is joined to");
    joined(claim);
  }

  /** The sentence with its trigger marked, its place, and whether the stored text agrees. */
  void sentence(Node claim) {
    sentence(lookup.all(claim, "evidence"), file(claim), lookup.one(claim, "trigger"));
  }

  /**
   * The sentence of a claim or miss, likewise.
   *
   * @param file of its article
   */
  void sentence(List<Node> sentences, String file, Optional<Node> trigger) {
    for (Node sentence : sentences) {
      out.text("“" + passage.marked(sentence, trigger) + "”");
      out.row("characters", passage.place(sentence) + " of " + file);
      String fault =
          Stream.concat(Stream.of(sentence), trigger.stream())
              .map(words -> passage.fault(words, file))
              .filter(found -> !found.isEmpty())
              .findFirst()
              .orElse("");
      out.row("checked", fault.isEmpty() ? "the stored text has these words" : "!! " + fault);
    }
  }

  private void content(Node claim) {
    out.row("kind", lookup.named(claim, "frame"));
    out.row("stance", concept(claim, "stance"));
    out.row("stage", concept(claim, "stage"));
    String file = file(claim);
    for (Parts.Filled filled : parts.of(claim)) {
      part(filled, file);
    }
    for (Node goods : lookup.all(claim, "goods")) {
      goods(goods, file);
    }
    for (Node quantity : lookup.all(claim, "quantity")) {
      quantity(quantity, file);
    }
    for (Node sum : lookup.all(claim, "sum")) {
      sum(sum, file);
    }
    clock(claim, "happened", "holdsAt", "narrowedHoldsAt");
    clock(claim, "said", "saidAt", "narrowedSaidAt");
  }

  /** A concept with its definition. */
  private String concept(Node claim, String property) {
    return lookup
        .one(claim, property)
        .map(node -> lookup.label(node) + ": " + wording.definition(node))
        .orElse("");
  }

  private void clock(Node claim, String name, String told, String narrowed) {
    out.row(name, lookup.one(claim, told).map(wording::daysWithWords).orElse("day unknown"));
    lookup
        .one(claim, narrowed)
        .ifPresent(days -> out.more(wording.days(days) + ", as other articles date this one"));
  }

  /** Words in a role, what they mean, and why. */
  void part(Parts.Filled filled, String file) {
    Node part = filled.part();
    out.row(lookup.label(filled.role()), partMeaning(part));
    out.more(passage.quoted(part, file));
    String role = reason(part);
    String link = lookup.one(part, "entity").map(any -> lookup.text(part, "linkReason")).orElse("");
    out.more(
        (role.isEmpty() ? "" : "chosen as: " + role)
            + (role.isEmpty() || link.isEmpty() ? "" : "; ")
            + (link.isEmpty() ? "" : "linked by: " + link));
  }

  private String reason(Node part) {
    String how = lookup.text(part, "roleReason");
    return lookup
        .one(part, "ground")
        .map(ground -> lookup.label(ground) + (how.isEmpty() ? "" : ": " + how))
        .orElse(how);
  }

  private String partMeaning(Node part) {
    List<Node> candidates = lookup.all(part, "candidate");
    if (!candidates.isEmpty()) {
      return "not decided between " + wording.names(candidates);
    }
    return lookup.one(part, "entity").map(this::withSide).orElse("nobody known by that name");
  }

  private String withSide(Node entity) {
    String side = wording.names(lookup.all(entity, "actsFor"));
    return wording.name(entity) + (side.isEmpty() ? "" : ", acting for " + side);
  }

  void goods(Node goods, String file) {
    out.row("goods", lookup.one(goods, "item").map(wording::name).orElse("no item of the list"));
    out.more(passage.quoted(goods, file));
  }

  void quantity(Node quantity, String file) {
    out.row("quantity", wording.count(quantity));
    out.more(passage.quoted(quantity, file));
    lookup.one(quantity, "asOf").ifPresent(day -> out.more("as of " + wording.days(day)));
  }

  void sum(Node sum, String file) {
    out.row("worth", wording.sum(sum));
    out.more(passage.quoted(sum, file));
  }

  private void attribution(Node claim) {
    String file = file(claim);
    if (lookup.all(claim, "claimantPart").isEmpty()) {
      out.text("The outlet in its own voice: the sentence names nobody who answers for it.");
    }
    parts.in(claim, "claimantPart").forEach(filled -> part(filled, file));
    parts.in(claim, "relay").forEach(filled -> part(filled, file));
    lookup.one(claim, "cue").ifPresent(cue -> out.row("cue", passage.quoted(cue, file)));
  }

  private void rule(Node claim) {
    for (Node entry : lookup.all(claim, "lexiconEntry")) {
      out.row("entry", wording.name(entry));
      out.row("evokes", wording.names(lookup.all(entry, "evokes")));
      out.row("implies", wording.implied(entry));
    }
  }

  private void joined(Node claim) {
    for (String kind : List.of("about", "restsOn")) {
      for (Node node : lookup.all(claim, kind)) {
        out.row(kind.equals("about") ? "event" : "utterance", lookup.label(node));
        out.more("because: " + new Joined(lookup).why(claim, node));
        out.line("    " + Lookup.shorter(node));
      }
    }
    for (String relation : List.of("corroborates", "refines", "contradicts", "denies")) {
      lookup.all(claim, relation).forEach(node -> other(relation, node));
    }
  }

  private void other(String relation, Node claim) {
    out.row(relation, voice(claim) + ": " + gist(claim));
    out.line("    " + Lookup.shorter(claim));
  }
}
