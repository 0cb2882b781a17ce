package org.waybill.text;

import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits a text into sentences and tokens and gives each token its part of speech, lemma, name
 * class and head. The only class, with {@link Models}, that knows the language library. Many
 * threads may share one annotator.
 */
public final class Annotator {

  /** Longer runs of words are tables or lists; parsing them costs much and gives nothing. */
  static final int LONGEST_SENTENCE = 250;

  private final Tokenizer tokenizer = new EnglishTokenizer();
  private final List<NLPComponent<NLPNode>> stages;

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

  /** Sentences never cross a blank line. Sentences of more than 250 tokens are cut there. */
  public Text annotate(String text) {
    Characters characters = Characters.of(text);
    String plain = characters.plain();
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    int start = 0;
    while (start < plain.length()) {
      int end = plain.indexOf("\n\n", start);
      end = end < 0 ? plain.length() : end;
      addParagraph(characters, start, end, paragraph++, sentences);
      start = end + 2;
    }
    return new Text(text, sentences);
  }

  /** A dateline is a sentence of its own, or the place would read as the first word of the next. */
  private void addParagraph(
      Characters characters, int start, int end, int paragraph, List<Sentence> sentences) {
    int dateline = start + Dateline.length(characters.plain().substring(start, end));
    if (dateline > start) {
      addSentences(characters, start, dateline, paragraph, sentences);
    }
    addSentences(characters, dateline, end, paragraph, sentences);
  }

  private void addSentences(
      Characters characters, int start, int end, int paragraph, List<Sentence> sentences) {
    String words = characters.plain().substring(start, end).replace('\n', ' ');
    for (var tokens : SentenceEnds.mend(tokenizer.segmentize(words))) {
      for (int from = 0; from < tokens.size(); from += LONGEST_SENTENCE) {
        var piece = tokens.subList(from, Math.min(tokens.size(), from + LONGEST_SENTENCE));
        sentences.add(parse(piece, characters, start, sentences.size(), paragraph));
      }
    }
  }

  private Sentence parse(
      List<edu.emory.mathcs.nlp.component.tokenizer.token.Token> raw,
      Characters characters,
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
      tokens.add(
          new Token(
              i - 1,
              characters.original(offset + source.getStartOffset(), offset + source.getEndOffset()),
              node.getWordForm(),
              lemma(node),
              node.getPartOfSpeechTag(),
              entityClass(node.getNamedEntityTag()),
              node.getDependencyHead() == null ? -1 : node.getDependencyHead().getID() - 1,
              node.getDependencyLabel()));
    }
    Span span = new Span(tokens.get(0).span().start(), tokens.get(tokens.size() - 1).span().end());
    return new Sentence(index, paragraph, span, tokens);
  }

  /**
   * The library leaves some participles that are also conjunctions as they are: {@code provided}.
   */
  private static String lemma(NLPNode node) {
    String lemma = node.getLemma();
    boolean participle =
        node.getPartOfSpeechTag().equals("VBN") || node.getPartOfSpeechTag().equals("VBD");
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
