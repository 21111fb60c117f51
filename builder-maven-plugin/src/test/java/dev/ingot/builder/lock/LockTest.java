package dev.ingot.builder.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.resolve.Locked;
import dev.ingot.builder.resolve.Resolution;
import dev.ingot.builder.resolve.ResolvedArtifact;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {
  private static final String HASH_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  private static final String OTHER_HASH =
      "cb8379ac2098aa165029e3938a51da0bcecfc008fd6795f401178647f96c5b34";

  @TempDir Path directory;
  private final Problems problems = new Problems();

  @Test
  void linesAreSortedAndWhatTheBuildMakesHasNoHash() throws IOException {
    Lock lock =
        lock(artifact("z.org", "", "abc", false), artifact("a.org", "linux-x86_64", "abc", true));

    assertThat(lock.text())
        .isEqualTo(
            """
            # Written by mvn generate-distro from the manifest beside it; do not edit.
            a.org:lib:jar:linux-x86_64:1.0 workspace
            z.org:lib:jar:1.0 sha256=%s
            """
                .formatted(HASH_OF_ABC));
  }

  @Test
  void theImageToBuildUponHasItsLine() throws IOException {
    Lock lock = lock(artifact("z.org", "", "abc", false));
    String name = "registry.example.com/team/base:1.0";
    Lock with = lock.with(image(name, HASH_OF_ABC));

    assertThat(with.text()).contains("\nbase-image " + name + " sha256=" + HASH_OF_ABC + "\nz.org");
    Lock read = Lock.read("manifest.lock", with.text(), problems);
    assertThat(read.text()).isEqualTo(with.text());
    assertThat(read.image(name)).isEqualTo(image(name, HASH_OF_ABC));
    assertThat(read.image("registry.example.com/team/base:1.1")).isEmpty();
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void anotherImageToBuildUponIsADifference() throws IOException {
    Lock without = lock(artifact("z.org", "", "abc", false));
    Lock one = without.with(image("registry.example.com/base:1", HASH_OF_ABC));
    Lock other = without.with(image("registry.example.com/base:1", OTHER_HASH));
    Lock unknown =
        without.with(Optional.of(new LockedImage("registry.example.com/base:1", Optional.empty())));

    assertThat(one.differences(one)).isEmpty();
    assertThat(one.differences(other)).containsExactly("~ base-image registry.example.com/base:1");
    assertThat(one.differences(without))
        .containsExactly("~ base-image registry.example.com/base:1");
    assertThat(without.differences(unknown))
        .containsExactly("~ base-image registry.example.com/base:1");
  }

  private static Optional<LockedImage> image(String reference, String hash) {
    return Optional.of(new LockedImage(reference, Optional.of("sha256:" + hash)));
  }

  @Test
  void readingWhatWasWrittenGivesTheSameText() throws IOException {
    Lock lock = lock(artifact("z.org", "", "abc", false), artifact("a.org", "x", "abc", true));

    assertThat(Lock.read("manifest.lock", lock.text(), problems).text()).isEqualTo(lock.text());
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void aLineThatIsNoneIsAProblemAtItsPlace() {
    Lock.read("manifest.lock", "# head\na:b:jar:1 sha256=12\n<<<<<<< HEAD\n", problems);

    assertThat(problems)
        .hasToString(
            """
            manifest.lock:2:1  LCK-001  'a:b:jar:1 sha256=12' is not \
            'group:artifact:extension:version sha256=HASH'
                delete the file and run 'mvn generate-distro'
            manifest.lock:3:1  LCK-001  '<<<<<<< HEAD' is not \
            'group:artifact:extension:version sha256=HASH'
                delete the file and run 'mvn generate-distro'""");
  }

  @Test
  void changedBytesUnderTheSameCoordinatesAreRefused() throws IOException {
    Lock before =
        Lock.read("manifest.lock", "z.org:lib:jar:1.0 sha256=" + OTHER_HASH + "\n", problems);

    before.refuseChangedBytes("manifest.lock", lock(artifact("z.org", "", "abc", false)), problems);

    assertThat(problems)
        .hasToString(
            """
            manifest.lock  LCK-002  the bytes of z.org:lib:jar:1.0 changed: sha256 %s is locked, \
            %s was found
                find out who changed it; to accept, delete its line and run 'mvn generate-distro'"""
                .formatted(OTHER_HASH, HASH_OF_ABC));
  }

  @Test
  void differencesNameWhatCameWentAndChanged() throws IOException {
    Lock before =
        Lock.read(
            "manifest.lock",
            "gone.org:lib:jar:1.0 workspace\nz.org:lib:jar:1.0 sha256=" + OTHER_HASH + "\n",
            problems);

    assertThat(
            before.differences(
                lock(artifact("z.org", "", "abc", false), artifact("new.org", "", "x", true))))
        .containsExactly("- gone.org:lib:jar:1.0", "+ new.org:lib:jar:1.0", "~ z.org:lib:jar:1.0");
  }

  @Test
  void whatIsLockedWithoutHashMayComeFromARepository() throws IOException {
    Lock before = Lock.read("manifest.lock", "z.org:lib:jar:1.0 workspace\n", problems);

    assertThat(before.differences(lock(artifact("z.org", "", "abc", false)))).isEmpty();
  }

  @Test
  void whatTheManifestAskedAndWhatIsReplacedAreKept() {
    String text =
        """
        # Written by mvn generate-distro from the manifest beside it; do not edit.
        manifest sha256=%s
        a.org:lib:jar:linux:1.0 sha256=%s replaces=b.org:lib,c.org:lib
        z.org:lib:jar:1.0 workspace
        """
            .formatted(HASH_OF_ABC, OTHER_HASH);

    Lock lock = Lock.read("manifest.lock", text, problems);

    assertThat(lock.text()).isEqualTo(text);
    assertThat(lock.locked("manifest.lock"))
        .isEqualTo(
            new Locked(
                "manifest.lock",
                HASH_OF_ABC,
                List.of(
                    new Locked.Entry(
                        "a.org",
                        "lib",
                        "jar",
                        "linux",
                        "1.0",
                        false,
                        List.of("b.org:lib", "c.org:lib")),
                    new Locked.Entry("z.org", "lib", "jar", "", "1.0", true, List.of()))));
  }

  @Test
  void aManifestThatAsksForTheSameArtifactsInAnotherWayIsADifference() {
    String artifact = "a.org:lib:jar:1.0 workspace";
    Lock before = Lock.read("l", "manifest sha256=" + HASH_OF_ABC + "\n" + artifact, problems);
    Lock now = Lock.read("l", "manifest sha256=" + OTHER_HASH + "\n" + artifact, problems);

    assertThat(before.differences(now)).containsExactly("~ manifest");
    assertThat(before.differences(before)).isEmpty();
  }

  @Test
  void anArtifactThatReplacesSomethingElseIsADifference() {
    Lock before = Lock.read("l", "a.org:lib:jar:1.0 workspace", problems);
    Lock now = Lock.read("l", "a.org:lib:jar:1.0 workspace replaces=b.org:lib", problems);

    assertThat(before.differences(now)).containsExactly("~ a.org:lib:jar:1.0");
  }

  private ResolvedArtifact artifact(
      String group, String classifier, String content, boolean workspace) throws IOException {
    Path file = Files.writeString(directory.resolve(group + classifier + ".jar"), content);
    return new ResolvedArtifact(group, "lib", "1.0", "jar", classifier, file, workspace);
  }

  private static Lock lock(ResolvedArtifact... artifacts) throws IOException {
    return Lock.of(new Resolution(List.of(), List.of(artifacts), artifacts[0], true));
  }
}
