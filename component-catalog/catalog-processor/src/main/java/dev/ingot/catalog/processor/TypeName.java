package dev.ingot.catalog.processor;

/**
 * The name of a class.
 *
 * @param packageName its package; empty for the unnamed one
 * @param path its name within the package, {@code Outer.Inner}
 */
record TypeName(String packageName, String path) {

  /** The name as a source without imports writes it: {@code a.b.Outer.Inner}. */
  String qualified() {
    return packageName.isEmpty() ? path : packageName + "." + path;
  }

  /** The outermost simple name, which is what an import names. */
  String outermost() {
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }

  /** The binder of this config record; nesting shows as an underscore. */
  TypeName binder() {
    return new TypeName(packageName, path.replace('.', '_') + "Binder");
  }
}
