package org.waybill.text;

/**
 * One word or mark of a sentence.
 *
 * @param index place in the sentence, from 0
 * @param span place in the article's text
 * @param tag part of speech
 * @param entity OntoNotes name class such as {@code PERSON} or {@code GPE}; empty when none. A
 *     name's tokens follow each other and carry the same class
 * @param head index of the governing token in the sentence; -1 for the root
 * @param relation to the head
 */
public record Token(
    int index,
    Span span,
    String form,
    String lemma,
    Tag tag,
    String entity,
    int head,
    Relation relation) {}
