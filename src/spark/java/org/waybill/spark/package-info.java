/**
 * Takes files of any Hadoop file system; gives the N-Quads that a local build of them exports. How:
 * the steps of the road, each a pure task of an Apache Spark job.
 */
package org.waybill.spark;
