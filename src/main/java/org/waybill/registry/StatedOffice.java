package org.waybill.registry;

import java.util.Optional;

/**
 * What an article says that a person is.
 *
 * @param title the article's words in lower case, as in {@code foreign minister}; empty for a mere
 *     honorific
 * @param body whom or what the person serves
 */
record StatedOffice(String title, Optional<Entry> body) {}
