package org.waybill.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every kind of problem. People see its name in lower case with hyphens: {@code file-empty}. */
public enum Code {
  FILE_MISSING(
      "The path names nothing that exists.", "Check the spelling and the folder you are in."),
  FILE_UNREADABLE(
      "The file or folder exists but could not be read, or is not a regular file.",
      "Check its permissions, or copy it to a place where you may read it."),
  FILE_EMPTY("The file holds no characters, or white space only.", "Remove it or fetch it again."),
  FILE_BINARY(
      "The file holds bytes that no text has; it is probably a picture, an archive or a database.",
      "Give Waybill the text of the article."),
  FILE_NOT_UTF8(
      "The file is not valid UTF-8, so its letters cannot be known for sure.",
      "Convert it, for example with: iconv -f windows-1252 -t utf-8 FILE."),
  FILE_TOO_LARGE(
      "The file is larger than any article; reading it whole could exhaust the memory.",
      "Cut it into one file an article."),
  FILE_DAMAGED(
      "The file is compressed or an archive, and what is stored in it is damaged or ends too early.",
      "Fetch it again. What came before the damage was read where the format allows it."),
  CHARSET_UNKNOWN(
      "The page is neither UTF-8 nor does it declare a charset that fits, so its letters cannot be known.",
      "Convert it, for example with: iconv -f windows-1252 -t utf-8 FILE."),
  CHARACTERS_LOST(
      Severity.WARNING,
      "A few characters of the page are not valid in the charset it declares; each became U+FFFD.",
      "Nothing need be done; fetch the page again if the words around them matter."),
  PAGE_CUT(
      Severity.WARNING,
      "The page has more blocks of text than any story; what comes after them was not read.",
      "Nothing need be done, unless it is a collection of many articles: cut it into one file an article."),
  TEXT_CUT(
      Severity.WARNING,
      "The article is longer than any report; sentences after the place named were not read.",
      "Nothing need be done, unless it is a collection of many articles: cut it into one file an article."),
  WORD_PASSED(
      Severity.WARNING,
      "A run of characters without a blank is longer than any word or address; it was passed over, the rest read.",
      "Nothing need be done: it is code or data. If it is text, fetch the page again, its blanks were lost."),
  SENTENCE_CUT(
      Severity.WARNING,
      "Words go on without a full stop. They were read piece by piece: what stands in two is not joined.",
      "Nothing need be done, unless the text lost its full stops or line breaks on the way: fetch the page again."),
  FLOWS_MANY(
      Severity.WARNING,
      "The article tells of more deliveries than any report; open ends were filled from the nearest only.",
      "Nothing need be done, unless it is a collection of many articles: cut it into one file an article."),
  CURRENCY_UNKNOWN(
      Severity.WARNING,
      "The words value goods in a currency that the registry does not have; the claim has no value.",
      "If it is a currency, add it to data/registry/currencies.ttl and build the article again."),
  CURRENCY_UNCLEAR(
      Severity.WARNING,
      "The words value goods in a currency of several states, or in two at once; the claim has no value.",
      "Nothing need be done; the sentence of the claim holds the words."),
  STORIES_SEVERAL(
      Severity.WARNING,
      "The page marks several stories of like length as articles of their own. The first was read, the others left out.",
      "Fetch each story from its own address, or cut the page into one file an article."),
  RECORD_BROKEN(
      "A line, row or record of a collection is not what its format asks for; it was left out, the rest read.",
      "Mend or remove it; it is counted from the file's first line, or from the archive's first answer."),
  RECORD_INCOMPLETE(
      "A record of a collection has no text under any known name, so there is nothing to read.",
      "Call the field text, body or content; remove records that hold no article."),
  RECORD_UNDATED(
      Severity.WARNING,
      "A record of an archive has no date, or one that no calendar has. Its page was read like any other.",
      "Nothing need be done: when the page was fetched stays unknown, and bounds its day of issue no more."),
  PAGE_FAILED(
      "The program failed at a page: its own fault. That page was left out, the others were built.",
      "Please report this line and, if you may share it, the page; --debug adds the stack trace to send along."),
  JOINING_FAILED(
      "The program failed at joining or dating; claims are kept, what joins these articles is left out.",
      "Please report this line and, if you may share them, the articles; --debug adds the stack trace to send along."),
  COLUMNS_UNKNOWN(
      "The first row of the table names no column that could hold the text of articles.",
      "Call the column text, body or content, and separate columns by commas, semicolons or tabs."),
  FOLDER_EMPTY("The folder holds no article files.", "Name a folder with article files in it."),
  ARTICLE_NO_TEXT(
      "After menus, teasers and prompts were taken out, no article text was left.",
      "Look at it with: waybill read FILE. If it is an article, please report the page."),
  ARTICLE_TWICE(
      Severity.WARNING,
      "Two files in one run carry the same article name; the later one in name order was left out.",
      "Rename one of the files."),
  DATA_MISSING(
      "A file or folder of the project's own data is absent, empty or unreadable; no dataset was touched.",
      "Take it back from version control or from the release, and see that Waybill runs from its own folder."),
  DATA_BROKEN(
      "A file of the project's own data is not valid Turtle or holds what nothing knows; nothing was built.",
      "Mend the line named, or take the file back from version control."),
  DATA_INCOMPLETE(
      "An entry of the project's own data lacks a part, is there twice or names nothing; nothing was built.",
      "Complete the entry at the line named, or take the file back from version control."),
  ENTRY_GONE(
      Severity.WARNING,
      "An article was linked to an entry that is gone. Its claims are kept, but nobody is known to be meant.",
      "Build the article again, or put the entry back into its registry file."),
  TURTLE_BLANK_NODE(
      Severity.WARNING,
      "A Turtle file has nodes without a name; statements with them were left out of the graph.",
      "Give the nodes names, so that they stay the same from build to build."),
  SHAPE_VIOLATED(
      "A node of the graph breaks a rule of ontology/shapes.ttl; the rule's name and message say which.",
      "If a file of the registry is at fault, mend it; if not, please report the node and the rule."),
  SHAPE_DOUBTFUL(
      Severity.WARNING,
      "A node of the graph is allowed but unusual by ontology/shapes.ttl.",
      "Look at the node; nothing need be done."),
  ARTICLE_UNKNOWN(
      "The dataset holds no article of that name, so nothing was taken back.",
      "Articles are known by their file name; list them with: waybill check --articles."),
  DATASET_MISSING(
      "The folder is no Waybill dataset: it is absent or holds no manifest.",
      "Name the right folder with --dataset, or make one with: waybill build PATH."),
  DATASET_IN_USE(
      "Another process is using the dataset, and only one may write at a time.",
      "Wait until it has ended, or stop it; then try again. Nothing was changed."),
  DATASET_FORMAT(
      "The dataset was written in a format that this version of Waybill does not know.",
      "Use the version of Waybill that wrote it, or build the dataset anew from the articles."),
  DATASET_DAMAGED(
      "Files of the dataset are missing or are not as they were written, so it cannot be trusted.",
      "Build the articles named again into the dataset; when the manifest itself is damaged, build into a new folder."),
  DATABASE_DAMAGED(
      "The database is not what the segments make it; answers may be wrong. The segments are whole.",
      "Build it again from the segments: waybill check --rebuild. Nothing is lost by that."),
  DATASET_REBUILT(
      Severity.WARNING,
      "The database did not match the segments, as after a crash, and was built again from them.",
      "Nothing needs doing: the segments are the source of truth and were complete."),
  DATASET_IN_MEMORY(
      Severity.INFO,
      "The database on disk could not be opened, so the segments were loaded into memory for this one command.",
      "Nothing needs doing. It is slower on large datasets: stop the other process, or allow writing to the folder."),
  DATASET_UNWRITABLE(
      "The dataset's folder could not be written. It holds all of the change or nothing of it.",
      "Check its permissions and those of the folder around it, or name another with --dataset."),
  DISK_FULL(
      "The disk has no room. The dataset holds all of the change or nothing of it.",
      "Free some space, or move the dataset to a larger disk; then run the same command again."),
  QUERY_SYNTAX(
      "The query is not valid SPARQL 1.1, or is an update.",
      "Look at the line and column named. Waybill's datasets are changed with build and retract only."),
  QUERY_PARAMETER(
      "A parameter given to the query is unknown to it or its value is not of the right shape.",
      "Give parameters as name=value; the header of the query file lists those it takes."),
  QUERY_NAME_UNKNOWN(
      "Nobody and nothing that the registry or an article of the dataset knows is called by the name given.",
      "Write one of the names told. Without the parameter the query shows how names are written."),
  QUERY_NAME_AMBIGUOUS(
      "Several are called by the name given.",
      "Write the full name of the one meant; each of them can be asked for by itself."),
  QUERY_NAME_TAKEN(
      Severity.INFO,
      "A name given is not the one that the dataset uses, but an abbreviation, an adjective or another name of it.",
      "Nothing needs doing. If somebody else is meant, write the full name."),
  QUERY_REFUSED(
      "The query asks for something that Waybill does not do: calling other servers, reading files, or running code.",
      "Take out SERVICE, FROM and every function or property named. Casts (xsd:) and XPath's math: may stay."),
  QUERY_FORMAT(
      "The kind of answer cannot be written in the format asked for.",
      "SELECT and ASK go as table, csv, tsv, json or xml; CONSTRUCT and DESCRIBE go as turtle."),
  QUERY_TIMEOUT(
      "The query took longer than its time limit and was stopped.",
      "Raise the limit with --timeout SECONDS, or make the query narrower."),
  EXPORT_FORMAT(
      "The format of the export is unknown or cannot be told from the file's ending.",
      "Name it with --format; waybill export --help lists the formats."),
  EXPORT_TARGET(
      "The export could not be written there. No half file was left behind.",
      "Name a file, not a folder, in a place where you may write and where there is room."),
  EXPORT_GRAPHS_LOST(
      Severity.WARNING,
      "The format cannot hold named graphs: all statements were written, but not which article each came from.",
      "Use trig, nquads or jsonld to keep the graphs, or pick one graph with --graph IRI."),
  EXPORT_GRAPH_UNKNOWN(
      "The dataset has no graph of that name.",
      "List the graphs with a query: SELECT DISTINCT ?g { GRAPH ?g {} }."),
  ENDPOINT_UNREACHABLE(
      "The graph store does not answer at this address, or stopped answering.",
      "Check the address and that the server runs, then run the command again: it goes on where it stopped."),
  ENDPOINT_LOGIN(
      "The graph store wants another name and password, or does not let this one write.",
      "Set WAYBILL_LOGIN=NAME:PASSWORD, or put them into the address: http://NAME:PASSWORD@host/...."),
  ENDPOINT_TOO_LARGE(
      "The graph is larger than what the graph store takes at once; it was left out, the others copied.",
      "Raise the limit of the server or of the proxy before it, then run the command again."),
  ENDPOINT_REFUSED(
      "The graph store does not do what the SPARQL 1.1 Graph Store Protocol asks of it.",
      "Look whether the address is that of its graph store, as in http://host:3030/NAME/data, and whether it may be written to."),
  PORT_IN_USE(
      "The server could not listen on the port: another program does, or it is not allowed.",
      "Name another with --port, or 0 for any free one."),
  GOLD_INVALID(
      "An annotation file is not JSON of the form that evaluate reads; nothing of it was compared.",
      "Mend it at the line named: an array of claims, each with at least a type and a sentence."),
  IMO_NUMBER_WRONG(
      Severity.WARNING,
      "An article gives a ship an IMO number whose check digit is wrong, so the number was not kept.",
      "Look the ship up by its name, and compare the digits with the article's other sources."),
  GOLD_UNPLACED(
      "It cannot be told which article an annotation file is about, so it was not compared.",
      "Name the file after its article: 001.json is about 001-….txt, seed-001.json about 001_….txt."),
  CHECK_FAILED(
      "A rule that every dataset should keep is broken at the place named.",
      "Look at the query of that name in queries/checks: its header says what is wrong and what to do."),
  CHECK_NOTHING(
      "The dataset holds nothing, so nothing was checked.",
      "Build articles into it first: waybill build PATH."),
  NODE_UNKNOWN(
      "The dataset has no node of that IRI and none whose IRI ends so.",
      "Copy the IRI from an answer of waybill query; an article may be given by its file name."),
  NODE_AMBIGUOUS(
      "Several nodes have IRIs that end so.", "Give more of the IRI: one of those listed."),
  EVIDENCE_DIFFERS(
      "The graph quotes characters that the stored text of the article does not have there.",
      "Build the article again. If the words still differ, please report the article.");

  private final Severity severity;
  private final String meaning;
  private final String remedy;

  /** Of most: something is not there, or was not done. */
  Code(String meaning, String remedy) {
    this(Severity.ERROR, meaning, remedy);
  }

  Code(Severity severity, String meaning, String remedy) {
    this.severity = severity;
    this.meaning = meaning;
    this.remedy = remedy;
  }

  public Severity severity() {
    return severity;
  }

  /** What a problem of this code means, in one or two sentences. */
  public String meaning() {
    return meaning;
  }

  /** What to do about it. */
  public String remedy() {
    return remedy;
  }

  /** The stable code, as in {@code file-not-utf8}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The code with that id, in any letter case; empty when there is none. */
  public static Optional<Code> of(String id) {
    return Arrays.stream(values()).filter(code -> code.id().equalsIgnoreCase(id)).findFirst();
  }
}
