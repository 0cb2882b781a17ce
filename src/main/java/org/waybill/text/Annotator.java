package org.waybill.text;

import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.waybill.problem.Code;

/**
 * Splits a text into sentences and tokens and gives each token its part of speech, lemma, name
 * class and head. The only class, with {@link Models}, that knows the language library. Many
 * threads may share one annotator.
 */
public final class Annotator {

  /** Longer runs of words are tables or lists; parsing them costs much and gives nothing. */
  static final int LONGEST_SENTENCE = 250;

  /** A longer run without a blank is no word; the tokenizer would try every beginning in it. */
  static final int LONGEST_WORD = 500;

  /** Some 80,000 words: no report is as long, and what is takes more time than it is worth. */
  static final int MOST_CHARACTERS = 500_000;

  private final Tokenizer tokenizer = new EnglishTokenizer();
  final List<NLPComponent<NLPNode>> stages;

  private Annotator(List<NLPComponent<NLPNode>> stages) {
    this.stages = stages;
  }

  /**
   * Loads the models; takes seconds, and up to a minute the first time.
   *
   * @param cache folder for caches, as in {@code ~/.cache}
   * @throws java.util.concurrent.CompletionException when the models cannot be unpacked or read
   */
  public static Annotator load(Path cache) {
    return new Annotator(new Models(cache).load());
  }

  /**
   * Sentences never cross a blank line. What is longer than any word, sentence or article is cut or
   * passed over, and told.
   */
  public Text annotate(String text) {
    Passage passage = new Passage(text, LONGEST_WORD, MOST_CHARACTERS);
    String plain = passage.plain();
    List<Sentence> sentences = new ArrayList<>();
    List<Cut> cuts = new ArrayList<>(passage.cuts());
    int paragraph = 0;
    int start = 0;
    while (start < plain.length()) {
      int end = plain.indexOf("\n\n", start);
      end = end < 0 ? plain.length() : end;
      addParagraph(passage, start, end, paragraph++, sentences, cuts);
      start = end + 2;
    }
    cuts.sort(Comparator.comparing(Cut::span));
    return new Text(text, sentences, cuts);
  }

  /** A dateline is a sentence of its own, or the place would read as the first word of the next. */
  private void addParagraph(
      Passage passage,
      int start,
      int end,
      int paragraph,
      List<Sentence> sentences,
      List<Cut> cuts) {
    int dateline = start + Dateline.length(passage.plain().substring(start, end));
    if (dateline > start) {
      addSentences(passage, start, dateline, paragraph, sentences, cuts);
    }
    addSentences(passage, dateline, end, paragraph, sentences, cuts);
  }

  private void addSentences(
      Passage passage,
      int start,
      int end,
      int paragraph,
      List<Sentence> sentences,
      List<Cut> cuts) {
    String words = passage.plain().substring(start, end).replace('\n', ' ');
    for (var tokens : SentenceEnds.mend(tokenizer.segmentize(words))) {
      if (tokens.size() > LONGEST_SENTENCE) {
        int last = start + tokens.get(tokens.size() - 1).getEndOffset();
        Span all = passage.original(start + tokens.get(0).getStartOffset(), last);
        String what =
            "it has " + tokens.size() + " words, " + LONGEST_SENTENCE + " were read at a time";
        cuts.add(new Cut(Code.SENTENCE_CUT, all, what));
      }
      for (int from = 0; from < tokens.size(); from += LONGEST_SENTENCE) {
        var piece = tokens.subList(from, Math.min(tokens.size(), from + LONGEST_SENTENCE));
        if (tokens.size() <= LONGEST_SENTENCE || SentenceEnds.hasWords(piece)) {
          sentences.add(parse(piece, passage, start, sentences.size(), paragraph));
        }
      }
    }
  }

  private Sentence parse(
      List<edu.emory.mathcs.nlp.component.tokenizer.token.Token> raw,
      Passage passage,
      int offset,
      int index,
      int paragraph) {
    NLPNode[] nodes = new NLPNode[raw.size() + 1];
    nodes[0] = new NLPNode().toRoot();
    for (int i = 0; i < raw.size(); i++) {
      NLPNode node = new NLPNode();
      node.setID(i + 1);
      node.setWordForm(raw.get(i).getWordForm());
      nodes[i + 1] = node;
    }
    for (NLPComponent<NLPNode> stage : stages) {
      stage.process(nodes);
    }
    List<Token> tokens = new ArrayList<>();
    for (int i = 1; i < nodes.length; i++) {
      NLPNode node = nodes[i];
      var source = raw.get(i - 1);
      Tag tag = Tag.of(node.getPartOfSpeechTag());
      tokens.add(
          new Token(
              i - 1,
              passage.original(offset + source.getStartOffset(), offset + source.getEndOffset()),
              node.getWordForm(),
              lemma(node, tag),
              tag,
              entityClass(node.getNamedEntityTag()),
              node.getDependencyHead() == null ? -1 : node.getDependencyHead().getID() - 1,
              Relation.of(node.getDependencyLabel())));
    }
    Span span = new Span(tokens.get(0).span().start(), tokens.get(tokens.size() - 1).span().end());
    return new Sentence(index, paragraph, span, tokens);
  }

  /**
   * The library leaves some participles that are also conjunctions as they are: {@code provided}.
   */
  private static String lemma(NLPNode node, Tag tag) {
    String lemma = node.getLemma();
    boolean participle = tag == Tag.VBN || tag == Tag.VBD;
    return participle
            && lemma.equals(node.getWordForm().toLowerCase(Locale.ROOT))
            && lemma.endsWith("ed")
        ? lemma.substring(0, lemma.length() - 1)
        : lemma;
  }

  /** {@code B-ORG}, {@code I-ORG} and the like, without the place in the name. */
  private static String entityClass(String tag) {
    return tag == null || tag.equals("O") ? "" : tag.substring(tag.indexOf('-') + 1);
  }
}
