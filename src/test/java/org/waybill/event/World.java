package org.waybill.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.waybill.claim.Claim;
import org.waybill.claim.Stage;
import org.waybill.claim.Stance;
import org.waybill.registry.Entry;

/**
 * Articles about made-up deliveries of which everything is known: which claim tells of which, and
 * who knows of it by himself. Outlets quote, reprint, round, drop the source, sum up, deny, mention
 * a part of it, or do not know the day.
 */
public final class World {

  private static final List<String> ITEMS =
      List.of("artillery-shell", "tank", "howitzer", "helicopter", "rifle", "s-300", "fath-360");
  private static final LocalDate START = LocalDate.of(2015, 1, 10);

  private static final int DAYS = 4000;

  /** Of a hundred thousand articles on one pair, so that all their days have four figures. */
  private static final LocalDate LONG_AGO = LocalDate.of(1901, 1, 10);

  /** Articles about one delivery, on average. */
  private static final int COVERAGE = 5;

  /** Between two deliveries of one pair, on average. */
  private static final int DAYS_BETWEEN = 5;

  private final Desk desk = new Desk();
  private final Random random;
  private final List<String> states;
  private final boolean onePair;
  private final LocalDate start;
  private final int length;
  private final Map<Claim, String> truth = new HashMap<>();
  private final Map<String, Set<String>> origins = new HashMap<>();
  private final Map<String, List<LocalDate>> taken = new HashMap<>();
  private List<Account> accounts = List.of();

  /**
   * @param articles how many there are; about as many claims and a half
   */
  public World(long seed, int articles) {
    this(seed, articles, START, DAYS, false);
  }

  private World(long seed, int articles, LocalDate start, int days, boolean onePair) {
    this.random = new Random(seed);
    this.start = start;
    this.length = days;
    this.onePair = onePair;
    this.states =
        Desk.REGISTRY.entries().stream()
            .filter(entry -> entry.type() == Entry.Type.STATE)
            .map(Entry::label)
            .filter(label -> Desk.REGISTRY.named(label).size() == 1)
            .limit(120)
            .toList();
    int left = articles;
    int number = 0;
    while (left > 0) {
      int covering = Math.min(left, 1 + random.nextInt(2 * COVERAGE - 1));
      delivery("delivery-" + number, covering);
      left -= covering;
      number++;
    }
    accounts = desk.accounts();
  }

  /**
   * A world in which one state sends to one other only. Deliveries are as many a year however many
   * there are, and so close that reports of several fall on the same days.
   */
  public static World ofOnePair(long seed, int articles) {
    int days = Math.max(1, articles / COVERAGE) * DAYS_BETWEEN;
    return new World(seed, articles, LONG_AGO, days, true);
  }

  /** Everything that is told. */
  public List<Account> accounts() {
    return accounts;
  }

  List<Story> joined() {
    return new Fusion(Desk.REGISTRY).join(accounts);
  }

  /** Which delivery a claim tells of. */
  Map<Claim, String> truth() {
    return truth;
  }

  /** How many sides know of a delivery by themselves. */
  int origins(String delivery) {
    return origins.get(delivery).size();
  }

  private void delivery(String id, int articles) {
    String from = onePair ? states.get(0) : pick(states);
    String to = onePair ? states.get(1) : other(from);
    String item = pick(ITEMS);
    LocalDate day = onePair ? start.plusDays(random.nextInt(length)) : free(from + to);
    boolean counted = random.nextInt(10) < 7;
    int number = 20 + random.nextInt(5000);
    String unit = random.nextBoolean() ? "containers" : "pieces";
    List<String> speakers = states.subList(2, 5);
    List<String> sides = new ArrayList<>();
    sides.add(onePair ? pick(speakers) : other(from));
    if (random.nextInt(4) == 0) {
      sides.add(onePair ? pick(speakers) : other(sides.get(0)));
    }
    origins.put(id, new TreeSet<>());
    String wire = words(id.hashCode(), 150);
    Desk.Draft reprinted = null;
    for (int i = 0; i < articles; i++) {
      String side = sides.get(i == 0 ? 0 : random.nextInt(sides.size()));
      LocalDate spoken = day.plusDays(3 + sides.indexOf(side));
      LocalDate issued = spoken.plusDays(random.nextInt(3));
      Desk.Draft page = desk.page(id + "-" + i + ".txt").outlet("outlet " + random.nextInt(400));
      boolean dated = i == 0 || random.nextInt(20) > 0;
      if (dated) {
        page.issued(issued.minusDays(random.nextInt(2)), issued);
      }
      boolean reprint = reprinted != null && random.nextInt(4) == 0;
      page.text(reprint ? edited(wire) : i == 0 ? wire : words(random.nextInt(), 150));
      reprinted = reprinted == null ? page : reprinted;
      boolean drops = i > 0 && random.nextInt(5) == 0;
      Desk.Line line = page.sent(from, to, item).stage(Stage.SHIPPED);
      if (!drops) {
        line.by(side);
        origins.get(id).add(side);
        if (random.nextBoolean()) {
          line.said(spoken);
        }
      }
      if (counted) {
        count(line, number, unit);
      }
      if (!dated || random.nextInt(3) == 0) {
        line.when(day.minusDays(random.nextInt(3)), day.plusDays(random.nextInt(3)));
      }
      tell(line, id);
      if (dated && random.nextInt(4) == 0) {
        // The headline sums up what the text counts.
        Desk.Line head = page.sent(from, to, item);
        if (!drops) {
          head.by(side);
        }
        tell(head, id);
      }
      if (random.nextInt(6) == 0) {
        tell(page.sent(from, to, item).by(to).stance(Stance.DENIED), id);
      }
    }
  }

  private void tell(Desk.Line line, String id) {
    truth.put(line.done(), id);
  }

  /** The number as an outlet retells it: as it is, or as a bound. */
  private void count(Desk.Line line, int number, String unit) {
    switch (random.nextInt(4)) {
      case 0 -> line.count(number, null, unit);
      case 1 -> line.count(null, number, unit);
      default -> line.count(number, number, unit);
    }
  }

  /** A day at least two months from every other delivery between the two. */
  private LocalDate free(String pair) {
    List<LocalDate> days = taken.computeIfAbsent(pair, none -> new ArrayList<>());
    while (true) {
      LocalDate day = start.plusDays(random.nextInt(length));
      if (days.stream().noneMatch(other -> Math.abs(other.toEpochDay() - day.toEpochDay()) < 62)) {
        days.add(day);
        return day;
      }
    }
  }

  private String other(String state) {
    String other = pick(states);
    return other.equals(state) ? other(state) : other;
  }

  private String words(long seed, int count) {
    Random words = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("word").append(words.nextInt(3000)).append(' ');
    }
    return text.toString();
  }

  /** Cut, and a word changed here and there. */
  private String edited(String text) {
    List<String> words = new ArrayList<>(List.of(text.split(" ")));
    Set<Integer> places = new LinkedHashSet<>();
    while (places.size() < 6) {
      places.add(random.nextInt(words.size()));
    }
    places.forEach(place -> words.set(place, "other" + random.nextInt(100)));
    return String.join(" ", words.subList(0, words.size() - random.nextInt(30)));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
