package org.waybill.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.article.issue.Issued;
import org.waybill.claim.Reading;
import org.waybill.dating.ReadArticle;
import org.waybill.dating.StoryDater;
import org.waybill.lexicon.Lexicon;
import org.waybill.mention.CountFinder;
import org.waybill.mention.DateFinder;
import org.waybill.mention.ItemFinder;
import org.waybill.mention.Mention;
import org.waybill.mention.NameFinder;
import org.waybill.mention.PlaceFinder;
import org.waybill.mention.SumFinder;
import org.waybill.reading.ClaimReader;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.registry.Link;
import org.waybill.registry.Linker;
import org.waybill.registry.Registry;
import org.waybill.text.Annotator;
import org.waybill.text.Sentence;
import org.waybill.text.Text;

/**
 * The steps from an article's text to its claims, one by one. One class, so that tests can let each
 * of them fail. Many threads may share one.
 */
class PageSteps {

  private final Annotator annotator;
  private final NameFinder names;
  private final PlaceFinder places;
  private final ItemFinder items;
  private final DateFinder dates = new DateFinder();
  private final CountFinder counts;
  private final SumFinder sums;
  private final Linker linker;
  private final ClaimReader reader;
  private final StoryDater dater;

  PageSteps(Annotator annotator, Registry registry, Lexicon lexicon) {
    this.annotator = annotator;
    this.names = new NameFinder(registry.words());
    this.places = new PlaceFinder(registry.places());
    this.items = new ItemFinder(registry.goods(), registry.otherUses());
    this.counts = new CountFinder(registry.words());
    this.sums = new SumFinder(registry.words());
    this.linker = new Linker(registry);
    this.reader = new ClaimReader(lexicon);
    this.dater = new StoryDater(registry);
  }

  Text annotate(String characters) {
    return annotator.annotate(characters);
  }

  List<Mention> mentions(Text text) {
    List<Mention.When> times = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      List<Mention.When> here = dates.find(sentence, text.characters());
      times.addAll(here);
      mentions.addAll(places.find(sentence, text.characters()));
      mentions.addAll(items.find(sentence, text.characters()));
      List<Mention> numbers = new ArrayList<>(sums.find(sentence, text.characters()));
      mentions.addAll(numbers);
      numbers.addAll(here);
      mentions.addAll(counts.find(sentence, text.characters(), numbers));
    }
    mentions.addAll(times);
    mentions.addAll(names.find(text, times));
    return mentions;
  }

  Map<Mention.Name, Link> link(
      Text text, List<Mention> mentions, Optional<LocalDate> earliest, Optional<LocalDate> latest) {
    return linker.link(text, mentions, earliest, latest);
  }

  Reading read(ArticleContext context) {
    return reader.read(context);
  }

  Issued date(ReadArticle story) {
    return dater.date(story);
  }
}
