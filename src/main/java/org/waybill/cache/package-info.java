/**
 * Takes what was made with much work from files that seldom change; gives it back quickly the next
 * time. How: a file in the user's cache folder, sealed by a checksum; one that is damaged is as one
 * that is not there.
 */
package org.waybill.cache;
