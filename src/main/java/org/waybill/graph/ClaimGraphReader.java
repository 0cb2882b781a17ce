package org.waybill.graph;

import static org.waybill.graph.Vocabulary.*;
import static org.waybill.graph.Vocabulary.CLAIMANT_PART;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.waybill.claim.Attribution;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Good;
import org.waybill.claim.LengthUnit;
import org.waybill.claim.Means;
import org.waybill.claim.Progress;
import org.waybill.claim.Quantity;
import org.waybill.claim.Role;
import org.waybill.claim.Stage;
import org.waybill.claim.Stance;
import org.waybill.claim.Sum;
import org.waybill.claim.Way;
import org.waybill.problem.Problem;
import org.waybill.registry.Registry;

/** Reads what {@link ClaimWriter} wrote of one article's claims. */
final class ClaimGraphReader {
  private final Facts facts;
  private final String file;
  private final PartReader parts;
  private final PeriodReader periods;

  ClaimGraphReader(Facts facts, Node article, Registry registry, Consumer<Problem> problems) {
    this.facts = facts;
    this.file = facts.one(article, FILE).getLiteralLexicalForm();
    this.periods = new PeriodReader(facts);
    this.parts =
        new PartReader(
            facts, new EntryReader(facts, registry, file, periods.read(article, ISSUED), problems));
  }

  Claim read(Node claim) {
    return new Claim(
        file,
        facts.span(facts.one(claim, EVIDENCE)),
        facts.span(facts.one(claim, TRIGGER)),
        facts.one(claim, LEXICON_ENTRY).getURI(),
        facts.constant(
            facts.one(claim, FRAME), Frame.values(), frame -> concept("frame", frame.id())),
        facts
            .any(claim, STAGE)
            .map(
                node ->
                    facts.constant(node, Stage.values(), stage -> concept("stage", stage.id()))),
        facts.constant(
            facts.one(claim, STANCE), Stance.values(), stance -> concept("stance", stance.id())),
        roles(claim),
        facts.ordered(facts.all(claim, GOODS)).stream().map(this::good).toList(),
        facts.any(claim, QUANTITY).map(this::quantity),
        facts.any(claim, SUM).map(this::sum),
        periods.read(claim, HOLDS_AT),
        periods.read(claim, SAID_AT),
        attribution(claim),
        way(claim),
        facts.any(claim, IN_RETURN).map(facts::span),
        facts.any(claim, CONTENT).map(facts::span));
  }

  private ListMultimap<Role, Filler> roles(Node claim) {
    ImmutableListMultimap.Builder<Role, Filler> roles = ImmutableListMultimap.builder();
    for (Role role : Role.values()) {
      roles.putAll(role, parts.read(claim, RoleTerms.PARTS.get(role)));
    }
    return roles.build();
  }

  private Good good(Node node) {
    return new Good(
        facts.text(node, WORDS), facts.span(node), facts.any(node, ITEM).map(Node::getURI));
  }

  private Quantity quantity(Node node) {
    return new Quantity(
        facts.decimal(node, MINIMUM),
        facts.decimal(node, MAXIMUM),
        facts.truth(node, APPROXIMATE),
        facts.text(node, UNIT),
        facts.text(node, WORDS),
        facts.span(node),
        progress(node));
  }

  private Progress progress(Node node) {
    if (facts.truth(node, INCREMENT)) {
      return Progress.INCREMENT;
    }
    return facts.truth(node, RUNNING_TOTAL) ? Progress.TOTAL : Progress.UNSAID;
  }

  private Sum sum(Node node) {
    return new Sum(
        facts.decimal(node, MINIMUM),
        facts.decimal(node, MAXIMUM),
        facts.text(node, CURRENCY),
        progress(node),
        facts.text(node, WORDS),
        facts.span(node));
  }

  private Way way(Node claim) {
    return new Way(
        facts.ordered(facts.all(claim, TRANSPORT)).stream().map(this::transport).toList(),
        facts.any(claim, DISTANCE).map(this::distance));
  }

  private Way.Transport transport(Node node) {
    return new Way.Transport(
        facts.constant(facts.one(node, MODE), Means.values(), means -> concept("mode", means.id())),
        facts.text(node, WORDS),
        facts.span(node));
  }

  private Way.Distance distance(Node node) {
    return new Way.Distance(
        new BigDecimal(facts.one(node, MEASURE).getLiteralLexicalForm()),
        facts.constant(
            facts.one(node, LENGTH_UNIT),
            LengthUnit.values(),
            unit -> concept("length-unit", unit.id())),
        facts.text(node, WORDS),
        facts.span(node),
        facts.text(node, MEASURED_FROM));
  }

  private Attribution attribution(Node claim) {
    return new Attribution(
        parts.read(claim, CLAIMANT_PART),
        parts.read(claim, RELAY),
        facts.any(claim, CUE).map(facts::span));
  }
}
