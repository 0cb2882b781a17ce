package org.waybill.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.waybill.mention.Mention;
import org.waybill.mention.Phrases;
import org.waybill.text.Sentence;
import org.waybill.text.Text;
import org.waybill.text.Token;

/**
 * Reads a person's role from the words around the name: {@code South Korean Foreign Minister Park
 * Jin}, {@code Randhir Jaiswal, the ministry's spokesperson}, {@code a spokesman for the army,
 * Nabil Abdullah}.
 */
final class StatedOfficeReader {

  /** How far after the comma a role may stand, in tokens. */
  private static final int REACH = 12;

  private final Registry registry;
  private final Text text;
  private final List<Mention.Name> names;
  private final Function<Mention.Name, Link> actors;

  StatedOfficeReader(
      Registry registry, Text text, List<Mention.Name> names, Function<Mention.Name, Link> actors) {
    this.registry = registry;
    this.text = text;
    this.names = names;
    this.actors = actors;
  }

  /** The role that the words around this mention give; empty when they give none. */
  Optional<StatedOffice> read(Mention.Name person) {
    Sentence sentence = text.sentences().get(person.sentence());
    return before(sentence, person)
        .or(() -> servedBefore(sentence, person))
        .or(() -> after(sentence, person));
  }

  /**
   * First token of the titles that stand right before; the person's own first token when there are
   * none.
   */
  int titlesStart(Sentence sentence, int first) {
    int start = first;
    for (Phrases.Hit title = titleEnding(sentence, start - 1);
        title != null;
        title = titleEnding(sentence, start - 1)) {
      start = title.first();
    }
    return start;
  }

  private Optional<StatedOffice> before(Sentence sentence, Mention.Name person) {
    boolean comma = person.first() > 0 && sentence.token(person.first() - 1).tag().isComma();
    int end = comma ? person.first() - 1 : person.first();
    int start = titlesStart(sentence, end);
    if (start == end || (comma && nameEnding(person.sentence(), start - 2).isEmpty())) {
      return Optional.empty();
    }
    String office = "";
    for (int at = start; at < end; ) {
      Phrases.Hit title = registry.titles().findAt(sentence, at).get(0);
      if (office.isEmpty() && !isHonorific(title)) {
        office = words(sentence, title.first(), title.last());
      }
      at = title.last() + 1;
    }
    int owner = start - 1;
    while (owner >= 0
        && (sentence.token(owner).tag().isPossessiveMark()
            || sentence.token(owner).tag().isAdjective())
        && nameEnding(person.sentence(), owner).isEmpty()) {
      owner--;
    }
    Optional<Entry> body =
        nameEnding(person.sentence(), owner)
            .or(() -> comma ? Optional.empty() : behind(sentence, start, person))
            .flatMap(this::entry);
    return (office.isEmpty() || comma) && body.isEmpty()
        ? Optional.empty()
        : Optional.of(new StatedOffice(office, body));
  }

  /** {@code President Ada Quill of Norland}: what her title serves stands behind her name. */
  private Optional<Mention.Name> behind(Sentence sentence, int start, Mention.Name person) {
    int at = person.last() + 1;
    Phrases.Hit title = registry.titles().findAt(sentence, start).get(0);
    return at < sentence.tokens().size() && serves(title, sentence.token(at))
        ? nameBetween(person.sentence(), at + 1, at + REACH).filter(name -> name.first() <= at + 2)
        : Optional.empty();
  }

  private Optional<StatedOffice> servedBefore(Sentence sentence, Mention.Name person) {
    int before = person.first() - 1;
    boolean comma = before > 0 && sentence.token(before).tag().isComma();
    return nameEnding(person.sentence(), comma ? before - 1 : before)
        .flatMap(
            body -> {
              int preposition = body.first() - 1;
              if (preposition > 0 && sentence.token(preposition).tag().isPlainDeterminer()) {
                preposition--;
              }
              Phrases.Hit title = titleEnding(sentence, preposition - 1);
              return title != null && serves(title, sentence.token(preposition))
                  ? Optional.of(
                      new StatedOffice(words(sentence, title.first(), title.last()), entry(body)))
                  : Optional.empty();
            });
  }

  private Optional<StatedOffice> after(Sentence sentence, Mention.Name person) {
    int at = person.last() + 1;
    if (at >= sentence.tokens().size() || !sentence.token(at).tag().isComma()) {
      return Optional.empty();
    }
    int end = at + 1;
    while (end < sentence.tokens().size() && end < at + REACH && !closes(sentence.token(end))) {
      end++;
    }
    for (int i = at + 1; i < end; i++) {
      List<Phrases.Hit> hit = registry.titles().findAt(sentence, i);
      boolean inName = nameCovering(person.sentence(), i).isPresent();
      if (!hit.isEmpty() && !isHonorific(hit.get(0)) && hit.get(0).last() < end && !inName) {
        Phrases.Hit title = hit.get(0);
        Optional<Entry> body =
            nameBetween(person.sentence(), at + 1, title.first() - 1)
                .or(() -> served(sentence, title))
                .flatMap(this::entry);
        return Optional.of(new StatedOffice(words(sentence, title.first(), title.last()), body));
      }
    }
    return Optional.empty();
  }

  private static boolean closes(Token token) {
    return token.tag().isComma()
        || token.tag().isFullStop()
        || token.tag().isColon()
        || token.tag().isModal()
        || token.tag().isPast()
        || token.tag().isPresentSingular();
  }

  private Optional<Mention.Name> served(Sentence sentence, Phrases.Hit title) {
    int at = title.last() + 1;
    if (at >= sentence.tokens().size() || !serves(title, sentence.token(at))) {
      return Optional.empty();
    }
    int end = at + 1;
    while (end < sentence.tokens().size() && end <= at + REACH && !closes(sentence.token(end))) {
      end++;
    }
    return nameBetween(sentence.index(), at + 1, end - 1);
  }

  private boolean serves(Phrases.Hit title, Token preposition) {
    return title.keys().stream()
        .flatMap(iri -> registry.title(iri).stream())
        .anyMatch(known -> known.serves().contains(preposition.form().toLowerCase(Locale.ROOT)));
  }

  private boolean isHonorific(Phrases.Hit title) {
    return title.keys().stream()
        .flatMap(iri -> registry.title(iri).stream())
        .allMatch(Title::honorific);
  }

  private Phrases.Hit titleEnding(Sentence sentence, int last) {
    for (int first = Math.max(0, last - 7); first >= 0 && first <= last; first++) {
      for (Phrases.Hit hit : registry.titles().findAt(sentence, first)) {
        if (hit.last() == last) {
          return hit;
        }
      }
    }
    return null;
  }

  private Optional<Entry> entry(Mention.Name name) {
    return actors.apply(name) instanceof Link.Linked linked
        ? Optional.of(linked.entry())
        : Optional.empty();
  }

  private Optional<Mention.Name> nameEnding(int sentence, int last) {
    return names.stream()
        .filter(name -> name.sentence() == sentence && name.last() == last)
        .findFirst();
  }

  private Optional<Mention.Name> nameCovering(int sentence, int token) {
    return names.stream()
        .filter(
            name -> name.sentence() == sentence && name.first() <= token && token <= name.last())
        .findFirst();
  }

  private Optional<Mention.Name> nameBetween(int sentence, int first, int last) {
    return names.stream()
        .filter(name -> name.sentence() == sentence && name.first() >= first && name.last() <= last)
        .findFirst();
  }

  private static String words(Sentence sentence, int first, int last) {
    List<String> words = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      words.add(sentence.token(i).form().toLowerCase(Locale.ROOT));
    }
    return String.join(" ", words);
  }
}
