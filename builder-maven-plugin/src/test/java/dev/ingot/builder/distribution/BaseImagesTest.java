package dev.ingot.builder.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.distribution.BaseImages.Rule;
import dev.ingot.builder.lock.LockedImage;
import dev.ingot.builder.manifest.BaseImageEntry;
import dev.ingot.builder.manifest.ImageReference;
import dev.ingot.builder.registry.FakeRegistry;
import dev.ingot.builder.registry.Registry;
import dev.ingot.builder.registry.RegistrySettings;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseImagesTest {
  private static final String BEFORE = "sha256:" + "b".repeat(64);
  private static final Optional<LockedImage> NOTHING = Optional.empty();

  private final FakeRegistry fake = new FakeRegistry();
  private final Problems problems = new Problems();
  private final String now =
      fake.manifest("base", "1.0", "application/vnd.oci.image.manifest.v1+json", "{}");
  @TempDir private Path folder;

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void theRegistryDecidesAnew() {
    assertThat(digest(Rule.REGISTRY, false, locked())).contains(now);
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void offlineTheLockDecides() {
    assertThat(digest(Rule.REGISTRY, true, locked())).contains(BEFORE);
    assertThat(digest(Rule.BOTH, true, locked())).contains(BEFORE);
    assertThat(problems.sorted()).isEmpty();
    assertThat(fake.requests()).isEmpty();
  }

  @Test
  void offlineWithoutLockNobodyKnows() {
    assertThat(digest(Rule.REGISTRY, true, NOTHING)).isEmpty();
    assertThat(problems)
        .hasToString(
            """
            manifest.yaml:4:15  REG-006  '%s' needs 1.0, which was not pulled before, and the build is offline
                build once without -o"""
                .formatted(image()));
  }

  @Test
  void whatTheLockHasIsNotAskedForToPack() {
    assertThat(digest(Rule.LOCK_FIRST, false, locked())).contains(BEFORE);
    assertThat(fake.requests()).isEmpty();
    assertThat(digest(Rule.LOCK_FIRST, false, NOTHING)).contains(now);
  }

  @Test
  void theLockAloneAsksNobody() {
    assertThat(digest(Rule.LOCK, false, locked())).contains(BEFORE);
    assertThat(digest(Rule.LOCK, false, NOTHING)).isEmpty();
    assertThat(fake.requests()).isEmpty();
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void aTagThatMovedIsRefusedWhenLocked() {
    assertThat(digest(Rule.BOTH, false, locked())).isEmpty();
    assertThat(problems)
        .hasToString(
            """
            manifest.yaml:4:15  DST-011  '%s' is another image than when it was locked: %s, and it was %s
                write @%s behind it to stay with the old one, or run without -Dlocked to take the new one"""
                .formatted(image(), now, BEFORE, BEFORE));
  }

  @Test
  void aTagThatStayedIsTakenWhenLocked() {
    Optional<LockedImage> same = Optional.of(new LockedImage(image().toString(), Optional.of(now)));

    assertThat(digest(Rule.BOTH, false, same)).contains(now);
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void anImageThatIsNotLockedIsRefusedWhenLocked() {
    assertThat(digest(Rule.BOTH, false, NOTHING)).isEmpty();
    assertThat(problems)
        .hasToString(
            """
            manifest.lock  DST-010  there is no digest of 'dist.base_image', which is '%s'
                run 'mvn generate-distro' without -Dlocked and commit what it writes"""
                .formatted(image()));
  }

  @Test
  void aDigestInTheManifestNeedsNobody() {
    BaseImageEntry entry = entry(image().pinned(BEFORE));

    assertThat(images(Rule.REGISTRY, false).digest(entry, NOTHING, lock(), problems))
        .contains(BEFORE);
    assertThat(fake.requests()).isEmpty();
  }

  private Optional<String> digest(Rule rule, boolean offline, Optional<LockedImage> before) {
    return images(rule, offline).digest(entry(image()), before, lock(), problems);
  }

  private BaseImages images(Rule rule, boolean offline) {
    RegistrySettings settings =
        new RegistrySettings(
            folder,
            offline,
            folder.resolve("none.json"),
            Set.of(),
            RegistrySettings.Limits.DEFAULT);
    return new BaseImages(Optional.of(new Registry(settings, line -> {})), rule);
  }

  private Optional<LockedImage> locked() {
    return Optional.of(new LockedImage(image().toString(), Optional.of(BEFORE)));
  }

  private static BaseImageEntry entry(ImageReference image) {
    return new BaseImageEntry(image, new Location("manifest.yaml", 4, 15));
  }

  private ImageReference image() {
    return ImageReference.parse(fake.host() + "/base:1.0").orElseThrow();
  }

  private static Location lock() {
    return Location.of("manifest.lock");
  }
}
