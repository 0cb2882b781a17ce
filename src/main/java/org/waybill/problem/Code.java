package org.waybill.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Every kind of problem. People see its name in lower case with hyphens: {@code file-empty}. What
 * it means and what to do stands in {@code codes.properties}.
 */
public enum Code {
  FILE_MISSING(Severity.ERROR),
  FILE_UNREADABLE(Severity.ERROR),
  FILE_EMPTY(Severity.ERROR),
  FILE_BINARY(Severity.ERROR),
  FILE_NOT_UTF8(Severity.ERROR),
  FILE_TOO_LARGE(Severity.ERROR),
  FILE_DAMAGED(Severity.ERROR),
  CHARSET_UNKNOWN(Severity.ERROR),
  CHARACTERS_LOST(Severity.WARNING),
  PAGE_CUT(Severity.WARNING),
  TEXT_CUT(Severity.WARNING),
  WORD_PASSED(Severity.WARNING),
  SENTENCE_CUT(Severity.WARNING),
  FLOWS_MANY(Severity.WARNING),
  CURRENCY_UNKNOWN(Severity.WARNING),
  CURRENCY_UNCLEAR(Severity.WARNING),
  STORIES_SEVERAL(Severity.WARNING),
  RECORD_BROKEN(Severity.ERROR),
  RECORD_INCOMPLETE(Severity.ERROR),
  RECORD_UNDATED(Severity.WARNING),
  PAGE_FAILED(Severity.ERROR),
  JOINING_FAILED(Severity.ERROR),
  COLUMNS_UNKNOWN(Severity.ERROR),
  FOLDER_EMPTY(Severity.ERROR),
  ARTICLE_NO_TEXT(Severity.ERROR),
  ARTICLE_TWICE(Severity.WARNING),
  DATA_MISSING(Severity.ERROR),
  DATA_BROKEN(Severity.ERROR),
  DATA_INCOMPLETE(Severity.ERROR),
  ENTRY_GONE(Severity.WARNING),
  TURTLE_BLANK_NODE(Severity.WARNING),
  SHAPE_VIOLATED(Severity.ERROR),
  SHAPE_DOUBTFUL(Severity.WARNING),
  ARTICLE_UNKNOWN(Severity.ERROR),
  DATASET_MISSING(Severity.ERROR),
  DATASET_IN_USE(Severity.ERROR),
  DATASET_AWAITED(Severity.INFO),
  DATASET_FORMAT(Severity.ERROR),
  DATASET_DAMAGED(Severity.ERROR),
  DATABASE_DAMAGED(Severity.ERROR),
  DATASET_REBUILT(Severity.WARNING),
  DATASET_IN_MEMORY(Severity.INFO),
  DATASET_UNWRITABLE(Severity.ERROR),
  DISK_FULL(Severity.ERROR),
  QUERY_SYNTAX(Severity.ERROR),
  QUERY_PARAMETER(Severity.ERROR),
  QUERY_NAME_UNKNOWN(Severity.ERROR),
  QUERY_NAME_AMBIGUOUS(Severity.ERROR),
  QUERY_NAME_TAKEN(Severity.INFO),
  QUERY_REFUSED(Severity.ERROR),
  QUERY_FORMAT(Severity.ERROR),
  QUERY_TIMEOUT(Severity.ERROR),
  EXPORT_FORMAT(Severity.ERROR),
  EXPORT_TARGET(Severity.ERROR),
  EXPORT_GRAPHS_LOST(Severity.WARNING),
  EXPORT_GRAPH_UNKNOWN(Severity.ERROR),
  ENDPOINT_UNREACHABLE(Severity.ERROR),
  ENDPOINT_LOGIN(Severity.ERROR),
  ENDPOINT_TOO_LARGE(Severity.ERROR),
  ENDPOINT_REFUSED(Severity.ERROR),
  PORT_IN_USE(Severity.ERROR),
  GOLD_INVALID(Severity.ERROR),
  IMO_NUMBER_WRONG(Severity.WARNING),
  GOLD_UNPLACED(Severity.ERROR),
  CHECK_FAILED(Severity.ERROR),
  CHECK_NOTHING(Severity.ERROR),
  NODE_UNKNOWN(Severity.ERROR),
  NODE_AMBIGUOUS(Severity.ERROR),
  EVIDENCE_DIFFERS(Severity.ERROR);

  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle(Code.class.getPackageName() + ".codes", Locale.ROOT);

  private final Severity severity;

  Code(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /** What a problem of this code means, in one or two sentences. */
  public String meaning() {
    return WORDS.getString(id() + ".meaning");
  }

  /** What to do about it. */
  public String remedy() {
    return WORDS.getString(id() + ".remedy");
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
