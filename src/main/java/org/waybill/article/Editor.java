package org.waybill.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waybill.article.body.Judge;
import org.waybill.article.body.OutletFinder;
import org.waybill.article.body.WireCopy;
import org.waybill.article.issue.Dater;
import org.waybill.article.page.Block;
import org.waybill.article.page.Layout;
import org.waybill.article.page.Line;
import org.waybill.article.page.Page;

/** Makes the article of a page: what was printed, by whom, and when. */
final class Editor {

  private final Judge judge = new Judge();
  private final OutletFinder outlets = new OutletFinder();
  private final Dater dater = new Dater();

  Article edit(Page page) {
    Layout layout = judge.judge(page);
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < layout.blocks().size(); i++) {
      if (layout.inBody(i)) {
        paragraphs.addAll(WireCopy.paragraphs(layout.blocks().get(i).text()));
      }
    }
    return new Article(
        page.file(),
        layout.title(),
        outlets.find(page, layout),
        dater.date(page, layout),
        String.join("\n\n", paragraphs),
        lines(page, layout));
  }

  private static List<Line> lines(Page page, Layout layout) {
    Map<Integer, Integer> blockOfRow = new HashMap<>();
    for (int i = 0; i < layout.blocks().size(); i++) {
      Block block = layout.blocks().get(i);
      for (int row = 0; row < block.rows(); row++) {
        blockOfRow.put(block.row().number() + row, i);
      }
    }
    return page.rows().stream()
        .map(
            row -> {
              Integer block = blockOfRow.get(row.number());
              String reason =
                  block != null
                      ? layout.reasons().get(block)
                      : row.label().isEmpty() ? "blank" : row.label();
              boolean kept = block != null && layout.kept().get(block);
              return new Line(row.number(), row.start(), row.text(), kept, reason);
            })
        .toList();
  }
}
