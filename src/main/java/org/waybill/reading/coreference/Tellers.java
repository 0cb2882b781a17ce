package org.waybill.reading.coreference;

import java.util.List;
import java.util.Optional;
import org.waybill.lexicon.Trait;
import org.waybill.mention.Mention;
import org.waybill.reading.syntax.Syntax;
import org.waybill.registry.Entry;
import org.waybill.registry.Link;
import org.waybill.text.Token;

/** Finds the subject of the clause that tells what a pronoun or noun is part of. */
final class Tellers {

  private final ArticleContext context;

  Tellers(ArticleContext context) {
    this.context = context;
  }

  /** {@code Quill Trading admitted that it had sold arms}: a company of which nothing is known. */
  Optional<Mention.Name> unknownSpeaker(Syntax syntax, Token pronoun) {
    return syntax
        .head(pronoun)
        .filter(verb -> pronoun.isActiveSubject() && verb.isContentClause())
        .flatMap(syntax::head)
        .flatMap(cue -> syntax.child(cue, Token::isActiveSubject))
        .filter(subject -> subject.index() < pronoun.index())
        .flatMap(subject -> context.at(syntax.sentence(), subject, Mention.Name.class))
        .filter(name -> name.entity().equals("ORG"))
        .filter(name -> context.link(name).filter(l -> l instanceof Link.Unknown).isPresent());
  }

  /** {@code officials denied that they had sent arms}: those who speak of themselves. */
  Optional<Mention.Name> pluralSubjectAbove(Syntax syntax, Token pronoun) {
    return subjectOfSaying(syntax, pronoun)
        .filter(subject -> subject.tag().isPlural())
        .flatMap(subject -> context.at(syntax.sentence(), subject, Mention.Name.class));
  }

  /** {@code the ministry denied that it had sent arms}, {@code …, saying it had sent none}. */
  Optional<Mention.Name> tellerAbove(Syntax syntax, Token pronoun) {
    return subjectOfSaying(syntax, pronoun)
        .filter(subject -> !subject.tag().isPlural())
        .flatMap(subject -> context.at(syntax.sentence(), subject, Mention.Name.class))
        .filter(name -> context.isOf(name, List.of(References.THINGS)) || speaksForState(name));
  }

  /** {@code The minister said it would send arms}: the minister's state. */
  boolean speaksForState(Mention.Name name) {
    return context
        .link(name)
        .flatMap(ArticleContext::entry)
        .map(context::side)
        .filter(side -> side.type() == Entry.Type.STATE)
        .isPresent();
  }

  private Optional<Token> subjectOfSaying(Syntax syntax, Token pronoun) {
    return syntax
        .head(pronoun)
        .filter(verb -> pronoun.isSubject() && verb.isContentClause())
        .flatMap(syntax::head)
        .filter(saying -> syntax.isVerb(saying) && syntax.has(saying, Trait.ATTRIBUTES))
        .flatMap(saying -> syntax.surfaceSubject(saying, none -> false).stream().findFirst())
        .filter(subject -> subject.index() < pronoun.index());
  }

  /**
   * {@code Chancellor Quill said the country would stop}: her own. Empty where the speaker is no
   * state's.
   */
  Optional<Mention.Name> stateOfSpeaker(Syntax syntax, Token noun) {
    return syntax.ancestors(noun).stream()
        .filter(verb -> syntax.isVerb(verb) && syntax.has(verb, Trait.ATTRIBUTES))
        .flatMap(verb -> syntax.surfaceSubject(verb, none -> false).stream())
        .filter(subject -> subject.index() < noun.index())
        .flatMap(subject -> context.at(syntax.sentence(), subject, Mention.Name.class).stream())
        .filter(this::speaksForState)
        .findFirst();
  }
}
