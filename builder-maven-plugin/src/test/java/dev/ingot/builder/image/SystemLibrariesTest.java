package dev.ingot.builder.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "other systems have no ELF files")
class SystemLibrariesTest {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  @TempDir private Path folder;

  @Test
  void aProgramNamesItsLoaderAndItsLibraries() throws IOException {
    ElfFile java = ElfFile.read(JAVA).orElseThrow();

    assertThat(java.interpreter()).get().asString().startsWith("/lib");
    assertThat(java.needed()).contains("libjli.so").anyMatch(name -> name.startsWith("libc."));
  }

  @Test
  void whatIsNoProgramNeedsNothing() throws IOException {
    Path text = Files.writeString(folder.resolve("a.so"), "a text of more than 64 bytes".repeat(9));
    Path empty = Files.writeString(folder.resolve("b.so"), "");

    assertThat(ElfFile.read(text)).isEmpty();
    assertThat(ElfFile.read(empty)).isEmpty();
    assertThat(SystemLibraries.of(folder, "x86_64").files()).isEmpty();
  }

  @Test
  void whatIsCutOffIsRefused() throws IOException {
    Path cut = folder.resolve("cut.so");
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(JAVA), 70));

    assertThatThrownBy(() -> ElfFile.read(cut))
        .isInstanceOf(IOException.class)
        .hasMessage(cut + " is cut off");
  }

  @Test
  void aLibraryThatIsNowhereIsMissing() throws IOException {
    Path program = Files.createDirectories(folder.resolve("bin")).resolve("java");
    Files.copy(JAVA, program);

    SystemLibraries libraries = SystemLibraries.of(folder, System.getProperty("os.arch"));

    assertThat(libraries.missing()).contains("libjli.so");
  }
}
