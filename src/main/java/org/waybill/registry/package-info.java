/**
 * Takes the files of {@code data/registry} and an article's mentions; gives entries, and a link for
 * each name. How: by full names before surnames, in the light of the whole article and of the days
 * on which it may have been issued. What nothing decides stays ambiguous or unknown.
 */
package org.waybill.registry;
