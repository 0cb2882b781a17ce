package org.waybill.article.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.waybill.article.page.Page;
import org.waybill.article.phrase.DayFinder;
import org.waybill.article.phrase.Furniture;
import org.waybill.article.phrase.MarkupWords;
import org.waybill.problem.Code;
import org.waybill.problem.Problem;

/** Pages as markup, one a source. */
public final class HtmlReader implements PageReader {

  /** No story has more; what comes after is not read. */
  public static final int MOST_BLOCKS = 20_000;

  /** Ten times what the largest pages have; each costs far more memory than its characters. */
  private static final int MOST_TAGS = 300_000;

  private static final int DEEPEST = 512;

  private static final int BYLINE = 80;

  private final DayFinder days = new DayFinder();
  private final MarkupWords words = new MarkupWords();
  private final StoryElement story = new StoryElement(words);
  private final Metadata metadata = new Metadata();

  @Override
  public void read(Source source, Consumer<Draft> drafts, Consumer<Problem> problems) {
    drafts.accept(
        new Draft(
            source.origin(),
            found ->
                SourceText.bytes(source, found)
                    .flatMap(bytes -> PageBytes.text(bytes, "", source, found))
                    .map(text -> page(source.name(), text, source, found))));
  }

  /** The page of that markup. */
  Page page(String name, String markup, Source source, Consumer<Problem> problems) {
    int end = end(markup);
    if (end < markup.length()) {
      problems.accept(
          source.problem(Code.PAGE_CUT, "only its first " + MOST_TAGS + " tags were read"));
    }
    Document document =
        Parser.htmlParser()
            .setTrackPosition(true)
            .setMaxDepth(DEEPEST)
            .parseInput(markup.substring(0, end), "");
    Page.Facts facts = metadata.facts(document);
    List<TextBlock> blocks = TextBlocks.of(document.body(), words, MOST_BLOCKS);
    if (blocks.size() >= MOST_BLOCKS) {
      problems.accept(
          source.problem(Code.PAGE_CUT, "only its first " + MOST_BLOCKS + " blocks were read"));
    }
    String title = Furniture.normal(facts.title().orElse(""));
    StoryElement.Found found = story.find(document.body(), blocks);
    if (!found.others().isEmpty()) {
      problems.accept(
          source.problem(
              Code.STORIES_SEVERAL,
              "it holds "
                  + (found.others().size() + 1)
                  + " stories of like length; the first was read"));
    }
    return new Page(name, rows(blocks, found, title), facts);
  }

  private static int end(String markup) {
    int tags = 0;
    for (int i = 0; i < markup.length(); i++) {
      tags += markup.charAt(i) == '<' ? 1 : 0;
      if (tags > MOST_TAGS) {
        return i;
      }
    }
    return markup.length();
  }

  private List<Page.Row> rows(List<TextBlock> blocks, StoryElement.Found found, String title) {
    List<Page.Row> rows = new ArrayList<>();
    boolean opened = false;
    boolean begun = false;
    for (TextBlock block : blocks) {
      Page.Part part = part(block, found.story());
      opened = opened || block.headline() || Furniture.normal(block.text()).equals(title);
      begun |= part == Page.Part.PARAGRAPH && block.weight() > 0;
      String label = opened && !begun && dated(block) ? "" : label(block, found.others());
      int number = rows.size() + 1;
      rows.add(new Page.Row(number, block.start(), block.text(), label, part));
      rows.add(new Page.Row(number + 1, block.start() + block.text().length(), "", ""));
    }
    return rows;
  }

  /** A short line with a full date, which between headline and story is a byline anywhere. */
  private boolean dated(TextBlock block) {
    return block.text().length() <= BYLINE
        && days.find(block.text()).stream().anyMatch(day -> day.date().isPresent());
  }

  private static String label(TextBlock block, List<Element> others) {
    if (others.stream().anyMatch(other -> isWithin(block, other))) {
      return "another story";
    }
    if (!block.reason().isEmpty()) {
      return block.reason();
    }
    return block.links() && !block.headline() && !block.paragraph() ? "links" : "";
  }

  private static Page.Part part(TextBlock block, Element story) {
    if (block.headline()) {
      return Page.Part.HEADLINE;
    }
    if (!isWithin(block, story)) {
      return Page.Part.OUTSIDE;
    }
    return block.paragraph() ? Page.Part.PARAGRAPH : Page.Part.WITHIN;
  }

  @SuppressWarnings("ReferenceEquality") // the very element, not one alike
  private static boolean isWithin(TextBlock block, Element element) {
    for (Element at = block.owner(); at != null; at = at.parent()) {
      if (at == element) {
        return true;
      }
    }
    return false;
  }
}
