package org.waybill.graph;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.waybill.article.Article;
import org.waybill.article.issue.Issued;
import org.waybill.claim.Attribution;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Good;
import org.waybill.claim.Ground;
import org.waybill.claim.LengthUnit;
import org.waybill.claim.Means;
import org.waybill.claim.Period;
import org.waybill.claim.Progress;
import org.waybill.claim.Quantity;
import org.waybill.claim.Role;
import org.waybill.claim.Stage;
import org.waybill.claim.Stance;
import org.waybill.claim.Sum;
import org.waybill.claim.Way;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.registry.Registry;
import org.waybill.text.Span;

/** An article of hostile characters with claims of every make, the same for the same seed. */
final class RandomArticle {
  private static final List<String> CELLS =
      List.of(
          "a", "Z", "7", " ", " ", "\n", "\n\n", "\t", "\r", "\"", "\\", "'", "<", ">", "{", "&",
          "^^", "@en", "\\u0041", "é", "e\u0301", "ß", "İ", "한", "ש", "\u202e", "\u200d", "\ufeff",
          "\u2028", "\u0085", "\u0001", "\u007f", "\ufffd", "\uffff", "🚢", "👩‍🚀", " .", "#",
          "_:b0", "%00", "$", "null");

  private final Random random;
  private final Registry registry;
  private final List<Integer> offsets = new ArrayList<>(List.of(0));
  private final List<Entry> own;
  private final Article article;

  RandomArticle(int seed, Registry registry) {
    this.random = new Random(seed);
    this.registry = registry;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      text.append(pick(CELLS));
      offsets.add(text.length());
    }
    Period issued = period();
    this.article =
        new Article(
            "%04d-%s.txt".formatted(seed, words()),
            "",
            List.of(),
            new Issued(issued.earliest(), issued.latest(), List.of()),
            text.toString(),
            List.of());
    this.own = own();
  }

  Article article() {
    return article;
  }

  List<Claim> claims() {
    List<Span> sentences = some(3, this::span);
    Span sentence = span();
    return some(5, () -> claim(sentences.isEmpty() || chance() ? sentence : pick(sentences)))
        .stream()
        .distinct()
        .toList();
  }

  private Claim claim(Span sentence) {
    ListMultimap<Role, Filler> roles = ArrayListMultimap.create();
    for (Role role : some(4, () -> pick(List.of(Role.values())))) {
      roles.put(role, filler());
    }
    return new Claim(
        article.file(),
        sentence,
        span(),
        "https://w3id.org/waybill/lexicon#" + pick(List.of("send", "meet", "deny")),
        pick(List.of(Frame.values())),
        maybe(() -> pick(List.of(Stage.values()))),
        pick(List.of(Stance.values())),
        roles,
        some(3, this::good),
        maybe(this::quantity),
        maybe(this::sum),
        period(),
        period(),
        new Attribution(some(2, this::filler), some(11, this::filler), maybe(this::span)),
        new Way(some(3, this::transport), maybe(this::distance)),
        maybe(this::span),
        maybe(this::span));
  }

  private Way.Transport transport() {
    Span span = span();
    return new Way.Transport(pick(List.of(Means.values())), span.of(article.text()), span);
  }

  private Way.Distance distance() {
    Span span = span();
    return new Way.Distance(
        BigDecimal.valueOf(1 + random.nextInt(4000)),
        pick(List.of(LengthUnit.values())),
        span.of(article.text()),
        span,
        words());
  }

  private Filler filler() {
    Span span = span();
    return new Filler(span.of(article.text()), span, link(), ground());
  }

  private Ground ground() {
    String how = words();
    return switch (random.nextInt(6)) {
      case 0 -> new Ground.Shared(how);
      case 1 -> new Ground.Described(how);
      case 2 -> new Ground.Referred(how);
      case 3 -> new Ground.Derived(how);
      case 4 -> new Ground.Carried(how);
      default -> new Ground.Named(how);
    };
  }

  private Link link() {
    return switch (random.nextInt(4)) {
      case 0 -> new Link.Unknown(words() + "?");
      case 1 ->
          new Link.Ambiguous(IntStream.range(0, 3).mapToObj(i -> entry()).distinct().toList());
      default -> new Link.Linked(entry(), words());
    };
  }

  private Entry entry() {
    return chance() ? pick(own) : known();
  }

  private Entry known() {
    Entry entry = pick(registry.entries());
    return entry.type() == Entry.Type.PERSON
        ? registry.inOffice(entry, article.issued().earliest(), article.issued().latest())
        : entry;
  }

  /** The article's own entries, of all types, with offices and sides of all kinds. */
  private List<Entry> own() {
    List<Entry> entries = new ArrayList<>();
    for (Entry.Type type : Entry.Type.values()) {
      String name = type + "/" + words() + (chance() ? "" : "x".repeat(80));
      boolean craft = type == Entry.Type.VESSEL || type == Entry.Type.AIRCRAFT;
      entries.add(
          new Entry(
              name,
              type,
              words(),
              side(name),
              some(12, this::office),
              true,
              craft ? Optional.of(craft()) : Optional.empty()));
    }
    return entries;
  }

  private Entry.Craft craft() {
    return new Entry.Craft(
        said(),
        maybe(() -> known().iri()),
        maybe(this::said),
        maybe(this::said),
        maybe(this::said));
  }

  /** What is empty is not written. */
  private String said() {
    return words() + ".";
  }

  private Entry.Office office() {
    String organ = pick(List.of("", "organ/" + words(), known().iri()));
    return new Entry.Office(words(), organ, period().earliest(), period().latest());
  }

  private Optional<String> side(String name) {
    return pick(
        List.of(
            Optional.empty(),
            Optional.of(name),
            Optional.of("organ/" + words()),
            Optional.of(known().iri())));
  }

  private Good good() {
    Span span = span();
    return new Good(
        span.of(article.text()),
        span,
        maybe(() -> pick(List.of(Sample.id("item/artillery-shell"), Sample.id("item/gone")))));
  }

  private Quantity quantity() {
    Span span = span();
    Optional<BigDecimal> count =
        Optional.of(BigDecimal.valueOf(random.nextInt(200_000), random.nextInt(7) - 3));
    return new Quantity(
        chance() ? count : Optional.empty(),
        count.filter(c -> chance()).or(() -> count),
        chance(),
        words(),
        span.of(article.text()),
        span,
        pick(List.of(Progress.values())));
  }

  private Sum sum() {
    Span span = span();
    Optional<BigDecimal> most =
        Optional.of(BigDecimal.valueOf(random.nextInt(200_000), random.nextInt(7) - 3));
    return new Sum(
        chance() ? most : Optional.empty(),
        most.filter(c -> chance()).or(() -> most),
        pick(List.of("USD", "EUR", "KRW")),
        pick(List.of(Progress.values())),
        span.of(article.text()),
        span);
  }

  private Period period() {
    Optional<LocalDate> earliest =
        maybe(() -> LocalDate.of(2019, 1, 1).plusDays(random.nextInt(900)));
    Optional<LocalDate> latest =
        maybe(() -> earliest.orElse(LocalDate.of(2020, 1, 1)).plusDays(random.nextInt(90)));
    return new Period(earliest, latest, chance() ? "" : words());
  }

  private Span span() {
    int start = random.nextInt(offsets.size() - 1);
    int end = start + 1 + random.nextInt(Math.min(8, offsets.size() - 1 - start));
    return new Span(offsets.get(start), offsets.get(end));
  }

  /** May be empty. */
  private String words() {
    return String.join("", some(6, () -> pick(CELLS)));
  }

  private boolean chance() {
    return random.nextBoolean();
  }

  private <T> Optional<T> maybe(Supplier<T> maker) {
    return chance() ? Optional.of(maker.get()) : Optional.empty();
  }

  private <T> List<T> some(int most, Supplier<T> maker) {
    return IntStream.range(0, random.nextInt(most + 1)).mapToObj(i -> maker.get()).toList();
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
