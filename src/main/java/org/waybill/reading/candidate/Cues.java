package org.waybill.reading.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.claim.Role;
import org.waybill.lexicon.Lexeme;
import org.waybill.lexicon.Lexeme.PartOfSpeech;
import org.waybill.lexicon.Lexicon;
import org.waybill.lexicon.Trait;
import org.waybill.reading.coreference.ArticleContext;
import org.waybill.reading.coreference.Parties;
import org.waybill.reading.coreference.Speakers;
import org.waybill.reading.syntax.QuoteMarks;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.text.Span;
import org.waybill.text.Token;

/** Reads the places around a word of attribution: who speaks, on whose word, and through whom. */
public final class Cues {

  /** The part that whoever is spoken to fills. */
  private static final String TARGET = Role.TARGET.name().toLowerCase(Locale.ROOT);

  private final ArticleContext context;
  private final Syntax syntax;
  private final Lexicon lexicon;
  private final Parties parties;
  private final Speakers speakers;
  private final Marks marks;

  public Cues(ArticleContext context, Syntax syntax, Lexicon lexicon, Parties parties) {
    this.context = context;
    this.syntax = syntax;
    this.lexicon = lexicon;
    this.parties = parties;
    this.speakers = new Speakers(context, syntax, lexicon, parties);
    this.marks = new Marks(context, syntax.sentence());
  }

  /**
   * The subject of a verb of saying, the owner of a noun of saying, the object of {@code according
   * to}, the name beside a mark.
   */
  public List<Filler> speakers(Token cue, Syntax.Control control) {
    String word = cue.form();
    Optional<Lexeme> fixed = fixed(cue);
    if (fixed.isPresent()) {
      return each(spokenOf(cue, fixed.get()), "“" + String.join(" ", fixed.get().words()) + "”");
    }
    if (cue.isPredicateAdjective()) {
      return each(
          syntax.head(cue).stream()
              .flatMap(verb -> syntax.surfaceSubject(verb, control).stream())
              .toList(),
          "who is “" + word + "”");
    }
    if (!syntax.isVerb(cue)) {
      List<Filler> found = owner(cue, "whose “" + word + "” it is");
      return found.isEmpty() ? parties.before(cue, "before “" + word + "”") : found;
    }
    List<Token> subjects =
        syntax.agents(cue, syntax.isPassive(cue), control).stream()
            .flatMap(subject -> behindDateline(subject).stream())
            .filter(subject -> !isInQuotes(subject, cue))
            .toList();
    List<Filler> found = each(subjects, "subject of “" + word + "”");
    if (!subjects.isEmpty()) {
      return found;
    }
    if (isInverted(cue)) {
      found = each(syntax.objects(cue, false), "after “" + word + "”");
    }
    return found.isEmpty() && !syntax.isPassive(cue) ? rightBefore(cue) : found;
  }

  /** {@code QUILLPORT, Norland A minister said}: the parser takes the place for the subject. */
  private List<Token> behindDateline(Token subject) {
    List<Token> tokens = syntax.sentence().tokens();
    boolean dateline =
        subject.index() == 0
            && subject.form().length() > 2
            && subject.form().equals(subject.form().toUpperCase(Locale.ROOT))
            && tokens.size() > 2
            && tokens.get(1).tag().isComma()
            && tokens.get(2).tag().isProperNoun();
    return dateline
        ? syntax.children(subject, Token::isApposition).stream()
            .filter(noun -> !noun.tag().isProperNoun())
            .toList()
        : List.of(subject);
  }

  private List<Filler> each(List<Token> tokens, String reason) {
    return tokens.stream()
        .flatMap(token -> speakers.at(token, reason).stream())
        .distinct()
        .toList();
  }

  private Optional<Lexeme> fixed(Token cue) {
    return lexicon.at(syntax.sentence(), cue).stream()
        .filter(
            lexeme ->
                lexeme.partOfSpeech() == PartOfSpeech.PREPOSITION
                    || lexeme.partOfSpeech() == PartOfSpeech.PUNCTUATION)
        .findFirst();
  }

  /** What a preposition of several words governs, or who stands beside a mark. */
  public List<Token> spokenOf(Token cue, Lexeme lexeme) {
    if (lexeme.partOfSpeech() == PartOfSpeech.PUNCTUATION) {
      return marks.speaker(cue).map(List::of).orElse(List.of());
    }
    Token last = syntax.sentence().token(cue.index() + lexeme.words().size() - 1);
    List<Token> governed = syntax.isVerb(last) ? syntax.objects(last, false) : syntax.objects(last);
    return governed.isEmpty() ? syntax.objects(cue) : governed;
  }

  /** The owner of a noun of saying, else whoever stands in another place of a speaker. */
  private List<Filler> owner(Token noun, String reason) {
    for (List<Token> owners : speakers.owners(noun)) {
      List<Filler> found = each(owners, reason);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /**
   * {@code the project “Women in Power”, answering}: a name within quotation marks says nothing.
   */
  private boolean isInQuotes(Token subject, Token cue) {
    if (!subject.tag().isNoun()) {
      return false;
    }
    QuoteMarks quotes = context.quotes();
    Optional<Span> quotation = quotes.around(subject.span().start());
    return quotation.isPresent()
        && !quotation.equals(quotes.around(cue.span().start()))
        && !context.words(quotation.get()).substring(1).strip().endsWith(subject.form());
  }

  /**
   * {@code …, alleges Washington}: no subject, what is said before, and who says it behind the
   * verb.
   */
  private boolean isInverted(Token cue) {
    return syntax
            .children(cue, Token::isContentClause, Token::isLoose, Token::isParenthesis)
            .stream()
            .anyMatch(said -> said.index() < cue.index())
        || cue.isParenthesis()
        || cue.isLoose()
        || cue.isAdverbialClause();
  }

  /**
   * {@code In Moscow, his deputy, Ivan Petrov, said}: a subject that the parser hangs elsewhere.
   */
  private List<Filler> rightBefore(Token cue) {
    int at = cue.index() - 1;
    while (at >= 0 && isAuxiliary(syntax.sentence().token(at))) {
      at--;
    }
    if (at > 0 && syntax.sentence().token(at).tag().isComma()) {
      at--;
    }
    int end = at;
    String reason = "right before “" + cue.form() + "”";
    return syntax.sentence().tokens().stream()
        .filter(token -> token.isApposition() && token.index() <= end)
        .filter(token -> last(token) == end)
        .map(token -> speakers.at(token, reason))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private int last(Token head) {
    return syntax.sentence().subtree(head).stream().mapToInt(Token::index).max().orElse(-1);
  }

  private static boolean isAuxiliary(Token token) {
    return token.tag().isModal()
        || token.tag().isAdverb()
        || token.isAuxiliary()
        || token.isNegation();
  }

  /** {@code reported, citing officials}: whom the speaker himself names as his source. */
  public List<Filler> sources(Token cue) {
    List<Filler> found = new ArrayList<>();
    if (!says(cue)) {
      return found;
    }
    for (Token citing : quoting(cue)) {
      if (!syntax.isPassive(citing)) {
        found.addAll(each(syntax.objects(citing, false), "cited"));
      }
    }
    return found;
  }

  private boolean says(Token cue) {
    return lexicon.at(syntax.sentence(), cue).stream()
        .anyMatch(lexeme -> lexeme.frame().equals(Optional.of(Frame.STATEMENT)));
  }

  /** {@code Kim, quoted by KCNA, said}; {@code told Reuters}: who passes the words on. */
  public List<Filler> relays(Token cue, Syntax.Control control) {
    List<Filler> found = new ArrayList<>();
    List<Token> quoting = quoting(cue);
    if (syntax.isVerb(cue)) {
      syntax.agents(cue, syntax.isPassive(cue), control).stream()
          .flatMap(subject -> quoting(subject).stream())
          .forEach(quoting::add);
      if (cue.isClauseOfPreposition()) {
        // "was quoted by the agency as saying"
        syntax.ancestors(cue).stream().limit(2).filter(this::quotes).forEach(quoting::add);
      }
    }
    for (Token citing : quoting) {
      if (syntax.isPassive(citing)) {
        found.addAll(each(syntax.agents(citing, true, control), "passes it on"));
      }
    }
    if (syntax.isVerb(cue)) {
      found.addAll(outletsTold(cue));
    }
    return found;
  }

  private List<Token> quoting(Token above) {
    return new ArrayList<>(
        syntax
            .children(
                above,
                Token::isAttributiveClause,
                Token::isAdverbialClause,
                Token::isOpenComplement,
                Token::isPreposition,
                Token::isParenthesis)
            .stream()
            .filter(this::quotes)
            .toList());
  }

  private boolean quotes(Token token) {
    return lexicon.has(syntax.sentence(), token, Trait.QUOTES);
  }

  private List<Filler> outletsTold(Token cue) {
    List<Token> told = new ArrayList<>(syntax.children(cue, Token::isObject, Token::isRecipient));
    lexicon.at(syntax.sentence(), cue).stream()
        .flatMap(lexeme -> lexeme.arguments().stream())
        .filter(argument -> argument.part().equals(TARGET))
        .forEach(argument -> told.addAll(syntax.objectsOf(cue, argument.slot())));
    return told.stream()
        .flatMap(token -> parties.named(token, "was told it").stream())
        .filter(
            filler ->
                ArticleContext.entry(filler.link())
                    .filter(entry -> entry.type() == Entry.Type.OUTLET)
                    .isPresent())
        .toList();
  }
}
