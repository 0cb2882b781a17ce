package org.waybill.reading.gate;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waybill.claim.Frame;
import org.waybill.lexicon.Lexicon;
import org.waybill.registry.Entry;
import org.waybill.registry.Registry;
import org.waybill.text.Lemmas;

/**
 * Tells from the mere words of a page whether it is worth reading, in microseconds. A page passes
 * when one of its sentences has a word for a frame that is asked for and names goods and a side, or
 * two sides where the word needs no goods; or when goods are named as often as in a report on arms;
 * or when it is too short to tell. Sides are states, their organs and bodies of their own; a
 * person, or a name that only the page knows, does not count. Many threads may share one.
 */
public final class PageGate {

  /** What is asked for unless somebody asks otherwise: arms, and the diplomacy around them. */
  public static final Set<Frame> USUAL =
      Set.copyOf(
          EnumSet.of(Frame.TRANSFER, Frame.REQUEST, Frame.DENIAL, Frame.AGREEMENT, Frame.SANCTION));

  private static final Set<Entry.Type> SIDES =
      Set.of(Entry.Type.STATE, Entry.Type.ORGAN, Entry.Type.ORGANISATION);

  /** Fewer sentences are too few to tell what a page is about, and cost little. */
  private static final int FEWEST_SENTENCES = 5;

  /**
   * On each of 198 pages on arms one sentence in 12 may tell of the usual frames; of general news
   * an eighth has one in 20.
   */
  private static final int SENTENCES_A_SIGN = 20;

  private final PhraseTree goods;
  private final PhraseTree sides = new PhraseTree(word -> List.of());
  private final FrameWords words;

  /**
   * @param frames claims of others are read all the same on the pages that pass
   */
  public PageGate(Lexicon lexicon, Registry registry, Collection<Frame> frames) {
    Lemmas lemmas = new Lemmas();
    this.goods = new PhraseTree(word -> otherwise(word, lemmas));
    this.words = new FrameWords(lexicon, frames, lemmas);
    registry.goods().all().forEach(phrase -> goods.add(phrase, phrase));
    for (Entry entry : registry.entries()) {
      if (SIDES.contains(entry.type())) {
        String side = entry.side().orElse(entry.iri());
        registry.namesOf(entry.iri()).forEach(name -> sides.add(name, side));
      }
    }
  }

  /** {@code missile} for {@code missiles}, {@code 412} for {@code 412EP}. */
  private static List<String> otherwise(String word, Lemmas lemmas) {
    List<String> singulars = lemmas.singulars(word);
    int end = behindFigures(word);
    return end == 0 || end == word.length()
        ? singulars
        : Stream.concat(singulars.stream(), Stream.of(word.substring(0, end))).toList();
  }

  private static int behindFigures(String word) {
    int end = 0;
    for (int i = 0; i < word.length() && (end == 0 || end == i); i++) {
      end = Character.isDigit(word.charAt(i)) ? i + 1 : end;
    }
    return end;
  }

  /** Whether a page may tell of a frame that is asked for. */
  public boolean passes(String text) {
    Signs signs = signs(text);
    return signs.sentences() < FEWEST_SENTENCES
        || signs.telling() * SENTENCES_A_SIGN >= signs.sentences();
  }

  /**
   * @param sentences how many a page has, about
   * @param telling how many of them may tell of a frame that is asked for
   */
  record Signs(int sentences, int telling) {}

  Signs signs(String text) {
    int sentences = 0;
    int telling = 0;
    for (RoughSentence sentence : RoughSentence.all(text)) {
      sentences++;
      telling += mayTell(sentence) ? 1 : 0;
    }
    return new Signs(sentences, telling);
  }

  private boolean mayTell(RoughSentence sentence) {
    Named named = named(sentence);
    return !named.sides().isEmpty()
        && (named.meant() || words.tellIn(sentence, named.goods(), named.sides().size() > 1));
  }

  /**
   * @param meant whether goods tell who they are for
   */
  private record Named(boolean goods, boolean meant, Set<String> sides) {}

  private Named named(RoughSentence sentence) {
    Set<String> found = new HashSet<>();
    boolean any = false;
    boolean meant = false;
    int at = 0;
    while (at < sentence.size()) {
      Optional<PhraseTree.Hit> side = sides.at(sentence, at);
      side.ifPresent(hit -> found.add(hit.key()));
      Optional<PhraseTree.Hit> good = side.isPresent() ? Optional.empty() : goods.at(sentence, at);
      any |= good.isPresent();
      meant |=
          good.filter(hit -> hit.end() < sentence.size())
              .filter(hit -> words.goBehindGoods(sentence.lower(hit.end())))
              .isPresent();
      at = side.or(() -> good).map(PhraseTree.Hit::end).orElse(at + 1);
    }
    return new Named(any, meant, found);
  }
}
