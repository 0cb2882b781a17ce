package org.waybill.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waybill.article.Article;
import org.waybill.article.Issued;
import org.waybill.claim.ClaimReader;
import org.waybill.claim.Lexicon;
import org.waybill.claim.Period;
import org.waybill.claim.Reading;
import org.waybill.claim.Scene;
import org.waybill.dating.Story;
import org.waybill.dating.StoryDater;
import org.waybill.mention.CountFinder;
import org.waybill.mention.DateFinder;
import org.waybill.mention.ItemFinder;
import org.waybill.mention.Mention;
import org.waybill.mention.NameFinder;
import org.waybill.mention.PlaceFinder;
import org.waybill.registry.Link;
import org.waybill.registry.Linker;
import org.waybill.registry.Registry;
import org.waybill.text.Annotator;
import org.waybill.text.Sentence;
import org.waybill.text.Text;

/** Takes one article down the road from its text to its claims. Many threads may share one. */
final class Analyst {

  private final Annotator annotator;
  private final Registry registry;
  private final NameFinder names;
  private final PlaceFinder places;
  private final ItemFinder items;
  private final DateFinder dates = new DateFinder();
  private final CountFinder counts;
  private final Linker linker;
  private final ClaimReader reader;
  private final StoryDater dater;

  Analyst(Annotator annotator, Registry registry, Lexicon lexicon) {
    this.annotator = annotator;
    this.registry = registry;
    this.names = new NameFinder(registry.words());
    this.places = new PlaceFinder(registry.places());
    this.items = new ItemFinder(registry.goods(), registry.otherUses());
    this.counts = new CountFinder(registry.words());
    this.linker = new Linker(registry);
    this.reader = new ClaimReader(lexicon);
    this.dater = new StoryDater(registry);
  }

  /**
   * What each step found in an article. Large: hold it for one article at a time.
   *
   * @param article with its day of issue bounded by the story too
   */
  record Steps(
      Article article,
      Text text,
      List<Mention> mentions,
      Map<Mention.Name, Link> links,
      Reading reading) {}

  Findings read(Article article) {
    Steps steps = steps(article);
    return new Findings(steps.article(), steps.text().sentences().size(), steps.reading());
  }

  Steps steps(Article page) {
    Text text = annotator.annotate(page.text());
    List<Mention> mentions = mentions(text);
    Steps steps = read(page, text, mentions);
    Issued issued =
        dater.date(new Story(page, text, mentions, steps.links(), steps.reading().claims()));
    Article article = dated(page, issued);
    // Who is meant and when it was depend on the day of issue.
    return sameBounds(issued, page.issued())
        ? new Steps(article, text, mentions, steps.links(), steps.reading())
        : read(article, text, mentions);
  }

  private Steps read(Article article, Text text, List<Mention> mentions) {
    Period issued = new Period(article.issued().earliest(), article.issued().latest(), "");
    Map<Mention.Name, Link> links = linker.link(text, mentions, issued.earliest(), issued.latest());
    Scene scene = new Scene(article.file(), issued, text, mentions, links, registry);
    return new Steps(article, text, mentions, links, reader.read(scene));
  }

  private static Article dated(Article article, Issued issued) {
    return new Article(
        article.file(),
        article.title(),
        article.outlets(),
        issued,
        article.body(),
        article.lines());
  }

  private static boolean sameBounds(Issued one, Issued other) {
    return one.earliest().equals(other.earliest()) && one.latest().equals(other.latest());
  }

  private List<Mention> mentions(Text text) {
    List<Mention> mentions = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      mentions.addAll(names.find(sentence, text.characters()));
      mentions.addAll(places.find(sentence, text.characters()));
      mentions.addAll(items.find(sentence, text.characters()));
      mentions.addAll(dates.find(sentence, text.characters()));
      mentions.addAll(counts.find(sentence, text.characters()));
    }
    return mentions;
  }
}
