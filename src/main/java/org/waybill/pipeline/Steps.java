package org.waybill.pipeline;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waybill.article.Article;
import org.waybill.claim.Reading;
import org.waybill.mention.Mention;
import org.waybill.registry.Link;
import org.waybill.text.Cut;
import org.waybill.text.Text;

/**
 * What each step found in an article. Large: hold it for one article at a time.
 *
 * @param article with its day of issue bounded by the story too
 */
public record Steps(
    Article article,
    Text text,
    List<Mention> mentions,
    Map<Mention.Name, Link> links,
    Reading reading) {

  /** What was not read, or not as closely as the rest. */
  List<Cut> cuts() {
    return Stream.concat(text.cuts().stream(), reading.cuts().stream()).toList();
  }
}
