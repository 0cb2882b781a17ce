package org.waybill.reading.coreference;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.waybill.claim.Filler;
import org.waybill.claim.Frame;
import org.waybill.lexicon.Lexicon;
import org.waybill.mention.Mention;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Link;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/** Remembers who acts together, so that {@code they} and {@code their} can mean all of them. */
public final class Companies {

  /** How many sentences back a plural pronoun may reach. */
  private static final int REACH = 3;

  private record Company(int sentence, List<Link> links) {}

  private final ArticleContext context;
  private final Lexicon lexicon;
  private final NavigableMap<Integer, Company> companies = new TreeMap<>();
  private final NavigableMap<Integer, Company> meetings = new TreeMap<>();

  public Companies(ArticleContext context, Lexicon lexicon) {
    this.context = context;
    this.lexicon = lexicon;
  }

  /** Remembers that these act together in a sentence. */
  public void add(Sentence sentence, Frame frame, List<Filler> fillers) {
    if (fillers.size() > 1) {
      List<Link> links = fillers.stream().map(Filler::link).toList();
      Company company = new Company(sentence.index(), links);
      companies.put(company.sentence(), company);
      if (frame == Frame.MEETING) {
        meetings.put(company.sentence(), company);
      }
    }
  }

  /**
   * All those whom a plural pronoun means: those who met, if it is about their meeting, else the
   * subjects of its own clause, if it says whose something is, else those who act together in the
   * nearest sentence before; empty when nobody does.
   */
  public List<Link> meantBy(Syntax syntax, Token pronoun) {
    int at = syntax.sentence().index();
    boolean owner = pronoun.isOwner();
    Optional<Company> found =
        owner && isOfMeeting(syntax, pronoun) ? last(meetings, at) : Optional.empty();
    if (found.isEmpty() && owner) {
      found =
          syntax.ancestors(pronoun).stream()
              .filter(syntax::isVerb)
              .flatMap(verb -> syntax.children(verb, Token::isSubject).stream())
              .filter(subject -> subject.index() < pronoun.index())
              .flatMap(subject -> sharing(syntax, subject).stream())
              .findFirst();
    }
    if (found.isEmpty()) {
      found =
          sideBySide(at).or(() -> last(companies, at).filter(one -> at - one.sentence() <= REACH));
    }
    return found.map(Company::links).orElse(List.of());
  }

  private boolean isOfMeeting(Syntax syntax, Token pronoun) {
    return syntax
        .head(pronoun)
        .filter(noun -> lexicon.evokes(syntax.sentence(), noun, Frame.MEETING))
        .isPresent();
  }

  private static Optional<Company> last(NavigableMap<Integer, Company> told, int before) {
    return Optional.ofNullable(told.lowerEntry(before)).map(Map.Entry::getValue);
  }

  /** {@code Norland and Suderia are under sanctions}: the subjects of the sentence before. */
  private Optional<Company> sideBySide(int at) {
    if (at == 0) {
      return Optional.empty();
    }
    Syntax there = new Syntax(context.text().sentences().get(at - 1));
    return there.sentence().tokens().stream()
        .filter(verb -> verb.isRoot())
        .flatMap(verb -> there.children(verb, Token::isSubject).stream())
        .flatMap(subject -> sharing(there, subject).stream())
        .findFirst();
  }

  /**
   * Two or more who are known and share the place of a subject, or stand beside it: {@code old
   * rivals Norland and Suderia}.
   */
  private Optional<Company> sharing(Syntax syntax, Token subject) {
    List<Link> links =
        Stream.concat(Stream.of(subject), syntax.children(subject, Token::isApposition).stream())
            .flatMap(one -> syntax.conjuncts(one).stream())
            .flatMap(one -> context.at(syntax.sentence(), one, Mention.Name.class).stream())
            .flatMap(name -> context.link(name).stream())
            .filter(link -> ArticleContext.entry(link).isPresent())
            .distinct()
            .toList();
    return links.size() > 1
        ? Optional.of(new Company(syntax.sentence().index(), links))
        : Optional.empty();
  }
}
