package org.waybill.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.util.Context;
import org.waybill.problem.Code;
import org.waybill.problem.Refused;

/** How an answer is written. */
public enum AnswerFormat {
  /** For people: aligned columns, names shortened by the query's prefixes. */
  TABLE(null),
  /** RFC 4180, values only. */
  CSV(ResultSetLang.RS_CSV),
  /** Terms in full, with language and datatype. */
  TSV(ResultSetLang.RS_TSV),
  /** SPARQL 1.1 results in JSON. */
  JSON(ResultSetLang.RS_JSON),
  /** SPARQL 1.1 results in XML. */
  XML(ResultSetLang.RS_XML),
  /** For CONSTRUCT and DESCRIBE. */
  TURTLE(null);

  private final Lang lang;

  AnswerFormat(Lang lang) {
    this.lang = lang;
  }

  /**
   * Writes the answer in UTF-8 and flushes.
   *
   * @param width characters in a line for the table; 0 means as wide as it needs
   * @throws Refused when the kind of answer does not go into this format
   */
  public void write(Answer answer, OutputStream out, int width) throws IOException {
    if (answer instanceof Answer.Statements statements) {
      if (this != TURTLE && this != TABLE) {
        throw refused("CONSTRUCT and DESCRIBE give statements, which go as turtle only");
      }
      RDFWriter.source(statements.graph()).format(RDFFormat.TURTLE_PRETTY).output(out);
    } else if (this == TURTLE) {
      throw refused("SELECT and ASK give rows, not statements, and cannot go as turtle");
    } else if (this == TABLE) {
      out.write(table(answer, width).getBytes(StandardCharsets.UTF_8));
    } else {
      RowSetWriter writer = RowSetWriterRegistry.getFactory(lang).create(lang);
      if (answer instanceof Answer.Rows rows) {
        rows.rows().reset();
        writer.write(out, rows.rows(), new Context());
      } else if (answer instanceof Answer.Verdict verdict) {
        writer.write(out, verdict.yes(), new Context());
      }
    }
    out.flush();
  }

  private static String table(Answer answer, int width) {
    return answer instanceof Answer.Rows rows
        ? TextTable.of(rows).render(width)
        : ((Answer.Verdict) answer).yes() ? "yes\n" : "no\n";
  }

  private Refused refused(String what) {
    return new Refused(
        Code.QUERY_FORMAT, "--format " + name().toLowerCase(java.util.Locale.ROOT), what);
  }
}
