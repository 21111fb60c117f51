package dev.ingot.builder.resolve;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.aether.RepositoryEvent;
import org.eclipse.aether.RepositoryListener;
import org.jspecify.annotations.Nullable;

/**
 * Notes every file of a repository that resolutions read, poms as well as jars, and whether they
 * would read the same ones another time. Safe for several threads.
 */
public final class ReadFiles implements RepositoryListener {
  private final @Nullable RepositoryListener next;
  private final Set<Path> files = new TreeSet<>();
  private boolean settled = true;

  /**
   * Nothing read yet.
   *
   * @param next hears of everything, too
   */
  public ReadFiles(@Nullable RepositoryListener next) {
    this.next = next;
  }

  /** The files that were read. */
  public synchronized Set<Path> files() {
    return Set.copyOf(files);
  }

  /**
   * Whether only these files decide what is found: no snapshot, no range of versions, and nothing
   * that was missing.
   */
  public synchronized boolean settled() {
    return settled;
  }

  @Override
  public void artifactResolved(RepositoryEvent event) {
    synchronized (this) {
      if (event.getFile() == null || event.getArtifact().isSnapshot()) {
        settled = false;
      } else {
        files.add(event.getFile().toPath().toAbsolutePath());
      }
    }
    if (next != null) {
      next.artifactResolved(event);
    }
  }

  @Override
  public void artifactDescriptorMissing(RepositoryEvent event) {
    unsettle();
    if (next != null) {
      next.artifactDescriptorMissing(event);
    }
  }

  @Override
  public void artifactDescriptorInvalid(RepositoryEvent event) {
    unsettle();
    if (next != null) {
      next.artifactDescriptorInvalid(event);
    }
  }

  @Override
  public void metadataResolved(RepositoryEvent event) {
    unsettle();
    if (next != null) {
      next.metadataResolved(event);
    }
  }

  private synchronized void unsettle() {
    settled = false;
  }

  @Override
  public void artifactResolving(RepositoryEvent event) {
    if (next != null) {
      next.artifactResolving(event);
    }
  }

  @Override
  public void artifactDownloading(RepositoryEvent event) {
    if (next != null) {
      next.artifactDownloading(event);
    }
  }

  @Override
  public void artifactDownloaded(RepositoryEvent event) {
    if (next != null) {
      next.artifactDownloaded(event);
    }
  }

  @Override
  public void artifactInstalling(RepositoryEvent event) {
    if (next != null) {
      next.artifactInstalling(event);
    }
  }

  @Override
  public void artifactInstalled(RepositoryEvent event) {
    if (next != null) {
      next.artifactInstalled(event);
    }
  }

  @Override
  public void artifactDeploying(RepositoryEvent event) {
    if (next != null) {
      next.artifactDeploying(event);
    }
  }

  @Override
  public void artifactDeployed(RepositoryEvent event) {
    if (next != null) {
      next.artifactDeployed(event);
    }
  }

  @Override
  public void metadataInvalid(RepositoryEvent event) {
    if (next != null) {
      next.metadataInvalid(event);
    }
  }

  @Override
  public void metadataResolving(RepositoryEvent event) {
    if (next != null) {
      next.metadataResolving(event);
    }
  }

  @Override
  public void metadataDownloading(RepositoryEvent event) {
    if (next != null) {
      next.metadataDownloading(event);
    }
  }

  @Override
  public void metadataDownloaded(RepositoryEvent event) {
    if (next != null) {
      next.metadataDownloaded(event);
    }
  }

  @Override
  public void metadataInstalling(RepositoryEvent event) {
    if (next != null) {
      next.metadataInstalling(event);
    }
  }

  @Override
  public void metadataInstalled(RepositoryEvent event) {
    if (next != null) {
      next.metadataInstalled(event);
    }
  }

  @Override
  public void metadataDeploying(RepositoryEvent event) {
    if (next != null) {
      next.metadataDeploying(event);
    }
  }

  @Override
  public void metadataDeployed(RepositoryEvent event) {
    if (next != null) {
      next.metadataDeployed(event);
    }
  }
}
