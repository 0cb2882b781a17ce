package org.waybill.registry;

/** Full IRIs of the terms that registry files are written in. */
final class Terms {
  static final String WB = "https://w3id.org/waybill/ontology#";
  private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#";
  private static final String FOAF = "http://xmlns.com/foaf/0.1/";

  static final String LABEL = RDFS + "label";
  static final String PREF_LABEL = SKOS + "prefLabel";
  static final String ALT_LABEL = SKOS + "altLabel";
  static final String BROADER = SKOS + "broader";
  static final String CONCEPT = SKOS + "Concept";
  static final String IN_SCHEME = SKOS + "inScheme";
  static final String FAMILY_NAME = FOAF + "familyName";
  static final String LAT = GEO + "lat";
  static final String LONG = GEO + "long";

  static final String STATE = WB + "State";
  static final String ORGAN = WB + "Organ";
  static final String PERSON = WB + "Person";
  static final String ORGANISATION = WB + "Organisation";
  static final String OUTLET = WB + "Outlet";
  static final String PLACE = WB + "Place";
  static final String LEGAL_ACT = WB + "LegalAct";
  static final String TENURE = WB + "Tenure";
  static final String TITLE = WB + "Title";
  static final String ORGAN_KIND = WB + "OrganKind";
  static final String GROUP_KIND = WB + "GroupKind";

  static final String OTHER_USE = WB + "OtherUse";
  static final String COMPANY_FORM = WB + "CompanyForm";

  static final String CURRENCY = WB + "Currency";
  static final String CODE = WB + "currency";
  static final String SIGN = WB + "sign";

  static final String OCCASION = WB + "Occasion";
  static final String OCCASION_SERIES = WB + "OccasionSeries";
  static final String IN_SERIES = WB + "inSeries";
  static final String ATTENDEE = WB + "attendee";
  static final String VISITED = WB + "visited";
  static final String HOST = WB + "host";
  static final String FIRST_DAY = WB + "firstDay";
  static final String LAST_DAY = WB + "lastDay";
  static final String KNOWN_FROM = WB + "knownFrom";
  static final String KNOWN_UNTIL = WB + "knownUntil";
  static final String LASTING = WB + "lasting";

  static final String FAMILY_NAME_FIRST = WB + "familyNameFirst";
  static final String DEMONYM = WB + "demonym";
  static final String METONYM = WB + "metonym";
  static final String SHORTHAND = WB + "shorthand";
  static final String ACTS_FOR = WB + "actsFor";
  static final String IN_STATE = WB + "inState";
  static final String HOLDER = WB + "holder";
  static final String OFFICE_TITLE = WB + "officeTitle";
  static final String HELD_IN = WB + "heldIn";
  static final String FROM = WB + "from";
  static final String UNTIL = WB + "until";
  static final String SERVES = WB + "serves";
  static final String HONORIFIC = WB + "honorific";
  static final String UN_REGISTER = WB + "unRegisterCategory";
  static final String ASSISTS = WB + "assists";
  static final String SOLE = WB + "sole";
  static final String COVER_TERM = WB + "coverTerm";
  static final String RULES = WB + "rules";
  static final String APART = WB + "apart";
  static final String OWN = WB + "own";
  static final String CONTINUED_BY = WB + "continuedBy";
  static final String BASED_IN = WB + "basedIn";
  static final String BRANCH_OF = WB + "branchOf";
  static final String OF_KIND = WB + "ofKind";
  static final String SIPRI = WB + "sipriCategory";

  private Terms() {}
}
