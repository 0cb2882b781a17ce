package org.waybill.reading.coreference;

import com.google.common.base.Suppliers;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waybill.claim.Period;
import org.waybill.mention.Mention;
import org.waybill.reading.syntax.CountedPhrase;
import org.waybill.reading.syntax.QuoteMarks;
import org.waybill.reading.syntax.RetoldSums;
import org.waybill.reading.syntax.TreeRepair;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.registry.Registry;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Text;
import org.waybill.text.Token;

/** All that is known of an article before its claims are read. */
public final class ArticleContext {

  /** In a report on arms at least one sentence in so many names some. */
  private static final int SENTENCES_AN_ITEM = 12;

  private final String article;
  private final Period issued;
  private final Text text;
  private final Registry registry;
  private final ListMultimap<Integer, Mention> mentions;
  private final Map<Mention.Name, Link> links;
  private final boolean aboutArms;
  private final NameIndex names;
  private final QuoteMarks quotes;
  private final Supplier<Set<String>> occasions;
  private final Groups groups;

  /**
   * @param article file name
   * @param issued the days between which the article was issued
   * @param mentions all mentions of the text, of every kind, in any order
   * @param links what the names mean; a name without a link means nothing known
   */
  public ArticleContext(
      String article,
      Period issued,
      Text text,
      List<Mention> mentions,
      Map<Mention.Name, Link> links,
      Registry registry) {
    this.article = article;
    this.issued = issued;
    this.text = mended(text, mentions);
    this.registry = registry;
    Set<String> tools = otherSenses(text, registry);
    List<Mention> kept =
        mentions.stream()
            .filter(
                mention ->
                    !(mention instanceof Mention.Item)
                        || mention.first() < mention.last()
                        || !tools.contains(lemma(text, mention)))
            .toList();
    this.mentions = ImmutableListMultimap.copyOf(Multimaps.index(kept, Mention::sentence));
    this.links = Map.copyOf(links);
    long armed =
        kept.stream()
            .filter(mention -> mention instanceof Mention.Item)
            .map(Mention::sentence)
            .distinct()
            .count();
    this.aboutArms = armed * SENTENCES_AN_ITEM >= Math.max(1, text.sentences().size());
    this.names = new NameIndex(this);
    this.quotes = new QuoteMarks(text.characters());
    this.occasions = Suppliers.memoize(this::findOccasions);
    this.groups = new Groups(this, names);
  }

  private ArticleContext(ArticleContext all, Predicate<Mention> kept) {
    this.article = all.article;
    this.issued = all.issued;
    this.text = all.text;
    this.registry = all.registry;
    this.mentions = ImmutableListMultimap.copyOf(Multimaps.filterValues(all.mentions, kept::test));
    this.links = all.links;
    this.aboutArms = all.aboutArms;
    this.names = new NameIndex(this);
    this.quotes = all.quotes;
    this.occasions = all.occasions;
    this.groups = new Groups(this, names);
  }

  /** The same, with no names of parties or places where these characters stand. */
  public ArticleContext unnamed(Collection<Span> spans) {
    return new ArticleContext(
        this,
        mention ->
            !(mention instanceof Mention.Name || mention instanceof Mention.Place)
                || spans.stream().noneMatch(mention.span()::overlaps));
  }

  private static Text mended(Text text, List<Mention> mentions) {
    Map<Integer, Map<Integer, Integer>> counted = new HashMap<>();
    ListMultimap<Integer, Mention.Sum> sums = ArrayListMultimap.create();
    for (Mention mention : mentions) {
      if (mention instanceof Mention.Count count && count.unit().isPresent()) {
        counted
            .computeIfAbsent(count.sentence(), index -> new TreeMap<>())
            .put(count.first(), count.unit().get());
      }
      if (mention instanceof Mention.Sum sum) {
        sums.put(sum.sentence(), sum);
        counted
            .computeIfAbsent(sum.sentence(), index -> new TreeMap<>())
            .put(sum.first(), sum.unit());
      }
    }
    sums.keySet()
        .forEach(
            at ->
                counted
                    .computeIfAbsent(at, index -> new TreeMap<>())
                    .putAll(RetoldSums.nouns(text.sentences().get(at), sums.get(at))));
    return new Text(
        text.characters(),
        text.sentences().stream()
            .map(one -> mended(one, counted.getOrDefault(one.index(), Map.of())))
            .toList(),
        text.cuts());
  }

  private static Sentence mended(Sentence sentence, Map<Integer, Integer> counted) {
    return TreeRepair.of(CountedPhrase.mend(sentence, counted), counted.values());
  }

  /**
   * Nouns that an article brings in with another sense, as in {@code robot arms}, and later uses
   * alone.
   */
  private static Set<String> otherSenses(Text text, Registry registry) {
    Set<String> met = new HashSet<>();
    Set<String> tools = new HashSet<>();
    for (Sentence sentence : text.sentences()) {
      Set<Integer> last =
          registry.otherUses().find(sentence).stream()
              .map(hit -> hit.last())
              .collect(Collectors.toSet());
      for (Token token : sentence.tokens()) {
        if (token.tag().isNoun() && met.add(token.lemma()) && last.contains(token.index())) {
          tools.add(token.lemma());
        }
      }
    }
    return tools;
  }

  private static String lemma(Text text, Mention mention) {
    return text.sentences().get(mention.sentence()).token(mention.last()).lemma();
  }

  public String article() {
    return article;
  }

  public Period issued() {
    return issued;
  }

  public Text text() {
    return text;
  }

  public Registry registry() {
    return registry;
  }

  /** Keys of the occasions that the article names in words which mean only one. */
  public Set<String> occasions() {
    return occasions.get();
  }

  private Set<String> findOccasions() {
    return text.sentences().stream()
        .flatMap(sentence -> registry.occasions().find(sentence).stream())
        .filter(hit -> hit.keys().size() == 1)
        .flatMap(hit -> hit.keys().stream())
        .collect(Collectors.toSet());
  }

  public QuoteMarks quotes() {
    return quotes;
  }

  public NameIndex names() {
    return names;
  }

  public Groups groups() {
    return groups;
  }

  /** Whether goods of the items scheme are named often enough for its other goods to be arms. */
  public boolean aboutArms() {
    return aboutArms;
  }

  public <M extends Mention> Stream<M> mentions(Sentence sentence, Class<M> kind) {
    return mentions.get(sentence.index()).stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The mention of a kind that covers a token. */
  public <M extends Mention> Optional<M> at(Sentence sentence, Token token, Class<M> kind) {
    return mentions(sentence, kind)
        .filter(mention -> mention.first() <= token.index() && token.index() <= mention.last())
        .findFirst();
  }

  public Optional<Link> link(Mention.Name name) {
    return Optional.ofNullable(links.get(name));
  }

  /** Whether a name means exactly one entry, and one of these types. */
  public boolean isOf(Mention.Name name, Collection<Entry.Type> types) {
    return link(name)
        .flatMap(ArticleContext::entry)
        .filter(entry -> types.contains(entry.type()))
        .isPresent();
  }

  /** The entry of a link that leads to exactly one. */
  public static Optional<Entry> entry(Link link) {
    return link instanceof Link.Linked linked ? Optional.of(linked.entry()) : Optional.empty();
  }

  /** The state or body that an entry speaks for, or itself. */
  public Entry side(Entry entry) {
    return entry.side().flatMap(registry::entry).orElse(entry);
  }

  public String words(Span span) {
    return span.of(text.characters());
  }

  /** From the first to the last of these tokens. */
  public static Span span(List<Token> tokens) {
    return tokens.stream().map(Token::span).reduce(Span::cover).orElseThrow();
  }
}
