package org.waybill.command;

import java.util.Optional;
import org.waybill.article.ArticleReader;
import org.waybill.article.intake.InputFormat;
import picocli.CommandLine.Option;

/** In which format articles come; the same for every command that reads them. */
final class InputFormatOption {
  private Optional<InputFormat> format = Optional.empty();

  @Option(
      names = "--input-format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; by default told by content and ending.")
  void format(InputFormat format) {
    this.format = Optional.of(format);
  }

  ArticleReader reader() {
    return new ArticleReader(format);
  }
}
