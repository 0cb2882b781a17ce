package org.waybill.lexicon;

/** What else a word does to the words around it. */
public enum Trait {
  /** Its subject answers for what stands below it. */
  ATTRIBUTES,
  /** Its object is the one who does what stands below it: {@code accuse Pyongyang of sending}. */
  CONTROLS_OBJECT,
  /** Its subject does what its noun names: {@code hold talks}, {@code halt deliveries}. */
  LIGHT,
  /** Its object is who gains: {@code arms to help Moscow}. */
  BENEFITS,
  /** Goods go the other way: {@code in exchange for}. */
  REVERSES,
  /** Its object is the source of the one who speaks: {@code citing officials}. */
  QUOTES,
  /** Its subject, a bundle of goods, holds what its object names: {@code the package includes}. */
  LISTS,
  /**
   * The subject bears what its object names: {@code face sanctions}, {@code is under sanctions}.
   */
  SUFFERS,
  /** It says nothing where no place is named: {@code is in Seoul}. */
  NEEDS_PLACE,
  /**
   * What is done behind it is not to be done, where a noun stands before it: {@code all states from
   * selling}.
   */
  KEEPS_FROM,
  /** It says nothing where nobody is named who gets the goods: {@code flew drones}. */
  NEEDS_RECIPIENT,
  /** What is said of it is said of nobody and nothing: {@code nothing shows that …}. */
  NAMES_NOBODY,
  /** What is done behind it is not wanted, or not done: {@code warned them against selling}. */
  LEADS_TO_REFUSAL,
  /** Its subject is what its complement names: {@code became one of those sending arms}. */
  EQUATES,
  /** It says nothing where nobody is named who does it: {@code crossed into}. */
  NEEDS_DOER,
  /** It says nothing where nobody is named who is met by it: {@code threatened to …}. */
  NEEDS_TARGET,
  /** A legal act is its target, and it says nothing where none is named: {@code violate}. */
  BREAKS_LAW,
  /** It tells of help only where its object is named as help: {@code gave food}. */
  NEEDS_AID,
  /** It names help that is no arms: {@code grain}. */
  NAMES_AID,
  /** Before the name of a state it names a part of it: {@code southern}. */
  NAMES_REGION,
  /** Whoever does what its object tells is met by it: {@code condemned an attack by X}. */
  REACHES_DOER,
  /** Whoever is met by what its object tells is met by it: {@code threatened to bomb Y}. */
  REACHES_MET,
  /** It acts for whoever it belongs to: {@code his government}. */
  ACTS_FOR_OWNER,
  /** A bundle of goods meant for somebody: {@code package}; what it holds goes to him. */
  BUNDLES,
  /** What it stands before is known to the reader: {@code the}. */
  DEFINITE,
  /** It points at something told before: {@code these}. */
  POINTS_BACK,
  /** It says something only where a clause stands below it: {@code found that}. */
  NEEDS_CLAUSE,
  /** It is somebody who can speak, though nobody is named: {@code people}. */
  SPEAKS,
  /** It measures or holds goods without saying which: {@code container}. */
  NAMES_LOAD,
  /** It says how good or how new something is, and not of what kind: {@code advanced}. */
  GRADES,
  /** Goods begin their way where it happens: {@code loaded in the port}. */
  LOADS,
  /** Goods end their way where it happens: {@code unloaded in the port}. */
  LANDS,
  /** Its object is where goods set out: {@code left the port}. */
  LEAVES,
  /** Its object is on its way: {@code took the crates to the port}. */
  BRINGS,
  /** Its object is what goods go through: {@code crossed the strait}. */
  PASSES,
  /** Its object is where goods set out: {@code from}. */
  LEADS_TO_START,
  /** Its object is what goods go through: {@code via}. */
  LEADS_TO_WAYPOINT,
  /** Its object is where goods go: {@code to}. */
  LEADS_TO_END,
  /** Its object is on what goods go: {@code aboard}. */
  LEADS_TO_MEANS,
  /** It is a place, though no name is given: {@code port}. */
  NAMES_SITE,
  /** It is somebody's ground, which goods may go through: {@code airspace}. */
  NAMES_GROUND,
  /** A distance before it is measured from its object: {@code 40 miles off}. */
  MEASURES_FROM,
  /** It says where something is: {@code located}. */
  LOCATES,
  /** A ship, and what stands behind it may be its name: {@code freighter}. */
  NAMES_VESSEL,
  /** An aircraft: {@code plane}. */
  NAMES_AIRCRAFT,
  /** The number of a ship in the world's register stands behind it. */
  NUMBERS_SHIPS,
  /** The sign of an aircraft in a state's register stands behind it. */
  NUMBERS_AIRCRAFT,
  /** The state before it is that of a ship's flag: {@code Norlandic-flagged}. */
  FLAGS,
  /** Whoever does it runs a ship or an aircraft: {@code operated by}. */
  OPERATES,
  /** A body of that name carries goods for others: {@code airline}. */
  CARRIES_FOR_OTHERS,
  /** Whoever does it has the goods: {@code tanks used by the army}. */
  USES,
  /** It measures a part of a whole: {@code 60 percent of its tanks}. */
  SHARES,
  /** Such people get what is sold: {@code customers}. */
  BUYS,
  /** Whoever had the goods before passes them on: {@code fell into the hands of rebels}. */
  PASSES_ON,
  /** Who stands behind it does what the one before it does: {@code alongside}. */
  JOINS,
  /** It stands for any goods of the items scheme that no word moves: {@code arms for Norland}. */
  ANY_GOODS,
  /** Such people rise against the state whose they are: {@code rebels}. */
  RISES_UP,
  /** It tells of trade whatever the goods are: {@code imports from Norland}. */
  TRADES,
  /** Its subject gives back what he got: {@code responded in kind}. */
  RECIPROCATES,
  /** Its object is one of those meant: {@code groups such as}. */
  EXEMPLIFIES,
  /** What stands behind it is told beside what is said: {@code during}. */
  SETS_SCENE,
  /** Its object does what it hangs on: {@code sent by Norland}. */
  LEADS_TO_DOER,
  /** What stands before it is a part or a kind of its object: {@code half of the shells}. */
  LEADS_TO_WHOLE,
  /** Its object is held by the noun before it: {@code crates with shells}. */
  LEADS_TO_CONTENTS,
  /** Its object is whom or what it is meant for: {@code shells for Norland}. */
  LEADS_TO_PURPOSE,
  /** Its object goes along with what is done, given or signed: {@code provided it with arms}. */
  LEADS_TO_GIFT,
  /** Its object is where somebody goes: {@code travelled to Norland}. */
  LEADS_TO_GOAL,
  /** Its object is what somebody is said to be: {@code emerged as its supplier}. */
  LEADS_TO_OFFICE,
  /** What is done behind it is only thought of: {@code talks about attacking}. */
  LEADS_TO_IDEA,
  /** Its object is what a word is about, and not why, when or in spite of what. */
  LEADS_TO_TOPIC,
  /**
   * Its object is what the subject of a light word does: {@code engaged in talks}; not {@code acted
   * despite talks}.
   */
  LEADS_TO_DEED,
  /** Its object is mostly where something is done. */
  LEADS_TO_PLACE,
  /** Its object is where the subject of the clause is: {@code said during a visit}. */
  LEADS_TO_OCCASION,
  /** Its object tells in whose land a place lies: {@code a depot near Quillport}. */
  LEADS_TO_LAND,
  /** Its object is whose the noun before it is: {@code towns of Norland}. */
  LEADS_TO_OWNER,
  /** Whoever has it does what stands below it: {@code has an interest in buying}. */
  HANDS_ON,
  /** What is said of it is said of what stands below it too: {@code will not allow the sale}. */
  BRINGS_ABOUT,
  /** Goods in it or from it are those of whoever it belongs to: {@code Norlandic depots}. */
  STORES,
  /** What stands below it is played, not done: {@code simulate an attack}. */
  FEIGNS,
  /** What serves it belongs to what it makes: {@code plans for building missiles}. */
  MAKES,
  /**
   * It is goods only with what it belongs to or serves to make: {@code a plant for making nerve
   * gas}.
   */
  NAMES_MEANS,
  /** What stands behind it is the name of the noun before it: {@code a firm called …}. */
  NAMES,
  /** What stands below it goes on already: {@code continue to send}. */
  CONTINUES,
  /** Its subject gives the share that its object measures: {@code account for}. */
  ACCOUNTS_FOR,
  /** A count with it, or that it leads up to, is a running total: {@code since}, {@code bring}. */
  ACCUMULATES,
  /** Whoever does it has the goods then, though nobody else is named: {@code seize}. */
  CATCHES,
  /** A count or sum behind it comes on top of what went before: {@code another}. */
  ADDS,
  /** What it hangs on comes after what stands behind it: {@code after}. */
  COMES_AFTER,
  /** What it hangs on comes before what stands behind it: {@code until}. */
  COMES_BEFORE,
  /** A thing can be its subject as well as somebody: {@code the move shows that}. */
  EVIDENCES,
  /** It names nobody in particular: {@code people say}. */
  ANYBODY,
  /** It opens how somebody said it, or what went on meanwhile: {@code as}. */
  ACCOMPANIES,
  /** It stands for several: {@code their}. */
  MEANS_SEVERAL,
  /** It opens what is said, known or denied: {@code that}. */
  OPENS_CONTENT,
  /** What a word of saying reports is not so: {@code baseless}. */
  BELIES,
  /** Whoever says it speaks of what he is said to have done: {@code denied claims of selling}. */
  CLEARS_DOER,
  /** It denies reports, and of anything else is a refusal: {@code reject}. */
  NEEDS_REPORT,
  /** Whoever answers it speaks of what it is about: {@code asked about}. */
  ASKS,
  /** What it wants stopped is as good as stopped: {@code ordered a halt to deliveries}. */
  ENACTS,
  /** Whoever tells of it answers for what stands below it: {@code said they knew that}. */
  FACTIVE,
  /** It says nothing where nobody is named whose the goods were: {@code went}. */
  NEEDS_SUPPLIER,
  /** It means this only where its subject does nothing: {@code is said to}. */
  NEEDS_PASSIVE,
  /** It says what something is worth: {@code worth}, {@code valued at}, {@code the cost of}. */
  MEASURES_VALUE,
  /** A sum beside it is paid for what stands behind the sum: {@code paid $2 million for tanks}. */
  PAYS,
  /** A sum of money behind it is what is paid: {@code sold for $2 million}. */
  LEADS_TO_PRICE,
  /** Behind a sum of money its object is what the sum buys: {@code $2 million in tanks}. */
  LEADS_TO_VALUED
}
