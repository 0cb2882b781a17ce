package org.waybill.watching;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Who has the dataset. */
interface Keeper {

  /** Of the files, those whose articles the dataset does not have as they are now. */
  Set<Path> differing(Collection<Path> files);

  /**
   * Reads the files and puts what they say into the dataset, in one change.
   *
   * @param names of files; what the dataset has under them and the files no longer hold goes
   * @param lost those of the names under which there is no file any more
   */
  Step renew(List<Path> files, Set<String> names, Set<String> lost);
}
