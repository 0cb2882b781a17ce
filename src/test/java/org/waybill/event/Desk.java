package org.waybill.event;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waybill.claim.Attribution;
import org.waybill.claim.Claim;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Good;
import org.waybill.claim.Ground;
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

/**
 * Where tests write articles without sentences: only what was read from them. Days are of October
 * 2023 when they are numbers.
 */
public final class Desk {

  static final Registry REGISTRY =
      Registry.load(
          Path.of("data/registry"),
          problem -> {
            throw new IllegalStateException(problem.describe());
          });

  private static final NewsReader NEWS = new NewsReader(REGISTRY);

  private final Stories stories = new Stories(REGISTRY);
  private final Map<String, Draft> pages = new LinkedHashMap<>();

  /** A page, begun or gone on with. */
  public Draft page(String file) {
    return pages.computeIfAbsent(file, Draft::new);
  }

  public List<Account> accounts() {
    return pages.values().stream().flatMap(page -> page.accounts().stream()).toList();
  }

  /** All that the pages tell, joined. */
  List<Story> joined() {
    return new Fusion(REGISTRY).join(accounts());
  }

  public static LocalDate day(int october) {
    return LocalDate.of(2023, 10, 1).plusDays(october - 1);
  }

  /** A page while it is written. */
  public final class Draft {
    private final String file;
    private final List<Claim> claims = new ArrayList<>();
    private Period issued = Period.UNKNOWN;
    private Optional<String> outlet = Optional.empty();
    private Optional<String> agency = Optional.empty();
    private Fingerprint print = Fingerprint.NONE;
    private News news = News.NONE;
    private int at;

    Draft(String file) {
      this.file = file;
    }

    public Draft issued(int earliest, int latest) {
      return issued(day(earliest), day(latest));
    }

    public Draft issued(LocalDate earliest, LocalDate latest) {
      this.issued = new Period(Optional.of(earliest), Optional.of(latest), "");
      return this;
    }

    Draft outlet(String name) {
      this.outlet = Optional.of(name);
      return this;
    }

    Draft agency(String name) {
      this.agency = Optional.of(name);
      return this;
    }

    Draft text(String words) {
      this.print = Fingerprint.of(words);
      this.news = NEWS.read(words);
      return this;
    }

    /** A sentence of its own, whose claim the caller goes on with. */
    Line line(Frame frame) {
      at += 400;
      return new Line(this, frame, at);
    }

    /** Further on in the sentence of the last line. */
    Line goingOn(Frame frame) {
      Line line = new Line(this, frame, at);
      line.trigger = line.span(90);
      return line;
    }

    public Line sent(String from, String to, String item) {
      return line(Frame.TRANSFER).role(Role.SUPPLIER, from).role(Role.RECIPIENT, to).item(item);
    }

    private List<Account> accounts() {
      Map<Claim, Placing> placings = stories.place(claims);
      Publication publication = new Publication(file, issued, outlet, agency, print, news);
      List<Account> accounts = new ArrayList<>();
      placings.forEach(
          (claim, placing) ->
              accounts.add(new Account(claim, publication, placing, claim.when(), claim.said())));
      return accounts;
    }
  }

  /** A claim while it is written. {@link #done} adds it. */
  public static final class Line {
    private final Draft page;
    private final Frame frame;
    private final int start;
    private final ListMultimap<Role, Filler> roles = ArrayListMultimap.create();
    private final List<Filler> claimants = new ArrayList<>();
    private final List<Good> goods = new ArrayList<>();
    private Optional<Quantity> quantity = Optional.empty();
    private Optional<Sum> sum = Optional.empty();
    private Optional<Stage> stage = Optional.empty();
    private Stance stance = Stance.ASSERTED;
    private Period when = Period.UNKNOWN;
    private Period said;
    private Optional<Span> inReturn = Optional.empty();
    private Optional<Span> content = Optional.empty();
    private Span trigger;

    private Line(Draft page, Frame frame, int start) {
      this.page = page;
      this.frame = frame;
      this.start = start;
      this.said = new Period(Optional.empty(), page.issued.latest(), "");
      this.trigger = span(50);
    }

    Line role(Role role, String name) {
      if (!name.isEmpty()) {
        roles.put(role, filler(name));
      }
      return this;
    }

    /** Somebody whom no entry explains, by name. */
    Line named(Role role, String words) {
      roles.put(
          role, new Filler(words, span(10), new Link.Unknown(words), new Ground.Named("subject")));
      return this;
    }

    /** People of a state who act for themselves: {@code Syrian rebels}. */
    Line people(Role role, String words, String state) {
      Entry people =
          new Entry(
              "people/" + words.toLowerCase(Locale.ROOT).replace(' ', '-'),
              Entry.Type.GROUP,
              words,
              Optional.of(REGISTRY.named(state).get(0).iri()),
              List.of(),
              true);
      roles.put(
          role,
          new Filler(
              words, span(10), new Link.Linked(people, "group"), new Ground.Named("subject")));
      return this;
    }

    /** Somebody who has no name. */
    Line nameless(Role role, String words) {
      roles.put(
          role,
          new Filler(words, span(10), new Link.Unknown(words), new Ground.Described("subject")));
      return this;
    }

    public Line by(String name) {
      claimants.add(filler(name));
      return this;
    }

    /** Somebody whom nothing known names. */
    Line bySomebody(String words) {
      claimants.add(
          new Filler(words, span(20), new Link.Unknown(words), new Ground.Named("subject")));
      return this;
    }

    /** Somebody whom the article leaves without a name. */
    Line byNobody(String words) {
      claimants.add(
          new Filler(words, span(20), new Link.Unknown(words), new Ground.Described("subject")));
      return this;
    }

    /** Goods whose words hold the verb: {@code US-supplied tanks}. */
    Line itemByTheWay(String item) {
      goods.add(new Good(item, new Span(start + 46, start + 65), Optional.of(iri(item))));
      return this;
    }

    Line item(String item) {
      if (!item.isEmpty()) {
        goods.add(new Good(item, span(100), Optional.of(iri(item))));
      }
      return this;
    }

    /** Null for an unknown bound. */
    public Line count(Integer least, Integer most, String unit) {
      return count(least, most, false, unit, Progress.UNSAID);
    }

    Line about(int number, String unit) {
      return count(number, number, true, unit, Progress.UNSAID);
    }

    Line total(Integer least, Integer most, String unit) {
      return count(least, most, false, unit, Progress.TOTAL);
    }

    Line another(int number, String unit) {
      return count(number, number, false, unit, Progress.INCREMENT);
    }

    private Line count(Integer least, Integer most, boolean about, String unit, Progress progress) {
      quantity =
          Optional.of(
              new Quantity(
                  Optional.ofNullable(least).map(BigDecimal::valueOf),
                  Optional.ofNullable(most).map(BigDecimal::valueOf),
                  about,
                  unit,
                  "words",
                  span(120),
                  progress));
      return this;
    }

    /** Exactly so many million in that currency. */
    Line worth(String currency, int millions) {
      Optional<BigDecimal> amount = Optional.of(BigDecimal.valueOf(millions * 1_000_000L));
      sum = Optional.of(new Sum(amount, amount, currency, Progress.UNSAID, "words", span(130)));
      return this;
    }

    Line stance(Stance stance) {
      this.stance = stance;
      return this;
    }

    Line stage(Stage stage) {
      this.stage = Optional.of(stage);
      return this;
    }

    Line when(int earliest, int latest) {
      return when(day(earliest), day(latest));
    }

    Line when(LocalDate earliest, LocalDate latest) {
      this.when = new Period(Optional.of(earliest), Optional.of(latest), "");
      return this;
    }

    public Line said(int day) {
      return said(day(day));
    }

    public Line said(LocalDate day) {
      String weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      this.said = new Period(Optional.of(day), Optional.of(day), "on " + weekday);
      return this;
    }

    /** Denies something that is no flow. */
    Line denying() {
      this.content = Optional.of(span(160));
      return this;
    }

    Line inReturn() {
      this.inReturn = Optional.of(span(150));
      return this;
    }

    public Claim done() {
      Claim claim =
          new Claim(
              page.file,
              new Span(start, start + 300),
              trigger,
              "https://w3id.org/waybill/lexicon#send-v",
              frame,
              stage,
              stance,
              roles,
              goods,
              quantity,
              sum,
              when,
              said,
              new Attribution(claimants, List.of(), Optional.empty()),
              Way.UNTOLD,
              inReturn,
              content);
      page.claims.add(claim);
      return claim;
    }

    private Filler filler(String name) {
      Link link = new Link.Linked(REGISTRY.named(name).get(0), "name");
      return new Filler(name, span(10), link, new Ground.Named("subject"));
    }

    private Span span(int offset) {
      return new Span(start + offset, start + offset + 5);
    }
  }

  static String iri(String item) {
    return "https://w3id.org/waybill/id/item/" + item;
  }
}
