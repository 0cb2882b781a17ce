package org.waybill.reading;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.claim.Claim;
import org.waybill.claim.Period;
import org.waybill.claim.Reading;
import org.waybill.lexicon.Lexicon;
import org.waybill.mention.CountFinder;
import org.waybill.mention.DateFinder;
import org.waybill.mention.ItemFinder;
import org.waybill.mention.Mention;
import org.waybill.mention.NameFinder;
import org.waybill.mention.PlaceFinder;
import org.waybill.problem.Problem;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.registry.Link;
import org.waybill.registry.Linker;
import org.waybill.registry.Registry;
import org.waybill.text.Annotator;
import org.waybill.text.Sentence;
import org.waybill.text.SharedAnnotator;
import org.waybill.text.Text;

/** The road from words to claims as the program goes it, with the project's own data. */
final class WholeReader {

  private static final Optional<LocalDate> ISSUED = Optional.of(LocalDate.of(2024, 6, 1));
  private static final WholeReader ONLY = create();

  private final Annotator annotator;
  private final Registry registry;
  private final Lexicon lexicon;

  private WholeReader(Annotator annotator, Registry registry, Lexicon lexicon) {
    this.annotator = annotator;
    this.registry = registry;
    this.lexicon = lexicon;
  }

  /** Always the same one: the models take seconds and gigabytes. */
  static WholeReader load() {
    return ONLY;
  }

  private static WholeReader create() {
    List<Problem> problems = new ArrayList<>();
    Registry registry = Registry.load(Path.of("data/registry"), problems::add);
    Lexicon lexicon = Lexicon.read(Path.of("ontology/lexicon"), problems::add);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.toString());
    }
    return new WholeReader(SharedAnnotator.get(), registry, lexicon);
  }

  List<Claim> read(String words) {
    return reading(words).claims();
  }

  Reading reading(String words) {
    Text text = annotator.annotate(words);
    List<Mention.When> times = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      List<Mention.When> here = new DateFinder().find(sentence, words);
      times.addAll(here);
      mentions.addAll(new PlaceFinder(registry.places()).find(sentence, words));
      mentions.addAll(new ItemFinder(registry.goods(), registry.otherUses()).find(sentence, words));
      mentions.addAll(new CountFinder(registry.words()).find(sentence, words, here));
    }
    mentions.addAll(times);
    mentions.addAll(new NameFinder(registry.words()).find(text, times));
    Map<Mention.Name, Link> links =
        new Linker(registry).link(text, mentions, Optional.empty(), ISSUED);
    Period issued = new Period(ISSUED, ISSUED, "");
    ArticleContext context = new ArticleContext("case", issued, text, mentions, links, registry);
    return new ClaimReader(lexicon).read(context);
  }
}
