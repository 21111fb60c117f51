package dev.ingot.builder.slim;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Leaves out the classes of a jar that nothing can reach.
 *
 * <p>A class stays when it is a root, when a file of the jar that is no class names it, when it
 * provides a service that stays or that is not of this jar, when a file {@code
 * META-INF/ingot/keep/NAME.txt} keeps it, or when a class that stays names it: in code, in a
 * descriptor, a signature or an annotation, or as a whole word of a string. So a class that is
 * reached without reflection is always there, and one that is reached by a name put together at run
 * time has to be kept by such a file. Whole classes go, never parts of them; other files all stay.
 */
public final class Slimming {
  private Slimming() {}

  /**
   * Finds what can go; the input is left as it is.
   *
   * @param jar the bytes of each file by its name
   * @param roots the classes to begin with: binary names, or names of files of the jar; what is no
   *     class of the jar is ignored
   * @param source what problems with classes are reported against: the manifest, as problems name
   *     it
   * @param problems takes what cannot be read, codes {@code SLM-}
   * @return the files that can go, or empty when there was an error
   */
  public static Optional<Slimmed> find(
      SortedMap<String, byte[]> jar, Collection<String> roots, String source, Problems problems) {
    Problems found = new Problems();
    JarClasses classes = JarClasses.of(jar);
    Reach reach = new Reach(jar, classes, Location.of(source), found);
    roots.forEach(root -> reach.begin(root.replaceFirst("\\.class$", "").replace('.', '/')));
    KeepRules.kept(jar, classes.files().keySet(), found).forEach(reach::begin);
    reach.beginWithResources();
    Set<String> reached = reach.walk();
    found.sorted().forEach(problems::add);
    return found.hasErrors() ? Optional.empty() : Optional.of(rest(jar, classes, reached));
  }

  private static Slimmed rest(
      SortedMap<String, byte[]> jar, JarClasses classes, Set<String> reached) {
    SortedMap<String, Integer> left = new TreeMap<>();
    int kept = 0;
    for (String name : classes.files().keySet()) {
      if (reached.contains(name)) {
        kept += classes.filesOf(name).size();
      } else {
        classes.filesOf(name).forEach(file -> left.put(file, size(jar, file)));
        String service = Services.FOLDER + name.replace('/', '.');
        if (jar.containsKey(service)) {
          left.put(service, size(jar, service));
        }
      }
    }
    return new Slimmed(left, kept);
  }

  private static int size(SortedMap<String, byte[]> jar, String file) {
    return jar.getOrDefault(file, new byte[0]).length;
  }
}
