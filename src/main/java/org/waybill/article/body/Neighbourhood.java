package org.waybill.article.body;

import org.waybill.article.page.Block;
import org.waybill.article.page.Layout;
import org.waybill.article.phrase.Furniture;

/** Tells the lines next to a story's headline and opening, where bylines stand, from the rest. */
public final class Neighbourhood {

  private static final int ABOVE = 2;
  private static final int BELOW = 5;
  private static final int FAR = 10;
  private static final int TOP = 60;
  private static final int LEAD = 80;

  private final Layout layout;
  private final int start;
  private final int headline;

  public Neighbourhood(Layout layout) {
    this.layout = layout;
    this.start = layout.start();
    this.headline =
        layout.printed().stream()
            .filter(p -> p >= start - TOP && p < start)
            .findFirst()
            .orElse(layout.headline());
  }

  /** Between headline and body, right above the headline, or among the first lines of the body. */
  public boolean near(int i) {
    if (start < 0) {
      return false;
    }
    if (headline < 0 || headline > start) {
      return i < start + BELOW && i >= start - FAR && i > 0;
    }
    boolean named =
        i < start || layout.blocks().get(i).is(Furniture.Kind.BYLINE) || opening(start, i);
    boolean below = i > headline && i < start + BELOW && i >= start - TOP && named;
    boolean above = i < headline && headline - i <= ABOVE && i > BELOW;
    return below || above;
  }

  /** Near and not below the story. */
  public boolean above(int i) {
    return i <= layout.last() && near(i);
  }

  /** Whether only a short lead and no other story's headline stands between the two blocks. */
  private boolean opening(int from, int i) {
    int words = 0;
    for (int j = from; j < i; j++) {
      Block block = layout.blocks().get(j);
      words += block.words();
      if (block.is(Furniture.Kind.ASIDE) || block.is(Furniture.Kind.CLOSE)) {
        return false;
      }
      if (block.label() && block.words() > 3 && block.furniture().isEmpty() && !block.day()) {
        return false;
      }
    }
    return layout.blocks().get(i).day() && words <= LEAD;
  }
}
