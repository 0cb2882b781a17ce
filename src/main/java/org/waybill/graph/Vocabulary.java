package org.waybill.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of {@code ontology/waybill.ttl}; constants of classes end in {@code _CLASS}. Concepts
 * of the schemes have no constants: {@link #concept} names them by scheme and notation.
 */
public final class Vocabulary {
  public static final String NAMESPACE = "https://w3id.org/waybill/ontology#";

  // Articles
  public static final Node ARTICLE_CLASS = wb("Article");
  public static final Node BYLINE_CLASS = wb("Byline");
  public static final Node ISSUE_CLUE_CLASS = wb("IssueClue");
  public static final Node FILE = wb("file");
  public static final Node TEXT_LENGTH = wb("textLength");
  public static final Node PASSED_OVER = wb("passedOver");
  public static final Node DIGEST = wb("digest");
  public static final Node ISSUED = wb("issued");
  public static final Node CLUE = wb("clue");
  public static final Node CLUE_KIND = wb("clueKind");
  public static final Node LINE = wb("line");
  public static final Node VERDICT = wb("verdict");
  public static final Node BYLINE = wb("byline");
  public static final Node OUTLET_ROLE = wb("outletRole");
  public static final Node OUTLET = wb("outlet");
  public static final Node PUBLISHER = wb("publisher");
  public static final Node WIRE_AGENCY = wb("wireAgency");
  public static final Node CITES = wb("cites");
  public static final Node PROGRAM_VERSION = wb("programVersion");

  // Evidence: exact characters
  public static final Node EVIDENCE_CLASS = wb("Evidence");
  public static final Node SENTENCE_CLASS = wb("Sentence");
  public static final Node WORDS = wb("words");
  public static final Node START = wb("start");
  public static final Node IN_ARTICLE = wb("inArticle");
  public static final Node EVIDENCE = wb("evidence");
  public static final Node TRIGGER = wb("trigger");
  public static final Node CUE = wb("cue");

  // Claims
  public static final Node UNLESS_SAID = wb("unlessSaid");
  public static final Node CLAIM_CLASS = wb("Claim");
  public static final Node PART_CLASS = wb("Part");
  public static final Node GOODS_CLASS = wb("Goods");
  public static final Node QUANTITY_CLASS = wb("Quantity");
  public static final Node SUM_CLASS = wb("Sum");
  public static final Node TRANSPORT_CLASS = wb("Transport");
  public static final Node DISTANCE_CLASS = wb("Distance");
  public static final Node PERIOD_CLASS = wb("Period");
  public static final Node FRAME = wb("frame");
  public static final Node STANCE = wb("stance");
  public static final Node STAGE = wb("stage");
  public static final Node LEXICON_ENTRY = wb("lexiconEntry");
  public static final Node POSITION = wb("position");
  public static final Node SUPPLIER_PART = wb("supplierPart");
  public static final Node RECIPIENT_PART = wb("recipientPart");
  public static final Node AGENT_PART = wb("agentPart");
  public static final Node PARTICIPANT_PART = wb("participantPart");
  public static final Node TARGET_PART = wb("targetPart");
  public static final Node CARRIER_PART = wb("carrierPart");
  public static final Node ORIGIN_PART = wb("originPart");
  public static final Node WAYPOINT_PART = wb("waypointPart");
  public static final Node DESTINATION_PART = wb("destinationPart");
  public static final Node PLACE_PART = wb("placePart");
  public static final Node CLAIMANT_PART = wb("claimantPart");
  public static final Node FILLS_ROLE = wb("fillsRole");
  public static final Node ROLE = wb("role");
  public static final Node ENTITY = wb("entity");
  public static final Node CANDIDATE = wb("candidate");
  public static final Node UNLINKED_NAME = wb("unlinkedName");
  public static final Node ROLE_REASON = wb("roleReason");
  public static final Node GROUND = wb("ground");
  public static final Node INFERRED = wb("inferred");
  public static final Node GRADE = wb("grade");
  public static final Node LINK_REASON = wb("linkReason");
  public static final Node GOODS = wb("goods");
  public static final Node ITEM = wb("item");
  public static final Node QUANTITY = wb("quantity");
  public static final Node SUM = wb("sum");
  public static final Node CURRENCY = wb("currency");
  public static final Node TRANSPORT = wb("transport");
  public static final Node MODE = wb("mode");
  public static final Node DISTANCE = wb("distance");
  public static final Node MEASURE = wb("measure");
  public static final Node LENGTH_UNIT = wb("lengthUnit");
  public static final Node KILOMETRES = wb("kilometres");
  public static final Node MEASURED_FROM = wb("measuredFrom");
  public static final Node MINIMUM = wb("minimum");
  public static final Node MAXIMUM = wb("maximum");
  public static final Node UNIT = wb("unit");
  public static final Node APPROXIMATE = wb("approximate");
  public static final Node RUNNING_TOTAL = wb("runningTotal");
  public static final Node INCREMENT = wb("increment");
  public static final Node AS_OF = wb("asOf");
  public static final Node HOLDS_AT = wb("holdsAt");
  public static final Node SAID_AT = wb("saidAt");
  public static final Node NARROWED_HOLDS_AT = wb("narrowedHoldsAt");
  public static final Node NARROWED_SAID_AT = wb("narrowedSaidAt");
  public static final Node EARLIEST = wb("earliest");
  public static final Node LATEST = wb("latest");
  public static final Node OWN_VOICE = wb("ownVoice");
  public static final Node IN_RETURN = wb("inReturn");
  public static final Node CONTENT = wb("content");
  public static final Node RELAY = wb("relay");
  public static final Node SUPPLIER = wb("supplier");
  public static final Node RECIPIENT = wb("recipient");
  public static final Node AGENT = wb("agent");
  public static final Node PARTICIPANT = wb("participant");
  public static final Node TARGET = wb("target");
  public static final Node CARRIER = wb("carrier");
  public static final Node ORIGIN = wb("origin");
  public static final Node WAYPOINT = wb("waypoint");
  public static final Node DESTINATION = wb("destination");
  public static final Node PLACE = wb("place");
  public static final Node CLAIMANT = wb("claimant");
  public static final Node CORROBORATES = wb("corroborates");
  public static final Node REFINES = wb("refines");
  public static final Node CONTRADICTS = wb("contradicts");
  public static final Node DENIES = wb("denies");

  // Frames
  public static final Node FRAME_CLASS = wb("Frame");

  // Grounds and grades
  public static final Node GROUND_CLASS = wb("Ground");
  public static final Node GRADE_CLASS = wb("Grade");

  // Stances
  public static final Node STANCE_CLASS = wb("Stance");

  // Stages
  public static final Node STAGE_CLASS = wb("Stage");

  // Roles
  public static final Node ROLE_CLASS = wb("Role");

  // Modes of transport and units of length
  public static final Node MODE_CLASS = wb("Mode");
  public static final Node LENGTH_UNIT_CLASS = wb("LengthUnit");

  // Outlet roles and verdicts
  public static final Node OUTLET_ROLE_CLASS = wb("OutletRole");
  public static final Node VERDICT_CLASS = wb("Verdict");

  // Events and utterances
  public static final Node EVENT_CLASS = wb("Event");
  public static final Node MOVEMENT_CLASS = wb("Movement");
  public static final Node ENCOUNTER_CLASS = wb("Encounter");
  public static final Node ACT_CLASS = wb("Act");
  public static final Node UTTERANCE_CLASS = wb("Utterance");
  public static final Node JOINED_BECAUSE = wb("joinedBecause");
  public static final Node CLAIM = wb("claim");
  public static final Node WHY = wb("why");
  public static final Node ABOUT = wb("about");
  public static final Node RESTS_ON = wb("restsOn");
  public static final Node SPEAKER = wb("speaker");
  public static final Node ADDRESSEE = wb("addressee");
  public static final Node OUTLET_VOICE = wb("outletVoice");
  public static final Node STORY_CLASS = wb("Story");
  public static final Node IN_STORY = wb("inStory");
  public static final Node TOLD_IN = wb("toldIn");
  public static final Node SIDE = wb("side");
  public static final Node VALUE_CLASS = wb("Value");
  public static final Node VALUE = wb("value");
  public static final Node INDEPENDENT_ORIGIN_CLASS = wb("IndependentOrigin");
  public static final Node INDEPENDENT_ORIGIN = wb("independentOrigin");
  public static final Node ORIGIN_COUNT = wb("originCount");
  public static final Node REPEAT_CLASS = wb("Repeat");
  public static final Node REPEAT = wb("repeat");

  // How claims and events stand to each other
  public static final Node RELATION_CLASS = wb("Relation");
  public static final Node RELATION_KIND_CLASS = wb("RelationKind");
  public static final Node RELATION_KIND = wb("relationKind");
  public static final Node RELATES = wb("relates");
  public static final Node RELATES_TO = wb("relatesTo");
  public static final Node RETELLS_DIFFERENTLY = wb("retellsDifferently");
  public static final Node DROPS_ATTRIBUTION = wb("dropsAttribution");
  public static final Node PART_OF = wb("partOf");
  public static final Node IN_RETURN_FOR = wb("inReturnFor");

  // Counts over time
  public static final Node SERIES_CLASS = wb("Series");
  public static final Node POINT_CLASS = wb("Point");
  public static final Node POINT = wb("point");

  // Dating by other articles
  public static final Node DATING_CLASS = wb("Dating");
  public static final Node SIBLING_CLUE_CLASS = wb("SiblingClue");
  public static final Node SIBLING_CLUE = wb("siblingClue");
  public static final Node SIBLING = wb("sibling");

  // Registry
  public static final Node ACTOR_CLASS = wb("Actor");
  public static final Node STATE_CLASS = wb("State");
  public static final Node ORGAN_CLASS = wb("Organ");
  public static final Node ORGANISATION_CLASS = wb("Organisation");
  public static final Node OUTLET_CLASS = wb("Outlet");
  public static final Node PERSON_CLASS = wb("Person");
  public static final Node GROUP_CLASS = wb("Group");
  public static final Node PLACE_CLASS = wb("Place");
  public static final Node VESSEL_CLASS = wb("Vessel");
  public static final Node AIRCRAFT_CLASS = wb("Aircraft");
  public static final Node CRAFT_KIND = wb("craftKind");
  public static final Node FLAG = wb("flag");
  public static final Node IMO_NUMBER = wb("imoNumber");
  public static final Node REGISTRATION = wb("registration");
  public static final Node OPERATOR = wb("operator");
  public static final Node LEGAL_ACT_CLASS = wb("LegalAct");
  public static final Node TENURE_CLASS = wb("Tenure");
  public static final Node DEMONYM = wb("demonym");
  public static final Node METONYM = wb("metonym");
  public static final Node CAPITAL = wb("capital");
  public static final Node ISO2 = wb("iso2");
  public static final Node ISO3 = wb("iso3");
  public static final Node LOCAL_NAME = wb("localName");
  public static final Node ACTS_FOR = wb("actsFor");
  public static final Node BASED_IN = wb("basedIn");
  public static final Node BRANCH_OF = wb("branchOf");
  public static final Node OF_KIND = wb("ofKind");
  public static final Node CONTINUED_BY = wb("continuedBy");
  public static final Node AGENCY = wb("agency");
  public static final Node DOMAIN = wb("domain");
  public static final Node HOLDER = wb("holder");
  public static final Node OFFICE_TITLE = wb("officeTitle");
  public static final Node HELD_IN = wb("heldIn");
  public static final Node FROM = wb("from");
  public static final Node UNTIL = wb("until");
  public static final Node IN_STATE = wb("inState");
  public static final Node UN_REGISTER_CATEGORY = wb("unRegisterCategory");
  public static final Node SIPRI_CATEGORY = wb("sipriCategory");

  // Misses and runs
  public static final Node MISS_CLASS = wb("Miss");
  public static final Node MISSED = wb("missed");
  public static final Node MISS_REASON = wb("missReason");
  public static final Node RUN_CLASS = wb("Run");
  public static final Node INPUT_CLASS = wb("Input");
  public static final Node JOINED_BY = wb("joinedBy");
  public static final Node READ = wb("read");
  public static final Node INPUT = wb("input");

  // Lexicon terms
  public static final Node EVOKES = wb("evokes");
  public static final Node IMPLIES_STAGE = wb("impliesStage");
  public static final Node IMPLIES_STANCE = wb("impliesStance");

  private Vocabulary() {}

  /**
   * A concept of one of the schemes, as in {@code concept("stage", "in-transit")}.
   *
   * @param kind frame, stance, stage, role, outlet-role, verdict or relation-kind
   * @param id its notation
   */
  public static Node concept(String kind, String id) {
    return wb(kind + "-" + id);
  }

  private static Node wb(String name) {
    return NodeFactory.createURI(NAMESPACE + name);
  }
}
