package org.waybill.graph;

import static org.waybill.graph.Vocabulary.*;
import static org.waybill.graph.Vocabulary.CLAIMANT_PART;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.waybill.article.Article;
import org.waybill.claim.Attribution;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.claim.Good;
import org.waybill.claim.Grade;
import org.waybill.claim.Progress;
import org.waybill.claim.Quantity;
import org.waybill.claim.Role;
import org.waybill.claim.Sum;

/**
 * Writes the claims of one article: each with its evidence, its parts, and a shortcut from the
 * claim to each entity and item that is certain, so that a simple question needs no detour through
 * the parts.
 */
final class ClaimWriter {
  /** How the columns of tables are called where they are not called like the role. */
  private static final Map<String, String> COLUMNS = Map.of("participant", "participants");

  private final Iris iris;
  private final Node article;
  private final EvidenceWriter evidence;
  private final PartWriter parts;
  private final WayWriter ways;
  private final PeriodWriter periods;
  private final GraphDraft draft;

  ClaimWriter(Iris iris, Article article, GraphDraft draft) {
    this.iris = iris;
    this.article = iris.article(article.file());
    this.evidence = new EvidenceWriter(iris, article, draft);
    this.parts =
        new PartWriter(
            iris, article.file(), evidence, new EntryWriter(iris, article.file(), draft), draft);
    this.ways = new WayWriter(iris, evidence, draft);
    this.periods = new PeriodWriter(iris, this.article, draft);
    this.draft = draft;
  }

  /**
   * @param position place among the article's claims, from 1
   */
  void write(Node node, int position, Claim claim) {
    draft.type(node, CLAIM_CLASS);
    draft.add(node, IN_ARTICLE, article);
    draft.integer(node, POSITION, position);
    draft.add(node, EVIDENCE, evidence.sentence(claim.sentence()));
    draft.add(node, TRIGGER, evidence.words(claim.trigger()));
    draft.add(node, LEXICON_ENTRY, iris.known(claim.entry()));
    draft.add(node, FRAME, concept("frame", claim.frame().id()));
    draft.add(node, STANCE, concept("stance", claim.stance().id()));
    draft.add(node, GRADE, concept("grade", Grade.of(claim).id()));
    claim.inferred().forEach(part -> draft.text(node, INFERRED, COLUMNS.getOrDefault(part, part)));
    claim.stage().ifPresent(stage -> draft.add(node, STAGE, concept("stage", stage.id())));
    for (Role role : Role.values()) {
      Node shortcut = RoleTerms.SHORTCUTS.get(role);
      parts(node, RoleTerms.PARTS.get(role), claim.role(role))
          .forEach(entity -> draft.add(node, shortcut, entity));
    }
    for (int i = 0; i < claim.goods().size(); i++) {
      goods(node, i + 1, claim.goods().get(i));
    }
    claim.quantity().ifPresent(quantity -> quantity(node, quantity, claim));
    claim.sum().ifPresent(sum -> sum(node, sum));
    ways.write(node, claim.way());
    periods.write(node, HOLDS_AT, claim.when());
    periods.write(node, SAID_AT, claim.said());
    attribution(node, claim.attribution());
    claim.inReturn().ifPresent(words -> draft.add(node, IN_RETURN, evidence.words(words)));
    claim.content().ifPresent(words -> draft.add(node, CONTENT, evidence.words(words)));
  }

  private void goods(Node claim, int position, Good good) {
    Node node = iris.below(claim, "goods", position);
    draft.add(claim, GOODS, node);
    draft.integer(node, POSITION, position);
    evidence.characters(node, good.span());
    good.item()
        .map(iris::known)
        .ifPresent(
            item -> {
              draft.add(node, ITEM, item);
              draft.add(claim, ITEM, item);
            });
  }

  private void quantity(Node claim, Quantity quantity, Claim whole) {
    Node node = iris.below(claim, "quantity");
    draft.add(claim, QUANTITY, node);
    evidence.characters(node, quantity.span());
    quantity.minimum().ifPresent(count -> draft.decimal(node, MINIMUM, count));
    quantity.maximum().ifPresent(count -> draft.decimal(node, MAXIMUM, count));
    draft.truth(node, APPROXIMATE, quantity.about());
    draft.text(node, UNIT, quantity.unit());
    draft.truth(node, RUNNING_TOTAL, quantity.progress() == Progress.TOTAL);
    draft.truth(node, INCREMENT, quantity.progress() == Progress.INCREMENT);
    if (quantity.progress() == Progress.TOTAL && whole.said().isKnown()) {
      periods.write(node, AS_OF, whole.said());
    }
  }

  private void sum(Node claim, Sum sum) {
    Node node = iris.below(claim, "sum");
    draft.add(claim, SUM, node);
    evidence.characters(node, sum.span());
    sum.minimum().ifPresent(least -> draft.decimal(node, MINIMUM, least));
    sum.maximum().ifPresent(most -> draft.decimal(node, MAXIMUM, most));
    draft.text(node, CURRENCY, sum.currency());
    draft.truth(node, RUNNING_TOTAL, sum.progress() == Progress.TOTAL);
    draft.truth(node, INCREMENT, sum.progress() == Progress.INCREMENT);
  }

  private void attribution(Node claim, Attribution attribution) {
    draft.truth(claim, OWN_VOICE, attribution.claimants().isEmpty());
    attribution.cue().ifPresent(cue -> draft.add(claim, CUE, evidence.words(cue)));
    parts(claim, CLAIMANT_PART, attribution.claimants())
        .forEach(entity -> draft.add(claim, CLAIMANT, entity));
    // No shortcut: a chain without its order says nothing.
    parts(claim, RELAY, attribution.via());
  }

  /** Gives the entities that are certain. */
  private List<Node> parts(Node claim, Node property, List<Filler> fillers) {
    List<Node> certain = new ArrayList<>();
    for (int i = 0; i < fillers.size(); i++) {
      parts.write(claim, property, i + 1, fillers.get(i)).ifPresent(certain::add);
    }
    return certain;
  }

  /** The role's notation. */
  static String id(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
