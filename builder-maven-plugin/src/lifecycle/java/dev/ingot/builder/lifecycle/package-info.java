/**
 * The Maven lifecycle {@code distro}: the phases {@code validate-manifest}, {@code generate-distro}
 * and {@code package-distro}.
 *
 * <p>Compiled for Java 11: Maven 3.8.7 does not see components in later class files. The same
 * classes are in the plugin, for builds that declare it with {@code <extensions>}, and in {@code
 * .mvn/distro-lifecycle.jar}, for this repository, whose plugin is not released when it is built.
 */
@NullMarked
package dev.ingot.builder.lifecycle;

import org.jspecify.annotations.NullMarked;
