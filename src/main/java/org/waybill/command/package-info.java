/** One thin class a command: reads options, calls one method, prints. */
package org.waybill.command;
