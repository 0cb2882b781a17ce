/**
 * Takes the files of {@code data/registry} and an article's mentions; gives entries, and a link for
 * each name. What nothing in registry or article decides stays ambiguous or unknown.
 */
package org.waybill.registry;
